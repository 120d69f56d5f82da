import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";

/** Per exercise the words that its phone part and the head above it show. */
export type WordsPerExercise = Record<string, Record<string, unknown>>;

/** The exercises that a phone shows with this snapshot. */
export const exercisesIn = ({ step, afterwards }: Pick<PhoneSnapshot, "step" | "afterwards">): string[] =>
  [step?.exercise, afterwards?.exercise].filter((id) => id !== undefined);
