import type { StepState } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import type { Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import type { Host, RecentHost } from "../../sessions/access.ts";
import { type SessionRoom, type StepRow, stepsOf } from "../../sessions/reads.ts";
import { clockIn, phaseOf, plannedFor, switchClock } from "../../sessions/run/clock.ts";
import { around } from "../../sessions/run/programme.ts";
import { touchedIn, withStep } from "./moved.ts";
import { type UndoState, undoState } from "./schema.ts";
import { arrive, back, forward, homeward, onward, type Position, reveals, type Target } from "./stage.ts";
import { type Press, steer, steerLocked, undoOf } from "./steered/writes.ts";
import { stepIn } from "./stepIn.ts";

/** How many pages the wall has of a step now, where the big button stops, and minutes for each: it depends on what came in, so the caller reads it, in a transaction or as this process knows it. */
export type Paging = (
  tx: Tx | null,
  room: SessionRoom,
  step: StepRow,
) => Promise<{ pages: number; stops: number[]; minutesEach: number | null }>;

const WAYS = new Set(["next", "onward", "previous", "back"]);

type Pages = (room: SessionRoom, step: StepRow) => ReturnType<Paging>;

/** Runs one press that may be taken back, unless it changes nothing. */
async function press(
  pressed: Press,
  change: (room: SessionRoom, pagesOf: Pages) => Promise<SessionRoom>,
  paging: Paging,
): Promise<number> {
  return steer(pressed, async (tx, before) => {
    if (before.adjourned) throw new Problem("NOT_NOW");
    const room = await change(before, (at, step) => paging(tx, at, step));
    return touchedIn(before, room).length > 0 ? { room, undo: undoOf(before, room) } : { room };
  });
}

/**
 * Moves the session: "next" and "previous" page by page as a clicker does, "onward" and "back" as the one big button and
 * the one beside it do, a step's id to go straight there, "undo" to take the last press back. MOVED_ALREADY, NOT_NOW
 * (also for "onward" at the end of a part that is not ended yet), NOTHING_TO_UNDO, NOT_FOUND.
 */
export async function move(
  host: Host | RecentHost,
  to: string,
  seen: string | undefined,
  paging: Paging,
): Promise<number> {
  if (to === "undo") return undo(host, seen, paging);
  const about = WAYS.has(to) ? { kind: "session", id: host.sessionId } : { kind: "step", id: to };
  const change = async (room: SessionRoom, pages: Pages) => {
    if (to === "next" || to === "onward") return pressNext(room, to, pages);
    if (to === "previous" || to === "back") return pressPrevious(room, to, pages);
    const wanted = stepsOf(room).find(({ id }) => id === to);
    if (!wanted) throw notFound();
    return goTo(room, wanted, pages);
  };
  return press({ host, verb: "room.move", about, seen }, change, paging);
}

async function pressNext(room: SessionRoom, to: "next" | "onward", pages: Pages): Promise<SessionRoom> {
  const { current, following, ends } = around(room);
  if (current) {
    const position = await positionOf(room, current, pages);
    const pressed = to === "next" ? forward(position) : onward(position);
    if (pressed.name !== "step") return setStage(room, current, pressed.to, pages);
  }
  if (!following || (ends && to === "onward")) throw new Problem("NOT_NOW");
  return goTo(room, following, pages);
}

async function pressPrevious(room: SessionRoom, to: "previous" | "back", pages: Pages): Promise<SessionRoom> {
  const { current, before } = around(room);
  if (!current) throw new Problem("NOT_NOW");
  const position = await positionOf(room, current, pages);
  const target = to === "previous" ? back(position) : homeward(position);
  if (target && to === "back" && target.round < current.round) {
    // One press back from a round is the last part of the round before it.
    const { stops } = await positionOf(room, { ...current, ...target, revealed: true }, pages);
    return setStage(room, current, { ...target, page: stops.at(-1) ?? 0 }, pages);
  }
  if (target) return setStage(room, current, target, pages);
  return before ? goTo(room, before, pages) : toNoStep(room);
}

async function positionOf(room: SessionRoom, step: StepRow, pagesOf: Pages): Promise<Position> {
  const exercise = findExercise(step.exercise);
  const { pages, stops } = await pagesOf(room, step);
  const rounds = exercise?.roundsOf(step.setup) ?? [];
  return { ...step, pages, stops, rounds, opensItself: exercise?.opensItself ?? false };
}

/** The room at a step, where that was left or as it begins. */
export async function goTo(room: SessionRoom, step: StepRow, pages: Pages): Promise<SessionRoom> {
  const there = { ...leave(room, step.id), currentStepId: step.id };
  const exercise = findExercise(step.exercise);
  const target =
    step.state === "planned" && exercise ? arrive({ ...exercise, rounds: exercise.roundsOf(step.setup) }) : step;
  return target.state === "planned" ? withStep(there, step.id, {}) : setStage(there, step, target, pages);
}

/** The room at no step. */
export const toNoStep = (room: SessionRoom): SessionRoom => ({ ...leave(room, null), currentStepId: null });

/** The clock of the step that the room is at stops when it goes to another one, or to none. */
function leave(room: SessionRoom, to: string | null): SessionRoom {
  const step = stepsOf(room).find(({ id }) => id === room.currentStepId && id !== to);
  return step ? withStep(room, step.id, { clock: switchClock(step, null, 0, Date.now()).clock }) : room;
}

async function setStage(
  room: SessionRoom,
  step: StepRow,
  { state, round, page }: Target,
  pages: Pages,
): Promise<SessionRoom> {
  const target = { state, round, page };
  const revealed = reveals(step, target);
  const timed = await timeIn(room, step, { ...target, revealed }, pages);
  const startedAt = step.startedAt ?? Date.now();
  return withStep(room, step.id, {
    ...{ ...target, ...timed, revealed, startedAt },
    closedAt: closedAtAfter(step, target),
  });
}

/** The clock of a step in another stage: what runs stops, what it comes to goes on or begins. */
async function timeIn(
  room: SessionRoom,
  step: StepRow,
  to: Target & { revealed: boolean },
  pages: Pages,
): Promise<Pick<StepRow, "clock" | "endsAt">> {
  const { minutesEach } = await pages(room, { ...step, ...to });
  const rounds = findExercise(step.exercise)?.roundsOf(step.setup) ?? [];
  const isEach = to.state === "shown" && minutesEach !== null;
  const minutes = isEach ? minutesEach : plannedFor(rounds, step.minutes, to);
  return switchClock(step, phaseOf(to, minutesEach !== null), minutes, Date.now());
}

/** Turning the pages of a closed step does not close it anew. */
function closedAtAfter(step: StepRow, target: Target): number | null {
  if (target.state !== "closed") return null;
  return step.state === "closed" ? step.closedAt : Date.now();
}

async function undo(host: Host | RecentHost, seen: string | undefined, paging: Paging): Promise<number> {
  const about = { kind: "session", id: host.sessionId };
  return steerLocked({ host, verb: "room.undo", about, seen }, async (tx, room) => {
    const before = room.canUndo ? await readUndo(tx, host.sessionId) : null;
    if (!before) throw new Problem("NOTHING_TO_UNDO");
    let now: SessionRoom = { ...room, currentStepId: before.currentStepId, beside: before.beside };
    for (const kept of before.steps) {
      const step = stepsOf(room).find(({ id }) => id === kept.id);
      const isCurrent = kept.id === before.currentStepId;
      if (step) now = withStep(now, step.id, await asItWas(room, step, kept, isCurrent ? bound(tx) : null));
    }
    return { room: now, undo: null };
  });

  function bound(tx: Tx): Pages {
    return (room, step) => paging(tx, room, step);
  }
}

/** A step as it was before the press, with what its clock had left then; what was not begun has no clock. */
async function asItWas(
  room: SessionRoom,
  step: StepRow,
  kept: UndoState["steps"][number],
  pagesOfCurrent: Pages | null,
): Promise<StepRow> {
  const fresh = { clock: clockIn({}), endsAt: null };
  const stopped = () => ({ clock: switchClock(step, null, 0, Date.now()).clock });
  const timed = pagesOfCurrent ? await timeIn(room, step, kept, pagesOfCurrent) : stopped();
  return { ...step, ...kept, ...(kept.state === "planned" ? fresh : timed) };
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
  host: Host | RecentHost,
  stepId: string,
  state: Exclude<StepState, "planned">,
  { round, seen }: Wish,
  paging: Paging,
) {
  const change = async (room: SessionRoom, pages: Pages) => {
    const { step, exercise } = stepIn(room, stepId);
    const wanted = Math.min(round ?? step.round, exercise.roundsOf(step.setup).length - 1);
    // What is shown for the first time has other pages than while people wrote.
    const isSame = wanted === step.round && (state === "closed" || (state === "shown" && step.revealed));
    const page = isSame ? step.page : 0;
    const here = step.state === state && step.round === wanted;
    if (here && (state === "closed" || room.currentStepId === stepId)) return room;
    const there = state === "closed" ? room : { ...leave(room, stepId), currentStepId: stepId };
    return setStage(there, step, { state, round: wanted, page }, pages);
  };
  return press({ host, verb: "room.setStep", about: { kind: "step", id: stepId }, seen }, change, paging);
}

/** Turns the projector to a page of a step; past the last one it stays at the last. NOT_FOUND as above. */
export async function setPage(
  host: Host | RecentHost,
  stepId: string,
  { page, seen }: { page: number; seen?: string | undefined },
  paging: Paging,
) {
  const change = async (room: SessionRoom, pagesOf: Pages) => {
    const { step } = stepIn(room, stepId);
    const { pages } = await pagesOf(room, step);
    const { state, round } = step;
    return setStage(room, step, { state, round, page: Math.min(page, pages - 1) }, pagesOf);
  };
  return press({ host, verb: "room.setPage", about: { kind: "step", id: stepId }, seen }, change, paging);
}
