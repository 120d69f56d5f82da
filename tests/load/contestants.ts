import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { freePort } from "../../src/lib/launch/postgresCluster.ts";
import launch from "../../src/lib/launch/texts.json" with { type: "json" };
import { everybody, type Viewer } from "./arrivals.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const TICKS_PER_SECOND = 100;

/** One of the two that are compared: a server process of its own. */
export type Contestant = {
  name: "ours" | "limit";
  port: number;
  pid: number;
  /** Who is told of a contribution that only the facilitator may read yet: the limit makes no difference. */
  tells: Viewer[];
  /** How many contributions it acknowledged. */
  accepted: number;
  /** Makes the limit's events as long as ours were, in bytes; does nothing to ours. */
  size: (sizes: Record<Viewer, number>) => Promise<void>;
  stop: () => Promise<void>;
};

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts the app as `npm start` does (it builds first where there is no build of this source) and waits until it answers. */
export async function startOurs(databaseUrl: string, more: Record<string, string> = {}): Promise<Contestant> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...more,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: databaseUrl,
    BASE_URL: "",
  };
  const child = keep(
    spawn(process.execPath, ["src/start.ts"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] }),
  );
  await new Promise<void>((ready, failed) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(launch.ready)) ready();
    });
    child.once("exit", () => failed(new Error(`The app does not start:\n${said}`)));
  });
  const size = async () => undefined;
  const tells: Viewer[] = ["screen", "host"];
  return { name: "ours", port, pid: child.pid ?? 0, tells, accepted: 0, size, stop: () => stop(child) };
}

/** Starts the bare server. */
export async function startLimit(databaseUrl: string): Promise<Contestant> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl };
  const child = keep(fork(resolve(import.meta.dirname, "limit.ts"), { env }));
  await Promise.race([once(child, "message"), once(child, "exit").then(() => fail("The limit does not start."))]);
  const size = async (sizes: Record<Viewer, number>) => {
    const taken = once(child, "message");
    child.send(sizes);
    await taken;
  };
  return { name: "limit", port, pid: child.pid ?? 0, tells: everybody, accepted: 0, size, stop: () => stop(child) };
}

function keep(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

function fail(message: string): never {
  throw new Error(message);
}

/** The processor time that a process has used, user and system, in milliseconds; null where there is no /proc. */
export function cpuMs(pid: number): number | null {
  const stat = readProc(`/proc/${pid}/stat`);
  // The name before the last bracket may hold spaces; the times are the 14th and 15th fields.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields ? ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND : null;
}

/** The memory that a process holds, in kB; null where there is no /proc. */
export function residentKb(pid: number): number | null {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(`/proc/${pid}/status`) ?? "")?.[1];
  return line === undefined ? null : Number(line);
}

function readProc(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
