import pg from "pg";
import { readEnv } from "./env.ts";
import { createTurns } from "./turns.ts";

const CLAIMS = 7_226_004;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Claims of this process that no other process on the database holds at the same time. They hang on one connection of
 * their own, which is there as long as something is held. `onLost` hears that it broke: nothing is held any more then.
 */
export function createClaims(onLost: () => void) {
  const held = new Set<string>();
  const inTurn = createTurns();
  let line: pg.Client | null = null;
  let isClosed = false;

  async function opened(): Promise<pg.Client> {
    if (line) return line;
    const client = new pg.Client({
      connectionString: readEnv().DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    client.on("error", () => lose(client));
    await client.connect();
    line = client;
    return client;
  }

  function lose(client: pg.Client): void {
    if (line !== client) return;
    line = null;
    void client.end().catch(() => undefined);
    const hadSome = held.size > 0;
    held.clear();
    if (hadSome) onLost();
  }

  async function ask(what: "pg_try_advisory_lock" | "pg_advisory_unlock", key: string): Promise<boolean> {
    const statement = `select ${what}(hashtextextended($1, ${CLAIMS})) as "done"`;
    const client = await opened();
    try {
      const { rows } = await client.query<{ done: boolean }>(statement, [key]);
      return rows[0]?.done ?? false;
    } catch (error) {
      // It may be held all the same, on a connection that nobody asks any more.
      lose(client);
      throw error;
    }
  }

  async function closeIfIdle(): Promise<void> {
    const idle = held.size === 0 ? line : null;
    if (!idle) return;
    line = null;
    await idle.end();
  }

  return {
    /** Whether this process holds it from now on, or held it already. */
    claim: (key: string): Promise<boolean> =>
      inTurn("line", async () => {
        if (!isClosed && !held.has(key) && (await ask("pg_try_advisory_lock", key))) held.add(key);
        await closeIfIdle();
        return held.has(key);
      }),
    /** Lets another process have it; nothing where this one does not hold it. */
    release: (key: string): Promise<void> =>
      inTurn("line", async () => {
        if (held.delete(key)) await ask("pg_advisory_unlock", key);
        await closeIfIdle();
      }),
    /** Lets go of everything, and claims nothing more. */
    close: (): Promise<void> =>
      inTurn("line", async () => {
        isClosed = true;
        held.clear();
        await closeIfIdle();
      }),
  };
}
