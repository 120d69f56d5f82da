import type { Host } from "../../../sessions/access.ts";
import { type PartRow, type SessionRoom, type StepRow, stepsOf } from "../../../sessions/reads.ts";
import { presentPart } from "../../../sessions/run/programme.ts";
import { mayBecome } from "../../../sessions/run/shorten.ts";
import { givesWay } from "../../../sessions/run/shortest.ts";
import { withStep } from "../moved.ts";
import { steerLocked } from "../steered/writes.ts";

/** A step and the minutes that it gets; 0 where it is passed over. */
type Shorter = { stepId: string; to: number };

/**
 * Makes what is still to come in the dagdeel that goes on shorter, or passes it over; each step remembers what it had. Of
 * two wishes for one step the one that saves most counts. What was begun meanwhile, or cannot give way so far, stays as it
 * is. NOT_NOW.
 */
export async function shorten(host: Host, wishes: Shorter[]): Promise<number> {
  const about = { kind: "session", id: host.sessionId };
  return steerLocked({ host, verb: "room.shorten", about }, async (tx, room) => {
    const part = presentPart(room);
    const wanted = new Map(wishes.toSorted((a, b) => b.to - a.to).map(({ stepId, to }) => [stepId, to]));
    const steps = part ? part.steps.flatMap((step) => shorter(room, part, step, wanted.get(step.id))) : [];
    return keep(room, steps, (id, data) => tx.step.update({ where: { id }, data }));
  });
}

/** Gives every step that is still to come the minutes back that it had before it was made shorter or passed over. NOT_NOW. */
export async function restore(host: Host): Promise<number> {
  const about = { kind: "session", id: host.sessionId };
  return steerLocked({ host, verb: "room.restore", about }, async (tx, room) => {
    const steps = stepsOf(room)
      .filter(({ id, state }) => state === "planned" && id !== room.currentStepId)
      .flatMap((step) =>
        step.givenMinutes === null ? [] : [{ ...step, minutes: step.givenMinutes, enabled: true, givenMinutes: null }],
      );
    return keep(room, steps, (id, data) => tx.step.update({ where: { id }, data }));
  });
}

function shorter(room: SessionRoom, part: PartRow, step: StepRow, to: number | undefined): StepRow[] {
  const steps = part.steps.map((one) => ({ ...one, ...givesWay(one) }));
  if (to === undefined || !mayBecome(steps, room.currentStepId, step.id, to)) return [];
  const givenMinutes = step.givenMinutes ?? step.minutes;
  return [to === 0 ? { ...step, enabled: false, givenMinutes } : { ...step, minutes: to, givenMinutes }];
}

type Times = Pick<StepRow, "minutes" | "enabled" | "givenMinutes">;

async function keep(room: SessionRoom, steps: StepRow[], write: (id: string, data: Times) => Promise<unknown>) {
  for (const { id, minutes, enabled, givenMinutes } of steps) await write(id, { minutes, enabled, givenMinutes });
  return {
    room: steps.reduce((now, step) => withStep(now, step.id, step), room),
    ...(steps.length > 0 && { more: "known" as const }),
  };
}
