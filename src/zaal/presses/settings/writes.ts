import { z } from "zod";
import { act } from "../../../accounts/act/writes.ts";
import type { Exercise, SetupChoice } from "../../../exercises/contract.ts";
import type { Tx } from "../../../lib/db.ts";
import { notFound, Problem } from "../../../lib/errors.ts";
import { mistakesOf } from "../../../lib/fieldProblems.ts";
import type { Host } from "../../../sessions/access.ts";
import { readRoom, type SessionRoom, type StepRow } from "../../../sessions/reads.ts";
import { addMinutes, clockIn } from "../../../sessions/run/clock.ts";
import { requireRunning } from "../../../sessions/writes.ts";
import type { ScreenLook } from "../schema.ts";
import { stepIn } from "../stepIn.ts";

/** What the host may choose for a step now, or for one circle of it. As with the pages, the caller reads it. */
export type Choosing = (tx: Tx, room: SessionRoom, step: StepRow, circle?: string) => Promise<SetupChoice[]>;

/**
 * Adds minutes to the time of what a step is at (a round, or one who speaks); what has run out starts again from now.
 * Nothing ends by itself. NOT_FOUND, NOT_NOW.
 */
export async function addTime(host: Host, stepId: string, minutes: number): Promise<number> {
  return act(host, "room.addTime", { kind: "step", id: stepId }, async (tx, { revision }) => {
    await requireRunning(tx, host.sessionId);
    const step = await tx.step.findFirst({ where: { id: stepId, part: { sessionId: host.sessionId } } });
    if (!step) throw notFound();
    const before = { clock: clockIn(step.clock), endsAt: step.endsAt?.getTime() ?? null };
    const { clock, endsAt } = addMinutes(before, minutes, Date.now());
    const startedAt = step.startedAt ?? new Date();
    await tx.step.update({ where: { id: stepId }, data: { clock, startedAt, endsAt: new Date(endsAt ?? 0) } });
    return revision;
  });
}

/** Blanks the projector or lights it again, and changes its colours. NOT_NOW. */
export async function setScreen(host: Host, { blank, dark }: ScreenLook): Promise<number> {
  return act(host, "room.setScreen", { kind: "session", id: host.sessionId }, async (tx, { revision }) => {
    await requireRunning(tx, host.sessionId);
    await tx.session.update({ where: { id: host.sessionId }, data: { blank, darkWall: dark } });
    return revision;
  });
}

/**
 * Sets one of the exercise's choices (an order, a selection) of a step, for all or for one of its circles. NOT_FOUND for a
 * choice that it does not offer or a circle that it does not have, INVALID for a value that it cannot take, NOT_NOW, also
 * where a circle would get other rounds than the room.
 */
export async function setChoice(
  host: Host,
  stepId: string,
  { name, value, circle }: { name: string; value: string[]; circle?: string | undefined },
  choosing: Choosing,
): Promise<number> {
  return act(host, "room.setChoice", { kind: "step", id: stepId }, async (tx, { revision }) => {
    await requireRunning(tx, host.sessionId);
    const room = await readRoom(host.sessionId, tx);
    if (!room) throw notFound();
    const { step, exercise } = stepIn(room, stepId);
    const offered = await choosing(tx, room, step, circle);
    if (!offered.some((choice) => choice.name === name)) throw notFound();
    if (circle === undefined) {
      const setup = parseChosen(exercise, { ...Object(step.setup), [name]: value });
      await tx.step.update({ where: { id: stepId }, data: { setup } });
    } else await keepChosen(tx, { step, exercise }, circle, { ...step.chosen[circle], [name]: value });
    return revision;
  });
}

type StepAt = { step: StepRow; exercise: Exercise };

/** What a circle chose for itself lies over what was chosen for all; one press still leads the whole room. */
async function keepChosen(tx: Tx, { step, exercise }: StepAt, circle: string, chosen: object): Promise<void> {
  const whole = parseChosen(exercise, { ...Object(step.setup), ...chosen });
  if (exercise.roundsOf(whole).length !== exercise.roundsOf(step.setup).length) throw new Problem("NOT_NOW");
  const setup = Object.fromEntries(Object.entries(whole).filter(([name]) => name in chosen));
  const stepId_circle = { stepId: step.id, circle };
  await tx.stepCircle.upsert({ where: { stepId_circle }, create: { ...stepId_circle, setup }, update: { setup } });
}

function parseChosen(exercise: Exercise, setup: object): object {
  try {
    return { ...Object(exercise.parseSetup(setup)) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const fields = mistakesOf(error).map(({ says }) => ({ path: "value", says }));
    throw new Problem("INVALID", { fields });
  }
}
