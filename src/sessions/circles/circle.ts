import { type CircleKind, WHOLE_ROOM } from "../../exercises/circles.ts";
import { type Author, ownSide, type PartnerRef } from "../../exercises/people.ts";

/** One samenwerking: the partners that make one agreement together. */
export type PartnershipRow = { id: string; title: string; partnerIds: string[] };
/** An indeling: its groups in order, and the seat's id to the group's. */
export type DivisionRow = { id: string; kind: "group" | "pair"; groups: string[]; places: Record<string, string> };

type Divided = Pick<Room, "partnerships" | "divisions">;
type Room = { partners: PartnerRef[]; partnerships: PartnershipRow[]; divisions: DivisionRow[] };
/** `circle` is null where the step goes as its exercise says. */
type Step = { circle: CircleKind | null; divisionId: string | null };

/** In what kind of circles a step is really done: where there is nothing to tell them apart by, in one room. Pure. */
export function circleKind({ partnerships, divisions }: Divided, step: Step, usual: CircleKind = "room"): CircleKind {
  const kind = step.circle ?? usual;
  if (kind === "partnership") return partnerships.length > 1 ? kind : "room";
  const needsGroups = kind === "group" || kind === "pair";
  return needsGroups && !divisions.some(({ id }) => id === step.divisionId) ? "room" : kind;
}

/**
 * The id of the circle in which somebody does a step: "room", a side, or the id of a partner, a partnership or a group. Who
 * stands on both sides is on that of the own organisation. `usual` is what the exercise says. One partnership alone is the
 * whole room, and whoever has no place in a group is with it. Pure.
 */
export function circleOf(
  room: Room,
  step: Step,
  { participantId, ...seat }: Author,
  usual: CircleKind = "room",
): string {
  switch (circleKind(room, step, usual)) {
    case "side":
      return ownSide(seat, room.partners);
    case "partner":
      return seat.partnerId;
    case "partnership":
      return room.partnerships.find(({ partnerIds }) => partnerIds.includes(seat.partnerId))?.id ?? WHOLE_ROOM;
    case "group":
    case "pair":
      return room.divisions.find(({ id }) => id === step.divisionId)?.places[participantId ?? ""] ?? WHOLE_ROOM;
    default:
      return WHOLE_ROOM;
  }
}
