import type { PartRow, SessionRoom, StepRow } from "../reads.ts";

type Programme = Pick<SessionRoom, "parts" | "currentStepId">;

const hasSteps = ({ steps }: PartRow): boolean => steps.some(({ enabled }) => enabled);

/** The part (dagdeel) to go on with when the room is at no step: the first that was not ended. */
export const partToOpen = ({ parts }: Programme): PartRow | null =>
  parts.find((part) => part.closedAt === null && hasSteps(part)) ?? null;

/** The part that goes on: that of the present step, or the one that begins. */
export const presentPart = (room: Programme): PartRow | null =>
  room.parts.find(({ steps }) => steps.some(({ id }) => id === room.currentStepId)) ?? partToOpen(room);

/** The part that goes on now, or between two parts the one that is to be opened. */
export const partToGoOn = (room: Programme & Pick<SessionRoom, "adjourned">): PartRow | null =>
  room.adjourned ? partToOpen(room) : presentPart(room);

/** Whether more parts come after this one. */
export const isFollowed = ({ parts }: Programme, part: PartRow): boolean =>
  parts.slice(parts.indexOf(part) + 1).some((later) => later.closedAt === null && hasSteps(later));

/** Whether a part was begun: it was ended, something in it was, or it goes on. */
export const isBegun = (room: Programme & Pick<SessionRoom, "adjourned" | "state">, part: PartRow): boolean =>
  part.closedAt !== null ||
  part.steps.some(({ id, state }) => state !== "planned" || id === room.currentStepId) ||
  (room.state === "running" && !room.adjourned && presentPart(room)?.id === part.id);

/** When the part that is to come begins, in words: "dinsdag 1 december, 09:30". */
export const beginsInWords = ({ date, startsAt }: Pick<PartRow, "date" | "startsAt">): string =>
  `${dayInWords(date)}, ${startsAt}`;

// Making one takes long, and every room is read with it.
const longDay = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** "2026-12-01" as "dinsdag 1 december". */
export const dayInWords = (date: string): string => longDay.format(new Date(date));

/** The day of the part that goes on or is to begin, in words; of the last one once all are over. */
export function dateInWords(room: Programme & Pick<SessionRoom, "adjourned">): string {
  const part = partToGoOn(room) ?? room.parts.at(-1);
  return part ? dayInWords(part.date) : "";
}

type Around = {
  before: StepRow | null;
  current: StepRow | null;
  following: StepRow | null;
  /** The part that ends with the present step, if another one follows it. */
  ends: PartRow | null;
};

/** The present step among those of the programme that are on. A part that was ended is not walked back into. */
export function around(room: Programme): Around {
  const steps = room.parts
    .flatMap((part) => part.steps)
    .filter(({ enabled, id }) => enabled || id === room.currentStepId);
  const at = steps.findIndex(({ id }) => id === room.currentStepId);
  const current = steps[at] ?? null;
  const part = presentPart(room);
  const following = current
    ? (steps[at + 1] ?? null)
    : (steps.find(({ partId }) => partId === partToOpen(room)?.id) ?? null);
  const earlier = steps[at - 1] ?? null;
  const wasEnded = room.parts.some(({ id, closedAt }) => id === earlier?.partId && closedAt !== null);
  const isLast = current !== null && following !== null && following.partId !== current.partId;
  return {
    current,
    following,
    before: earlier && wasEnded && earlier.partId !== current?.partId ? null : earlier,
    ends: part && isLast && part.closedAt === null && isFollowed(room, part) ? part : null,
  };
}
