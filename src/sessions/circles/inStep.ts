import { type CircleKind, WHOLE_ROOM } from "../../exercises/circles.ts";
import type { Author } from "../../exercises/people.ts";
import { findExercise } from "../../exercises/registry.ts";
import { currentStep, type SessionRoom, type StepRow } from "../reads.ts";
import { circleKind, circleOf } from "./circle.ts";
import { type Sign, signOf } from "./sign.ts";
import texts from "./texts.json" with { type: "json" };

/** One circle as people know it: groups by their sign, the others by their title. */
export type CircleRow = { id: string; title: string; sign: Sign | null };

/** In what kind of circles a step is done now. Pure. */
export const kindIn = (room: SessionRoom, step: StepRow): CircleKind => circleKind(room, step, usualOf(step));

/** In which circle somebody does a step. Pure. */
export const circleIn = (room: SessionRoom, step: StepRow, author: Author): string =>
  circleOf(room, step, author, usualOf(step));

/** In which circle a seat does what goes on now. Pure. */
export function circleNow(room: SessionRoom, seat: Omit<Author, "participantId"> & { id: string }): string {
  const step = currentStep(room);
  return step ? circleIn(room, step, { ...seat, participantId: seat.id }) : WHOLE_ROOM;
}

/** The circles that a step can be done in, in their order, whoever is in them. Pure. */
export function circlesOf(room: SessionRoom, step: StepRow): CircleRow[] {
  switch (kindIn(room, step)) {
    case "side":
      return (["formal", "informal"] as const).map((id) => ({ id, title: texts.sides[id], sign: null }));
    case "partner":
      return room.partners.map(({ id, name }) => ({ id, title: name, sign: null }));
    case "partnership":
      return room.partnerships.map(({ id, title }) => ({ id, title, sign: null }));
    case "group":
    case "pair":
      return groupsOf(room, step.divisionId);
    default:
      return [EVERYBODY];
  }
}

/** Everybody, or whoever is in none of the circles that there are. */
export const EVERYBODY: CircleRow = { id: WHOLE_ROOM, title: texts.nowhere, sign: null };

function groupsOf({ divisions }: SessionRoom, divisionId: string | null): CircleRow[] {
  const groups = divisions.find(({ id }) => id === divisionId)?.groups ?? [];
  return groups.map((id, order) => {
    const sign = signOf(order);
    return { id, title: sign.word, sign };
  });
}

const usualOf = ({ exercise }: StepRow): CircleKind => findExercise(exercise)?.circles.usual ?? "room";
