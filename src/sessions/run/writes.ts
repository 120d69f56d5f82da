import { z } from "zod";
import type { Exercise, SetupChoice, StepState } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import { db, type Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { fieldProblems } from "../../lib/fieldProblems.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import type { Host } from "../access.ts";
import { readRoom, type SessionRoom, type StepRow, stepsOf } from "../reads.ts";
import { storedStepStates } from "../stored.ts";
import { raiseRevision, raiseWhileRunning } from "../writes.ts";
import { type UndoState, undoState } from "./schema.ts";
import { seenOf } from "./seen.ts";
import { arrive, back, forward, type Position, reveals, type Target } from "./stage.ts";

const MINUTE_MS = 60_000;

/** How many pages a step has now, and minutes for each: it depends on what came in, so the caller reads it. */
export type Paging = (
  tx: Tx,
  room: SessionRoom,
  step: StepRow,
) => Promise<{ pages: number; minutesEach: number | null }>;

/** What the host may choose for a step now. As with the pages, the caller reads it. */
export type Choosing = (tx: Tx, room: SessionRoom, step: StepRow) => Promise<SetupChoice[]>;

/** Runs one press: locks the session, refuses when it no longer stands where the presser saw it, keeps the way back. */
async function press(
  host: Host,
  seen: string | undefined,
  act: (tx: Tx, room: SessionRoom) => Promise<string[]>,
): Promise<number> {
  return db().$transaction(async (tx) => {
    const { revision, room } = await standAt(tx, host, seen);
    const touched = await act(tx, room);
    if (touched.length > 0) await tx.session.update({ where: { id: room.id }, data: { undo: undoOf(room, touched) } });
    return revision;
  });
}

/** Locks a session that is going on and still stands where the presser saw it. NOT_FOUND, NOT_NOW, MOVED_ALREADY. */
async function standAt(tx: Tx, host: Host, seen: string | undefined) {
  const revision = await raiseRevision(tx, host.sessionId);
  const room = await readRoom(host.sessionId, tx);
  if (!room) throw notFound();
  if (room.state !== "running") throw new Problem("NOT_NOW");
  if (seen !== undefined && seen !== seenOf(room)) throw new Problem("MOVED_ALREADY");
  return { revision, room };
}

const undoOf = (room: SessionRoom, touched: string[]): UndoState => ({
  currentStepId: room.currentStepId,
  steps: stepsOf(room)
    .filter(({ id }) => touched.includes(id))
    .map(({ id, state, round, page, revealed, startedAt, endsAt, closedAt }) => ({
      id,
      state,
      round,
      page,
      revealed,
      startedAt,
      endsAt,
      closedAt,
    })),
});

/**
 * Moves the session: "next" and "previous" as the one big button and a clicker do, a step's id to go straight there,
 * "undo" to take the last press back. MOVED_ALREADY, NOT_NOW, NOTHING_TO_UNDO, NOT_FOUND.
 */
export async function move(host: Host, to: string, seen: string | undefined, paging: Paging): Promise<number> {
  if (to === "undo") return undo(host, seen);
  return press(host, seen, async (tx, room) => {
    const programme = stepsOf(room).filter(({ enabled, id }) => enabled || id === room.currentStepId);
    const at = programme.findIndex(({ id }) => id === room.currentStepId);
    const current = programme[at];
    if (to === "next") return pressNext(tx, room, current, programme[at + 1], paging);
    if (to === "previous") return pressPrevious(tx, room, current, programme[at - 1], paging);
    const wanted = stepsOf(room).find(({ id }) => id === to);
    if (!wanted) throw notFound();
    return goTo(tx, room, wanted);
  });
}

async function pressNext(
  tx: Tx,
  room: SessionRoom,
  current: StepRow | undefined,
  next: StepRow | undefined,
  paging: Paging,
) {
  if (current) {
    const pressed = forward(await positionOf(tx, room, current, paging));
    if (pressed.name !== "step") return setStage(tx, room, current, pressed.to, paging);
  }
  if (!next) throw new Problem("NOT_NOW");
  return goTo(tx, room, next);
}

async function pressPrevious(
  tx: Tx,
  room: SessionRoom,
  current: StepRow | undefined,
  before: StepRow | undefined,
  paging: Paging,
) {
  if (!current) throw new Problem("NOT_NOW");
  const target = back(await positionOf(tx, room, current, paging));
  if (target) return setStage(tx, room, current, target, paging);
  if (before) return goTo(tx, room, before);
  await tx.session.update({ where: { id: room.id }, data: { currentStepId: null } });
  return [current.id];
}

async function positionOf(tx: Tx, room: SessionRoom, step: StepRow, paging: Paging): Promise<Position> {
  const exercise = findExercise(step.exercise);
  const { pages } = await paging(tx, room, step);
  return { ...step, pages, rounds: exercise?.rounds ?? [], opensItself: exercise?.opensItself ?? false };
}

async function goTo(tx: Tx, room: SessionRoom, step: StepRow): Promise<string[]> {
  await tx.session.update({ where: { id: room.id }, data: { currentStepId: step.id } });
  const exercise = findExercise(step.exercise);
  if (step.state !== "planned" || !exercise) return [step.id];
  const target = arrive(exercise);
  return target.state === "planned"
    ? [step.id]
    : setStage(tx, room, step, target, async () => ({ pages: 1, minutesEach: null }));
}

async function setStage(tx: Tx, room: SessionRoom, step: StepRow, target: Target, paging: Paging): Promise<string[]> {
  const startedAt = step.startedAt ?? Date.now();
  const { minutesEach } = await paging(tx, room, { ...step, ...target });
  const timed = target.state === "shown" && minutesEach !== null;
  const endsAt = timed ? Date.now() + minutesEach * MINUTE_MS : (step.endsAt ?? Date.now() + step.minutes * MINUTE_MS);
  await tx.step.update({
    where: { id: step.id },
    data: {
      ...target,
      state: storedStepStates[target.state],
      revealed: reveals(step, target),
      startedAt: new Date(startedAt),
      endsAt: new Date(endsAt),
      closedAt: dateOf(closedAtAfter(step, target)),
    },
  });
  return [step.id];
}

/** Turning the pages of a closed step does not close it anew. */
function closedAtAfter(step: StepRow, target: Target): number | null {
  if (target.state !== "closed") return null;
  return step.state === "closed" ? step.closedAt : Date.now();
}

const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time));

