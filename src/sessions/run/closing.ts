/** The end of a dagdeel is not for what ran late: so many minutes are kept for it (workshop.md 4). */
const CLOSING_MINUTES = 15;

export type PlannedMinutes = { id: string; enabled: boolean; minutes: number; givenMinutes: number | null };

/** The minutes of a step as it was planned, before anything was made shorter because time ran out. Pure. */
const plannedMinutes = ({ enabled, minutes, givenMinutes }: Omit<PlannedMinutes, "id">): number =>
  enabled || givenMinutes !== null ? (givenMinutes ?? minutes) : 0;

type Closing = {
  /** The steps that it consists of; of a longer last step alone its end. */
  ids: string[];
  /** How long before the end of the dagdeel it begins. */
  minutes: number;
};

/** The closing of a dagdeel: the steps that lie at least half in its last quarter of an hour, or the end of its last one. Pure. */
export function closingOf(steps: PlannedMinutes[]): Closing {
  const on = steps.filter((step) => plannedMinutes(step) > 0).reverse();
  const ids: string[] = [];
  let minutes = 0;
  for (const step of on) {
    if (ids.length > 0 && plannedMinutes(step) > 2 * (CLOSING_MINUTES - minutes)) break;
    ids.push(step.id);
    minutes += plannedMinutes(step);
  }
  return { ids: ids.reverse(), minutes: Math.min(CLOSING_MINUTES, minutes) };
}

/** The minutes of a step that lie in the last quarter of an hour of its dagdeel, by what is planned now. Pure. */
export function minutesInClosing(steps: Pick<PlannedMinutes, "id" | "enabled" | "minutes">[], stepId: string): number {
  const on = steps.filter(({ enabled }) => enabled);
  const at = on.findIndex(({ id }) => id === stepId);
  const after = on.slice(at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.max(0, Math.min(on[at]?.minutes ?? 0, CLOSING_MINUTES - after));
}

/** A dagdeel as it was planned, before anything in it was made shorter because time ran out. Pure. */
export const asPlanned = <Step extends PlannedMinutes, Part extends { steps: Step[] }>(part: Part): Part => ({
  ...part,
  steps: part.steps.map((step) => ({ ...step, enabled: plannedMinutes(step) > 0, minutes: plannedMinutes(step) })),
});
