import { readStepInput } from "../../../../contributions/reads.ts";
import { findExercise } from "../../../../exercises/registry.ts";
import { readAgreementOf } from "../../../../samenwerkingsafspraak/reads.ts";
import type { Paging } from "../../../../sessions/run/writes.ts";

/** How many pages a step has on the wall now, and the minutes for each: what the host's presses ask for. */
export const readPaging: Paging = async (tx, room, step) => {
  const exercise = findExercise(step.exercise);
  if (!exercise) return { pages: 1, minutesEach: null };
  const agreement = exercise.uses.includes("agreement") ? await readAgreementOf(room.id, tx) : null;
  const input = await readStepInput(room, step, tx, agreement);
  return { pages: exercise.pages(input), minutesEach: exercise.pageMinutes(input) };
};
