import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";

/** How the room moved on: to another step, within the step, or by closing the step or the whole session. */
export type Moved = "step" | "stage" | "closed" | "over";

type Place = { session: Pick<PhoneSnapshot["session"], "state">; step: StepPlace | null };
type StepPlace = Pick<NonNullable<PhoneSnapshot["step"]>, "id" | "round" | "state">;

/** What changed between two moments for who was filling something in at the first; null when it still stands. */
export function movedSince({ session, step: before }: Place, now: Place): Moved | null {
  const { step: after } = now;
  if (!before || session.state === "closed") return null;
  if (now.session.state === "closed") return "over";
  if (before.id !== after?.id) return "step";
  if (before.round === after.round && before.state === after.state) return null;
  return after.state === "closed" ? "closed" : "stage";
}
