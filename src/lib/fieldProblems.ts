import { z } from "zod";
import { asProblem } from "./databaseGone.ts";
import { type Mistake, Problem } from "./errors.ts";
import type { FormState } from "./formState.ts";
import { DUTCH, type Language } from "./languages.ts";
import type texts from "./mistakes.json";
import { refusalIn } from "./refusals.ts";
import { type Saying, saying, sayingOf } from "./saying.ts";

const LATER = 503;

const says = saying<typeof texts>("lib/mistakes");

/** What a schema found wrong, one mistake for each field. */
export function mistakesOf(error: z.ZodError): Mistake[] {
  const byPath = new Map<string, Mistake>();
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (!byPath.has(path)) byPath.set(path, { path, says: sayingOf(issue.message) ?? usual(issue) });
  }
  return [...byPath.values()];
}

/** What is said where the schema has no words of its own. */
const usual = (issue: z.core.$ZodIssue): Saying =>
  sayingOf(
    issue.code === "too_big" && issue.origin === "string"
      ? says("tooLong", { max: Number(issue.maximum) })
      : says("unreadable"),
  );

/**
 * The state of a form that was refused, in `language`; `typed` comes back into it. What passes by itself is
 * NOT_KEPT, for no form sends itself; of a full disk somebody must hear. Throws an error that nobody expected.
 */
export function formProblem(
  error: unknown,
  typed: Record<string, FormDataEntryValue | null>,
  language: Language = DUTCH,
): FormState {
  const problem = problemOf(error);
  const { detail, fields } = refusalIn(language, problem);
  const kept = Object.entries(typed).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { code: problem.code, detail, fields, typed: Object.fromEntries(kept), saved: 0 };
}

function problemOf(error: unknown): Problem {
  if (error instanceof z.ZodError) return new Problem("INVALID", { fields: mistakesOf(error) });
  const problem = asProblem(error);
  if (!problem) throw error;
  return problem.status === LATER && problem.code !== "DISK_FULL" ? new Problem("NOT_KEPT") : problem;
}
