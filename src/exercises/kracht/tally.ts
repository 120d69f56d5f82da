import { fillPages } from "../../ui/wall/fillPages.ts";
import { COLUMN, LINE, roomUnder } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import {
  content,
  type Entry,
  firstOf,
  type PerSide,
  pageOf,
  peopleIn,
  perObject,
  type SeenInput,
  type Side,
} from "../contract.ts";
import { type Dimension, dimensions } from "./dimensions.ts";
import { MAX_OWN } from "./limits.ts";
import type { Body, DimensionId, Setup } from "./schema.ts";
import { SIDES } from "./sides.ts";
import { REACTING, RESEARCH, WRITING } from "./turns.ts";

export type Input = SeenInput<Setup, Body>;

export type Point = {
  id: string;
  /** The name that research gives it; otherwise empty. */
  label: string;
  text: string;
  /** Written by the other side, added by the described side itself, or known from research. */
  from: "other" | "own" | "research";
  /** Whether anybody of the described side says that it is true, wholly or partly. */
  recognised: boolean;
  /** How many said what; null while they are so few that one could guess who. */
  reactions: { klopt: number; deels: number } | null;
};

export type CountRow = { id: DimensionId; title: string; drawing: string; points: PerSide<number> };

/** A point with how many lines it gets on the wall. */
export type WallPoint = Point & { rows: number };

export type ScreenView =
  | { show: "counts"; rows: CountRow[] }
  | { show: "nothing" }
  | {
      show: "points";
      title: string;
      drawing: string;
      points: PerSide<WallPoint[]>;
      /** The sides that have no point of this kind at all. */
      without: Side[];
      /** Whether it must be said why some reactions are not counted. */
      explains: boolean;
    };

export type PhoneDimension = {
  id: DimensionId;
  title: string;
  question: string;
  counts: PerSide<number>;
  points: PerSide<Point[]>;
  /** How many more of a very full list there are, that phones do not carry. */
  more: PerSide<number>;
};

export type PhoneView = {
  warning: string;
  /** Whether there are points to read. */
  out: boolean;
  /** The dimension on the wall. */
  now: DimensionId | null;
  /** How many points each side may still add about itself. */
  ownLeft: PerSide<number>;
  dimensions: PhoneDimension[];
};

// What the other side of a full room of forty phones writes of one kind; every phone carries eight such lists.
export const ON_PHONE_MOST = 30;

/** On the wall: counts while people write; then per dimension both sides; in the last round what research adds. */
export function screenView(input: Input): ScreenView {
  const [page] = pageOf(wallPages(input), input.page, 1).items;
  if (!page && input.isOut(input.round)) return { show: "nothing" };
  if (!page)
    return {
      show: "counts",
      rows: dimensions.map(({ id, title, drawing }) => ({ id, title, drawing, points: countIn(id, input) })),
    };
  const { dimension, points } = page;
  const shown = SIDES.flatMap((side) => points[side]);
  return {
    show: "points",
    title: dimension.title,
    drawing: dimension.drawing,
    points: bySide((side) => withRows(points[side], dimension, input)),
    without: researchIsOut(input) ? [] : SIDES.filter((side) => writtenPoints(dimension.id, side, input).length === 0),
    explains: shown.some(isUncounted),
  };
}

/** On every phone: what the wall shows, of a very full list the first; nobody's points before that, but for the own ones that the phone keeps. */
export const phoneView = perObject((input: Input): PhoneView => {
  const [page] = pageOf(wallPages(input), input.page, 1).items;
  const listOf = (dimension: Dimension, side: Side): { points: Point[]; more: number } => {
    const written = writtenPoints(dimension.id, side, input);
    const { items, more } = firstOf(
      written.filter(({ from }) => from === "other"),
      ON_PHONE_MOST,
    );
    const own = written.filter(({ from }) => from === "own");
    return { points: [...items, ...own, ...(researchIsOut(input) ? researchPoints(dimension, side) : [])], more };
  };
  return {
    warning: content.uiTexts.freeTextWarning,
    out: input.isOut(WRITING),
    now: input.state === "closed" ? null : (page?.dimension.id ?? null),
    ownLeft: bySide((side) => Math.max(0, MAX_OWN - ownIn(side, input))),
    dimensions: dimensions.map((dimension) => {
      const lists = bySide((side) => listOf(dimension, side));
      return {
        id: dimension.id,
        title: dimension.title,
        question: dimension.question,
        counts: countIn(dimension.id, input),
        points: bySide((side) => lists[side].points),
        more: bySide((side) => lists[side].more),
      };
    }),
  };
});

/** What the wall's pages are about: the kinds of strength that have points. */
export const pageTitles = (input: Input): string[] => wallPages(input).map(({ dimension }) => dimension.title);

const researchIsOut = (input: Input): boolean => input.round === RESEARCH && input.revealed;

type WallPage = { dimension: Dimension; points: PerSide<Point[]> };

