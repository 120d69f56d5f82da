import { fill } from "../../lib/text.ts";
import { type Entry, type PerSide, peopleIn, perObject, type SeenInput, type Side } from "../contract.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { lineOf, listed, type SaidLine } from "../kit/lines.ts";
import { wallOfLines } from "../kit/wallOfLines.ts";
import { dimensions, type ResearchPoint } from "./dimensions.ts";
import { MAX_OWN, SIDES } from "./limits.ts";
import type { Body, DimensionId, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };
import { REACTING, RESEARCH, WRITING } from "./turns.ts";

type Input = SeenInput<Setup, Body>;

/** A point; what is known from research has no words here, for they are fixed. */
export type Point = SaidLine & {
  /** Written by the other side, added by the described side itself, or known from research. */
  from: "other" | "own" | "research";
  /** Whether anybody of the described side says that it is true, wholly or partly. */
  recognised: boolean;
  /** How many said what; null while they are so few that one could guess who. */
  reactions: { klopt: number; deels: number } | null;
};

export type PhoneView = {
  /** Whether there are points to read. */
  out: boolean;
  /** The dimension on the wall. */
  now: DimensionId | null;
  /** How many points each side may still add about itself. */
  ownLeft: PerSide<number>;
  /** Per kind of strength the points about each side; of a very full list the first, and how many more there are. */
  dimensions: ({ id: DimensionId } & PerSide<{ lines: Point[]; more: number }>)[];
};

// What the other side of a full room of forty phones writes of one kind; every phone carries eight such lists.
export const ON_PHONE_MOST = 30;

/** On every phone: what the wall shows; nobody's points before that, but for the own ones that the phone keeps. */
export const phoneView = perObject((input: Input): PhoneView => {
  const page = wall.pageNow(input);
  return {
    out: input.isOut(WRITING),
    now: input.state === "closed" ? null : (dimensions.find(({ title }) => title === page?.title)?.id ?? null),
    ownLeft: bySide((side) => Math.max(0, MAX_OWN - ownIn(side, input))),
    dimensions: dimensions.map(({ id }) => ({ id, ...bySide((side) => pointsToRead(id, side, input)) })),
  };
});

function pointsToRead(dimension: DimensionId, side: Side, input: Input): { lines: Point[]; more: number } {
  const written = writtenPoints(dimension, side, input);
  const { lines, more } = listed(written.filter(isOthers), ON_PHONE_MOST);
  const known = researchIsOut(input) ? researchOf(dimension, side).map(fromResearch) : [];
  return { lines: [...lines, ...written.filter((point) => !isOthers(point)), ...known], more };
}

const researchIsOut = (input: Input): boolean => input.round === RESEARCH && input.revealed;

// A page for each kind of strength; two where that makes no more than six in all, while the sides read each other first.
const MOST_IN_ALL = 6;

/** On the wall: per kind of strength that has points what is said about both sides. */
export const wall = wallOfLines((input: Input) => {
  // Quiet while people write or react: what they react to stands on their phones.
  if (input.state === "open" && input.round !== RESEARCH) return [];
  const two = input.round === WRITING ? pagesWith(2, input) : [];
  return two.length > 0 && two.length <= MOST_IN_ALL ? two : pagesWith(1, input);
});

const pagesWith = (most: number, input: Input): LinePage[] =>
  dimensions.flatMap(({ id, title, drawing }) => {
    const lists = bySide((side) =>
      researchIsOut(input) ? researchOf(id, side).map(researchLine) : lines(id, side, input),
    );
    const explains = SIDES.some((side) => writtenPoints(id, side, input).some(isUncounted)) && !researchIsOut(input);
    return linePages(
      {
        ...{ title, drawing, lists, heads: texts.about },
        ...(researchIsOut(input) && { tag: texts.research }),
        ...(explains && { foot: texts.explained }),
      },
      input.state,
      most,
    );
  });

const isUncounted = ({ recognised, reactions }: Point): boolean => recognised && reactions === null;

/** The points about a side as lines of the wall: those with a star or most recognised first. */
const lines = (dimension: DimensionId, side: Side, input: Input): WallLine[] =>
  writtenPoints(dimension, side, input).map(({ from, recognised, reactions, ...said }) => {
    const foot = footOf({ from, recognised, reactions });
    return { ...said, ...(foot && { foot }) };
  });

/** Only what somebody said, and never who: "klopt: 3 · klopt deels: 2". */
function footOf({ from, recognised, reactions }: Omit<Point, keyof SaidLine>): string {
  if (from === "own") return texts.own;
  if (!recognised) return "";
  if (!reactions) return texts.recognised;
  const { klopt, deels } = reactions;
  return [klopt > 0 && fill(texts.klopt, { n: klopt }), deels > 0 && fill(texts.deels, { n: deels })]
    .filter(Boolean)
    .join(" · ");
}

const researchOf = (dimension: DimensionId, side: Side): ResearchPoint[] =>
  dimensions.find(({ id }) => id === dimension)?.research[side] ?? [];

const researchLine = ({ id, label, text }: ResearchPoint): WallLine => ({ id, lead: `${label}.`, text });

const fromResearch = ({ id }: ResearchPoint): Point => ({
  ...{ id, text: "", from: "research", recognised: false, reactions: null },
});

/** What waits of a dimension and side, of it what the side says about itself apart. */
export const bucketOf = ({ dimension, about, own }: Pick<Body, "dimension" | "about" | "own">): string =>
  `${dimension} ${about}${own ? " own" : ""}`;

/** How many points a side added about itself. */
const ownIn = (side: Side, { entries, waiting: { buckets } }: Input): number =>
  entries.filter(({ body }) => body.own && body.about === side).length +
  dimensions.reduce(
    (sum, { id }) => sum + (buckets[bucketOf({ dimension: id, about: side, own: true })]?.sent ?? 0),
    0,
  );

/** What the other side wrote (stars first, then in order of arrival), and after it what the side added itself. */
function writtenPoints(dimension: DimensionId, side: Side, input: Input): Point[] {
  const found = input.entries.filter(({ body }) => body.dimension === dimension && body.about === side);
  const points = found
    .sort((one, other) => Number(other.starred) - Number(one.starred))
    .map((entry) => pointOf(entry, input));
  return [...points.filter(isOthers), ...points.filter((point) => !isOthers(point))];
}

const isOthers = ({ from }: Point): boolean => from === "other";

function pointOf(entry: Entry<Body>, input: Input): Point {
  const said = (value: string) => peopleIn(entry.supports.filter((support) => support.value === value));
  const [klopt, deels] = [said("klopt"), said("klopt-deels")];
  // Reactions of fewer people than are counted in public wait on; whether they agree is not told then.
  const waits = (input.waiting.answers[entry.id] ?? 0) > 0;
  return {
    ...lineOf(entry),
    from: entry.body.own ? "own" : "other",
    recognised: input.isOut(REACTING) && (klopt + deels > 0 || waits),
    reactions: klopt + deels > 0 ? { klopt, deels } : null,
  };
}

const bySide = <T>(of: (side: Side) => T): PerSide<T> => ({ formal: of("formal"), informal: of("informal") });
