import { Problem } from "../../../lib/errors.ts";
import type { Host, RecentHost } from "../../../sessions/access.ts";
import { currentStep, type SessionRoom, type StepRow } from "../../../sessions/reads.ts";
import { type Beside, besideNow, quietFrom } from "../../../sessions/run/beside.ts";
import { stepIn } from "../stepIn.ts";
import { type Press, steer, undoOf } from "../steered/writes.ts";

/** Runs one press that changes what goes on beside the present step, and may be taken back. NOT_NOW where there is none. */
function pressBeside(
  press: Omit<Press, "about">,
  change: (step: StepRow, beside: Beside | null, room: SessionRoom) => Beside | null,
): Promise<number> {
  const about = { kind: "session", id: press.host.sessionId };
  return steer({ ...press, about }, async (_, room) => {
    const step = currentStep(room);
    if (!step || room.adjourned) throw new Problem("NOT_NOW");
    const before = besideNow(room, step);
    const beside = change(step, before, room);
    return beside === before ? { room } : { room: { ...room, beside }, undo: undoOf(room, room) };
  });
}

/**
 * Begins a minute of silence, adds one to that which goes on, or ends it. The time of the step goes on: who wants may write
 * already. NOT_NOW where phones send nothing now.
 */
export function setQuiet(host: Host | RecentHost, on: boolean): Promise<number> {
  return pressBeside({ host, verb: "room.setQuiet" }, (step, beside, room) => {
    if (!on) return null;
    const { exercise } = stepIn(room, step.id);
    const collects = step.state === "open" && exercise.roundsOf(step.setup)[step.round]?.collects;
    if (!collects) throw new Problem("NOT_NOW");
    return quietFrom(step, beside, Date.now());
  });
}
