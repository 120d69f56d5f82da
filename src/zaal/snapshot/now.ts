import {
  circleInRound,
  circlesIn,
  type Input,
  inputOf,
  madeBefore,
  materialBefore,
} from "../../contributions/inputs.ts";
import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { type CircleKind, type Exercise, WHOLE_ROOM } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import { type CircleRow, EVERYBODY, kindIn } from "../../sessions/circles/inStep.ts";
import type { SessionRoom, StepRow } from "../../sessions/reads.ts";
import { type Agreements, agreementOf } from "./agreements.ts";

/** A step with its exercise, and what the people who do it may work with. */
export type Now = {
  step: StepRow;
  exercise: Exercise;
  kind: CircleKind;
  /** What all of them did: what the facilitator works with. */
  input: Input;
  /** The circles that do its present round, in order; one where that is everybody together. */
  circles: CircleRow[];
  /** What one of these circles works with. */
  inputIn: (circle: string) => Input;
};

type Basis = { room: SessionRoom; rows: ContributionRow[]; agreements: Agreements };

/** A step as it stands: composed once for each of its circles. Null for an exercise that this version does not have. Pure. */
export function nowAt({ room, rows, agreements }: Basis, step: StepRow): Now | null {
  const exercise = findExercise(step.exercise);
  if (!exercise) return null;
  const made = new Map<string | null, Input>();
  const inputFor = (circle: string | null): Input => {
    const known = made.get(circle);
    if (known) return known;
    const material = exercise.uses.includes("material") ? materialBefore(room, step, rows, circle) : [];
    // Which page of it the wall shows, the wall says.
    const at = circle === null ? step : { ...step, page: 0 };
    const agreement = agreementOf(room, agreements, circle);
    const input = inputOf(room, at, rows, { material, agreement, beside }, circle);
    made.set(circle, input);
    return input;
  };
  const isTogether = circleInRound(step, WHOLE_ROOM) === null;
  // Who is in none of them has nothing of its own.
  const beside = (circle: string) => ({
    ...(isTogether &&
      circle !== WHOLE_ROOM && {
        ...(exercise.uses.includes("material") && { material: madeBefore(room, step, rows, circle) }),
        ...(exercise.uses.includes("agreement") && { agreement: agreements[circle] ?? null }),
      }),
  });
  const circles = isTogether ? [EVERYBODY] : circlesIn(room, step, rows);
  const inputIn = (circle: string) => inputFor(circles.length > 1 ? circle : null);
  return { step, exercise, kind: kindIn(room, step), circles, input: inputFor(null), inputIn };
}
