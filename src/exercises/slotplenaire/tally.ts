import { fill } from "../../lib/text.ts";
import type { AgreementAtHand, Entry, ExerciseInput, SeenInput } from "../contract.ts";
import { dayIn } from "../kit/agreement/dayIn.ts";
import { gistOf } from "../kit/agreement/gist.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { linesByPart, type PartLines } from "../kit/lines.ts";
import { type CircleTeller, circlesInTurn, isOfTeller } from "../kit/telling/circles.ts";
import { mostOfEach, newestByPart, ON_WALL_MOST, onWall, type ToldView, type WallPart } from "../kit/telling/told.ts";
import { turnsOf } from "../kit/telling/turns.ts";
import { sentSoFar } from "../kit/wallOfLines.ts";
import { PARTS, type Part, QUESTIONS } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** What stands in the agreement of a samenwerking: its first goal and action, and the day of the evaluation (YYYY-MM-DD); empty where it says none. */
export type Agreed = { goal: string; step: string; day: string };

export type ScreenView =
  | { show: "growing"; count: number }
  | { show: "telling"; teller: CircleTeller; parts: WallPart<Part>[] }
  | { show: "page"; page: LinePage };

export type PhoneView = ToldView<CircleTeller, Part> & {
  /** What the own samenwerking wrote while it prepares, and what its agreement says; empty once it is told. */
  ours: PartLines<Part>[];
  agreed: Agreed | null;
  /** Whether everybody told, and the wall shows it together. */
  isSummed: boolean;
};

/** On the wall: a growing tree while a samenwerking prepares; then one teller at a time, and at last all first steps together. */
export function screenView(input: Input): ScreenView {
  if (isSummed(input)) {
    const page = summary(input)[input.page - tellers(input).length];
    if (page) return { show: "page", page };
  }
  const teller = toldBy(input).at(-1);
  if (!teller) return { show: "growing", count: sentSoFar(input) };
  const labelOf = (id: Part) => words.parts[id];
  const parts = partsOf(teller, input, ON_WALL_MOST).map((part) => (part.id === "datum" ? inDutch(part) : part));
  return { show: "telling", teller, parts: onWall(parts, { title: teller.title, labelOf }) };
}

const inDutch = (part: PartLines<Part>): PartLines<Part> => ({
  ...part,
  lines: part.lines.map((line) => ({ ...line, text: dayIn("nl", line.text) })),
});

/** On a phone: what its own samenwerking wrote while it prepares, and of all what has been on the wall. */
export function phoneView(input: Input): PhoneView {
  const all = tellers(input);
  const most = mostOfEach(PARTS.length, all.length);
  const { told, ...turns } = turnsOf(all, input);
  return {
    ours: input.revealed ? [] : newestByPart(QUESTIONS, input.entries, ({ question }) => question),
    agreed: input.revealed ? null : agreedIn(input.agreement),
    told: told.map((teller) => ({ teller, parts: partsOf(teller, input, most) })),
    isSummed: isSummed(input),
    ...turns,
  };
}

/** What a samenwerking tells: what it wrote, and around it what its agreement has. */
function partsOf(teller: CircleTeller, input: Input, most: number): PartLines<Part>[] {
  const own = input.entries.filter((entry) => isOfTeller(teller, entry, input));
  const { goal, step, day } = agreedOf(teller, input);
  const written = linesByPart(PARTS, own, ({ question }) => question, most);
  const agreed: Record<Part, string> = { doel: goal, bereikt: "", stap: step, datum: day };
  return written
    .map((part) => ({
      ...part,
      lines: [...part.lines, ...(agreed[part.id] ? [{ id: `afspraak-${part.id}`, text: agreed[part.id] }] : [])],
    }))
    .filter(({ id, lines }) => lines.length > 0 || id === "bereikt" || id === "stap");
}

const NOTHING: Agreed = { goal: "", step: "", day: "" };

function agreedIn(agreement: AgreementAtHand | null | undefined): Agreed {
  if (!agreement) return NOTHING;
  const { goal, actions, evaluation } = gistOf(agreement);
  return { goal, step: actions[0]?.what ?? "", day: evaluation };
}

/** Where everybody is one samenwerking, the agreement is theirs. */
const agreedOf = ({ id }: CircleTeller, { circles, agreement }: Input): Agreed =>
  agreedIn(circles ? circles.find((circle) => circle.id === id)?.agreement : agreement);

/** The wall's pages: one while everybody prepares; then one for each samenwerking, and after the last what all of them do first. */
export const pageTitles = (input: Input): string[] =>
  input.revealed ? [...tellers(input).map(({ title }) => title), ...summary(input).map(({ title }) => title)] : [];

export const pageMinutes = (input: Input): number | null => (input.revealed ? input.setup.minutesEach : null);

const isSummed = (input: Input): boolean =>
  input.revealed && input.page >= tellers(input).length && summary(input).length > 0;

const MOST_PAGES = 2;

/** What each does first, and when they look back: only where there are several, for one alone just told it. */
function summary(input: Input): LinePage[] {
  const all = tellers(input);
  if (all.length < 2) return [];
  const lines = all.flatMap((teller): WallLine[] => {
    const steps = partsOf(teller, input, Number.POSITIVE_INFINITY).find(({ id }) => id === "stap")?.lines ?? [];
    const [first, ...others] = steps;
    const { day } = agreedOf(teller, input);
    if (!first && !day) return [];
    // The agreement may have taken over what somebody wrote.
    const n = new Set(others.map(({ text }) => text).filter((text) => text !== first?.text)).size;
    // In front, where it is not cut off.
    const lead = n > 0 ? fill(texts.more, { samenwerking: teller.title, n }) : `${teller.title}:`;
    return [
      {
        ...{ id: teller.id, text: "", ...first, lead },
        ...(day && { foot: `${words.parts.datum}: ${dayIn("nl", day)}` }),
      },
    ];
  });
  return linePages({ title: texts.summary, lists: [lines] }, input.state, MOST_PAGES);
}

export const tellers = ({ circles, setup }: Pick<Input, "circles" | "setup">): CircleTeller[] =>
  circlesInTurn({ circles }, setup.order, texts.one);

/** Who told, and who tells now: those up to the page of the wall. */
const toldBy = (input: ExerciseInput<Setup, Body>): CircleTeller[] => turnsOf(tellers(input), input).told;

/** Whether this was on the wall already. */
export const isTold = (made: Entry<Body>, input: ExerciseInput<Setup, Body>): boolean =>
  toldBy(input).some((teller) => isOfTeller(teller, made, input));
