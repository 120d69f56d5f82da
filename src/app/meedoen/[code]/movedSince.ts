import type { Taking } from "../../../contributions/acceptance.ts";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";

/** How the room moved on: to another step, within the step, or by closing the step, the part (dagdeel) or the session. */
export type Moved = "step" | "stage" | "closed" | "over" | "away";

type Place = { session: Pick<PhoneSnapshot["session"], "state" | "until">; step: StepPlace | null };
type StepPlace = Pick<NonNullable<PhoneSnapshot["step"]>, "id" | "round" | "state">;

/** What changed between two moments for who was filling something in at the first; null when it still stands. */
export function movedSince({ session, step: before }: Place, now: Place): Moved | null {
  const { step: after } = now;
  if (!before || session.state === "closed") return null;
  if (now.session.state === "closed") return "over";
  if (now.session.until) return "away";
  if (before.id !== after?.id) return "step";
  if (before.round === after.round && before.state === after.state) return null;
  // An opening that was taken back is no place to send to either.
  return after.state === "closed" || after.state === "planned" ? "closed" : "stage";
}

/** Whether what was begun can still be sent: as long as it takes, until a moment (epoch milliseconds), or not now. */
export type Finish = "open" | "late" | number;

/** What a step that the room left still takes, of the steps that take something now. */
export function finishOf(stepId: string, taking: Taking[]): Finish {
  const found = taking.find((one) => one.stepId === stepId);
  return found ? (found.until ?? "open") : "late";
}

/** The steps that still take something at this moment of the server's clock. */
export const takingAt = (taking: Taking[], now: number): Taking[] =>
  taking.filter(({ until }) => until === null || until > now);

/** Whether the room still is where it was: what was said of a form then is not of the next question. */
export const isSamePlace = (before: Place, now: Place): boolean =>
  before.step?.id === now.step?.id && before.step?.round === now.step?.round;

/**
 * Whether a refusal is of this page. A browser that loads the page after a form anew sends the form once more (`again`),
 * but the room may have moved on by then.
 */
export const isOfPage = (refused: { step: string; round: number; again: boolean }, { step }: Place): boolean =>
  !refused.again || (refused.step === step?.id && refused.round === step.round);
