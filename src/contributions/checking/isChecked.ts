import { findExercise } from "../../exercises/registry.ts";
import type { StepRow } from "../../sessions/reads.ts";
import type { SupportRequest } from "../schema.ts";

type Checked = Pick<StepRow, "checks" | "exercise" | "setup">;

/** Whether what is sent in this round of the step waits until the host let it through. Pure. */
export function isChecked({ checks, exercise, setup }: Checked, round: number): boolean {
  // What nobody else ever sees need not wait.
  return checks && findExercise(exercise)?.roundsOf(setup)[round]?.seen !== "by the facilitator only";
}

/** Whether there is anything in a step that could wait. Pure. */
export const mayCheck = ({ exercise, setup }: Pick<StepRow, "exercise" | "setup">): boolean =>
  (findExercise(exercise)?.roundsOf(setup) ?? []).some(
    ({ collects, seen }) => collects && seen !== "by the facilitator only",
  );

/** Whether the words wait that come with an answer to a contribution in this step. Pure. */
export function isNoteChecked({ checks, exercise }: Checked, { value, note }: SupportRequest): boolean {
  const answers = findExercise(exercise)?.answers;
  return checks && note !== "" && answers?.seen !== "by the facilitator only" && !answers?.quiet.includes(value);
}
