import type { WordsPerExercise } from "../../../zaal/exercisesIn.ts";
import type { PhoneStepSnapshot } from "../../../zaal/snapshot/snapshot.ts";

type Content = { exercise: { title: string; goal: string } };
type PhoneTexts = { rounds: Record<string, { title: string; question: string }> };

/** What a step is called on this phone, what it is for, and what it asks now. */
export type Head = { title: string; goal: string; question: string };

/** The head of a step, in the words that came with its exercise; of what its view names as `head` rather than its round. */
export function headOf(
  { exercise, roundId: ofRound }: Pick<PhoneStepSnapshot, "exercise" | "roundId">,
  words: WordsPerExercise,
  view: unknown = null,
): Head {
  const roundId = headIn(view) ?? ofRound;
  const files = words[exercise] ?? {};
  const content = files[`exercises/${exercise}/content`] as Content | undefined;
  const texts = files[`exercises/${exercise}/phone.texts`] as PhoneTexts | undefined;
  // Of rounds that follow the setup ("stelling:3") the first word says which kind they are.
  const round = texts?.rounds[roundId] ?? texts?.rounds[roundId.split(":")[0] ?? ""];
  return { title: content?.exercise.title ?? "", goal: content?.exercise.goal ?? "", question: round?.question ?? "" };
}

const headIn = (view: unknown): string | null =>
  typeof view === "object" && view !== null && "head" in view && typeof view.head === "string" ? view.head : null;
