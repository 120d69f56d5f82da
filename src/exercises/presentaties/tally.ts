import type { ExerciseInput, PartnerRef, PhoneViewer, SeenInput } from "../contract.ts";
import { linesByPart, type PartLines } from "../kit/lines.ts";
import { mostOfEach, newestByPart, ON_WALL_MOST, onWall, type ToldView, type WallPart } from "../kit/telling/told.ts";
import { inOrder, turnsOf } from "../kit/telling/turns.ts";
import { sentSoFar } from "../kit/wallOfLines.ts";
import { usualOrder } from "./order.ts";
import words from "./phone.texts.json" with { type: "json" };
import { type Body, QUESTIONS, type QuestionId, type Setup } from "./schema.ts";

export type Input = SeenInput<Setup, Body>;

type Part = PartLines<QuestionId>;

export type ScreenView =
  | { show: "growing"; count: number }
  | { show: "presentation"; partner: PartnerRef; parts: WallPart<QuestionId>[] };

/** What the own organisation wrote; and who tells and told, which is empty until the begeleider shows it. */
export type PhoneView = ToldView<PartnerRef, QuestionId> & { ours: Part[] };

/** On the wall: a growing tree while organisations prepare, then one organisation at a time. */
export function screenView(input: Input): ScreenView {
  const partner = toldBy(input).at(-1);
  if (!partner) return { show: "growing", count: sentSoFar(input) };
  const labelOf = (id: QuestionId) => words.questions[id].label;
  const parts = onWall(partsOf(partner, input, ON_WALL_MOST), { title: partner.name, labelOf });
  return { show: "presentation", partner, parts };
}

/** On a phone: the answers of its own organisation, and of the others what has been on the wall. */
export function phoneView(input: Input, viewer: PhoneViewer): PhoneView {
  const all = tellers(input);
  const most = mostOfEach(QUESTIONS.length, all.length);
  const { told, ...turns } = turnsOf(all, input);
  return {
    ours: newestByPart(QUESTIONS, ownOf({ id: viewer.partnerId }, input), questionOf),
    told: told.map((teller) => ({ teller, parts: partsOf(teller, input, most) })),
    ...turns,
  };
}

const questionOf = ({ question }: Body): QuestionId => question;

const ownOf = ({ id }: Pick<PartnerRef, "id">, { entries }: Input) =>
  entries.filter(({ partnerId }) => partnerId === id);

const partsOf = (partner: PartnerRef, input: Input, most: number): Part[] =>
  linesByPart(QUESTIONS, ownOf(partner, input), questionOf, most);

/** The wall's pages: one while everybody writes, and then one for each organisation. */
export const pageTitles = (input: Input): string[] => (input.revealed ? tellers(input).map(({ name }) => name) : []);

/** Every organisation gets as much time as the next one. */
export const pageMinutes = (input: Input): number | null => (input.revealed ? input.setup.minutesEach : null);

export const tellers = ({ partners, setup }: Pick<Input, "partners" | "setup">): PartnerRef[] =>
  inOrder(partners, setup.order, usualOrder);

/** Who told, and who tells now: those up to the page of the wall. */
export const toldBy = (input: ExerciseInput<Setup, Body>): PartnerRef[] => turnsOf(tellers(input), input).told;
