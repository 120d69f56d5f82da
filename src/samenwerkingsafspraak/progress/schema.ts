import { z } from "zod";
import { Problem } from "../../lib/errors.ts";
import { mistakesOf } from "../../lib/fieldProblems.ts";
import { saying } from "../../lib/saying.ts";
import { statesOf } from "./states.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("samenwerkingsafspraak/progress/texts");

/** Parses how far somebody says that a line of this kind is, and how far it was when they chose. INVALID. */
export function parseProgress(kind: string, told: unknown) {
  const states = statesOf(kind).map(({ value }) => value);
  const state = z.enum(states, { error: says("errors.choose") });
  const parsed = z.object({ state, seen: z.string().catch("") }).safeParse(told);
  if (parsed.success) return parsed.data;
  throw new Problem("INVALID", { fields: mistakesOf(parsed.error) });
}
