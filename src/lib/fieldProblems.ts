import { z } from "zod";
import { asProblem } from "./databaseGone.ts";
import { Problem } from "./errors.ts";
import type { FieldProblem, FormState } from "./formState.ts";

// What no schema has words of its own for.
z.config(z.locales.nl());

const LATER = 503;

/** The fields of a ZodError as paths with Dutch sentences, one for each field. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const byPath = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (!byPath.has(path)) byPath.set(path, { path, message: issue.message });
  }
  return [...byPath.values()];
}

/**
 * The state of a form that was refused; `typed` comes back into it. What passes by itself is
 * NOT_KEPT, for no form sends itself; of a full disk somebody must hear. Throws an error that nobody expected.
 */
export function formProblem(error: unknown, typed: Record<string, FormDataEntryValue | null>): FormState {
  const { code, detail, fields } = problemOf(error);
  const kept = Object.entries(typed).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { code, detail, fields, typed: Object.fromEntries(kept), saved: 0 };
}

function problemOf(error: unknown): Problem {
  if (error instanceof z.ZodError) return new Problem("INVALID", { fields: fieldProblems(error) });
  const problem = asProblem(error);
  if (!problem) throw error;
  return problem.status === LATER && problem.code !== "DISK_FULL" ? new Problem("NOT_KEPT") : problem;
}
