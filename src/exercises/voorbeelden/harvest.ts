import {
  type Author,
  type Entry,
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  line,
  type Refusal,
} from "../contract.ts";
import { backersOf, mostBacked, offering } from "../kit/yields.ts";
import { caseOf, forms } from "./cases.ts";
import type { Body, Setup } from "./schema.ts";
import { CHOOSING, saysWhy } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

/** An example of those that the room looks at, each once. The facilitator types for many. */
export function accepts({ example }: Body, by: Author, { round, setup, entries }: Input): Refusal {
  if (round !== CHOOSING || !setup.examples.includes(example)) return { code: "NOT_NOW" };
  if (by.participantId === null) return null;
  const own = entries.filter(({ participantId }) => participantId === by.participantId);
  return own.some(({ body }) => body.example === example) ? { code: "CHOSEN_ALREADY" } : null;
}

/**
 * The forms behind what was chosen, in the toolkit's order and with everybody who chose one: which it becomes is said by
 * both sides together, not by numbers. After them what people wrote, as how it could look with us.
 */
export const harvest = ({ entries }: Input): HarvestLine[] => [
  ...forms.flatMap(({ id }) => {
    const chosen = entries.filter(({ body }) => caseOf(body.example).form === id);
    return chosen.length > 0 ? [offerOf(id, chosen)] : [];
  }),
  ...mostBacked(entries.filter(saysWhy)).map((entry) => offering(entry, line.shapeText({ text: entry.body.text }))),
];

const offerOf = (form: Body["example"], chosen: Entry<Body>[]): HarvestLine => ({
  ...line.form({ text: form }),
  of: form,
  sources: chosen.map(({ id }) => id),
  backers: eachOnce(chosen.flatMap(backersOf)),
});
