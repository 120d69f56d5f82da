import { content } from "../../exercises/contract.ts";
import { isBreak, isCore } from "../prepare/template.ts";
import type { StepRow } from "../reads.ts";

/** A step is not made shorter than this, nor than two thirds of its plan, unless the toolkit itself does it in less. */
const LEAST_MINUTES = 10;
const LEAST_PART = 2 / 3;

/** How far a step can give way when time runs out: the fewest minutes, and whether it can be passed over. Breaks give nothing. Pure. */
export function givesWay(step: Pick<StepRow, "exercise" | "minutes" | "givenMinutes">): {
  least: number;
  mayGo: boolean;
} {
  const { exercise, minutes, givenMinutes } = step;
  if (isBreak(exercise)) return { least: minutes, mayGo: false };
  const part = Math.ceil(((givenMinutes ?? minutes) * LEAST_PART) / 5) * 5;
  const least = Math.max(LEAST_MINUTES, Math.min(part, ...toolkitMinutes(exercise)));
  return { least: Math.min(minutes, least), mayGo: !isCore(exercise) };
}

const toolkitMinutes = (exercise: string): number[] =>
  content.programmes
    .flatMap(({ blocks }) => blocks.flatMap(({ items }) => items))
    .filter((item) => item.exercise === exercise)
    .map(({ minutes }) => minutes);
