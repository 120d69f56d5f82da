import type { Entry, ExerciseInput, Refusal, Results, SeenInput } from "../contract.ts";
import { dayIn } from "../kit/agreement/dayIn.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { linesByPart, type PartLines } from "../kit/lines.ts";
import { peopleSoFar, type Scaled, scaleOf } from "../kit/scale/scaleOf.ts";
import { type WallView, wallOfLines } from "../kit/wallOfLines.ts";
import { type Coming, comingOf } from "./coming.ts";
import { ASKED, type Asked } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Sentence, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

export type ScreenView = WallView | (Scaled & { show: "faces" });

export type PhoneView = {
  /** How sure the room is; null before it is shown, and where too few people answered. */
  results: Results | null;
  /** What was written to each question, as far as that may be read. */
  said: PartLines<Asked>[];
  /** What the room goes home with, once it says goodbye; null before. */
  coming: Coming | null;
};

/** The rounds: the faces, a sentence to each question, and a word aloud. */
const FACES_ROUND = 0;
const LAST_ROUND = ASKED.length + 1;

const ON_PHONE_MOST = 20;
// A minute is enough for one; the phones have the rest.
const MOST_PAGES = 1;

/** What is asked in a sentence in this round; null in the first, and in the last. */
const askedIn = (round: number): Asked | null => ASKED[round - 1] ?? null;

/** Each thing is answered in its own round. */
export const accepts = (sent: Body, _by: unknown, { round }: Pick<ExerciseInput<Setup, Body>, "round">): Refusal => {
  const isNow = sent.kind === "face" ? round === FACES_ROUND : askedIn(round) === sent.asked;
  return isNow ? null : { code: "NOT_NOW" };
};

const valueIn = (sent: Body): string => (sent.kind === "face" ? sent.value : "");

/** The sentences, to one of the questions or to both. */
export const sentencesIn = ({ entries }: Pick<Input, "entries">): Entry<Sentence>[] =>
  entries.filter((entry): entry is Entry<Sentence> => entry.body.kind === "sentence");

const saidBy = (input: Input, most: number): PartLines<Asked>[] =>
  linesByPart(ASKED, sentencesIn(input), ({ asked }) => asked, most);

const wall = wallOfLines((input: Input): LinePage[] => {
  if (input.round === LAST_ROUND) return goodbye(input);
  const asked = askedIn(input.round);
  const lines = saidBy(input, Number.POSITIVE_INFINITY).find(({ id }) => id === asked)?.lines ?? [];
  return asked ? linePages({ title: words.rounds[asked].question, lists: [lines] }, input.state, MOST_PAGES) : [];
}, peopleSoFar);

export const { pageTitles } = wall;

/** On the wall: the faces, with their numbers once they are shown; then the sentences; and what everybody goes home with. */
export const screenView = (input: Input): ScreenView =>
  input.round === FACES_ROUND ? { show: "faces", ...scaleOf(input, valueIn) } : wall.screen(input);

/** One word aloud, and what was agreed first. Of several samenwerkingen each phone has its own: the wall is everybody's. */
function goodbye({ state, agreement }: Input): LinePage[] {
  const { action, evaluation } = comingOf({ agreement: agreement?.partnership ? null : agreement });
  const list: WallLine[] = [{ id: "aloud", text: texts.aloud }];
  if (action) list.push({ id: "action", lead: texts.first, text: inShort(action) });
  if (evaluation) list.push({ id: "evaluation", lead: texts.evaluation, text: dayIn("nl", evaluation) });
  return linePages({ title: texts.word, lists: [list] }, state, 1);
}

// The dot stays with what it ends.
const inShort = ({ what, who, when }: NonNullable<Coming["action"]>): string =>
  [what, who, when && dayIn("nl", when)].filter(Boolean).join("\u00a0· ");

export const phoneView = (input: Input): PhoneView => ({
  results: input.results(FACES_ROUND, valueIn),
  said: saidBy(input, ON_PHONE_MOST),
  coming: input.round === LAST_ROUND ? comingOf(input) : null,
});
