import { act } from "../../../accounts/act/writes.ts";
import { findExercise } from "../../../exercises/registry.ts";
import type { Tx } from "../../../lib/db.ts";
import { invalid, notFound } from "../../../lib/errors.ts";
import { idOfPress } from "../../../lib/ids.ts";
import { saying } from "../../../lib/saying.ts";
import { uuid7 } from "../../../lib/uuid7.ts";
import type { Host } from "../../access.ts";
import type texts from "../texts.json";
import { setupOf } from "../writes.ts";

const says = saying<typeof texts>("sessions/prepare/texts");

/** Switches a step on or off, or changes its minutes. */
export async function changeStep(
  host: Host,
  stepId: string,
  data: { enabled?: boolean; minutes?: number },
): Promise<void> {
  await act(host, "prepare.changeStep", { kind: "step", id: stepId }, async (tx) => {
    const where = { id: stepId, part: { sessionId: host.sessionId } };
    // What somebody chose for it is no longer for want of time.
    const { count } = await tx.step.updateMany({ where, data: { ...data, givenMinutes: null } });
    if (count === 0) throw notFound();
  });
}

/**
 * Moves a step to a place: the id of the step that it comes before, or of the part that it ends. The same press once more
 * changes nothing. INVALID for a place in a part that was ended, NOT_FOUND for another session's step or place.
 */
export async function moveStep(host: Host, stepId: string, place: string): Promise<void> {
  await act(host, "prepare.moveStep", { kind: "step", id: stepId }, async (tx, { nothing }) => {
    const programme = await readProgramme(tx, host);
    const from = programme.find(({ steps }) => steps.includes(stepId));
    if (!from) throw notFound();
    if (place === stepId) return nothing();
    from.steps.splice(from.steps.indexOf(stepId), 1);
    putIn(programme, place, stepId);
    await keepOrder(tx, programme);
  });
}

type NewStep = { place: string; exercise: string; minutes: number };

/**
 * Puts another exercise, or one that is there already once more, at a place (as `moveStep`); with the same `once` once.
 * NOT_FOUND for an unknown one.
 */
export async function addStep(host: Host, { place, exercise, minutes }: NewStep, once = ""): Promise<void> {
  if (!findExercise(exercise)) throw notFound();
  const id = idOfPress(once, host.sessionId, { place, exercise }) ?? uuid7();
  await act(host, "prepare.addStep", { kind: "step", id }, async (tx, { nothing }) => {
    const programme = await readProgramme(tx, host);
    // It may have been moved since.
    if (programme.some(({ steps }) => steps.includes(id))) return nothing();
    const [part] = programme;
    if (!part) throw notFound();
    const data = { id, partId: part.id, order: part.steps.length, exercise, minutes };
    await tx.step.create({ data: { ...data, setup: setupOf(exercise) } });
    putIn(programme, place, id);
    await keepOrder(tx, programme);
  });
}

/**
 * Takes a step out of the programme that nobody began. One that is gone already stays so. INVALID once it was opened or
 * something was sent in it, NOT_FOUND for another session's.
 */
export async function removeStep(host: Host, stepId: string): Promise<void> {
  await act(host, "prepare.removeStep", { kind: "step", id: stepId }, async (tx, { nothing }) => {
    const step = await tx.step.findUnique({
      where: { id: stepId },
      include: { part: true, currentOf: true, _count: { select: { contributions: true } } },
    });
    if (!step) return nothing();
    if (step.part.sessionId !== host.sessionId) throw notFound();
    if (step.state !== "PLANNED" || step.currentOf || step._count.contributions > 0)
      throw invalid("stepId", says("errors.stepInUse"));
    await tx.step.delete({ where: { id: stepId } });
  });
}

type Programme = { id: string; isOver: boolean; steps: string[] }[];

async function readProgramme(tx: Tx, { sessionId }: Host): Promise<Programme> {
  const parts = await tx.part.findMany({
    where: { sessionId },
    orderBy: { order: "asc" },
    include: { steps: { orderBy: { order: "asc" }, select: { id: true } } },
  });
  return parts.map(({ id, closedAt, steps }) => ({
    id,
    isOver: closedAt !== null,
    steps: steps.map((step) => step.id),
  }));
}

function putIn(programme: Programme, place: string, stepId: string): void {
  const part = programme.find(({ id, steps }) => id === place || steps.includes(place));
  if (!part) throw notFound();
  // Nobody would come to it any more.
  if (part.isOver) throw invalid("place", says("errors.partOver"));
  const before = part.steps.indexOf(place);
  part.steps.splice(before < 0 ? part.steps.length : before, 0, stepId);
}

async function keepOrder(tx: Tx, programme: Programme): Promise<void> {
  for (const { id: partId, steps } of programme)
    for (const [order, id] of steps.entries()) await tx.step.update({ where: { id }, data: { partId, order } });
}