async function undo(host: Host, seen: string | undefined): Promise<number> {
  return db().$transaction(async (tx) => {
    const { revision } = await standAt(tx, host, seen);
    const before = await readUndo(tx, host.sessionId);
    if (!before) throw new Problem("NOTHING_TO_UNDO");
    for (const { id, state, startedAt, endsAt, closedAt, ...rest } of before.steps) {
      const times = { startedAt: dateOf(startedAt), endsAt: dateOf(endsAt), closedAt: dateOf(closedAt) };
      await tx.step.updateMany({
        where: { id, part: { sessionId: host.sessionId } },
        data: { ...rest, ...times, state: storedStepStates[state] },
      });
    }
    await tx.session.update({
      where: { id: host.sessionId },
      data: { currentStepId: before.currentStepId, undo: Prisma.DbNull },
    });
    return revision;
  });
}

/** The way back of the last press; null without one, or with one that an older version kept. */
async function readUndo(tx: Tx, sessionId: string): Promise<UndoState | null> {
  const { undo: kept } = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: { undo: true } });
  return undoState.nullable().catch(null).parse(kept);
}

type Wish = { round?: number | undefined; seen?: string | undefined };

/**
 * Opens, shows or closes a step, or a round of it, and makes it the current one. Doing so twice changes nothing.
 * NOT_FOUND for a step of another session.
 */
export async function setStep(
  host: Host,
  stepId: string,
  state: Exclude<StepState, "planned">,
  { round, seen }: Wish,
  paging: Paging,
) {
  return press(host, seen, async (tx, room) => {
    const { step, exercise } = stepIn(room, stepId);
    const wanted = Math.min(round ?? step.round, exercise.rounds.length - 1);
    const page = wanted === step.round && state !== "open" ? step.page : 0;
    const here = step.state === state && step.round === wanted;
    if (here && (state === "closed" || room.currentStepId === stepId)) return [];
    if (state !== "closed") await tx.session.update({ where: { id: room.id }, data: { currentStepId: stepId } });
    return setStage(tx, room, step, { state, round: wanted, page }, paging);
  });
}

