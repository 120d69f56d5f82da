import { Problem } from "../../../lib/errors.ts";
import type { Host, RecentHost } from "../../../sessions/access.ts";
import { currentStep, type SessionRoom, type StepRow } from "../../../sessions/reads.ts";
import { type Beside, besideNow, quietFrom } from "../../../sessions/run/beside.ts";
import { orderOfTurns, turnIn } from "../../../sessions/run/turns.ts";
import { type Press, steer, undoOf } from "../steered/writes.ts";
import { stepIn } from "../stepIn.ts";

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
    if (!on) return beside?.kind === "quiet" ? null : beside;
    const { exercise } = stepIn(room, step.id);
    const collects = step.state === "open" && exercise.roundsOf(step.setup)[step.round]?.collects;
    if (!collects) throw new Problem("NOT_NOW");
    return quietFrom(step, beside, Date.now());
  });
}

/**
 * Begins a round in which every seat has a turn, goes on to the next one, or ends it; after the last turn it ends too.
 * `seen`: the picture word whose turn it was for who pressed; a press on another one changes nothing. NOT_NOW.
 */
export function setTurns(host: Host | RecentHost, to: "begin" | "next" | "end", seen?: string): Promise<number> {
  return pressBeside({ host, verb: "room.setTurns" }, (step, beside, room) => {
    const turns = beside?.kind === "turns" ? beside : null;
    if (to === "end") return turns ? null : beside;
    if (to === "begin") return turns ?? begun(step, room);
    const turn = turns && turnIn(turns, room.seats);
    if (!turns || (turn && seen !== undefined && seen !== turn.now.label)) return beside;
    return turn?.next ? { ...turns, turn: turn.next.id } : null;
  });
}

function begun(step: StepRow, { seats }: SessionRoom): Beside {
  const order = orderOfTurns(seats);
  const [turn] = order;
  if (turn === undefined) throw new Problem("NOT_NOW");
  return { kind: "turns", stepId: step.id, order, turn };
}
