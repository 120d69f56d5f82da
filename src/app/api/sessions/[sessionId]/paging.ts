import { readPressedInput } from "../../../../contributions/reads.ts";
import { findExercise } from "../../../../exercises/registry.ts";
import { readAgreementOf } from "../../../../samenwerkingsafspraak/reads.ts";
import type { Choosing, Paging } from "../../../../sessions/run/writes.ts";

/** How many pages a step has on the wall now, and the minutes for each: what the host's presses ask for. */
export const readPaging: Paging = async (tx, room, step) => {
  const now = await readNow(tx, room, step);
  if (!now) return { pages: 1, minutesEach: null };
  return { pages: now.exercise.pages(now.input), minutesEach: now.exercise.pageMinutes(now.input) };
};

/** What the host may choose for a step now. */
export const readChoices: Choosing = async (tx, room, step) => {
  const now = await readNow(tx, room, step);
  return now ? now.exercise.choices(now.input) : [];
};

async function readNow(...[tx, room, step]: Parameters<Paging>) {
  const exercise = findExercise(step.exercise);
  if (!exercise) return null;
  const agreement = exercise.uses.includes("agreement") ? await readAgreementOf(room.id, tx) : null;
  return { exercise, input: await readPressedInput(tx, room, step, agreement) };
}
