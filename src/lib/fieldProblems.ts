import { z } from "zod";
import { isProblem, Problem } from "./errors.ts";
import type { FieldProblem, FormState } from "./formState.ts";

// What no schema has words of its own for.
z.config(z.locales.nl());

/** The fields of a ZodError as paths with Dutch sentences, one for each field. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const byPath = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (!byPath.has(path)) byPath.set(path, { path, message: issue.message });
  }
  return [...byPath.values()];
}

/** The state of a form that was refused; `typed` comes back into it. */
export function formProblem(error: z.ZodError | Problem, typed: Record<string, FormDataEntryValue | null>): FormState {
  const problem = isProblem(error) ? error : new Problem("INVALID", { fields: fieldProblems(error) });
  const kept = Object.entries(typed).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { code: problem.code, detail: problem.detail, fields: problem.fields, typed: Object.fromEntries(kept) };
}
