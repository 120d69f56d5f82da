import { fillPages } from "../../ui/wall/fillPages.ts";
import { GAP, LINE, roomUnder, UNDER_QUESTION, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import {
  content,
  type ExerciseInput,
  firstOf,
  type PartnerRef,
  type PhoneViewer,
  pageOf,
  type SeenInput,
} from "../contract.ts";
import own from "./content.json" with { type: "json" };
import { inOrder } from "./order.ts";
import json from "./questions.json" with { type: "json" };
import { type Body, QUESTIONS, type QuestionId, type Setup } from "./schema.ts";
import words from "./texts.json" with { type: "json" };

export type Input = SeenInput<Setup, Body>;

export type Answer = { id: string; text: string };
export type Question = { id: QuestionId; label: string; drawing: string; prompt: string };
export type Answered = { partner: PartnerRef; answers: number };
/** What one organisation tells: per question its answers, complete. */
export type Presentation = {
  partner: PartnerRef;
  parts: { id: QuestionId; label: string; drawing: string; texts: string[] }[];
};
/** The same on phones: of very many answers to a question the first, and how many more there are. */
export type ToldOnPhone = { partner: PartnerRef; parts: (Presentation["parts"][number] & { more: number })[] };

/** `rows`: how many lines each part of it gets on the wall, by its question. */
export type Slide = { show: "presentation"; presentation: Presentation; rows: Record<string, number> };
export type ScreenView = { show: "counts"; rows: Answered[] } | Slide;

export type PhoneView = {
  warning: string;
  /** With what the own organisation wrote: of very many answers the newest, and how many more there are. */
  questions: (Question & { answers: Answer[]; more: number })[];
  counts: Answered[];
  /** Who tells now and who told before; empty until the begeleider shows it. */
  told: ToldOnPhone[];
  next: PartnerRef | null;
  /** Who had not told anything when it was closed; what they wrote stays theirs. */
  untold: PartnerRef[];
};

// So many answers to a question a phone carries of its own organisation, and of all presentations together.
export const OURS_MOST = 20;
export const TOLD_MOST = 300;
const TOLD_FEWEST = 4;

const prompts = own.exercise.participantPrompts;

/** The toolkit's four questions; the fourth asks two things and has a field for each. */
export const questions: Question[] = QUESTIONS.map((id, at) => {
  const { label = "", drawing = "", prompt = prompts[at] ?? "" } = json.find((question) => question.id === id) ?? {};
  return { id, label, drawing, prompt };
});

/** On the wall: how many answers there are while organisations prepare, then one organisation at a time. */
export function screenView(input: Input): ScreenView {
  const told = presenting(input).at(-1);
  if (told) return { show: "presentation", presentation: told, rows: rowsIn(told) };
  const pages = countPages(input);
  return { show: "counts", rows: pages[Math.min(input.page, pages.length - 1)] ?? [] };
}

/** On a phone: the answers of its own organisation, and of the others what has been on the wall. */
export function phoneView(input: Input, viewer: PhoneViewer): PhoneView {
  const ours = input.entries.filter(({ partnerId }) => partnerId === viewer.partnerId);
  const told = presenting(input);
  return {
    warning: content.uiTexts.freeTextWarning,
    questions: questions.map((question) => {
      const newest = ours.filter(({ body }) => body.question === question.id).toReversed();
      const { items, more } = firstOf(newest, OURS_MOST);
      return { ...question, answers: items.toReversed().map(({ id, body }) => ({ id, text: body.text })), more };
    }),
    counts: input.revealed ? [] : counts(input),
    told: told.map((one) => onPhone(one, input)),
    untold: input.state === "closed" ? tellers(input).slice(told.length) : [],
    next: input.state === "shown" ? (tellers(input)[told.length] ?? null) : null,
  };
}

/** Every organisation gets the same room on phones, however much the first ones wrote. */
function onPhone({ partner, parts }: Presentation, input: Input): ToldOnPhone {
  const most = Math.max(TOLD_FEWEST, Math.floor(TOLD_MOST / questions.length / tellers(input).length));
  const partOf = (part: Presentation["parts"][number]) => {
    const { items, more } = firstOf(part.texts, most);
    return { ...part, texts: items, more };
  };
  return { partner, parts: parts.map(partOf) };
}

/** The wall's pages: who is how far, which is one part however many there are, and then one for each organisation. */
export function pageTitles(input: Input): string[] {
  if (input.revealed) return tellers(input).map(({ name }) => name);
  return countPages(input).map(() => words.counts);
}

/** Each organisation on a line of its own. */
const countPages = (input: Input): Answered[][] => fillPages(counts(input), () => LINE + GAP, UNDER_QUESTION);

// Beside each answer stands its drawing; between two of them a little air.
const ANSWER_WIDTH = WIDTH - 2.4;
const BETWEEN = 0.3;

/** Every answer in full where they fit; otherwise the long ones give way. */
function rowsIn({ partner, parts }: Presentation): Slide["rows"] {
  const needs = parts.map(({ label, texts }) => rowsOf(`${label} ${texts.join(" · ")}`, ANSWER_WIDTH, { bold: true }));
  const rows = shareRows(needs, (roomUnder(partner.name) - BETWEEN * parts.length) / LINE);
  return Object.fromEntries(parts.map(({ id }, at) => [id, rows[at] ?? 1]));
}

/** Every organisation gets as much time as the next one. */
export function pageMinutes(input: Input): number | null {
  return input.revealed ? input.setup.minutesEach : null;
}

export const tellers = ({ partners, setup }: Pick<Input, "partners" | "setup">): PartnerRef[] =>
  inOrder(partners, setup.order);

/** The presentations up to the one on the wall. */
export function presenting(input: Input): Presentation[] {
  return toldBy(input).map((partner) => presentationOf(partner, input));
}

/** Who told, and who tells now: those up to the page of the wall. */
export function toldBy(input: ExerciseInput<Setup, Body>): PartnerRef[] {
  if (!input.revealed) return [];
  const all = tellers(input);
  return all.slice(0, pageOf(all, input.page, 1).page + 1);
}

function presentationOf(partner: PartnerRef, { entries }: Input): Presentation {
  const texts = (question: QuestionId) =>
    entries
      .filter(({ partnerId, body }) => partnerId === partner.id && body.question === question)
      .map(({ body }) => body.text);
  return { partner, parts: questions.map(({ id, label, drawing }) => ({ id, label, drawing, texts: texts(id) })) };
}

const counts = (input: Input): Answered[] =>
  tellers(input).map((partner) => ({
    partner,
    answers:
      input.entries.filter(({ partnerId }) => partnerId === partner.id).length +
      (input.waiting.buckets[partner.id]?.sent ?? 0),
  }));