/** The pages that the points take, both columns filled on their own; a dimension without any has none. */
const wallPages = perObject((input: Input): WallPage[] =>
  dimensions.flatMap((dimension) => {
    const points = bySide((side) => wallPoints(dimension, side, input));
    if (SIDES.every((side) => points[side].length === 0)) return [];
    const columns = (atLeast: number) =>
      bySide((side) => fillPages(points[side], columnHeight, columnRoom(dimension, input), atLeast));
    const { formal, informal } = columns(1);
    const count = Math.max(formal.length, informal.length);
    const spread = columns(count);
    return Array.from({ length: count }, (_, at) => ({
      dimension,
      points: bySide((side) => spread[side][at] ?? []),
    }));
  }),
);

const isUncounted = ({ recognised, reactions }: Point): boolean => recognised && reactions === null;

// Between two points of a column.
const BETWEEN = 0.3;
// What research says is read aloud: its name is enough to make a page of. What people wrote is there to be read.
const FEWEST_ROWS = 3;

const needs = ({ label, text }: Point): number => rowsOf(`${label} ${text}`, COLUMN);

const marks = ({ from, recognised }: Point): number => (from === "own" || recognised ? LINE : 0);

const columnHeight = (point: Point): number =>
  LINE * (point.from === "research" ? 1 : Math.min(marks(point) > 0 ? FEWEST_ROWS - 1 : FEWEST_ROWS, needs(point))) +
  marks(point) +
  BETWEEN;

/** What is left under the heading, the columns' heads and the line that says why some reactions are not counted. */
const columnRoom = (dimension: Dimension, input: Input): number =>
  roomUnder(dimension.title, input.state) -
  LINE -
  2 * BETWEEN -
  (SIDES.some((side) => wallPoints(dimension, side, input).some(isUncounted)) ? LINE + BETWEEN : 0);

/** The points of one column of a page, with the lines that are left over shared among the long ones. */
function withRows(points: Point[], dimension: Dimension, input: Input): WallPoint[] {
  const taken = points.reduce((sum, point) => sum + marks(point) + BETWEEN, 0);
  const rows = shareRows(points.map(needs), (columnRoom(dimension, input) - taken) / LINE);
  return points.map((point, at) => ({ ...point, rows: rows[at] ?? 1 }));
}

/** In the last round the wall shows only what is new: the points from research. */
const wallPoints = (dimension: Dimension, side: Side, input: Input): Point[] =>
  researchIsOut(input) ? researchPoints(dimension, side) : writtenPoints(dimension.id, side, input);

const about = (dimension: DimensionId, side: Side, { entries }: Input): Entry<Body>[] =>
  entries.filter(({ body }) => body.dimension === dimension && body.about === side);

const countIn = (dimension: DimensionId, input: Input): PerSide<number> =>
  bySide((side) => about(dimension, side, input).length + waitingIn(dimension, side, input));

/** What waits of a dimension and side, of it what the side says about itself apart. */
export const bucketOf = ({ dimension, about, own }: Pick<Body, "dimension" | "about" | "own">): string =>
  `${dimension} ${about}${own ? " own" : ""}`;

const waitingIn = (
  dimension: DimensionId,
  side: Side,
  { waiting: { buckets } }: Input,
  kinds = [false, true],
): number => kinds.reduce((sum, own) => sum + (buckets[bucketOf({ dimension, about: side, own })]?.sent ?? 0), 0);

/** How many points a side added about itself. */
const ownIn = (side: Side, input: Input): number =>
  input.entries.filter(({ body }) => body.own && body.about === side).length +
  dimensions.reduce((sum, { id }) => sum + waitingIn(id, side, input, [true]), 0);

/** What the other side wrote, in order of arrival, and after it what the side added itself: what is out of both. */
function writtenPoints(dimension: DimensionId, side: Side, input: Input): Point[] {
  const points = about(dimension, side, input).map((entry) => pointOf(entry, input));
  return [...points.filter(({ from }) => from === "other"), ...points.filter(({ from }) => from === "own")];
}

function pointOf({ id, body, supports }: Entry<Body>, input: Input): Point {
  const said = (value: string) => peopleIn(supports.filter((support) => support.value === value));
  // Reactions of fewer people than are counted in public wait on.
  const recognised = input.isOut(REACTING) && supports.length + (input.waiting.answers[id] ?? 0) > 0;
  return {
    id,
    label: "",
    text: body.text,
    from: body.own ? "own" : "other",
    recognised,
    reactions: supports.length > 0 ? { klopt: said("klopt"), deels: said("klopt-deels") } : null,
  };
}

const researchPoints = ({ research }: Dimension, side: Side): Point[] =>
  research[side].map(({ id, label, text }) => ({
    id,
    label,
    text,
    from: "research",
    recognised: false,
    reactions: null,
  }));

const bySide = <T>(of: (side: Side) => T): PerSide<T> => ({ formal: of("formal"), informal: of("informal") });
