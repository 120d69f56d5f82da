import type { ExerciseInput } from "../contract.ts";
import { type Gist, gistOf } from "../kit/agreement/gist.ts";

/** What the room goes home with: what comes first of what it agreed, and the day on which it looks back (YYYY-MM-DD, or empty). */
export type Coming = { action: Gist["actions"][number] | null; evaluation: string };

/** Out of the agreement at hand, be it a concept; nothing where there is none. Pure. */
export function comingOf({ agreement }: Pick<ExerciseInput<unknown, unknown>, "agreement">): Coming {
  if (!agreement) return { action: null, evaluation: "" };
  const { actions, evaluation } = gistOf(agreement);
  return { action: actions[0] ?? null, evaluation };
}
