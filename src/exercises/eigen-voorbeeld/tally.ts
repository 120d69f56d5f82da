import { say } from "../../lib/say.ts";
import { type Entry, peopleIn, perObject, type SeenInput } from "../contract.ts";
import { type Dotted, dotsOf } from "../kit/dots/dotsOf.ts";
import dotted from "../kit/dots/phone.texts.json" with { type: "json" };
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { lineOf, linesByPart, type PartLines, type SaidLine } from "../kit/lines.ts";
import { wallOfLines } from "../kit/wallOfLines.ts";
import { PARTS, type Part } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";

type Input = SeenInput<Setup, Body>;

/** What one group thought up: what names it, and all of it. */
type Made = { circle: string; head: Entry<Body> | null; all: Entry<Body>[] };

export type Idea = Dotted & { circle: string; head: SaidLine | null; parts: PartLines<Part>[] };

/** The own group's idea while it is thought up; all of them once they are told. */
export type PhoneView = { ideas: Idea[] };

// So many lines of all ideas together a phone carries.
const ON_PHONE_MOST = 160;
const FEWEST_OF_A_PART = 2;

/** The ideas of all groups that these come from: those with most dots first, then in order of arrival. */
export function ideasIn(entries: Entry<Body>[]): Made[] {
  const made = [...Map.groupBy(entries, ({ circle }) => circle)].map(([circle, all]) => ({
    ...{ circle, head: headOf(circle, entries), all },
  }));
  const dotsOf = ({ head }: Made) => peopleIn(head?.supports ?? []);
  return made.sort((one, other) => dotsOf(other) - dotsOf(one));
}

/** What names a group's idea: the first that it wrote of it. */
export const headOf = (circle: string, entries: Entry<Body>[]): Entry<Body> | null =>
  entries.find((entry) => entry.circle === circle && entry.body.part === "idee") ?? null;

/** On the wall: a tree while a group thinks, its idea once it tells; then all ideas beside each other with their dots. */
export const wall = wallOfLines((input: Input) => {
  const ideas = ideasIn(input.entries);
  if (input.round > 0)
    return pageOf(
      words.rounds.stippen.question,
      ideas.flatMap((made) => dotLines(made, input)),
      input,
    );
  return ideas.flatMap(({ head, all }) => {
    const nr = ({ body }: Entry<Body>) => PARTS.indexOf(body.part);
    const rest = all.filter((entry) => entry !== head).sort((one, other) => nr(one) - nr(other));
    const lines = rest.map((entry) => ({ ...lineOf(entry), lead: `${words.parts[entry.body.part].label}:` }));
    return pageOf(head?.body.text ?? words.unnamed, lines, input);
  });
});

const pageOf = (title: string, lines: WallLine[], { state }: Input): LinePage[] =>
  linePages({ title, lists: [lines] }, state, 1);

function dotLines({ head }: Made, input: Input): WallLine[] {
  if (!head) return [];
  const { dots, sides } = dotsOf(head, input);
  const foot = input.isOut(1) && !sides ? say(dotted.dots, { n: dots }) : "";
  return [{ ...lineOf(head), ...(sides && { support: sides }), ...(foot && { foot }) }];
}

export const phoneView = perObject((input: Input): PhoneView => {
  const ideas = ideasIn(input.entries);
  const most = Math.max(FEWEST_OF_A_PART, Math.floor(ON_PHONE_MOST / PARTS.length / Math.max(1, ideas.length)));
  return {
    ideas: ideas.map((made) => ({
      ...{ circle: made.circle, head: made.head && lineOf(made.head) },
      parts: linesByPart(PARTS, made.all, ({ part }) => part, most),
      ...dotsOf(made.head, input),
    })),
  };
});
