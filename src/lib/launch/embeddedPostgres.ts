import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { logLine } from "../log.ts";
import { connectTo, startCluster, stopCluster } from "./postgresCluster.ts";
import { type Cluster, pathsIn, prepareCluster } from "./postgresFolder.ts";
import { dropForeignVariables } from "./postgresVariables.ts";
import { findServer } from "./postmaster.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";

const DATABASE = "vruchtbare_bodem";
const IN_USE_LOCK = 7_226_002;
const PATIENCE_MS = 15_000;
const PAUSE_MS = 250;
const MEND_AGAIN_MS = 1_000;
const MENDED_WITHIN_MS = 5_000;
// Another start is a moment ahead, or the last parts of a server that fell are still leaving.
const PASSES = /lock file|shared memory|already in use/i;
const STARTING_UP = "57P03";
const WRONG_PASSWORD = "28P01";
const THERE_ALREADY = ["42P04", "23505"];

type EmbeddedPostgres = {
  /** The address of the app's own database. */
  url: string;
  /** Stops the server, unless another process still uses it. */
  close: () => Promise<void>;
};

/**
 * Opens the PostgreSQL that comes with the app, with its data in `dataDir`: makes it on the first call, starts it if it
 * does not run, and uses it if it does (when we are killed, it lives on). Until it is closed, it is started again on the
 * same port whenever it falls. Throws a StartProblem.
 */
export async function openEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  dropForeignVariables();
  const cluster = await prepareCluster(dataDir);
  const holder = await hold(cluster);
  const known = await holder.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (known.rowCount === 0) await holder.query(`CREATE DATABASE ${DATABASE}`).catch(letBe);
  return { url: addressOf(cluster.password, holder.port, DATABASE), close: lookAfter(cluster, holder) };
}

/** The address of the embedded database in `dataDir` while it runs, for a program beside the app; otherwise null. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  dropForeignVariables();
  const { folder, passwordFile } = pathsIn(dataDir);
  const server = findServer(folder);
  if (!server || !existsSync(passwordFile)) return null;
  const address = addressOf(readFileSync(passwordFile, "utf8").trim(), server.port, DATABASE);
  const client = await connectTo(address).catch(() => null);
  await client?.end();
  return client ? address : null;
}

/** A connection that says that we use the server. */
async function hold(cluster: Cluster, port?: number): Promise<pg.Client> {
  const holder = await connectOrStart(cluster, port);
  await holder.query("SELECT pg_advisory_lock_shared($1)", [IN_USE_LOCK]);
  return holder;
}

// A server that was just told to stop, or is still starting, answers a little later or not any more: look again.
async function connectOrStart(cluster: Cluster, port?: number): Promise<pg.Client> {
  let giveUpAt = performance.now() + PATIENCE_MS;
  while (true) {
    const server = findServer(cluster.folder);
    const found = server ? await connectTo(addressOf(cluster.password, server.port, "postgres")).catch(asError) : null;
    if (found instanceof pg.Client) return found;
    const code = codeOf(found);
    if (code === WRONG_PASSWORD) throw new StartProblem("postgresPassword", { folder: cluster.folder });
    if (code === STARTING_UP) giveUpAt = performance.now() + PATIENCE_MS;
    const late = performance.now() > giveUpAt;
    if (server && late) throw new StartProblem("postgresSilent", { folder: cluster.folder, pid: server.pid });
    if (!server && (await triedToStart(cluster, port, late))) continue;
    await pause(PAUSE_MS);
  }
}

/** Whether the server runs now; throws why not, unless that may pass and there is time left. */
async function triedToStart(cluster: Cluster, port: number | undefined, late: boolean): Promise<boolean> {
  try {
    await startCluster(cluster, port);
    return true;
  } catch (error) {
    if (late || (!PASSES.test(reasonOf(error)) && !findServer(cluster.folder))) throw error;
    return false;
  }
}

/** Starts the server again each time that it falls; answers how to stop that, and the server if nobody else uses it. */
function lookAfter(cluster: Cluster, first: pg.Client): EmbeddedPostgres["close"] {
  const { port } = first;
  let holder = first;
  let closing = false;
  let mending = Promise.resolve();
  const watch = () =>
    holder.once("end", () => {
      if (!closing) mending = mend();
    });

  async function mend(): Promise<void> {
    let why = "";
    while (!closing) {
      try {
        holder = await hold(cluster, port);
        logLine("database", { state: "back" });
        watch();
        return;
      } catch (error) {
        if (reasonOf(error) !== why) logLine("database", { state: "away", reason: reasonOf(error) });
        why = reasonOf(error);
        await pause(MEND_AGAIN_MS);
      }
    }
  }

  watch();
  return async () => {
    closing = true;
    // A server that does not come up may take minutes; who leaves does not wait for it.
    await Promise.race([mending, pause(MENDED_WITHIN_MS, undefined, { ref: false })]);
    const last = await isLastUser(holder);
    await holder.end().catch(() => undefined);
    if (last) await stopCluster(cluster);
  };
}

async function isLastUser(holder: pg.Client): Promise<boolean> {
  try {
    const { rows } = await holder.query("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE_LOCK]);
    return rows[0]?.alone === true;
  } catch {
    return false;
  }
}

/** Of two starts at once one makes the database, and the other hears that it is there. */
function letBe(error: unknown): void {
  if (!THERE_ALREADY.includes(codeOf(error))) throw error;
}

const asError = (error: unknown): unknown => error;
const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const addressOf = (password: string, port: number, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
