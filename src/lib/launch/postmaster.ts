import { existsSync, readFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { servesFrom } from "./servesFrom.ts";

type Server = { pid: number; port: number };

const WRITTEN_WITHIN_MS = 500;
// More than any system gives out: PostgreSQL sees that it does not live, and looks at the rest of the file.
const NOBODY = 2_147_483_647;

/**
 * The process that serves the cluster in `folder`, and the port it listens on once it got that far; null if none does. The
 * number in its file may belong to another program by now: after a power cut the file stays.
 */
export function findServer(folder: string): Server | null {
  const server = serverIn(folder);
  return server && servesFrom(server.pid, folder) ? server : null;
}

/** The port that the cluster's last server listened on; null if it never ran. */
export function lastPortOf(folder: string): number | null {
  const options = join(folder, "postmaster.opts");
  const port = existsSync(options) && /"-p" "(\d+)"/.exec(readFileSync(options, "utf8"))?.[1];
  return port ? Number(port) : null;
}

/**
 * Makes `folder` fit to start in when nothing serves it: PostgreSQL itself takes any living process of the same user for
 * its own, and stops at a file that a power cut left empty. Only this very file is written, never one that a server which
 * starts this moment puts in its place.
 */
export async function forgetStrangers(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const opened = await open(file, "r+").catch(() => null);
  if (!opened) return;
  try {
    if (!serverFrom(await wordsOf(opened))) await pause(WRITTEN_WITHIN_MS);
    const words = await wordsOf(opened);
    const server = serverFrom(words);
    if (server && servesFrom(server.pid, folder)) return;
    const rest = server ? words.slice(words.indexOf("\n")) : "\n";
    await opened.truncate();
    await opened.write(`${NOBODY}${rest}`, 0);
  } finally {
    await opened.close();
  }
}

async function wordsOf(opened: FileHandle): Promise<string> {
  const { size } = await opened.stat();
  const { buffer } = await opened.read(Buffer.alloc(size), 0, size, 0);
  return buffer.toString("utf8");
}

function serverIn(folder: string): Server | null {
  try {
    return serverFrom(readFileSync(join(folder, "postmaster.pid"), "utf8"));
  } catch {
    // There is none, or it goes this moment.
    return null;
  }
}

function serverFrom(words: string): Server | null {
  const [pid = 0, , , port = 0] = words.split("\n").map(Number);
  return Number.isSafeInteger(pid) && pid > 0 ? { pid, port: port || 0 } : null;
}
