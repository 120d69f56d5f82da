import { type Entry, type ExerciseInput, type HarvestLine, line, type Material } from "../contract.ts";
import { lineKindOf, materialOf, mostBacked, offering } from "../kit/yields.ts";
import { SIDES } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Body>;

/** The strengths for later exercises to start from: those that the room has seen. */
export const material = (input: Input): Material[] =>
  confirmed(input).map((entry) => materialOf(entry, "strength", { side: entry.body.about }));

/** A line for every strength, those with most people behind it first. */
export const harvest = (input: Input): HarvestLine[] =>
  confirmed(input).map((entry) =>
    offering(entry, line[lineKindOf("strength", entry.body.about)]({ text: aboutThem(entry.body) })),
  );

/** The agreement is both sides' own: what the other side said to us ("Jullie kennen …") stands there about them. */
const aboutThem = ({ text, own }: Body): string => (own ? text : text.replace(/^jullie(?= )/i, texts.they));

/**
 * Per side the points in which it recognises itself and those that it added; all points while it has not reacted at all.
 * Sorted by who says that it is wholly true, then by the begeleider's star, then by arrival.
 */
function confirmed({ entries }: Input): Entry<Body>[] {
  const kept = SIDES.flatMap((side) => {
    const about = entries.filter(({ body }) => body.about === side);
    const reacted = about.some(({ supports }) => supports.length > 0);
    return reacted ? about.filter((entry) => entry.body.own || entry.supports.some(isYes)) : about;
  });
  const agreed = kept.map((entry) => ({ ...entry, supports: entry.supports.filter(({ value }) => value === "klopt") }));
  return mostBacked(agreed.sort((one, other) => Number(other.starred) - Number(one.starred)));
}

const isYes = ({ value }: { value: string }): boolean => value !== "niet";
