import { peopleIn, type Results, type SeenInput } from "../../contract.ts";

/** A place on a scale: its words, and the drawing that says the same without them. */
export type Grade = { id: string; label: string; drawing?: string };

/** What a room says of one thing: how many people did, and once it is shown what they said, if they were enough. */
export type Scaled = { count: number; isShown: boolean; results: Results | null };

/** What is said in the round of now; `saidBy` is the place on the scale. */
export const scaleOf = <Setup, Body>(input: SeenInput<Setup, Body>, saidBy: (body: Body) => string): Scaled => ({
  count: peopleSoFar(input),
  isShown: input.isOut(input.round),
  results: input.results(input.round, saidBy),
});

/** How many people sent something in the round of now: all of it waits, or nothing. */
export const peopleSoFar = ({ entries, round, waiting }: SeenInput<unknown, unknown>): number =>
  peopleIn(entries.filter((entry) => entry.round === round)) || waiting.people;
