import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";

const ANSWERS_WITHIN_MS = 10_000;

/** What is asked of a computer about its processes; each throws or answers "" where it cannot say. */
export type Computer = {
  platform: NodeJS.Platform;
  read: (file: string) => string;
  linkAt: (path: string) => string;
  realPath: (path: string) => string;
  run: (program: string, args: string[]) => string;
};

const thisComputer: Computer = {
  platform: process.platform,
  read: (file) => readFileSync(file, "utf8"),
  linkAt: (path) => readlinkSync(path),
  realPath: (path) => realpathSync(path),
  run: (program, args) =>
    spawnSync(program, args, { encoding: "utf8", timeout: ANSWERS_WITHIN_MS, windowsHide: true }).stdout ?? "",
};

/** Whether this process is a PostgreSQL with its data in `folder`; one that is dead but not yet buried is none. */
export function servesFrom(pid: number, folder: string, computer: Computer = thisComputer): boolean {
  if (computer.platform === "win32") return servesOnWindows(pid, folder, computer);
  try {
    return computer.linkAt(`/proc/${pid}/cwd`) === computer.realPath(folder);
  } catch {
    // The folder may have been named by another road.
    const command = commandOf(pid, computer);
    return [folder, computer.realPath(folder)].some((name) => names(command, name));
  }
}

function commandOf(pid: number, { read, run }: Computer): string {
  try {
    return read(`/proc/${pid}/cmdline`);
  } catch {
    return run("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
  }
}

/**
 * Another PostgreSQL may run on that computer, and may have got the number. Of a process of somebody else Windows keeps
 * the command to itself: that one is taken for ours, because a server that lives must never get a second one beside it.
 */
function servesOnWindows(pid: number, folder: string, { run }: Computer): boolean {
  const listed = run("tasklist", ["/nh", "/fi", `PID eq ${pid}`, "/fo", "csv"]);
  if (!listed.split(/\r?\n/).some((line) => /^"postgres\.exe","/i.test(line) && line.includes(`,"${pid}",`)))
    return false;
  const asked = `(Get-CimInstance Win32_Process -Filter 'ProcessId = ${pid}').CommandLine`;
  const command = run("powershell", ["-NoProfile", "-NonInteractive", "-Command", asked]).trim();
  return command === "" || names(asOneKind(command), asOneKind(folder));
}

/** Windows takes both slashes and any letter case for the same path; PostgreSQL turns them around. */
const asOneKind = (path: string): string => path.replaceAll("\\", "/").toLowerCase();

/** Whether a command names this folder itself, and not one whose name only begins so. */
function names(command: string, folder: string): boolean {
  return command.split(folder).some((rest, at) => at > 0 && /^(\/?["'\s\0]|\/?$)/.test(rest));
}
