import { z } from "zod";
import type { Round, StepState } from "../../exercises/contract.ts";

const MINUTE_MS = 60_000;

/** What one phase of a step was given, and what it still had when the room left it, in milliseconds. */
type Phase = { given: number; left: number };

/** The clock of a step: which phase runs (none in a step that the room left), and every phase that has run. */
export type Clock = { at: string | null; phases: Record<string, Phase> };

const stored = z.object({
  at: z.string().nullable().default(null),
  phases: z.record(z.string(), z.object({ given: z.number(), left: z.number() })).default({}),
});

/** The clock as `Step.clock` keeps it; a fresh one where it keeps none. */
export const clockIn = (kept: unknown): Clock => stored.catch({ at: null, phases: {} }).parse(kept);

type Stage = { state: StepState; round: number; page: number };
type Timed = { clock: Clock; endsAt: number | null };

/** The phase that runs in this stage: of a round while phones send, or while it is on the wall (each page apart, if timed so). */
export function phaseOf({ state, round, page }: Stage, eachPage: boolean): string | null {
  if (state !== "open" && state !== "shown") return null;
  return [round, state, ...(state === "shown" && eachPage ? [page] : [])].join(":");
}

/**
 * Stops the phase that runs, keeping what it has left, and lets `phase` go on where it was, or for the first time with
 * these minutes. The same phase just goes on. Times in epoch milliseconds.
 */
export function switchClock({ clock, endsAt }: Timed, phase: string | null, minutes: number, now: number): Timed {
  if (phase === clock.at) return { clock, endsAt };
  const phases = { ...clock.phases };
  const running = clock.at === null ? undefined : phases[clock.at];
  if (clock.at !== null && running) phases[clock.at] = { ...running, left: Math.max(0, (endsAt ?? now) - now) };
  if (phase === null) return { clock: { at: null, phases }, endsAt };
  const entered = phases[phase] ?? { given: minutes * MINUTE_MS, left: minutes * MINUTE_MS };
  return { clock: { at: phase, phases: { ...phases, [phase]: entered } }, endsAt: now + entered.left };
}

/** Gives the phase that runs more minutes, or takes some off; what has run out begins again from now. */
export function addMinutes({ clock, endsAt }: Timed, minutes: number, now: number): Timed {
  const ends = Math.max(now, Math.max(endsAt ?? 0, now) + minutes * MINUTE_MS);
  const running = clock.at === null ? undefined : clock.phases[clock.at];
  if (clock.at === null || !running) return { clock, endsAt: ends };
  const given = Math.max(MINUTE_MS, running.given + minutes * MINUTE_MS);
  return { clock: { at: clock.at, phases: { ...clock.phases, [clock.at]: { ...running, given } } }, endsAt: ends };
}

type Timing = Pick<Round, "collects" | "minutes">;

const partsOf = ({ collects, minutes }: Timing) => [
  ...(collects ? [{ state: "open", weight: minutes.open }] : []),
  { state: "shown", weight: minutes.shown },
];

/** The minutes of a step divided over its phases, in order: whole ones, together the step's. */
export function planOf(rounds: Timing[], stepMinutes: number): { round: number; state: string; minutes: number }[] {
  const phases = rounds.flatMap((timing, round) => partsOf(timing).map((part) => ({ ...part, round })));
  const whole = phases.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  return phases.map(({ round, state, weight }) => {
    const begins = Math.round((passed * stepMinutes) / whole);
    passed += weight;
    return { round, state, minutes: Math.round((passed * stepMinutes) / whole) - begins };
  });
}

/** The minutes that a phase gets by the step's plan. */
export function plannedFor(rounds: Timing[], stepMinutes: number, { state, round }: Stage): number {
  const plan = planOf(rounds, stepMinutes).filter((phase) => phase.round === round);
  // A round in which nobody writes may be opened too.
  return Math.max(1, (plan.find((phase) => phase.state === state) ?? plan.at(-1))?.minutes ?? stepMinutes);
}

/** The minutes of all phases of the step after this one. */
export function minutesAfter(rounds: Timing[], stepMinutes: number, { state, round }: Stage): number {
  const isLater = (phase: { round: number; state: string }) =>
    phase.round > round || (phase.round === round && state === "open" && phase.state === "shown");
  return planOf(rounds, stepMinutes)
    .filter(isLater)
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
