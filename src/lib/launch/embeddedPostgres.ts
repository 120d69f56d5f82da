import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import {
  type Cluster,
  connectTo,
  isAlive,
  pathsIn,
  prepareCluster,
  serverOf,
  startCluster,
  stopCluster,
} from "./postgresCluster.ts";
import { StartProblem } from "./startProblem.ts";

const DATABASE = "vruchtbare_bodem";
const IN_USE_LOCK = 7_226_002;
const PATIENCE_MS = 15_000;
const PAUSE_MS = 250;

export type EmbeddedPostgres = {
  /** The address of the app's own database. */
  url: string;
  /** Stops the server, unless another process still uses it. */
  close: () => Promise<void>;
};

/**
 * Opens the PostgreSQL that comes with the app, with its data in `dataDir`: makes it on the first call, starts it if it
 * does not run, and uses it if it does (when we are killed, it lives on). Throws a StartProblem.
 */
export async function openEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(dataDir);
  const holder = await connectOrStart(cluster);
  await holder.query("SELECT pg_advisory_lock_shared($1)", [IN_USE_LOCK]);
  const known = await holder.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (known.rowCount === 0) await holder.query(`CREATE DATABASE ${DATABASE}`);
  return {
    url: addressOf(cluster.password, holder.port, DATABASE),
    close: async () => {
      const last = await isLastUser(holder);
      await holder.end().catch(() => undefined);
      if (last) await stopCluster(cluster);
    },
  };
}

/** The address of the embedded database in `dataDir` while it runs, for a program beside the app; otherwise null. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const { folder, passwordFile } = pathsIn(dataDir);
  const server = serverOf(folder);
  if (!server || !existsSync(passwordFile)) return null;
  const address = addressOf(readFileSync(passwordFile, "utf8"), server.port, DATABASE);
  const client = await connectTo(address).catch(() => null);
  await client?.end();
  return client ? address : null;
}

// A server that was just told to stop, or is still starting, answers a little later or not any more: look again.
async function connectOrStart(cluster: Cluster): Promise<pg.Client> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (true) {
    const server = serverOf(cluster.folder);
    if (!server || !isAlive(server.pid)) {
      await startCluster(cluster);
      continue;
    }
    const client = await connectTo(addressOf(cluster.password, server.port, "postgres")).catch(() => null);
    if (client) return client;
    if (Date.now() > giveUpAt) throw new StartProblem("postgresSilent", { folder: cluster.folder, pid: server.pid });
    await pause(PAUSE_MS);
  }
}

async function isLastUser(holder: pg.Client): Promise<boolean> {
  try {
    const { rows } = await holder.query("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE_LOCK]);
    return rows[0]?.alone === true;
  } catch {
    return false;
  }
}

const addressOf = (password: string, port: number, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
