import { noteDiskFull } from "./diskFull.ts";
import { isProblem, Problem } from "./errors.ts";

/** What keeps the database from doing its work, and passes: nobody reaches it, or it can write nothing. */
type Trouble = "DATABASE_GONE" | "DISK_FULL";

// Of these a socket of ours tells by which call of the system; what a browser broke off has none.
const SOCKET_CODES = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT"]);
const GONE_CODES = new Set([
  "ECONNREFUSED",
  "57P01",
  "57P02",
  "57P03",
  "57P05",
  "08000",
  "08001",
  "08003",
  "08006",
  // No memory, too many connections.
  "53000",
  "53200",
  "53300",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2037",
  // No turn in time: the database is busy or hangs.
  "P2028",
]);
const GONE_WORDS =
  /ECONNREFUSED|Connection terminated|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|timeout exceeded when trying to connect|Can't reach database|is not queryable/;
// No room; a write that the disk failed; a transaction that may only read; files that may only be read.
const FULL_CODES = new Set(["53100", "58030", "25006", "42501", "ENOSPC", "EROFS", "EDQUOT"]);

/** Which trouble of the database's an error tells of, whichever layer it comes from; null for any other error. */
export function troubleOf(error: unknown): Trouble | null {
  for (const layer of layersOf(error)) {
    if (FULL_CODES.has(layer.code)) return "DISK_FULL";
    if (GONE_CODES.has(layer.code) || GONE_WORDS.test(layer.message)) return "DATABASE_GONE";
    if (SOCKET_CODES.has(layer.code) && layer.syscall) return "DATABASE_GONE";
  }
  return null;
}

/** An error as the expected "no" that it is, or that a database in trouble makes of it; null for what nobody expected. */
export function asProblem(error: unknown): Problem | null {
  if (isProblem(error)) return error;
  const trouble = troubleOf(error);
  if (trouble === "DISK_FULL") noteDiskFull();
  return trouble && new Problem(trouble);
}

type Layer = { code: string; message: string; syscall: boolean };

/** An error, what caused it, and what the driver said beneath; Prisma keeps PostgreSQL's own code there. */
function* layersOf(error: unknown, depth = 0): Generator<Layer> {
  if (typeof error !== "object" || error === null || depth > 9) return;
  const { code, originalCode, message, cause, syscall, meta, driverAdapterError }: Record<string, unknown> = {
    ...error,
    ...(error instanceof Error ? { message: error.message, cause: error.cause } : {}),
  };
  yield { code: String(originalCode ?? code ?? ""), message: String(message ?? ""), syscall: syscall !== undefined };
  for (const below of [cause, meta, driverAdapterError]) yield* layersOf(below, depth + 1);
}
