import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { findExercise } from "../../exercises/registry.ts";
import { perObject } from "../../lib/perObject.ts";
import { currentStep, type SeatRow, type SessionRoom } from "../../sessions/reads.ts";

const standings = ["formal", "informal", "both"] as const;

/**
 * How many people per standing said in this round that they are ready and how many sent something, of how many there are;
 * `sent` is null in an anonymous round.
 */
export type Progress = Record<(typeof standings)[number], { ready: number; sent: number | null; of: number }>;

/** A session and what was sent in it, at one moment. */
export type Moment = { room: SessionRoom; rows: ContributionRow[] };

/** How far the people are in the round that is going on: a seat counts for all who answer together on it. Pure. */
export const progressIn = perObject((moment: Moment): Progress => progressOf(moment, moment.room.seats));

/** The same of some of them only, such as those of one circle. Pure. */
export function progressOf(moment: Moment, some: SeatRow[]): Progress {
  const [ready, sent] = [new Set(moment.room.ready), sentIn(moment)];
  const of = (standing: (typeof standings)[number]) => {
    const seats = some.filter((seat) => seat.standing === standing && !seat.removed);
    return {
      ready: people(seats.filter(({ id }) => ready.has(id))),
      sent: sent && people(seats.filter(({ id }) => sent.has(id))),
      of: people(seats),
    };
  };
  return { formal: of("formal"), informal: of("informal"), both: of("both") };
}

const people = (seats: SeatRow[]): number => seats.reduce((sum, seat) => sum + seat.people, 0);

/** The seats that sent or answered something in the step's present round; null in an anonymous one. Pure. */
export const sentIn = perObject(({ room, rows }: Moment): Set<string | null> | null => {
  const sent = new Set<string | null>();
  const step = currentStep(room);
  const isAnonymous = step && findExercise(step.exercise)?.roundsOf(step.setup)[step.round]?.anonymous;
  // Who watches what comes in may not see from whom: only who is ready says so.
  if (isAnonymous) return null;
  for (const { stepId, round, participantId, supports } of rows) {
    if (stepId !== step?.id) continue;
    if (round === step.round) sent.add(participantId);
    if (step.round > 0) for (const support of supports) sent.add(support.participantId);
  }
  return sent;
});
