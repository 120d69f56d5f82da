import type { StepState } from "../../exercises/contract.ts";
import { closingOf, minutesInClosing, type PlannedMinutes } from "./closing.ts";

/** A step of the dagdeel that goes on, with how far it could give way. */
export type Shortenable = PlannedMinutes & {
  state: StepState;
  /** The fewest minutes in which it can be done well. */
  least: number;
  /** Whether a dagdeel can do without it. */
  mayGo: boolean;
};

/** A step that could give way: the minutes that it would have (0 where it is passed over), and what that saves. */
export type Proposal = {
  stepId: string;
  to: number;
  saves: number;
  /** Whether it is one of those that together save what is needed, the mildest first. */
  advised: boolean;
};

/** Smaller changes are not worth a word. */
const WORTH_MINUTES = 5;

/**
 * What could be shorter, or be passed over, of what is still to come in a dagdeel that ends so many minutes too late, in the
 * order of the programme. Advised is what saves that together, as long as there is enough: first shorter, then passed over.
 * Never the step that goes on, what was done, a break, or the closing. Pure.
 */
export function whatToShorten(steps: Shortenable[], currentId: string | null, lateMinutes: number): Proposal[] {
  const options = optionsIn(steps, currentId);
  const advised = advisedOf(options, lateMinutes);
  return options.flatMap(({ stepId, minutes, least, mayGo, mayShrink }) => {
    const to = advised.get(stepId);
    const shorter = to !== undefined && to > 0 ? to : least;
    return [
      ...(mayShrink ? [{ stepId, to: shorter, saves: minutes - shorter, advised: to === shorter }] : []),
      ...(mayGo ? [{ stepId, to: 0, saves: minutes, advised: to === 0 }] : []),
    ];
  });
}

/** What these save together: of one step only the most. Pure. */
export function savedBy(proposals: Proposal[]): number {
  const most = new Map<string, number>();
  for (const { stepId, saves } of proposals) most.set(stepId, Math.max(saves, most.get(stepId) ?? 0));
  return [...most.values()].reduce((sum, saves) => sum + saves, 0);
}

/** The most that what is to come could save. Pure. */
export const mostSaved = (steps: Shortenable[], currentId: string | null): number =>
  savedBy(whatToShorten(steps, currentId, 0));

/** Whether a step could be made this long, or be passed over (0). Pure. */
export const mayBecome = (steps: Shortenable[], currentId: string | null, stepId: string, to: number): boolean =>
  optionsIn(steps, currentId).some(
    (option) => option.stepId === stepId && (to === 0 ? option.mayGo : to >= option.least && to < option.minutes),
  );

type Option = { stepId: string; minutes: number; least: number; mayGo: boolean; mayShrink: boolean };

function optionsIn(steps: Shortenable[], currentId: string | null): Option[] {
  const closing = closingOf(steps);
  const from = steps.findIndex(({ id }) => id === currentId) + 1;
  return steps
    .slice(from)
    .filter(({ id, enabled, state }) => enabled && state === "planned" && !closing.ids.includes(id))
    .map(({ id, minutes, mayGo, ...step }) => {
      const kept = minutesInClosing(steps, id);
      const least = Math.max(step.least, kept);
      return {
        ...{ stepId: id, minutes, least },
        mayGo: mayGo && kept === 0,
        mayShrink: minutes - least >= WORTH_MINUTES,
      };
    })
    .filter((option) => option.mayGo || option.mayShrink);
}

/** Of each step that is advised to give way what it would have then. */
function advisedOf(options: Option[], lateMinutes: number): Map<string, number> {
  const advised = new Map<string, number>();
  let open = lateMinutes;
  // What a dagdeel can do without gives first.
  const shrinking = options
    .filter(({ mayShrink }) => mayShrink)
    .sort((a, b) => Number(b.mayGo) - Number(a.mayGo) || b.minutes - b.least - (a.minutes - a.least));
  for (const { stepId, minutes, least } of shrinking) {
    if (open <= 0) return advised;
    const wanted = Math.ceil(open / WORTH_MINUTES) * WORTH_MINUTES;
    const saves = Math.min(minutes - least, wanted);
    advised.set(stepId, minutes - saves);
    open -= saves;
  }
  let going = options.filter(({ mayGo }) => mayGo);
  while (open > 0 && going.length > 0) {
    const more = ({ stepId, minutes }: Option) => advised.get(stepId) ?? minutes;
    const bySize = [...going].sort((a, b) => more(a) - more(b));
    const one = bySize.find((option) => more(option) >= open) ?? bySize.at(-1);
    if (!one) break;
    open -= more(one);
    advised.set(one.stepId, 0);
    going = going.filter((option) => option !== one);
  }
  return advised;
}
