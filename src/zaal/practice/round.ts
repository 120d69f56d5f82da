import { type Exercise, ownSide } from "../../exercises/contract.ts";
import { filledIn } from "../../exercises/filledIn.ts";
import { findExercise } from "../../exercises/registry.ts";
import { hashOf } from "../../lib/ids.ts";
import { fill } from "../../lib/text.ts";
import { currentStep, type SessionRoom, type StepRow } from "../../sessions/reads.ts";
import { type Asked, lettersIn, type Planned, type Player, plan, type Sayable, type Temper } from "./plan.ts";
import texts from "./texts.json" with { type: "json" };

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const ANSWERS_EACH = 3;
/** Who sits at the table, seat after seat. */
const TEMPERS: Temper[] = [
  ...(["quick", "calm", "calm", "late", "silent", "calm"] as const),
  ...(["quick", "calm", "calm", "late", "calm", "calm"] as const),
];

/** The round of a step that is played, and in which state of it. */
export type Round = { key: string; stepId: string; round: number };

/** Where a practice session stands for its players; null where they have nothing to do. Pure. */
export function roundIn(room: SessionRoom): Round | null {
  const step = currentStep(room);
  const goesOn = room.practice && room.state === "running" && !room.adjourned;
  if (!goesOn || !step || (step.state !== "open" && step.state !== "shown")) return null;
  return { key: `${step.id} ${step.round} ${step.state}`, stepId: step.id, round: step.round };
}

/** What the players of this room are going to do in the round in which it is now. Pure. */
export function planIn(room: SessionRoom): Planned[] {
  const [step, round] = [currentStep(room), roundIn(room)];
  const exercise = step && findExercise(step.exercise);
  if (!round || !step || !exercise) return [];
  const seed = Number.parseInt(hashOf(`${room.id} ${round.key}`).slice(0, 8), 16);
  return plan(playersOf(room), askedIn(room, step, exercise), seed);
}

function playersOf({ seats, partners }: SessionRoom): Player[] {
  return seats
    .filter(({ simulated }) => simulated)
    .map((seat, at): Player => {
      const temper = TEMPERS[at % TEMPERS.length] ?? "calm";
      return { seatId: seat.id, side: ownSide(seat, partners), partnerId: seat.partnerId, temper };
    })
    .filter(({ seatId }) => seats.some(({ id, removed }) => id === seatId && !removed));
}

/** What the exercise has as examples for this round, how much there is to answer, and whether the agreement is at hand. */
function askedIn({ partners }: SessionRoom, step: StepRow, exercise: Exercise): Asked {
  const rule = exercise.roundsOf(step.setup)[step.round];
  const agreement = exercise.uses.includes("agreement");
  if (!rule?.collects) return { sayable: [], answers: 0, ready: false, agreement };
  const dots = typeof rule.perSeat === "object" ? rule.perSeat.dots : ANSWERS_EACH;
  const isOpen = step.state === "open";
  const examples = isOpen ? exercise.examples.filter(({ round }) => round === step.round) : [];
  const sayable = examples.map(({ side, body }): Sayable => {
    const slip = slipOf(body);
    const takesIt = slip !== null && exercise.parseBody(filledIn(slip, partners, Date.now() + WEEK_MS)).success;
    return { side, body, slip: takesIt ? slip : null };
  });
  return { sayable, answers: exercise.supportValues.length > 0 ? dots : 0, ready: isOpen, agreement };
}

/** The same words with a telephone number after them; null where there are no words. */
function slipOf(body: unknown): unknown {
  const [name, tekst] =
    Object.entries(Object(body)).find(([, value]) => typeof value === "string" && lettersIn(value)) ?? [];
  return name === undefined ? null : { ...Object(body), [name]: fill(texts.slip, { tekst: String(tekst) }) };
}

/** What an example says when a seat of this partner sends it: its own organisation is "ours". */
export function bodyOf(body: unknown, { partners }: SessionRoom, partnerId: string): unknown {
  const own = partners.filter(({ id }) => id === partnerId);
  return filledIn(body, [...own, ...partners], Date.now() + WEEK_MS);
}
