import pg from "pg";
import { readEnv } from "../lib/env.ts";
import { CHANNEL, type Change, hearers, readChange, readWall } from "./announce.ts";

const RETRY_MS = 250;
const RETRY_LIMIT_MS = 2_000;
const ANSWER_WITHIN_MS = 5_000;
const PROBE_MS = 10_000;

/**
 * Listens on one direct connection, for as long as the process lives. `wake` gets each change, and null after a lost
 * connection came back: anything may have changed meanwhile. A connection that stopped answering counts as lost. `hear`
 * gets a change of this process's own a moment before `wake` does; `hearWall` gets the session of which a wall hangs.
 */
export function listen(
  wake: (change: Change | null) => void,
  hear: (change: Change) => void = () => undefined,
  hearWall: (sessionId: string) => void = () => undefined,
): void {
  hearers().add(hear);
  let attempt = 0;

  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: readEnv().DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    let probe: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const retry = () => {
      if (lost) return;
      lost = true;
      clearTimeout(probe);
      void client.end().catch(() => undefined);
      const wait = Math.min(RETRY_LIMIT_MS, RETRY_MS * 2 ** attempt++);
      setTimeout(() => void connect(), wait * (0.5 + Math.random() / 2)).unref();
    };
    const probeOn = () => {
      probe = setTimeout(() => client.query("select 1").then(probeOn, retry), PROBE_MS).unref();
    };
    client.on("error", retry);
    client.on("end", retry);
    client.on("notification", ({ payload }) => {
      const change = readChange(payload);
      if (change) wake(change);
      const wall = readWall(payload);
      if (wall) hearWall(wall);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      attempt = 0;
      wake(null);
      probeOn();
    } catch {
      retry();
    }
  };
  void connect();
}
