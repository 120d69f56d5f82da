import { LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import { type ExerciseInput, type PartnerRef, type PhoneViewer, pageOf, type SeenInput } from "../contract.ts";
import { linesByPart, type PartLines } from "../kit/lines.ts";
import { saidInRows } from "../kit/saidInRows.ts";
import { sentSoFar } from "../kit/wallOfLines.ts";
import { inOrder } from "./order.ts";
import words from "./phone.texts.json" with { type: "json" };
import { type Body, QUESTIONS, type QuestionId, type Setup } from "./schema.ts";

export type Input = SeenInput<Setup, Body>;

type Part = PartLines<QuestionId>;
/** What one organisation tells. */
export type Told = { partner: PartnerRef; parts: Part[] };

/** A part of a presentation as it stands on the wall, in so many rows. */
export type WallPart = Part & { rows: number };
export type ScreenView =
  | { show: "growing"; count: number }
  | { show: "presentation"; partner: PartnerRef; parts: WallPart[] };

export type PhoneView = {
  /** What the own organisation wrote: of very many answers the newest. */
  ours: Part[];
  /** Who tells now and who told before; empty until the begeleider shows it. */
  told: Told[];
  next: PartnerRef | null;
  /** Who had not told anything when it was closed; what they wrote stays theirs. */
  untold: PartnerRef[];
};

// So many answers to a question a phone carries of its own organisation, and of all presentations together.
export const OURS_MOST = 20;
export const TOLD_MOST = 300;
const TOLD_FEWEST = 4;
// Three short ones can be read aloud; the rest is told, and stands on the phones.
const ON_WALL_MOST = 3;

/** On the wall: a growing tree while organisations prepare, then one organisation at a time. */
export function screenView(input: Input): ScreenView {
  const partner = toldBy(input).at(-1);
  if (!partner) return { show: "growing", count: sentSoFar(input) };
  const parts = partsOf(partner.id, input, ON_WALL_MOST);
  const needs = parts.map(neededRows);
  const rows = shareRows(needs, (roomUnder(partner.name) - BETWEEN * parts.length) / LINE);
  return { show: "presentation", partner, parts: parts.map((part, at) => ({ ...part, rows: rows[at] ?? 1 })) };
}

// Beside each answer stands its drawing; between two of them a little air.
const ANSWER_WIDTH = WIDTH - 2.4;
const BETWEEN = 0.3;

/** Answers follow each other on a line; the Dutch of one stands on lines of its own. */
const neededRows = ({ id, lines }: Part): number => {
  const rows = [words.questions[id].label];
  for (const line of lines) {
    const [text = "", ...below] = saidInRows(line);
    rows.push(`${rows.pop()} · ${text}`, ...below);
    if (below.length > 0) rows.push("");
  }
  return rows.reduce((sum, row) => sum + (row ? rowsOf(row, ANSWER_WIDTH, { bold: true }) : 0), 0);
};

/** On a phone: the answers of its own organisation, and of the others what has been on the wall. */
export function phoneView(input: Input, viewer: PhoneViewer): PhoneView {
  const told = toldBy(input);
  // Every organisation gets the same room on phones, however much the first ones wrote.
  const most = Math.max(TOLD_FEWEST, Math.floor(TOLD_MOST / QUESTIONS.length / Math.max(1, tellers(input).length)));
  return {
    ours: partsOf(viewer.partnerId, { ...input, entries: input.entries.toReversed() }, OURS_MOST).map((part) => ({
      ...part,
      lines: part.lines.toReversed(),
    })),
    told: told.map((partner) => ({ partner, parts: partsOf(partner.id, input, most) })),
    untold: input.state === "closed" ? tellers(input).slice(told.length) : [],
    next: input.state === "shown" ? (tellers(input)[told.length] ?? null) : null,
  };
}

const partsOf = (partnerId: string, { entries }: Input, most: number): Part[] => {
  const own = entries.filter((entry) => entry.partnerId === partnerId);
  return linesByPart(QUESTIONS, own, ({ question }) => question, most);
};

/** The wall's pages: one while everybody writes, and then one for each organisation. */
export const pageTitles = (input: Input): string[] => (input.revealed ? tellers(input).map(({ name }) => name) : []);

/** Every organisation gets as much time as the next one. */
export const pageMinutes = (input: Input): number | null => (input.revealed ? input.setup.minutesEach : null);

export const tellers = ({ partners, setup }: Pick<Input, "partners" | "setup">): PartnerRef[] =>
  inOrder(partners, setup.order);

/** Who told, and who tells now: those up to the page of the wall. */
export function toldBy(input: ExerciseInput<Setup, Body>): PartnerRef[] {
  if (!input.revealed) return [];
  const all = tellers(input);
  return all.slice(0, pageOf(all, input.page, 1).page + 1);
}
