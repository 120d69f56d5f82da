import { type About, act } from "../../accounts/act/writes.ts";
import type { StepState } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import type { Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import type { Host } from "../../sessions/access.ts";
import { readRoom, type SessionRoom, type StepRow, stepsOf } from "../../sessions/reads.ts";
import { phaseOf, plannedFor, switchClock } from "../../sessions/run/clock.ts";
import { around } from "../../sessions/run/programme.ts";
import { seenOf } from "../../sessions/run/seen.ts";
import { storedStepStates } from "../../sessions/stored.ts";
import { type UndoState, undoState } from "./schema.ts";
import { arrive, back, forward, homeward, onward, type Position, reveals, type Target } from "./stage.ts";
import { stepIn } from "./stepIn.ts";

/** How many pages the wall has of a step now, where the big button stops, and minutes for each: it depends on what came in, so the caller reads it. */
export type Paging = (
  tx: Tx,
  room: SessionRoom,
  step: StepRow,
) => Promise<{ pages: number; stops: number[]; minutesEach: number | null }>;

const WAYS = new Set(["next", "onward", "previous", "back"]);

/** Runs one press: locks the session, refuses when it no longer stands where the presser saw it, keeps the way back. */
async function press(
  host: Host,
  {
    verb,
    about,
    seen,
  }: { verb: "room.move" | "room.setStep" | "room.setPage"; about: About; seen: string | undefined },
  write: (tx: Tx, room: SessionRoom) => Promise<string[]>,
): Promise<number> {
  return act(host, verb, about, async (tx, { revision, nothing }) => {
    const room = await standAt(tx, host, seen);
    if (room.adjourned) throw new Problem("NOT_NOW");
    const touched = await write(tx, room);
    if (touched.length === 0) nothing();
    else await tx.session.update({ where: { id: room.id }, data: { undo: undoOf(room, touched) } });
    return revision;
  });
}

/** A session, locked, that is going on and still stands where the presser saw it. NOT_FOUND, NOT_NOW, MOVED_ALREADY. */
export async function standAt(tx: Tx, host: Host, seen: string | undefined): Promise<SessionRoom> {
  const room = await readRoom(host.sessionId, tx);
  if (!room) throw notFound();
  if (room.state !== "running") throw new Problem("NOT_NOW");
  if (seen !== undefined && seen !== seenOf(room)) throw new Problem("MOVED_ALREADY");
  return room;
}

const undoOf = (room: SessionRoom, touched: string[]): UndoState => ({
  currentStepId: room.currentStepId,
  steps: stepsOf(room)
    .filter(({ id }) => touched.includes(id))
    .map(({ id, state, round, page, revealed, startedAt, closedAt }) => ({
      id,
      state,
      round,
      page,
      revealed,
      startedAt,
      closedAt,
    })),
});

/**
 * Moves the session: "next" and "previous" page by page as a clicker does, "onward" and "back" as the one big button and
 * the one beside it do, a step's id to go straight there, "undo" to take the last press back. MOVED_ALREADY, NOT_NOW
 * (also for "onward" at the end of a part that is not ended yet), NOTHING_TO_UNDO, NOT_FOUND.
 */
export async function move(host: Host, to: string, seen: string | undefined, paging: Paging): Promise<number> {
  if (to === "undo") return undo(host, seen, paging);
  const about = WAYS.has(to) ? { kind: "session", id: host.sessionId } : { kind: "step", id: to };
  return press(host, { verb: "room.move", about, seen }, async (tx, room) => {
    if (to === "next" || to === "onward") return pressNext(tx, room, to, paging);
    if (to === "previous" || to === "back") return pressPrevious(tx, room, to, paging);
    const wanted = stepsOf(room).find(({ id }) => id === to);
    if (!wanted) throw notFound();
    return goTo(tx, room, wanted, paging);
  });
}

async function pressNext(tx: Tx, room: SessionRoom, to: "next" | "onward", paging: Paging) {
  const { current, following, ends } = around(room);
  if (current) {
    const position = await positionOf(tx, room, current, paging);
    const pressed = to === "next" ? forward(position) : onward(position);
    if (pressed.name !== "step") return setStage(tx, room, current, pressed.to, paging);
  }
  if (!following || (ends && to === "onward")) throw new Problem("NOT_NOW");
  return goTo(tx, room, following, paging);
}

async function pressPrevious(tx: Tx, room: SessionRoom, to: "previous" | "back", paging: Paging) {
  const { current, before } = around(room);
  if (!current) throw new Problem("NOT_NOW");
  const position = await positionOf(tx, room, current, paging);
  const target = to === "previous" ? back(position) : homeward(position);
  if (target && to === "back" && target.round < current.round) {
    // One press back from a round is the last part of the round before it.
    const { stops } = await positionOf(tx, room, { ...current, ...target, revealed: true }, paging);
    return setStage(tx, room, current, { ...target, page: stops.at(-1) ?? 0 }, paging);
  }
  if (target) return setStage(tx, room, current, target, paging);
  if (before) return goTo(tx, room, before, paging);
  await tx.session.update({ where: { id: room.id }, data: { currentStepId: null } });
  await leave(tx, room, null);
  return [current.id];
}

async function positionOf(tx: Tx, room: SessionRoom, step: StepRow, paging: Paging): Promise<Position> {
  const exercise = findExercise(step.exercise);
  const { pages, stops } = await paging(tx, room, step);
  const rounds = exercise?.roundsOf(step.setup) ?? [];
  return { ...step, pages, stops, rounds, opensItself: exercise?.opensItself ?? false };
}

/** Goes to a step, where it was left or as it begins. Answers which steps that touched. */
export async function goTo(tx: Tx, room: SessionRoom, step: StepRow, paging: Paging): Promise<string[]> {
  await tx.session.update({ where: { id: room.id }, data: { currentStepId: step.id } });
  const left = await leave(tx, room, step.id);
  const exercise = findExercise(step.exercise);
  const target =
    step.state === "planned" && exercise ? arrive({ ...exercise, rounds: exercise.roundsOf(step.setup) }) : step;
  if (target.state === "planned") return [...left, step.id];
  return [...left, ...(await setStage(tx, room, step, target, paging))];
}

/** The clock of the step that the room is at stops when it goes to another one, or to none. Answers which one stopped. */
export async function leave(tx: Tx, room: SessionRoom, to: string | null): Promise<string[]> {
  const step = stepsOf(room).find(({ id }) => id === room.currentStepId && id !== to);
  if (!step) return [];
  const { clock } = switchClock(step, null, 0, Date.now());
  await tx.step.update({ where: { id: step.id }, data: { clock } });
  return [step.id];
}

async function setStage(
  tx: Tx,
  room: SessionRoom,
  step: StepRow,
  { state, round, page }: Target,
  paging: Paging,
): Promise<string[]> {
  const target = { state, round, page };
  const revealed = reveals(step, target);
  const now = Date.now();
  const timed = await timeIn(tx, room, step, { ...target, revealed }, paging);
  await tx.step.update({
    where: { id: step.id },
    data: {
      ...target,
      ...timed,
      state: storedStepStates[state],
      revealed,
      startedAt: new Date(step.startedAt ?? now),
      closedAt: dateOf(closedAtAfter(step, target)),
    },
  });
  return [step.id];
}

/** The clock of a step in another stage: what runs stops, what it comes to goes on or begins. */
async function timeIn(
  tx: Tx,
  room: SessionRoom,
  step: StepRow,
  to: Target & { revealed: boolean },
  paging: Paging,
): Promise<{ clock: StepRow["clock"]; endsAt: Date | null }> {
  const { minutesEach } = await paging(tx, room, { ...step, ...to });
  const rounds = findExercise(step.exercise)?.roundsOf(step.setup) ?? [];
  const isEach = to.state === "shown" && minutesEach !== null;
  const minutes = isEach ? minutesEach : plannedFor(rounds, step.minutes, to);
  const { clock, endsAt } = switchClock(step, phaseOf(to, minutesEach !== null), minutes, Date.now());
  return { clock, endsAt: dateOf(endsAt) };
}

/** Turning the pages of a closed step does not close it anew. */
function closedAtAfter(step: StepRow, target: Target): number | null {
  if (target.state !== "closed") return null;
  return step.state === "closed" ? step.closedAt : Date.now();
}

const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time));

