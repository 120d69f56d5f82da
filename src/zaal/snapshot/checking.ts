import { isChecked, mayCheck } from "../../contributions/checking/isChecked.ts";
import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { findExercise } from "../../exercises/registry.ts";
import type { StepRow } from "../../sessions/reads.ts";
import type { Moment } from "./moment.ts";

export type HostChecking = {
  /**
   * Whether what is sent waits until it is let through, how much does, and whether some of it can only go together, for it
   * is anonymous; null where nothing could wait.
   */
  checks: { on: boolean; waiting: number; together: boolean } | null;
};

/** What the facilitator is told of what waits in the present step. Pure. */
export function checkingOf({ rows }: Moment, step: StepRow | null): HostChecking {
  if (!step) return { checks: null };
  const waiting = rows.filter((row) => row.stepId === step.id && doesWait(row));
  if (!mayCheck(step) && waiting.length === 0) return { checks: null };
  const rounds = findExercise(step.exercise)?.roundsOf(step.setup) ?? [];
  const together = waiting.some(({ round }) => rounds[round]?.anonymous);
  return { checks: { on: step.checks, waiting: waiting.length, together } };
}

const doesWait = ({ waits, hidden, mergedIntoId, supports }: ContributionRow): boolean =>
  !hidden && mergedIntoId === null && (waits || supports.some((one) => one.waits));

/** Whether a phone says that the facilitator looks first at what it sends now. Pure. */
export const looksFirst = (step: StepRow): { looksFirst?: true } =>
  isChecked(step, step.round) ? { looksFirst: true } : {};
