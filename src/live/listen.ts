import pg from "pg";
import { readEnv } from "../lib/env.ts";
import { CHANNEL, type Change, hearers, readChange, readForgotten, readWall } from "./announce.ts";

const RETRY_MS = 250;
const RETRY_LIMIT_MS = 2_000;
const ANSWER_WITHIN_MS = 5_000;
const PROBE_MS = 10_000;

type Ears = {
  wake: (change: Change | null) => void;
  hearWall: (sessionId: string) => void;
  hearForgotten: (sessionId: string, revision: number) => void;
};
type Line = { ears: Set<Ears>; isOpen: boolean };

declare global {
  // Next loads a module once per bundle; the connection is the process's.
  var vruchtbareBodemLine: Line | undefined;
}

const nothing = () => undefined;

/**
 * Listens for as long as the process lives; all who do so share one direct connection. `wake` gets each change, and null
 * when anything may have changed: at first, and after a lost connection came back. `hear` gets a change of this process's
 * own a moment before `wake` does; `hearWall` gets the session of which a wall hangs, `hearForgotten` one that was wiped,
 * with the revision since when.
 */
export function listen(
  wake: Ears["wake"],
  hear: (change: Change) => void = nothing,
  hearWall: Ears["hearWall"] = nothing,
  hearForgotten: Ears["hearForgotten"] = nothing,
): void {
  hearers().add(hear);
  const line = globalThis.vruchtbareBodemLine;
  const ears = { wake, hearWall, hearForgotten };
  if (line) line.ears.add(ears);
  else open(ears);
  if (line?.isOpen) wake(null);
}

function open(first: Ears): void {
  const line: Line = { ears: new Set([first]), isOpen: false };
  globalThis.vruchtbareBodemLine = line;
  let attempt = 0;

  const wakeAll = (change: Change | null) => {
    for (const { wake } of line.ears) wake(change);
  };
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
      line.isOpen = false;
      clearTimeout(probe);
      void client.end().catch(nothing);
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
      if (change) return wakeAll(change);
      const wall = readWall(payload);
      const forgotten = readForgotten(payload);
      for (const { hearWall, hearForgotten } of line.ears) {
        if (wall) hearWall(wall);
        if (forgotten) hearForgotten(forgotten.sessionId, forgotten.revision);
      }
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      attempt = 0;
      line.isOpen = true;
      wakeAll(null);
      probeOn();
    } catch {
      retry();
    }
  };
  void connect();
}
