import type { ProblemCode } from "../lib/errors.ts";
import { WHOLE_ROOM } from "./circles.ts";
import type { Entry } from "./entry.ts";
import type { Author } from "./people.ts";
import type { Round } from "./rounds.ts";

/** A "no" of the exercise itself. */
export type Refusal = { code: ProblemCode; values?: Record<string, string | number> } | null;

/**
 * Whether it comes too late to be counted: where nobody may know who said what, the results would tell it of whoever
 * answers after they were shown. NOT_NOW.
 */
export function refuseLate(rounds: Round[], { round, revealed }: { round: number; revealed: boolean }): Refusal {
  const { anonymous, least } = rounds[round] ?? {};
  return anonymous && least && revealed ? { code: "NOT_NOW" } : null;
}

/** Whether this seat sent all that it may send in this round; the facilitator types for many. TOO_MANY_POINTS. */
export function refuseMore(rounds: Round[], round: number, by: Author, entries: Entry<unknown>[]): Refusal {
  const most = rounds[round]?.perSeat;
  if (typeof most !== "number" || by.participantId === null) return null;
  const own = entries.filter((entry) => entry.round === round && entry.participantId === by.participantId);
  return own.length >= most ? { code: "TOO_MANY_POINTS", values: { max: most } } : null;
}

/** Whether this seat may give no dot to this: it gave all that it has, or the words are its own, or of its own circle where the circles show each other theirs. OWN_WORDS, NO_DOTS_LEFT. */
export function refuseDot(
  rounds: Round[],
  round: number,
  by: Author,
  entry: Entry<unknown>,
  entries: Entry<unknown>[],
): Refusal {
  const dots = rounds[round]?.perSeat;
  if (typeof dots !== "object" || by.participantId === null) return null;
  const isOwn = ({ participantId }: Author) => participantId === by.participantId;
  const ofOwnCircle = rounds[round]?.together === true && entry.circle !== WHOLE_ROOM && entry.circle === by.circle;
  if (ofOwnCircle || [entry, ...entry.doubles].some(isOwn)) return { code: "OWN_WORDS" };
  const given = entries.filter(({ id, supports }) => id !== entry.id && supports.some(isOwn)).length;
  return given >= dots.dots ? { code: "NO_DOTS_LEFT", values: { max: dots.dots } } : null;
}
