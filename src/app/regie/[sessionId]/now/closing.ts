import { addMinutes } from "../../../../sessions/run/clock.ts";
import { closingOf } from "../../../../sessions/run/closing.ts";
import { mostSaved } from "../../../../sessions/run/shorten.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { clockAgainstPlan, type Pace } from "./clockAgainstPlan.ts";

type Running = Pick<HostSnapshot, "session" | "parts" | "step" | "minutesToCome">;

/** The closing that is in danger: what it consists of (nothing where it is the end of a longer step), in how many minutes it begins by the plan, and how long the dagdeel still has. */
type Danger = { titles: string[]; inMinutes: number; leftMinutes: number; plannedEnd: string };

const SAID_BEFORE_MINUTES = 10;
const LATE_FROM_MINUTES = 2;

/** How the dagdeel of this moment stands; null where none goes on today. */
export const paceOf = ({ session, parts, step, minutesToCome }: Running, now: number): Pace | null =>
  session.state === "running" && !session.until
    ? clockAgainstPlan(parts, { stepId: step?.id ?? null, minutesToCome }, now)
    : null;

/** Ten minutes before the closing: whether what goes on, and what comes before it, will take from it. */
export function dangerTo({ part, behindMinutes, leftMinutes, plannedEnd }: Pace, stepId: string | null): Danger | null {
  const closing = closingOf(part.steps);
  const inMinutes = leftMinutes - closing.minutes;
  if (isIn(part, stepId) || behindMinutes < LATE_FROM_MINUTES || inMinutes > SAID_BEFORE_MINUTES) return null;
  const steps = part.steps.filter(({ id }) => closing.ids.includes(id));
  const titles = isEndOfOne(part) ? [] : steps.map(({ title }) => title);
  return { titles, inMinutes, leftMinutes, plannedEnd };
}

/** What of the closing is left once the present step gets so many minutes more; null where that takes nothing from it. */
export function leftForClosing(running: Running, minutes: number, now: number): number | null {
  const { parts, step } = running;
  const pace = paceOf(running, now);
  const planned = pace?.part.steps.find(({ id }) => id === step?.id);
  if (!pace || !step || !planned || minutes <= 0 || isIn(pace.part, step.id)) return null;
  const { endsAt } = addMinutes({ clock: { at: null, phases: {} }, endsAt: step.endsAt }, minutes, now);
  const steps = pace.part.steps.map((one) => (one === planned ? { ...one, endsAt } : one));
  const longer = parts.map((part) => (part === pace.part ? { ...part, steps } : part));
  const after = paceOf({ ...running, parts: longer }, now);
  // What is still to come can give way first.
  const room = mostSaved(pace.part.steps, step.id);
  const { minutes: whole } = closingOf(pace.part.steps);
  const left = (behindMinutes: number) => Math.max(0, whole - Math.max(0, behindMinutes - room));
  const [before, then] = [left(pace.behindMinutes), left(after?.behindMinutes ?? 0)];
  return then < before ? then : null;
}

/** Whether the closing goes on: of a longer last step it never does, as it is only its end. */
const isIn = (part: Pace["part"], stepId: string | null): boolean =>
  stepId !== null && closingOf(part.steps).ids.includes(stepId) && !isEndOfOne(part);

/** Whether the closing is no step of its own, but the end of a longer one. */
function isEndOfOne({ steps }: Pace["part"]): boolean {
  const { ids, minutes } = closingOf(steps);
  const last = steps.find(({ id }) => id === ids.at(-1));
  return ids.length === 1 && last !== undefined && minutes < (last.givenMinutes ?? last.minutes);
}