async function undo(host: Host, seen: string | undefined, paging: Paging): Promise<number> {
  return act(host, "room.undo", { kind: "session", id: host.sessionId }, async (tx, { revision }) => {
    const room = await standAt(tx, host, seen);
    const before = await readUndo(tx, host.sessionId);
    if (!before) throw new Problem("NOTHING_TO_UNDO");
    for (const kept of before.steps) {
      const step = stepsOf(room).find(({ id }) => id === kept.id);
      if (step) await restore(tx, room, step, kept, kept.id === before.currentStepId, paging);
    }
    const data = { currentStepId: before.currentStepId, undo: Prisma.DbNull };
    await tx.session.update({ where: { id: host.sessionId }, data });
    return revision;
  });
}

/** A step as it was before the press, with what its clock had left then; what was not begun has no clock. */
async function restore(
  tx: Tx,
  room: SessionRoom,
  step: StepRow,
  { id, state, startedAt, closedAt, ...rest }: UndoState["steps"][number],
  isCurrent: boolean,
  paging: Paging,
): Promise<void> {
  const fresh = { clock: {}, endsAt: null };
  const timed = isCurrent ? timeIn(tx, room, step, { state, ...rest }, paging) : leftAlone(step);
  await tx.step.update({
    where: { id },
    data: {
      ...rest,
      ...(state === "planned" ? fresh : await timed),
      state: storedStepStates[state],
      startedAt: dateOf(startedAt),
      closedAt: dateOf(closedAt),
    },
  });
}

const leftAlone = (step: StepRow) => ({ clock: switchClock(step, null, 0, Date.now()).clock });

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
  return press(host, { verb: "room.setStep", about: { kind: "step", id: stepId }, seen }, async (tx, room) => {
    const { step, exercise } = stepIn(room, stepId);
    const wanted = Math.min(round ?? step.round, exercise.roundsOf(step.setup).length - 1);
    const page = wanted === step.round && state !== "open" ? step.page : 0;
    const here = step.state === state && step.round === wanted;
    if (here && (state === "closed" || room.currentStepId === stepId)) return [];
    const left = state === "closed" ? [] : await leave(tx, room, stepId);
    if (state !== "closed") await tx.session.update({ where: { id: room.id }, data: { currentStepId: stepId } });
    return [...left, ...(await setStage(tx, room, step, { state, round: wanted, page }, paging))];
  });
}

/** Turns the projector to a page of a step; past the last one it stays at the last. NOT_FOUND as above. */
export async function setPage(
  host: Host,
  stepId: string,
  { page, seen }: { page: number; seen?: string | undefined },
  paging: Paging,
) {
  return press(host, { verb: "room.setPage", about: { kind: "step", id: stepId }, seen }, async (tx, room) => {
    const { step } = stepIn(room, stepId);
    const { pages } = await paging(tx, room, step);
    const { state, round } = step;
    return setStage(tx, room, step, { state, round, page: Math.min(page, pages - 1) }, paging);
  });
}
