import { type SessionRoom, type StepRow, stepsOf } from "../../sessions/reads.ts";

const ROOM = ["currentStepId", "canUndo", "blank", "darkWall", "parkedPage", "adjourned", "locked", "beside"] as const;
const STEP = ["state", "round", "page", "revealed", "startedAt", "endsAt", "closedAt", "clock"] as const;

// Lists of seats: the same as long as nothing of them changed.
const SEATS = ["ready", "hands"] as const;

/** What a press made another: of the room, of its steps by their ids, and who is ready or has a hand up afterwards. */
type Moved = {
  room: Partial<Pick<SessionRoom, (typeof ROOM)[number] | (typeof SEATS)[number]>>;
  steps: Record<string, Partial<Pick<StepRow, (typeof STEP)[number]>>>;
};

/** The room with these parts of one of its steps another. Pure. */
export const withStep = (room: SessionRoom, stepId: string, parts: Partial<StepRow>): SessionRoom => ({
  ...room,
  parts: room.parts.map((part) =>
    part.steps.some(({ id }) => id === stepId)
      ? { ...part, steps: part.steps.map((step) => (step.id === stepId ? { ...step, ...parts } : step)) }
      : part,
  ),
});

/** The steps of a room, as they are after a press, that it went to or changed. Pure. */
export function touchedIn(before: SessionRoom, after: SessionRoom): StepRow[] {
  const were = new Set(stepsOf(before));
  return stepsOf(after).filter((step) => !were.has(step));
}

/** Whether the room is in another step or round than before, so that others may be ready. Pure. */
export function isElsewhere(before: SessionRoom, after: SessionRoom): boolean {
  const roundOf = (room: SessionRoom) => stepsOf(room).find(({ id }) => id === room.currentStepId)?.round;
  return before.currentStepId !== after.currentStepId || roundOf(before) !== roundOf(after);
}

/** What a press made another, as words for every process. Never content. Pure. */
export function wordsBetween(before: SessionRoom, after: SessionRoom): string {
  const were = new Map(stepsOf(before).map((step) => [step.id, step]));
  const moved: Moved = {
    room: differing([...ROOM, ...SEATS], before, after),
    steps: Object.fromEntries(
      touchedIn(before, after).map((step) => [step.id, differing(STEP, were.get(step.id), step)]),
    ),
  };
  return JSON.stringify(moved);
}

/** The room after what these words say. Pure. */
export function movedRoom(room: SessionRoom, words: string): SessionRoom {
  const moved: Moved = JSON.parse(words);
  return Object.entries(moved.steps).reduce((now, [id, parts]) => withStep(now, id, parts), {
    ...room,
    ...moved.room,
  });
}

function differing<Key extends string, Of extends Record<Key, unknown>>(
  keys: readonly Key[],
  before: Of | undefined,
  after: Of,
): Partial<Pick<Of, Key>> {
  const parts: Partial<Pick<Of, Key>> = {};
  for (const key of keys) if (before?.[key] !== after[key]) parts[key] = after[key];
  return parts;
}
