import { readPressedRows } from "../../contributions/reads.ts";
import { findExercise } from "../../exercises/registry.ts";
import { readAgreementsPressed } from "../agreements/reads.ts";
import { type Now, nowAt } from "../snapshot/now.ts";
import { wallOf } from "../snapshot/wallPages.ts";
import type { Choosing } from "./settings/writes.ts";
import type { Paging } from "./writes.ts";

/** How many pages the wall has of a step now, where the big button stops, and the minutes for each: what the host's presses ask for. */
export const readPaging: Paging = async (tx, room, step) => {
  const now = await readNow(tx, room, step);
  return now ? wallOf(now) : { pages: 1, stops: [0], minutesEach: null };
};

/** What the host may choose for a step now, for all or for one of its circles. */
export const readChoices: Choosing = async (tx, room, step, circle) => {
  const now = await readNow(tx, room, step);
  if (!now || (circle !== undefined && !now.circles.some(({ id }) => id === circle))) return [];
  return now.exercise.choices(circle === undefined ? now.input : now.inputIn(circle));
};

async function readNow(...[tx, room, step]: Parameters<Paging>): Promise<Now | null> {
  const uses = findExercise(step.exercise)?.uses;
  const agreements = uses?.includes("agreement") ? await readAgreementsPressed(room, tx) : {};
  return nowAt({ room, rows: await readPressedRows(tx, room, step), agreements }, step);
}
