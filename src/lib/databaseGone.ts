import { isProblem, Problem } from "./errors.ts";

const CONNECTION_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  // No turn in time: the database is busy or hangs.
  "P2028",
]);

/** Whether an error says that the database cannot be reached, whichever layer it comes from. */
export function isDatabaseGone(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = "code" in at ? at.code : null;
    if (typeof code === "string" && CONNECTION_CODES.has(code)) return true;
    if (
      /ECONNREFUSED|Connection terminated|DatabaseNotReachable|timeout exceeded when trying to connect|Can't reach database/.test(
        at.message,
      )
    )
      return true;
  }
  return false;
}

/** An error as the expected "no" that it is, or that a lost database makes of it; null for what nobody expected. */
export function asProblem(error: unknown): Problem | null {
  if (isProblem(error)) return error;
  return isDatabaseGone(error) ? new Problem("DATABASE_GONE") : null;
}
