import type { PhoneSnapshot } from "./snapshot/snapshot.ts";

/** Per exercise the words that its phone part and the head above it show. */
export type WordsPerExercise = Record<string, Record<string, unknown>>;

/** What stands among the exercises for what all of them are called: who comes back reads what was done before. */
export const HEADS = "koppen";

/** The exercises of which a phone needs the words with this snapshot. */
export const exercisesIn = ({
  step,
  afterwards,
  session,
}: Pick<PhoneSnapshot, "step" | "afterwards" | "session">): string[] =>
  [step?.exercise, afterwards?.exercise, session.before.length > 0 ? HEADS : undefined].filter(
    (id) => id !== undefined,
  );
