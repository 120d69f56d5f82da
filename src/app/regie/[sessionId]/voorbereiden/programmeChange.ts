import type { CircleKind, StepState } from "../../../../exercises/contract.ts";

export type PlannedStep = {
  id: string;
  exercise: string;
  title: string;
  minutes: number;
  enabled: boolean;
  state: StepState;
  isBreak: boolean;
  /** Whether the room is at it now. */
  isNow: boolean;
  /** Who do it together, and the kinds that suit, the usual one among them. */
  circle: CircleKind;
  suit: CircleKind[];
  usual: CircleKind;
  /** Whether what is sent in it waits for the facilitator; null where nothing could wait. */
  checks: boolean | null;
};
export type PlannedPart = {
  id: string;
  date: string;
  startsAt: string;
  /** Whether it was ended: nothing comes into it any more. */
  isOver: boolean;
  /** Whether it was begun: it stays where it is. */
  isBegun: boolean;
  steps: PlannedStep[];
};

/** What the page shows at once, before the server has answered. */
export type StepChange = {
  stepId: string;
  minutes?: number;
  enabled?: boolean;
  place?: string;
  circle?: CircleKind;
  checks?: boolean;
};

/** The programme with one step changed, or moved to a place: before the step, or at the end of the part, with this id. */
export function withChange(parts: PlannedPart[], { stepId, place, ...change }: StepChange): PlannedPart[] {
  const changed = parts.map((part) => ({
    ...part,
    steps: part.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step)),
  }));
  return place && place !== stepId ? moved(changed, stepId, place) : changed;
}

function moved(parts: PlannedPart[], stepId: string, place: string): PlannedPart[] {
  const step = parts.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  const isThere = parts.some(({ id, steps }) => id === place || steps.some((one) => one.id === place));
  if (!step || !isThere) return parts;
  return parts.map((part) => {
    const rest = part.steps.filter(({ id }) => id !== stepId);
    const before = rest.findIndex(({ id }) => id === place);
    if (before >= 0) rest.splice(before, 0, step);
    else if (part.id === place) rest.push(step);
    return { ...part, steps: rest };
  });
}

/** The place just before where a step stands, over the border of a part that is not over if need be; otherwise its own id. */
export function placeEarlier(parts: PlannedPart[], stepId: string): string {
  const at = parts.findIndex(({ steps }) => steps.some(({ id }) => id === stepId));
  const steps = parts[at]?.steps ?? [];
  const from = steps.findIndex(({ id }) => id === stepId);
  const before = parts[at - 1];
  return steps[from - 1]?.id ?? (before && !before.isOver ? before.id : stepId);
}

/** The place just after where a step stands, over the border of a part if need be; its own id for the very last. */
export function placeLater(parts: PlannedPart[], stepId: string): string {
  const at = parts.findIndex(({ steps }) => steps.some(({ id }) => id === stepId));
  const part = parts[at];
  const from = part?.steps.findIndex(({ id }) => id === stepId) ?? -1;
  if (part && from < part.steps.length - 1) return part.steps[from + 2]?.id ?? part.id;
  const after = parts[at + 1];
  return after ? (after.steps[0]?.id ?? after.id) : stepId;
}

/** The place of a part one earlier, or one later, among those that were not begun; null where there is none. */
export function partPlace(parts: PlannedPart[], partId: string, way: "earlier" | "later", end: string): string | null {
  const at = parts.findIndex(({ id }) => id === partId);
  const other = parts[way === "earlier" ? at - 1 : at + 1];
  if (!other || other.isBegun || parts[at]?.isBegun) return null;
  return way === "earlier" ? other.id : (parts[at + 2]?.id ?? end);
}
