/** What a phone wants to have done on the server: kept on the phone until it is. */
export type Errand = {
  /** The same key is the same errand: a later one replaces an earlier one that was not sent yet. */
  key: string;
  method: "POST" | "PUT" | "DELETE";
  path: string;
  body: unknown;
};

export type ErrandState = "waiting" | "sent" | "refused";
export type KeptErrand = Errand & { state: ErrandState; message: string; at: number };

/** What an outbox needs of the world, so that a test can be the world. */
export type World = {
  read: () => string | null;
  /** Throws when storage is full or forbidden. */
  write: (text: string) => void;
  send: (errand: Errand) => Promise<{ status: number; detail: string }>;
  later: (run: () => void, ms: number) => void;
  now: () => number;
  random: () => number;
};

const RETRY_FIRST_MS = 800;
const RETRY_MOST_MS = 15_000;
const KEPT_MOST = 200;

/**
 * Sends errands in order, each until the server has answered it. Survives a reload: what was waiting is read back.
 * `changed` hears of every change. An answer below 500 but 429 is final: 2xx is sent, anything else is refused.
 */
export function createOutbox(world: World, changed: (errands: KeptErrand[], stored: boolean) => void) {
  let errands = readBack(world);
  let stored = true;
  let sending = false;
  let tries = 0;

  const keep = (next: KeptErrand[]) => {
    errands = next.slice(-KEPT_MOST);
    try {
      world.write(JSON.stringify(errands));
      stored = true;
    } catch {
      stored = false;
    }
    changed(errands, stored);
  };

  const settle = (errand: KeptErrand, state: ErrandState, message = "") =>
    keep(
      errands.map((other) =>
        other.key === errand.key && other.at === errand.at ? { ...other, state, message } : other,
      ),
    );

  async function work(): Promise<void> {
    const next = errands.find(({ state }) => state === "waiting");
    if (sending || !next) return;
    sending = true;
    try {
      const { status, detail } = await world.send(next);
      if (status >= 500 || status === 429) throw new Error(String(status));
      tries = 0;
      const gone = next.method === "DELETE" && status === 404;
      settle(next, status < 300 || gone ? "sent" : "refused", detail);
    } catch {
      tries += 1;
      world.later(nudge, Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (tries - 1)) * (0.5 + world.random() / 2));
      return;
    } finally {
      sending = false;
    }
    void work();
  }

  const nudge = () => void work();

  return {
    /** Keeps an errand and sends it as soon as it can. */
    put(errand: Errand): void {
      const others = errands.filter(
        ({ key, state }) => key !== errand.key || (state === "waiting" && sending && isFirst(errands, key)),
      );
      keep([...others, { ...errand, state: "waiting", message: "", at: world.now() }]);
      nudge();
    },
    /** Drops an errand that was refused. */
    drop(key: string): void {
      keep(errands.filter((errand) => errand.key !== key));
    },
    /** Tries again now: the network is back, or the phone woke up. */
    wake(): void {
      tries = 0;
      nudge();
    },
    errands: () => errands,
  };
}

const isFirst = (errands: KeptErrand[], key: string): boolean =>
  errands.find(({ state }) => state === "waiting")?.key === key;

function readBack(world: World): KeptErrand[] {
  try {
    const kept: unknown = JSON.parse(world.read() ?? "[]");
    return Array.isArray(kept) ? kept.filter(isErrand).filter(({ state }) => state !== "sent") : [];
  } catch {
    return [];
  }
}

const isErrand = (value: unknown): value is KeptErrand =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  "path" in value &&
  "method" in value &&
  "state" in value;
