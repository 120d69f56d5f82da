import { content, type ExerciseInput, type PartnerRef, type PhoneViewer, pageOf } from "../contract.ts";
import { inOrder } from "./order.ts";
import json from "./questions.json" with { type: "json" };
import { type Body, QUESTIONS, type QuestionId, type Setup } from "./schema.ts";

export type Input = ExerciseInput<Setup, Body>;

export type Answer = { id: string; text: string };
export type Question = { id: QuestionId; label: string; drawing: string; prompt: string };
export type Answered = { partner: PartnerRef; answers: number };
/** What one organisation tells: per question its answers, complete. */
export type Presentation = {
  partner: PartnerRef;
  parts: { id: QuestionId; label: string; drawing: string; texts: string[] }[];
};

export type ScreenView = { show: "counts"; rows: Answered[] } | { show: "presentation"; presentation: Presentation };

export type PhoneView = {
  warning: string;
  questions: (Question & { answers: Answer[] })[];
  counts: Answered[];
  /** Who tells now and who told before; empty until the begeleider shows it. */
  told: Presentation[];
  next: PartnerRef | null;
  /** Who had not told anything when it was closed; what they wrote stays theirs. */
  untold: PartnerRef[];
};

const prompts = content.exercises.find(({ id }) => id === "presentaties")?.participantPrompts ?? [];

/** The toolkit's four questions; the fourth asks two things and has a field for each. */
export const questions: Question[] = QUESTIONS.map((id, at) => {
  const { label = "", drawing = "", prompt = prompts[at] ?? "" } = json.find((question) => question.id === id) ?? {};
  return { id, label, drawing, prompt };
});

/** On the wall: how many answers there are while organisations prepare, then one organisation at a time. */
export function screenView(input: Input): ScreenView {
  const told = presenting(input).at(-1);
  if (told) return { show: "presentation", presentation: told };
  return { show: "counts", rows: pageOf(counts(input), input.page).items };
}

/** On a phone: the answers of its own organisation, and of the others what has been on the wall. */
export function phoneView(input: Input, viewer: PhoneViewer): PhoneView {
  const ours = input.entries.filter(({ partnerId }) => partnerId === viewer.partnerId);
  const told = presenting(input);
  return {
    warning: content.uiTexts.freeTextWarning,
    questions: questions.map((question) => ({
      ...question,
      answers: ours
        .filter(({ body }) => body.question === question.id)
        .map(({ id, body }) => ({ id, text: body.text })),
    })),
    counts: input.revealed ? [] : counts(input),
    told,
    untold: input.state === "closed" ? tellers(input).slice(told.length) : [],
    next: input.state === "shown" ? (tellers(input)[told.length] ?? null) : null,
  };
}

/** The wall's pages: who is how far, six organisations at a time, and then one for each. */
export function pageTitles(input: Input): string[] {
  const names = tellers(input).map(({ name }) => name);
  if (input.revealed) return names;
  return Array.from({ length: pageOf(names, input.page).pages }, (_, page) => pageOf(names, page).items.join(", "));
}

/** Every organisation gets as much time as the next one. */
export function pageMinutes(input: Input): number | null {
  return input.revealed ? input.setup.minutesEach : null;
}

export const tellers = ({ partners, setup }: Input): PartnerRef[] => inOrder(partners, setup.order);

/** The presentations up to the one on the wall. */
export function presenting(input: Input): Presentation[] {
  if (!input.revealed) return [];
  const all = tellers(input);
  return all.slice(0, pageOf(all, input.page, 1).page + 1).map((partner) => presentationOf(partner, input));
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
    answers: input.entries.filter(({ partnerId }) => partnerId === partner.id).length,
  }));
