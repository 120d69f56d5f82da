import { seatsByCircle } from "../../contributions/heads.ts";
import { type CircleKind, IN_ONE_ROOM, type SetupChoice, WHOLE_ROOM } from "../../exercises/contract.ts";
import { exerciseTitle } from "../../exercises/exerciseTitle.ts";
import { findExercise } from "../../exercises/registry.ts";
import { perObject } from "../../lib/perObject.ts";
import { type CircleRow, circlesOf, kindIn } from "../../sessions/circles/inStep.ts";
import { type SessionRoom, type StepRow, stepsOf } from "../../sessions/reads.ts";
import { type CircleFar, farOf } from "./circles.ts";
import type { Now } from "./now.ts";
import type { Moment } from "./progress.ts";

/** One circle in the hands of the facilitator. */
export type HostCircle = CircleRow & CircleFar & { seatIds: string[]; choices: SetupChoice[] };

/** Groups that another step was made for. */
type OtherDivision = { id: string; kind: "group" | "pair"; title: string };

export type HostCircles = {
  /** Who do the present step together; null where it can only be done by everybody. */
  circles: {
    /** What was chosen, or else is usual: of groups that nobody made yet the list is empty. */
    kind: CircleKind;
    /** Those that suit, and which the exercise takes by itself. */
    suit: CircleKind[];
    usual: CircleKind;
    /** Whether nothing was sent yet, so that another kind or other groups can be chosen. */
    isFree: boolean;
    /** Empty where everybody does it together. */
    list: HostCircle[];
    /** Who has no place in any of them. */
    loose: string[];
    others: OtherDivision[];
  } | null;
};

/** What there is to tell of circles, where there are several or may be. */
export type CirclesHere = NonNullable<HostCircles["circles"]>;

/** What the facilitator is told of the circles of the present step, and may do about them. Pure. */
export function circlesForHost(moment: Moment, now: Now | null): HostCircles {
  if (!now) return { circles: null };
  const { room, rows } = moment;
  const { step, exercise } = now;
  const { circle: kind, suit, usual } = kindsFor(room, step);
  const all = circlesOf(room, step);
  const isDivided = kindIn(room, step) !== "room";
  if (suit.length < 2 && !isDivided) return { circles: null };
  const seats = seatsByCircle(room, step);
  const list = all.map((circle): HostCircle => {
    const own = seats.get(circle.id) ?? [];
    const choices = all.length > 1 ? exercise.choices(now.inputIn(circle.id)) : [];
    return { ...circle, ...farOf(moment, own), seatIds: own.map(({ id }) => id), choices };
  });
  return {
    circles: {
      kind,
      suit,
      usual,
      isFree: !sentTo(rows).has(step.id),
      list: isDivided ? list : [],
      loose: isDivided ? (seats.get(WHOLE_ROOM) ?? []).map(({ id }) => id) : [],
      others: othersIn(room, step),
    },
  };
}

/** In which kind of circles a step is done, and those that suit and can be told apart in this room: one samenwerking is the room. */
export function kindsFor(
  { partnerships }: Pick<SessionRoom, "partnerships">,
  step: Pick<StepRow, "exercise" | "circle">,
) {
  const circles = findExercise(step.exercise)?.circles ?? IN_ONE_ROOM;
  const toldApart = (kind: CircleKind): CircleKind =>
    kind === "partnership" && partnerships.length < 2 ? "room" : kind;
  return {
    circle: toldApart(step.circle ?? circles.usual),
    suit: [...new Set(circles.suit.map(toldApart))],
    usual: toldApart(circles.usual),
  };
}

const sentTo = perObject((rows: Moment["rows"]) => new Set(rows.map(({ stepId }) => stepId)));

/** The groups of other steps, by the name of the first that goes by them. */
function othersIn(room: SessionRoom, step: StepRow): OtherDivision[] {
  return room.divisions
    .filter(({ id }) => id !== step.divisionId)
    .flatMap(({ id, kind }) => {
      const first = stepsOf(room).find(({ divisionId }) => divisionId === id);
      return first ? [{ id, kind, title: exerciseTitle(first.exercise) }] : [];
    });
}
