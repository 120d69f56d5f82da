import { currentStep, type SessionRoom } from "../../sessions/reads.ts";
import { besideNow } from "../../sessions/run/beside.ts";
import { turnIn } from "../../sessions/run/turns.ts";

/** What goes on beside the present step, as everybody may see it. Times in epoch milliseconds. */
export type BesideView =
  | { kind: "quiet"; startedAt: number; endsAt: number }
  /** By the picture words of the seats; `left` come after who has the turn. */
  | { kind: "turns"; now: string; next: string | null; left: number };

/** The same of a room; null where nothing does. Pure. */
export function besideView(room: SessionRoom): BesideView | null {
  const beside = besideNow(room, currentStep(room));
  if (!beside) return null;
  if (beside.kind === "turns") {
    const turn = turnIn(beside, room.seats);
    return turn && { kind: "turns", now: turn.now.label, next: turn.next?.label ?? null, left: turn.left };
  }
  const { kind, startedAt, endsAt } = beside;
  return { kind, startedAt, endsAt };
}

/** Whether it ended by itself. */
export const isPast = (beside: BesideView | null, now: number): boolean =>
  beside?.kind === "quiet" && beside.endsAt <= now;
