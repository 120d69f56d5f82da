import type { Entry, ExerciseInput, PerSide, SeenInput } from "../contract.ts";
import { linesByPart, type PartLines } from "../kit/lines.ts";

import { cases, forms } from "./cases.ts";
import type { Body, Setup } from "./schema.ts";

export type Input = SeenInput<Setup, Body>;

export const LOOKING = 0;
export const CHOOSING = 1;

/** How many people say that an example fits; per side where one cannot know who they are (G-6). */
export type Choice = { id: string; people: number; sides: PerSide<number> | null };

/** A way of working together by its id, with the examples of it that the room looked at. */
export type FormBehind = { id: string; focus: string; examples: string[] };

export type PhoneView = {
  /** The examples that the room looks at, by their ids; and the one that is on the wall now. */
  examples: string[];
  now: string | null;
  /** What was chosen; null before it is shown, and where too few people did. */
  choices: Choice[] | null;
  /** Example by example why it fits, as far as that may be read. */
  reasons: PartLines[];
  /** All seven, once it is shown what was chosen. */
  forms: FormBehind[];
};

// All phones carry these of each example.
const ON_PHONE_MOST = 20;

export function phoneView(input: Input): PhoneView {
  const { examples } = input.setup;
  const isLooking = input.round === LOOKING && input.state === "shown";
  return {
    examples,
    now: isLooking ? (examples[pageIn(input)] ?? null) : null,
    choices: choicesIn(input),
    reasons: reasonsIn(input, ON_PHONE_MOST),
    forms: input.isOut(CHOOSING) ? formsBehind(input) : [],
  };
}

const pageIn = ({ page, setup }: Input): number => Math.min(Math.max(0, page), setup.examples.length - 1);

/** What was chosen, in the toolkit's order whoever chose most; null before it is shown, and where too few people did. */
export function choicesIn(input: Input): Choice[] | null {
  const results = input.results(CHOOSING, ({ example }) => example);
  if (!results) return null;
  const { counts, sides } = results;
  return input.setup.examples.map((id) => ({
    ...{ id, people: counts[id] ?? 0 },
    sides: sides && { formal: sides.formal[id] ?? 0, informal: sides.informal[id] ?? 0 },
  }));
}

/** Why each example fits, in the words of who said so; only those that somebody said something of. */
export const reasonsIn = (input: Input, most: number): PartLines[] =>
  linesByPart(input.setup.examples, input.entries.filter(saysWhy), ({ example }) => example, most).filter(
    ({ lines }) => lines.length > 0,
  );

export const saysWhy = ({ body }: Entry<Body>): boolean => body.text !== "";

/** All seven ways of working together, each with its examples among those that the room looked at. */
export const formsBehind = ({ setup }: Pick<ExerciseInput<Setup, Body>, "setup">): FormBehind[] =>
  forms.map(({ id, focus }) => ({
    ...{ id, focus },
    examples: cases.filter((one) => one.form === id && setup.examples.includes(one.id)).map((one) => one.id),
  }));
