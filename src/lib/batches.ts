type Waiting<In, Out> = { item: In; done: (out: Out) => void; failed: (error: unknown) => void };

/**
 * Does together what is asked with the same key while the last batch of that key runs, `most` at a time. `run` answers
 * for each item in order; when it fails, all of its batch fail.
 */
export function createBatches<In, Out>(most: number, run: (key: string, items: In[]) => Promise<Out[]>) {
  const lines = new Map<string, Waiting<In, Out>[]>();

  async function work(key: string, line: Waiting<In, Out>[]): Promise<void> {
    while (line.length > 0) {
      const batch = line.splice(0, most);
      try {
        const outs = await run(
          key,
          batch.map(({ item }) => item),
        );
        for (const [at, out] of outs.entries()) batch[at]?.done(out);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    lines.delete(key);
  }

  return (key: string, item: In): Promise<Out> =>
    new Promise((done, failed) => {
      const line = lines.get(key);
      if (line) return void line.push({ item, done, failed });
      const fresh = [{ item, done, failed }];
      lines.set(key, fresh);
      void work(key, fresh);
    });
}
