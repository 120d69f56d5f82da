import { troubleOf } from "./databaseGone.ts";

/** What the log tells of an error: never its message, which may quote what somebody typed. */
export type Fault = {
  name: string;
  code?: string;
  digest?: string;
  databaseGone?: true;
  diskFull?: true;
  at: string[];
};

const FRAMES_MOST = 8;
const SAFE_WORD = /^[\w-]{1,60}$/;
const FRAME = /^ {4}at .+$/;

/** Writes one event as one line of JSON on the standard output. */
export function logLine(event: string, fields: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
}

/** The kind of an error and where in the code it came from, without its words. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const trouble = troubleOf(error);
  return {
    name: SAFE_WORD.test(error.name) ? error.name : "Error",
    ...wordOf(error, "code"),
    ...wordOf(error, "digest"),
    ...(trouble === "DATABASE_GONE" ? { databaseGone: true } : {}),
    ...(trouble === "DISK_FULL" ? { diskFull: true } : {}),
    at: framesOf(error),
  };
}

function wordOf(error: Error, key: "code" | "digest"): Record<string, string> {
  const value: unknown = Object.entries(error).find(([name]) => name === key)?.[1];
  return typeof value === "string" && SAFE_WORD.test(value) ? { [key]: value } : {};
}

// The message goes first: words in it may look like a frame.
function framesOf({ stack = "", message }: Error): string[] {
  const at = stack.indexOf(message);
  const frames = at < 0 ? stack : stack.slice(at + message.length);
  return frames
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES_MOST)
    .map((line) => line.trim().slice(3));
}
