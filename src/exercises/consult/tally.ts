import { fill } from "../../lib/text.ts";
import { type CircleRef, type Entry, peopleIn, type SeenInput } from "../contract.ts";
import { linePages, type Sheet } from "../kit/linePages.ts";
import { lineOf, listed, type PartLines, type SaidLine } from "../kit/lines.ts";
import { wallOfLines } from "../kit/wallOfLines.ts";
import { ASKING, isTip, isVisiting, type Part, TAKING } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** How a circle is known. */
type Known = Pick<CircleRef, "title" | "sign">;

/** Where this circle goes and who comes to it; null where there is but one, and its tables ask each other. */
type VisitNow = { to: Known | null; from: Known[] } | null;

/** A tip that came in, and whether somebody of the own circle chose it. */
export type Tip = SaidLine & { isTaken: boolean };

export type PhoneView =
  | { show: "asking"; ours: PartLines<Part>[] }
  /** `questions` of the circle that is visited, and `ours` for who stays at home. */
  | { show: "visiting"; visit: VisitNow; isSecond: boolean; questions: List<SaidLine>; ours: List<SaidLine> }
  | { show: "taking"; tips: List<Tip>; heard: PartLines<Part>[] };

type List<Line> = { lines: Line[]; more: number };

const ON_PHONE_MOST = 20;
const TIPS_MOST = 40;
const MOST_PAGES = 3;

/** The wall of one circle: a tree while it writes, then its question; and at last the tips that it takes along. Who visits whom stands on the page of all. */
export const wall = wallOfLines(
  (input: Input) => {
    if (input.round < TAKING)
      return input.isOut(ASKING) ? pagesOf(texts.questions, madeAs(["vraag"], input), input) : [];
    const taken = [...tipsIn(input).filter(isTaken), ...madeAs(["mee"], input)];
    if (input.isOut(TAKING)) return pagesOf(texts.taken, taken, input);
    return pagesOf(texts.tips, tipsIn(input), input);
  },
  ({ entries, waiting, round }) => entries.filter((entry) => entry.round === round).length + waiting.sent,
);

const pagesOf = (title: string, entries: Entry<Body>[], { state }: Input) =>
  linePages({ title, lists: [entries.map(lineOnWall)] } satisfies Sheet, state, MOST_PAGES);

const lineOnWall = (entry: Entry<Body>) => ({
  ...lineOf(entry),
  ...(entry.body.part === "letop" && { lead: fill(texts.lead, { deel: words.parts.letop.label }) }),
});

export function phoneView(input: Input): PhoneView {
  const { round, visit } = input;
  const ours = madeAs(["vraag"], input);
  if (round === ASKING) return { show: "asking", ours: [{ id: "vraag", ...lines(ours) }] };
  if (isVisiting(round)) {
    const questions = visit ? visit.entries.filter(({ body }) => body.part === "vraag") : ours;
    return {
      ...{ show: "visiting", visit: visitNow(visit), isSecond: round > 1 },
      ...{ questions: lines(questions), ours: lines(visit ? ours : []) },
    };
  }
  const tips = tipsIn(input).map((entry): Tip => ({ ...lineOf(entry), isTaken: isTaken(entry) }));
  return { show: "taking", tips: listed(tips, TIPS_MOST), heard: [{ id: "mee", ...lines(madeAs(["mee"], input)) }] };
}

const lines = (entries: Entry<Body>[]): List<SaidLine> => listed(entries.map(lineOf), ON_PHONE_MOST);

const visitNow = (visit: Input["visit"]): VisitNow =>
  visit ? { to: visit.to && known(visit.to), from: visit.from.map(known) } : null;

const known = ({ title, sign }: CircleRef): Known => ({ title, sign });

const madeAs = (parts: Part[], { entries }: Input): Entry<Body>[] =>
  entries.filter(({ body }) => parts.includes(body.part));

/** What was chosen most comes first. */
const tipsIn = ({ entries }: Input): Entry<Body>[] =>
  entries
    .filter(({ body }) => isTip(body.part))
    .toSorted((one, other) => peopleIn(other.supports) - peopleIn(one.supports));

const isTaken = ({ supports }: Entry<Body>): boolean => supports.length > 0;
