import { sittingInCircle } from "../../contributions/heads.ts";
import { visitsOf } from "../../contributions/visits.ts";
import type { Author } from "../../exercises/contract.ts";
import { perObject } from "../../lib/perObject.ts";
import { type CircleRow, circlesOf, kindIn } from "../../sessions/circles/inStep.ts";
import { currentStep, type SeatRow, type SessionRoom, type StepRow } from "../../sessions/reads.ts";
import { type Moment, type Progress, progressIn, progressOf, sentIn } from "./progress.ts";
import type { Wall } from "./wallPages.ts";

/** With whom a phone does a step: how they know their circle, and of a group who is in it by their picture words. */
export type CircleOnPhone = Pick<CircleRow, "id" | "title" | "sign"> & {
  kind: "group" | "pair" | "other";
  labels: string[];
};

/** A circle on the wall: how many people are in it and how many of them are ready, of a group who they are, and whom it visits. */
export type CircleOnWall = CircleKnown & CircleFar & { labels: string[]; visits?: Omit<CircleKnown, "id"> };

type CircleKnown = Pick<CircleRow, "id" | "title" | "sign">;

/** How far the people of a circle are: a seat counts for all who answer together on it. `sent` is null in an anonymous round. */
export type CircleFar = { people: number; ready: number; sent: number | null };

/** The circle of a phone; null where everybody does the step together, and for who is in none. Pure. */
export function phoneCircleIn(room: SessionRoom, step: StepRow, circleId: string): CircleOnPhone | null {
  const circles = circlesOf(room, step);
  const circle = circles.length > 1 && circles.find(({ id }) => id === circleId);
  if (!circle) return null;
  const { id, title, sign } = circle;
  const kind = kindIn(room, step);
  const isGroup = kind === "group" || kind === "pair";
  return { id, title, sign, kind: isGroup ? kind : "other", labels: isGroup ? labelsOf(room, step, circleId) : [] };
}

/** What the wall says of circles on its present page: whose page it is, or who stand on it beside each other. Pure. */
export function circlesOnWall(moment: Moment, { circle, among }: Wall["now"]) {
  const step = currentStep(moment.room);
  return {
    circle: circle && { title: circle.title, sign: circle.sign },
    among: step && (among?.map((one) => circleOnWall(moment, step, one)) ?? null),
  };
}

/** How far those are whose page is on the wall: everybody, or the people of one circle. Pure. */
export function progressOnWall(moment: Moment, step: StepRow, { circle }: Wall["now"]): Progress {
  return circle ? progressOf(moment, sittingInCircle(moment.room, step, circle.id)) : progressIn(moment);
}

// Pages lay each snapshot over the one before: what is gone has to say so.
export const NO_CIRCLES = { circle: null, among: null };

function circleOnWall(moment: Moment, step: StepRow, { id, title, sign }: CircleRow): CircleOnWall {
  const labels = sign ? labelsOf(moment.room, step, id) : [];
  const to = visitsOf(moment.room, step, id)?.to;
  const visits = to && { visits: { title: to.title, sign: to.sign } };
  return { id, title, sign, labels, ...farOf(moment, sittingInCircle(moment.room, step, id)), ...visits };
}

/** How far these people are in the round that is going on. Pure. */
export function farOf(moment: Moment, seats: SeatRow[]): CircleFar {
  const [ready, sent] = [readyIn(moment.room), sentIn(moment)];
  return {
    people: people(seats),
    ready: people(seats.filter(({ id }) => ready.has(id))),
    sent: sent && people(seats.filter(({ id }) => sent.has(id))),
  };
}

const readyIn = perObject((room: SessionRoom) => new Set(room.ready));

const people = (seats: Pick<Author, "people">[]): number => seats.reduce((sum, seat) => sum + (seat.people ?? 1), 0);

const labelsOf = (room: SessionRoom, step: StepRow, circle: string): string[] =>
  sittingInCircle(room, step, circle).map(({ label }) => label);
