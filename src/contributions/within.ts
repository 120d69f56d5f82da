import { type Author, eachOnce, peopleIn, type Round } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { perObject } from "../lib/perObject.ts";
import { circlesOf, kindIn } from "../sessions/circles/inStep.ts";
import { type SessionRoom, type StepRow, stepsOf } from "../sessions/reads.ts";
import { sittingInCircle } from "./heads.ts";
import type { Recent } from "./recent.ts";
import type { ContributionRow } from "./stored/reads.ts";
import { isVisit } from "./visits.ts";

/** Of fewer seats than this, what nobody may know the sender of would point at somebody. */
const SEATS_LEAST = 2;

/**
 * A session as one of its samenwerkingen knows it: its own partners and seats, what these sent or got from whoever visited
 * them, and what they answered to that. What is anonymous is left out where too few of them sent something in its round.
 * The whole session where it has one samenwerking. The same as long as nothing changes; pure.
 */
export const within = (recent: Recent, partnershipId: string): Recent => partsOf(recent)(partnershipId);

/** The samenwerking that has a contribution, as each of them knows the session; null for none. Pure. */
export const holderOf = (recent: Recent, contributionId: string): string | null =>
  recent.room.partnerships.find((one) => within(recent, one.id).rows.some(({ id }) => id === contributionId))?.id ??
  null;

const partsOf = perObject((recent: Recent) => {
  const made = new Map<string, Recent>();
  return (partnershipId: string): Recent => {
    const known = made.get(partnershipId) ?? partOf(recent, partnershipId);
    made.set(partnershipId, known);
    return known;
  };
});

function partOf(recent: Recent, partnershipId: string): Recent {
  const { room, rows, stepIds } = recent;
  if (room.partnerships.length < 2) return recent;
  const partnerships = room.partnerships.filter(({ id }) => id === partnershipId);
  const own = new Set(partnerships.flatMap(({ partnerIds }) => partnerIds));
  const isOwn = ({ partnerId }: Pick<Author, "partnerId">) => own.has(partnerId);
  const part = {
    ...room,
    partnershipId,
    partnerships,
    partners: room.partners.filter(({ id }) => own.has(id)),
    seats: room.seats.filter(isOwn),
    parts: room.parts.map((one) => ({ ...one, steps: one.steps.map((step) => chosenBy(room, step, partnershipId)) })),
  };
  const rowsHere = rows.filter((row) => givenHere(room, row, partnershipId, isOwn) ?? isOwn(row));
  return { room: part, rows: withoutFew(rowsOf(rowsHere, isOwn), roundIn(room)), stepIds };
}

type IsOwn = (by: Pick<Author, "partnerId">) => boolean;

/** Whether what visitors made is for this samenwerking, or for a group that its people are in. Null for what was made at home. */
function givenHere(
  room: SessionRoom,
  { stepId, round, circle }: ContributionRow,
  partnershipId: string,
  isOwn: IsOwn,
): boolean | null {
  const step = stepsOf(room).find(({ id }) => id === stepId);
  if (!step || !isVisit(step, round) || !circlesOf(room, step).some(({ id }) => id === circle)) return null;
  return circle === partnershipId || sittingInCircle(room, step, circle).some(isOwn);
}

/** Here it is alone: what it chose for itself in a step that each does for itself, is chosen. */
const chosenBy = (room: SessionRoom, step: StepRow, partnershipId: string): StepRow =>
  kindIn(room, step) === "partnership"
    ? { ...step, setup: { ...Object(step.setup), ...step.chosen[partnershipId] } }
    : step;

/** A double of somebody else's contribution stands by itself here. */
function rowsOf(rows: ContributionRow[], isOwn: (by: Author) => boolean): ContributionRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.map((row) => ({
    ...row,
    mergedIntoId: row.mergedIntoId !== null && ids.has(row.mergedIntoId) ? row.mergedIntoId : null,
    supports: row.supports.filter(isOwn),
    doubles: row.doubles.filter(isOwn),
  }));
}

type RoundOf = (row: Pick<ContributionRow, "stepId" | "round">) => Round | undefined;

function roundIn(room: SessionRoom): RoundOf {
  const steps = new Map(stepsOf(room).map((step) => [step.id, step]));
  return ({ stepId, round }) => {
    const step = steps.get(stepId);
    return step && findExercise(step.exercise)?.roundsOf(step.setup)[round];
  };
}

/** Without what is anonymous where too few sent something in its round. Pure. */
export function withoutFew(rows: ContributionRow[], roundOf: RoundOf): ContributionRow[] {
  const rounds = Map.groupBy(rows, ({ stepId, round }) => `${stepId} ${round}`);
  return rows.filter((row) => {
    const round = roundOf(row);
    if (!round?.anonymous) return true;
    const senders = eachOnce(rounds.get(`${row.stepId} ${row.round}`) ?? []);
    return senders.length >= SEATS_LEAST && peopleIn(senders) >= (round.least ?? 0);
  });
}
