import type { Author, Entry, ExerciseInput, Refusal, Side, Standing } from "../contract.ts";
import { MAX_OWN } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Body>;

export const WRITING = 0;
export const REACTING = 1;
export const RESEARCH = 2;

const otherSide = (side: Side): Side => (side === "formal" ? "informal" : "formal");

const standsOn = (standing: Standing, side: Side): boolean => standing === side || standing === "both";

/** Each side writes about the other; about itself only once it has read what the other wrote, and two points at most. */
export function accepts({ about, own }: Body, by: Author, input: Input): Refusal {
  if (!own) return standsOn(by.standing, otherSide(about)) ? null : { code: "NOT_YOUR_SIDE" };
  if (input.round < REACTING) return { code: "NOT_NOW" };
  if (!standsOn(by.standing, about)) return { code: "NOT_YOUR_SIDE" };
  return ownLeft(input, about) > 0 ? null : { code: "SIDE_POINTS_FULL", values: { max: MAX_OWN } };
}

/** How many points this side may still add about itself. */
function ownLeft({ entries }: Input, side: Side): number {
  return Math.max(0, MAX_OWN - entries.filter(({ body }) => body.own && body.about === side).length);
}

/** Only the side that a point is about says whether it is true, after the writing, and nobody about their own words. */
export function acceptsReaction(entry: Entry<Body>, by: Author, _value: string, input: Input): Refusal {
  if (!standsOn(by.standing, entry.body.about)) return { code: "NOT_YOUR_SIDE" };
  const writer = by.participantId !== null && by.participantId === entry.participantId;
  return input.round >= REACTING && !entry.body.own && !writer ? null : { code: "NOT_NOW" };
}
