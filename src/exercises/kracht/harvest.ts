import {
  type Author,
  type Entry,
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  type Material,
  peopleIn,
  type SupportEntry,
} from "../contract.ts";
import { SIDES } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Body>;

/** The strengths for later exercises to start from: those that the room has seen. */
export function material(input: Input): Material[] {
  return confirmed(input).map(({ id, body }) => ({
    kind: "strength",
    side: body.about,
    partnerId: null,
    text: body.text,
    sources: [id],
  }));
}

/** A line for every strength, those with most people behind it first. */
export function harvest(input: Input): HarvestLine[] {
  return confirmed(input).map((entry) => ({
    kind: entry.body.about === "formal" ? "formalStrength" : "informalStrength",
    fields: { text: aboutThem(entry.body) },
    sources: [entry.id],
    backers: behind(entry),
  }));
}

/** The agreement is both sides' own: what the other side said to us ("Jullie kennen …") stands there about them. */
const aboutThem = ({ text, own }: Body): string => (own ? text : text.replace(/^jullie(?= )/i, texts.they));

/**
 * Per side the points in which it recognises itself and those that it added; all points while it has not reacted at all.
 * Sorted by support, then by the begeleider's star, then by arrival.
 */
function confirmed({ entries }: Input): Entry<Body>[] {
  const kept = SIDES.flatMap((side) => {
    const about = entries.filter(({ body }) => body.about === side);
    const reacted = about.some(({ supports }) => supports.length > 0);
    return reacted ? about.filter((entry) => entry.body.own || entry.supports.some(isYes)) : about;
  });
  return kept.sort(
    (one, other) => peopleIn(behind(other)) - peopleIn(behind(one)) || Number(other.starred) - Number(one.starred),
  );
}

const isYes = ({ value }: SupportEntry): boolean => value !== "niet";

/** Who wrote it, who wrote the same, and who says that it is true: each person once. */
function behind({ doubles, supports, ...author }: Entry<Body>): Author[] {
  return eachOnce([author, ...doubles, ...supports.filter(({ value }) => value === "klopt")]);
}
