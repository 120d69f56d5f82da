import { execFile, spawnSync } from "node:child_process";
import { chownSync } from "node:fs";
import { promisify } from "node:util";
import { StartProblem } from "./startProblem.ts";

const NAME = "postgres";
const run = promisify(execFile);

type Ids = { uid: number; gid: number };

/** As whom PostgreSQL's programs run (null: as ourselves), and behind which other program. */
export type PostgresUser = { ids: Ids | null; prefix: string[] };

/**
 * PostgreSQL refuses to run as root, so root runs it as the user "postgres" (made if there is none). `program` is one of
 * its binaries and `folder` where the data goes: the user must be able to reach both. Throws a StartProblem.
 */
export function findPostgresUser(program: string, folder: string): PostgresUser {
  if (process.getuid?.() !== 0) return { ids: null, prefix: [] };
  const ids = idsOf(NAME) ?? makeUser();
  const outOfReach = [program, folder].find((path) => spawnSync("test", ["-x", path], ids).status !== 0);
  return { ids, prefix: outOfReach ? reachingAnyway(outOfReach, ids) : [] };
}

/** Runs one of PostgreSQL's programs to its end, with `input` typed into it; rejects with what it complained about. */
export async function runAs(user: PostgresUser, program: string, args: string[], input = ""): Promise<void> {
  const [command = program, ...rest] = [...user.prefix, program, ...args];
  const ids = user.prefix.length > 0 ? {} : (user.ids ?? {});
  const running = run(command, rest, { ...ids, cwd: "/", env: { ...process.env, LC_ALL: "C" } });
  // Who ends before it has read anything says so by how it ends.
  running.child.stdin?.on("error", () => undefined).end(input);
  await running;
}

/** Whether the user may write in `folder`, also as far as the disk is concerned. */
export function mayWriteIn({ ids, prefix }: PostgresUser, folder: string): boolean {
  const [command = "test", ...rest] = [...prefix, "test", "-w", folder];
  const { status } = spawnSync(command, rest, prefix.length > 0 ? {} : (ids ?? {}));
  return status === 0 || process.platform === "win32";
}

/** Makes the user the owner of `paths`. */
export function giveTo(user: PostgresUser, ...paths: string[]): void {
  for (const path of paths) if (user.ids) chownSync(path, user.ids.uid, user.ids.gid);
}

function idsOf(name: string): Ids | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function makeUser(): Ids {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]);
  const ids = idsOf(NAME);
  if (!ids) throw new StartProblem("postgresNeedsUser");
  return ids;
}

// A checkout in root's own home is closed to every other user. Linux can let these programs alone pass closed folders;
// without the secure bit the capability would not count for access(2), by which PostgreSQL looks for its own parts.
function reachingAnyway(path: string, ids: Ids): string[] {
  const passing = (capability: string): string[] => [
    "setpriv",
    `--reuid=${ids.uid}`,
    `--regid=${ids.gid}`,
    "--clear-groups",
    "--securebits=+no_setuid_fixup",
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ];
  const works = ([command = "", ...args]: string[]) => spawnSync(command, [...args, "test", "-x", path]).status === 0;
  const prefix = ["dac_read_search", "dac_override"].map(passing).find(works);
  if (!prefix) throw new StartProblem("postgresCannotReach", { path });
  return prefix;
}
