import { readPressedInput } from "../../../../contributions/reads.ts";
import { findExercise } from "../../../../exercises/registry.ts";
import { readAgreementOf } from "../../../../samenwerkingsafspraak/reads.ts";
import type { Choosing } from "../../../../sessions/run/settings/writes.ts";
import type { Paging } from "../../../../sessions/run/writes.ts";

/** What the pages of a step on the wall are called now, and the minutes for each: what the host's presses ask for. */
export const readPaging: Paging = async (tx, room, step) => {
  const now = await readNow(tx, room, step);
  if (!now) return { pages: 1, titles: [], minutesEach: null };
  const { exercise, input } = now;
  return {
    pages: exercise.pages(input),
    titles: exercise.pageTitles(input),
    minutesEach: exercise.pageMinutes(input),
  };
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
