import { fill } from "../../lib/text.ts";
import {
  type Entry,
  firstOf,
  type PerSide,
  pageOf,
  peopleIn,
  perObject,
  type SeenInput,
  type Side,
} from "../contract.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { dimensions, type ResearchPoint } from "./dimensions.ts";
import { MAX_OWN, SIDES } from "./limits.ts";
import type { Body, DimensionId, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };
import { REACTING, RESEARCH, WRITING } from "./turns.ts";

export type Input = SeenInput<Setup, Body>;

export type Point = {
  id: string;
  /** Empty for what is known from research: its words are fixed. */
  text: string;
  lang?: string | null;
  dutch?: string;
  /** Written by the other side, added by the described side itself, or known from research. */
  from: "other" | "own" | "research";
  /** Whether anybody of the described side says that it is true, wholly or partly. */
  recognised: boolean;
  /** How many said what; null while they are so few that one could guess who. */
  reactions: { klopt: number; deels: number } | null;
};

export type ScreenView = { show: "growing"; count: number } | { show: "nothing" } | { show: "points"; page: LinePage };

export type PhoneView = {
  /** Whether there are points to read. */
  out: boolean;
  /** The dimension on the wall. */
  now: DimensionId | null;
  /** How many points each side may still add about itself. */
  ownLeft: PerSide<number>;
  /** Per kind of strength the points about each side; of a very full list the first, and how many more there are. */
  dimensions: { id: DimensionId; points: PerSide<Point[]>; more: PerSide<number> }[];
};

// What the other side of a full room of forty phones writes of one kind; every phone carries eight such lists.
export const ON_PHONE_MOST = 30;

/** On the wall: a tree that grows while people write; then per kind of strength what is said about both sides. */
export function screenView(input: Input): ScreenView {
  const [page] = pageOf(wallPages(input), input.page, 1).items;
  if (page) return { show: "points", page };
  if (input.isOut(input.round)) return { show: "nothing" };
  return { show: "growing", count: input.entries.length + input.waiting.sent };
}

/** On every phone: what the wall shows; nobody's points before that, but for the own ones that the phone keeps. */
export const phoneView = perObject((input: Input): PhoneView => {
  const [page] = pageOf(wallPages(input), input.page, 1).items;
  const listOf = (dimension: DimensionId, side: Side) => {
    const written = writtenPoints(dimension, side, input);
    const { items, more } = firstOf(
      written.filter(({ from }) => from === "other"),
      ON_PHONE_MOST,
    );
    const known = researchIsOut(input) ? researchOf(dimension, side).map(fromResearch) : [];
    return { points: [...items, ...written.filter(({ from }) => from === "own"), ...known], more };
  };
  return {
    out: input.isOut(WRITING),
    now: input.state === "closed" ? null : (dimensions.find(({ title }) => title === page?.title)?.id ?? null),
    ownLeft: bySide((side) => Math.max(0, MAX_OWN - ownIn(side, input))),
    dimensions: dimensions.map(({ id }) => {
      const lists = bySide((side) => listOf(id, side));
      return { id, points: bySide((side) => lists[side].points), more: bySide((side) => lists[side].more) };
    }),
  };
});

/** What the wall's pages are about: the kinds of strength that have points. */
export const pageTitles = (input: Input): string[] => wallPages(input).map(({ title }) => title);

const researchIsOut = (input: Input): boolean => input.round === RESEARCH && input.revealed;

// A page for each kind of strength; two where that makes no more than six in all, while the sides read each other first.
const MOST_IN_ALL = 6;

/** The pages that the points take; a kind of strength without any has none. */
const wallPages = perObject((input: Input): LinePage[] => {
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
  writtenPoints(dimension, side, input).map((point) => {
    const { id, text, lang, dutch } = point;
    const foot = footOf(point);
    return { id, text, ...(lang && { lang }), ...(dutch && { dutch }), ...(foot && { foot }) };
  });

/** Only what somebody said, and never who: "klopt: 3 · klopt deels: 2". */
function footOf({ from, recognised, reactions }: Point): string {
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

const about = (dimension: DimensionId, side: Side, { entries }: Input): Entry<Body>[] =>
  entries.filter(({ body }) => body.dimension === dimension && body.about === side);

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
  const found = about(dimension, side, input).sort((one, other) => Number(other.starred) - Number(one.starred));
  const points = found.map((entry) => pointOf(entry, input));
  return [...points.filter(({ from }) => from === "other"), ...points.filter(({ from }) => from === "own")];
}

function pointOf({ id, body, supports, lang, dutch }: Entry<Body>, input: Input): Point {
  const said = (value: string) => peopleIn(supports.filter((support) => support.value === value));
  const [klopt, deels] = [said("klopt"), said("klopt-deels")];
  // Reactions of fewer people than are counted in public wait on; whether they agree is not told then.
  const waits = (input.waiting.answers[id] ?? 0) > 0;
  const recognised = input.isOut(REACTING) && (klopt + deels > 0 || waits);
  return {
    ...{ id, text: body.text, from: body.own ? "own" : "other", recognised },
    ...(lang && { lang }),
    ...(dutch && { dutch }),
    reactions: klopt + deels > 0 ? { klopt, deels } : null,
  };
}

const bySide = <T>(of: (side: Side) => T): PerSide<T> => ({ formal: of("formal"), informal: of("informal") });
