import pg from "pg";
import { readEnv } from "../lib/env.ts";
import { CHANNEL } from "./announce.ts";

export type Wake = (sessionId: string | null) => void;

const RETRY_MS = 500;
const RETRY_LIMIT_MS = 4_000;

/**
 * Listens on one direct connection, for as long as the process lives. `wake` gets the id of a changed session, and
 * null after a lost connection came back: anything may have changed meanwhile.
 */
export function listen(wake: Wake): void {
  let attempt = 0;

  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: readEnv().DATABASE_URL, keepAlive: true });
    let lost = false;
    const retry = () => {
      if (lost) return;
      lost = true;
      void client.end().catch(() => undefined);
      const wait = Math.min(RETRY_LIMIT_MS, RETRY_MS * 2 ** attempt++);
      setTimeout(() => void connect(), wait * (0.5 + Math.random() / 2)).unref();
    };
    client.on("error", retry);
    client.on("end", retry);
    client.on("notification", ({ payload }) => wake(payload?.split(":")[0] ?? null));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      attempt = 0;
      wake(null);
    } catch {
      retry();
    }
  };
  void connect();
}
