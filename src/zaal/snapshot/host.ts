import type { PartnerRef, RoundNotes, SetupChoice } from "../../exercises/contract.ts";
import { exerciseTitle } from "../../exercises/exerciseTitle.ts";
import { findExercise } from "../../exercises/registry.ts";
import { type SeatRow, type SessionRoom, type StepRow, stepsOf } from "../../sessions/reads.ts";
import { seenOf } from "../../sessions/run/seen.ts";
import { givesWay } from "../../sessions/run/shortest.ts";
import { takenOverIn } from "./agreements.ts";
import { answersTo, type HostGroups } from "./answerGroups.ts";
import { type HostAnswers, LISTED_AT_ONCE } from "./answers.ts";
import { checkingOf } from "./checking.ts";
import { circlesForHost } from "./hostCircles.ts";
import { leadingOf } from "./leading.ts";
import type { Moment } from "./moment.ts";
import type { Now } from "./now.ts";
import { parkedForHost } from "./parked.ts";
import { sentIn } from "./progress.ts";
import { wallOf } from "./wallPages.ts";

/**
 * Whether somebody said to be ready in this round, and sent something in it: the one says nothing of the other. `sent` is
 * null in an anonymous round.
 */
export type HostSeat = SeatRow & { ready: boolean; sent: boolean | null };

/** What only the facilitator is told, beside what leads on, the answers and the circles. */
export type HostOwn = {
  /** What a press carries along to say where the presser was. */
  seen: string;
  canUndo: boolean;
  screenToken: string;
  partners: PartnerRef[];
  seats: HostSeat[];
  /** In a practice session: how many players there are, and how fast they play. */
  players: { count: number; pace: number } | null;
  /** The ids of the seats whose hand is up, the first that went up first. */
  hands: string[];
  /** The script of the present round, and where the exercise comes from. */
  /** The script of this round, where it comes from, and where its sheet of paper is if it has one. */
  notes: (RoundNotes & { source: string; paper: string | null }) | null;
  /** Whether the agreement is made in this step, or soon: in a step that comes after this break. */
  agreement: "now" | "soon" | null;
  /** Whether all is over with an agreement that was adopted, of each samenwerking its own. */
  endedWell: boolean;
  /** Once the session is closed: whether this one adopted its agreement. */
  partnerships: { id: string; title: string; isAdopted: boolean }[];
  choices: SetupChoice[];
  parts: {
    id: string;
    date: string;
    startsAt: string;
    closedAt: number | null;
    steps: (Omit<StepRow, "setup" | "clock" | "chosen"> & { title: string } & ReturnType<typeof givesWay>)[];
  }[];
};

/** What only the facilitator is told, of a session at this moment. Pure. */
export function hostOf(moment: Moment, now: Now | null) {
  const { room } = moment;
  const [ready, sent] = [new Set(room.ready), sentIn(moment)];
  return {
    seen: seenOf(room),
    canUndo: room.canUndo,
    screenToken: room.screenToken,
    ...leadingOf(room, now),
    partners: room.partners,
    seats: room.seats
      .filter(({ removed }) => !removed)
      .map((seat) => ({ ...seat, ready: ready.has(seat.id), sent: sent?.has(seat.id) ?? null })),
    players: room.practice ? playersOf(room) : null,
    hands: room.hands,
    notes: now && scriptOf(now),
    agreement: now && agreementAt(room, now),
    ...endOf(moment),
    choices: now ? choicesIn(now) : [],
    ...parkedForHost(room),
    ...checkingOf(moment, now?.step ?? null),
    ...circlesForHost(moment, now),
    ...answersOf(moment, now, LISTED_AT_ONCE),
    parts: room.parts.map(({ id, date, startsAt, closedAt, steps }) => ({
      id,
      date,
      startsAt,
      closedAt,
      steps: steps.map(({ setup: _, clock: __, chosen: ___, ...step }) => ({
        ...step,
        ...givesWay(step),
        title: exerciseTitle(step.exercise),
      })),
    })),
  };
}

const playersOf = ({ seats, playersPace }: SessionRoom): HostOwn["players"] => ({
  count: seats.filter(({ simulated, removed }) => simulated && !removed).length,
  pace: playersPace,
});

/** What may be chosen for all; where circles decide for themselves, only theirs can be a tie. */
function choicesIn({ exercise, input, circles }: Now): SetupChoice[] {
  const choices = exercise.choices(input);
  return circles.length > 1 ? choices.map((choice) => ({ ...choice, tie: false })) : choices;
}

/** How it ended: with several samenwerkingen well where each adopted its agreement. */
function endOf({ room, adopted }: Moment): Pick<HostOwn, "endedWell" | "partnerships"> {
  const partnerships = room.partnerships.map(({ id, title }) => ({ id, title, isAdopted: id in adopted }));
  return { endedWell: partnerships.every(({ isAdopted }) => isAdopted), partnerships };
}

function agreementAt(room: SessionRoom, { step, exercise }: Now): HostOwn["agreement"] {
  if (exercise.uses.includes("agreement")) return "now";
  if (!exercise.opensItself) return null;
  const steps = stepsOf(room).filter(({ enabled, id }) => enabled || id === step.id);
  const after = steps.slice(steps.findIndex(({ id }) => id === step.id) + 1).map((one) => findExercise(one.exercise));
  const until = after.findIndex((one) => one?.opensItself);
  const here = until < 0 ? after : after.slice(0, until);
  return here.some((one) => one?.uses.includes("agreement")) ? "soon" : null;
}

function scriptOf({ step, exercise: { notes, roundsOf, paperOf } }: Now): HostOwn["notes"] {
  const at = roundsOf(step.setup)[step.round]?.script ?? step.round;
  const round = notes.rounds[at] ?? notes.rounds[0];
  return round ? { ...round, source: notes.source, paper: paperOf(step.setup) } : null;
}

/** The answers to a step, grouped as its exercise sees them; at most `most` are listed. */
export function answersOf(moment: Moment, now: Now | null, most: number): HostAnswers & HostGroups {
  const rows = moment.rows.filter(({ stepId }) => stepId === now?.step.id);
  const taken = now?.exercise.uses.includes("agreement") ? new Set(takenOverIn(moment.agreements)) : null;
  return answersTo(now && { ...now, rows, most, taken, shown: wallOf(now).shown });
}
