import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import type pg from "pg";
import { z } from "zod";
import { openEmbeddedPostgres } from "../../src/lib/launch/embeddedPostgres.ts";
import { connectTo } from "../../src/lib/launch/postgresCluster.ts";
import { type Contestant, startLimit, startOurs } from "./contestants.ts";
import type { Write } from "./otherParts.ts";
import { send } from "./phones.ts";
import { contributions, measure, move, supportLines, withStreams } from "./run.ts";
import { type Room, writeSessions } from "./sessions.ts";

const ROOT = resolve(import.meta.dirname, "../..");
// A server that runs all day is what is measured: the first few hundred requests are its compiler's.
export const WARM_UP_PHONES = 20;
const WARM_UP = { rate: 80, seconds: 3, supportSeconds: 3 };
const OLD = { phones: 4, contributions: 5 };

/** The app with a facilitator of its own and a way to write sessions into its database. */
export type App = { ours: Contestant; write: Write; hostCookie: string; writeOld: (sessions: number) => Promise<void> };

/** The one PostgreSQL of a benchmark, and the servers on it. */
export type Arena = {
  /** Runs `use` with a fresh process of the app on this database, with these settings. Throws when a contribution it acknowledged is not there. */
  withApp: <T>(database: string, use: (app: App) => Promise<T>, env?: Record<string, string>) => Promise<T>;
  withLimit: <T>(use: (limit: Contestant) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** Starts a PostgreSQL with its data in `folder`, that is taken away again when the arena closes. */
export async function openArena(folder: string): Promise<Arena> {
  rmSync(folder, { recursive: true, force: true });
  const postgres = await openEmbeddedPostgres(folder);
  const admin = await connectTo(postgres.url);
  await requireDurable(admin);
  const urlOf = async (database: string) => {
    const known = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (known.rowCount === 0) await admin.query(`CREATE DATABASE ${database}`);
    return Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href;
  };
  return {
    withApp: async (database, use, env) => runApp(await urlOf(database), use, env),
    withLimit: async (use) => {
      const limit = await startLimit(await urlOf("bench_limit"));
      return use(limit).finally(limit.stop);
    },
    close: async () => {
      await admin.end();
      await postgres.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function requireDurable(client: pg.Client): Promise<void> {
  for (const name of ["synchronous_commit", "fsync"]) {
    const { rows } = await client.query("SELECT current_setting($1) AS value", [name]);
    if (rows[0]?.value !== "on") throw new Error(`${name} is ${rows[0]?.value}: nothing that is measured would count.`);
  }
}

async function runApp<T>(url: string, use: (app: App) => Promise<T>, env: Record<string, string> = {}): Promise<T> {
  const ours = await startOurs(url, env);
  const client = await connectTo(url);
  try {
    const { teamId, hostCookie } = await makeHost(client, url);
    let expected = await countContributions(client);
    const write = async (sessions: number, phones: number, filled = 0): Promise<Room[]> => {
      expected += sessions * filled;
      return writeSessions(client, { teamId, sessions, phones, contributions: filled });
    };
    const writeOld = async (sessions: number) => {
      expected += sessions * OLD.contributions;
      await writeSessions(client, { teamId, sessions, ...OLD, old: true });
    };
    await warmUp(ours, await write(1, WARM_UP_PHONES), hostCookie);
    const result = await use({ ours, write, writeOld, hostCookie });
    const kept = await countContributions(client);
    expected += ours.accepted;
    if (kept !== expected) throw new Error(`${expected - kept} acknowledged contributions are not in the database.`);
    return result;
  } finally {
    await client.end();
    await ours.stop();
  }
}

/** A facilitator that the demo makes: her team and the cookie of her sign-in. */
async function makeHost(client: pg.Client, url: string): Promise<{ teamId: string; hostCookie: string }> {
  const demo = spawn(process.execPath, ["prisma/demo.ts", "--json", "--programme", "standaard"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  demo.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(demo, "close");
  const { sessionId, hostCookie } = z.object({ sessionId: z.string(), hostCookie: z.string() }).parse(JSON.parse(said));
  const { rows } = await client.query('SELECT "teamId" FROM "Session" WHERE id = $1', [sessionId]);
  return { teamId: z.string().parse(rows[0]?.teamId), hostCookie };
}

/** Runs a contestant warm on rooms of its own. */
export async function warmUp(contestant: Contestant, rooms: Room[], hostCookie: string): Promise<void> {
  const { rate, seconds, supportSeconds } = WARM_UP;
  await withStreams(contestant, rooms, ["screen", "host"], hostCookie, async (streams) => {
    await measure(contestant, streams, () => contributions(contestant, rooms, rate, seconds));
    for (const room of rooms) {
      for (const to of ["previous", "next"]) await send(contestant, move(room, hostCookie, to));
      await send(contestant, move(room, hostCookie, room.afspraken ?? "next"));
      await measure(contestant, streams, () => supportLines(contestant, room, rate, supportSeconds));
    }
  });
}

async function countContributions(client: pg.Client): Promise<number> {
  const { rows } = await client.query('SELECT count(*)::int AS count FROM "Contribution"');
  return z.number().parse(rows[0]?.count);
}
