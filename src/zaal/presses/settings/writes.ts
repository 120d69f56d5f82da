import { z } from "zod";
import type { Exercise, SetupChoice } from "../../../exercises/contract.ts";
import type { Tx } from "../../../lib/db.ts";
import { notFound, Problem } from "../../../lib/errors.ts";
import { mistakesOf } from "../../../lib/fieldProblems.ts";
import type { Host, RecentHost } from "../../../sessions/access.ts";
import { type SessionRoom, type StepRow, stepsOf } from "../../../sessions/reads.ts";
import { addMinutes } from "../../../sessions/run/clock.ts";
import { withStep } from "../moved.ts";
import type { ScreenLook } from "../schema.ts";
import { steer, steerLocked } from "../steered/writes.ts";
import { stepIn } from "../stepIn.ts";

/** What the host may choose for a step now, or for one circle of it. As with the pages, the caller reads it. */
export type Choosing = (tx: Tx, room: SessionRoom, step: StepRow, circle?: string) => Promise<SetupChoice[]>;

/**
 * Adds minutes to the time of what a step is at (a round, or one who speaks); what has run out starts again from now.
 * Nothing ends by itself. NOT_FOUND, NOT_NOW.
 */
export async function addTime(host: Host | RecentHost, stepId: string, minutes: number): Promise<number> {
  return steer({ host, verb: "room.addTime", about: { kind: "step", id: stepId } }, async (_, room) => {
    const step = stepsOf(room).find(({ id }) => id === stepId);
    if (!step) throw notFound();
    const timed = addMinutes(step, minutes, Date.now());
    return { room: withStep(room, stepId, { ...timed, startedAt: step.startedAt ?? Date.now() }) };
  });
}

/** Lowers the hand of a seat: it had its say. Lowering one that is down changes nothing. NOT_FOUND, NOT_NOW. */
export async function lowerHand(host: Host | RecentHost, participantId: string): Promise<number> {
  return steer({ host, verb: "room.lowerHand", about: { kind: "seat", id: participantId } }, async (_, room) => {
    if (!room.seats.some(({ id }) => id === participantId)) throw notFound();
    const hands = room.hands.filter((id) => id !== participantId);
    return { room: hands.length < room.hands.length ? { ...room, hands } : room };
  });
}

/** Blanks the projector or lights it again, and changes its colours. NOT_NOW. */
export async function setScreen(host: Host | RecentHost, { blank, dark }: ScreenLook): Promise<number> {
  const about = { kind: "session", id: host.sessionId };
  return steer({ host, verb: "room.setScreen", about }, async (_, room) => ({
    room: { ...room, blank: blank ?? room.blank, darkWall: dark ?? room.darkWall },
  }));
}

/** Shows a page of what is for later on the wall, or takes it off (null); where the room goes on it goes by itself. NOT_NOW. */
export async function showParked(host: Host | RecentHost, page: number | null): Promise<number> {
  const about = { kind: "session", id: host.sessionId };
  return steer({ host, verb: "room.showParked", about }, async (_, room) => ({
    room: room.parkedPage === page ? room : { ...room, parkedPage: page },
  }));
}

/**
 * Sets one of the exercise's choices (an order, a selection) of a step, for all or for one of its circles. NOT_FOUND for a
 * choice that it does not offer or a circle that it does not have, INVALID for a value that it cannot take, NOT_NOW, also
 * where a circle would get other rounds than the room.
 */
export async function setChoice(
  host: Host | RecentHost,
  stepId: string,
  { name, value, circle }: { name: string; value: string[]; circle?: string | undefined },
  choosing: Choosing,
): Promise<number> {
  return steerLocked({ host, verb: "room.setChoice", about: { kind: "step", id: stepId } }, async (tx, room) => {
    const { step, exercise } = stepIn(room, stepId);
    const offered = await choosing(tx, room, step, circle);
    if (!offered.some((choice) => choice.name === name)) throw notFound();
    if (circle === undefined) {
      const setup = parseChosen(exercise, { ...Object(step.setup), [name]: value });
      await tx.step.update({ where: { id: stepId }, data: { setup } });
      return { room: withStep(room, stepId, { setup: asStored(setup) }), more: "known" };
    }
    const setup = await keepChosen(tx, { step, exercise }, circle, { ...step.chosen[circle], [name]: value });
    const chosen = { ...step.chosen, [circle]: asStored(setup) };
    return { room: withStep(room, stepId, { chosen }), more: "known" };
  });
}

type StepAt = { step: StepRow; exercise: Exercise };

/** What a circle chose for itself lies over what was chosen for all; one press still leads the whole room. */
async function keepChosen(tx: Tx, { step, exercise }: StepAt, circle: string, chosen: object): Promise<object> {
  const whole = parseChosen(exercise, { ...Object(step.setup), ...chosen });
  if (exercise.roundsOf(whole).length !== exercise.roundsOf(step.setup).length) throw new Problem("NOT_NOW");
  const setup = Object.fromEntries(Object.entries(whole).filter(([name]) => name in chosen));
  const stepId_circle = { stepId: step.id, circle };
  await tx.stepCircle.upsert({ where: { stepId_circle }, create: { ...stepId_circle, setup }, update: { setup } });
  return setup;
}

const asStored = (setup: object): object => JSON.parse(JSON.stringify(setup));

function parseChosen(exercise: Exercise, setup: object): object {
  try {
    return { ...Object(exercise.parseSetup(setup)) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const fields = mistakesOf(error).map(({ says }) => ({ path: "value", says }));
    throw new Problem("INVALID", { fields });
  }
}
