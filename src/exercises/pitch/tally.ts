import type { Entry, ExerciseInput, SeenInput, Side } from "../contract.ts";
import { linesByPart, type PartLines } from "../kit/lines.ts";
import { type CircleTeller, circlesInTurn, isOfTeller } from "../kit/telling/circles.ts";
import { mostOfEach, newestByPart, ON_WALL_MOST, onWall, type ToldView, type WallPart } from "../kit/telling/told.ts";
import { turnsOf } from "../kit/telling/turns.ts";
import { sentSoFar } from "../kit/wallOfLines.ts";
import { QUESTIONS, type QuestionId } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** A samenwerking or group that tells, and which side speaks first: in turn, so that neither is always the second voice. */
export type Teller = CircleTeller & { first: Side };

export type ScreenView =
  | { show: "growing"; count: number }
  | { show: "pitch"; teller: Teller; parts: WallPart<QuestionId>[] };

/** What the own samenwerking wrote while it prepares; and who tells and told, which is empty until the begeleider shows it. */
export type PhoneView = ToldView<Teller, QuestionId> & { ours: PartLines<QuestionId>[] };

/** On the wall: a growing tree while a samenwerking prepares, then one pitch at a time. */
export function screenView(input: Input): ScreenView {
  const teller = toldBy(input).at(-1);
  if (!teller) return { show: "growing", count: sentSoFar(input) };
  const labelOf = (id: QuestionId) => words.questions[id].label;
  const parts = partsOf(teller, input, ON_WALL_MOST);
  return { show: "pitch", teller, parts: onWall(parts, { title: teller.title, labelOf, above: 1 }) };
}

/** On a phone: what its own samenwerking wrote while it prepares, and of all what has been on the wall. */
export function phoneView(input: Input): PhoneView {
  const all = tellers(input);
  const most = mostOfEach(QUESTIONS.length, all.length);
  const { told, ...turns } = turnsOf(all, input);
  return {
    ours: input.revealed ? [] : newestByPart(QUESTIONS, input.entries, questionOf),
    told: told.map((teller) => ({ teller, parts: partsOf(teller, input, most) })),
    ...turns,
  };
}

const questionOf = ({ question }: Body): QuestionId => question;

const partsOf = (teller: Teller, input: Input, most: number): PartLines<QuestionId>[] =>
  linesByPart(
    QUESTIONS,
    input.entries.filter((entry) => isOfTeller(teller, entry, input)),
    questionOf,
    most,
  );

/** The wall's pages: one while everybody prepares, and then one for each samenwerking. */
export const pageTitles = (input: Input): string[] => (input.revealed ? tellers(input).map(({ title }) => title) : []);

/** Every samenwerking gets as much time as the next one. */
export const pageMinutes = (input: Input): number | null => (input.revealed ? input.setup.minutesEach : null);

export const tellers = ({ circles, setup }: Pick<Input, "circles" | "setup">): Teller[] =>
  circlesInTurn({ circles }, setup.order, texts.one).map((teller, at) => ({
    ...teller,
    first: at % 2 === 0 ? "informal" : "formal",
  }));

/** Who told, and who tells now: those up to the page of the wall. */
const toldBy = (input: ExerciseInput<Setup, Body>): Teller[] => turnsOf(tellers(input), input).told;

/** Whether this was on the wall already. */
export const isTold = (made: Entry<Body>, input: ExerciseInput<Setup, Body>): boolean =>
  toldBy(input).some((teller) => isOfTeller(teller, made, input));