/** Turns the projector to a page of a step; past the last one it stays at the last. NOT_FOUND as above. */
export async function setPage(
  host: Host,
  stepId: string,
  { page, seen }: { page: number; seen?: string | undefined },
  paging: Paging,
) {
  return press(host, seen, async (tx, room) => {
    const { step } = stepIn(room, stepId);
    const { pages } = await paging(tx, room, step);
    const { state, round } = step;
    return setStage(tx, room, step, { state, round, page: Math.min(page, pages - 1) }, paging);
  });
}

function stepIn(room: SessionRoom, stepId: string) {
  const step = stepsOf(room).find(({ id }) => id === stepId);
  const exercise = step && findExercise(step.exercise);
  if (!step || !exercise) throw notFound();
  return { step, exercise };
}

/** Adds minutes to the time of a step; what has run out starts again from now. Nothing ends by itself. NOT_FOUND, NOT_NOW. */
export async function addTime(host: Host, stepId: string, minutes: number): Promise<number> {
  return db().$transaction(async (tx) => {
    const revision = await raiseWhileRunning(tx, host.sessionId);
    const step = await tx.step.findFirst({ where: { id: stepId, part: { sessionId: host.sessionId } } });
    if (!step) throw notFound();
    const from = Math.max(step.endsAt?.getTime() ?? 0, Date.now());
    const endsAt = new Date(Math.max(Date.now(), from + minutes * MINUTE_MS));
    const startedAt = step.startedAt ?? new Date();
    await tx.step.update({ where: { id: stepId }, data: { endsAt, startedAt } });
    await keepInUndo(tx, host.sessionId, { id: stepId, startedAt: startedAt.getTime(), endsAt: endsAt.getTime() });
    return revision;
  });
}

/** Taking the last press back leaves the time alone that was set since. */
async function keepInUndo(tx: Tx, sessionId: string, times: { id: string; startedAt: number; endsAt: number }) {
  const kept = await readUndo(tx, sessionId);
  if (!kept) return;
  const steps = kept.steps.map((step) => (step.id === times.id ? { ...step, ...times } : step));
  await tx.session.update({ where: { id: sessionId }, data: { undo: { ...kept, steps } } });
}

/** Blanks the projector, or lights it again. NOT_NOW. */
export async function setBlank(host: Host, blank: boolean): Promise<number> {
  return db().$transaction(async (tx) => {
    const revision = await raiseWhileRunning(tx, host.sessionId);
    await tx.session.update({ where: { id: host.sessionId }, data: { blank } });
    return revision;
  });
}

/**
 * Sets one of the exercise's choices (an order, a selection) of a step. NOT_FOUND for a choice that it does not offer,
 * INVALID for a value that it cannot take, NOT_NOW.
 */
export async function setChoice(
  host: Host,
  stepId: string,
  { name, value }: { name: string; value: string[] },
  choosing: Choosing,
): Promise<number> {
  return db().$transaction(async (tx) => {
    const revision = await raiseWhileRunning(tx, host.sessionId);
    const room = await readRoom(host.sessionId, tx);
    if (!room) throw notFound();
    const { step, exercise } = stepIn(room, stepId);
    const offered = await choosing(tx, room, step);
    if (!offered.some((choice) => choice.name === name)) throw notFound();
    const setup = parseChosen(exercise, { ...Object(step.setup), [name]: value });
    await tx.step.update({ where: { id: stepId }, data: { setup } });
    return revision;
  });
}

function parseChosen(exercise: Exercise, setup: object): object {
  try {
    return { ...Object(exercise.parseSetup(setup)) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const fields = fieldProblems(error).map(({ message }) => ({ path: "value", message }));
    throw new Problem("INVALID", { fields });
  }
}
