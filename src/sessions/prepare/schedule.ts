import type { PartnerRef } from "../../exercises/contract.ts";
import type { StepRow } from "../reads.ts";

type Planned<Field extends keyof StepRow> = { steps: Pick<StepRow, Field>[] };

/** Minutes without a break after which a warning is due (workshop.md 4). */
const BREAK_AFTER_MINUTES = 75;
/** The sides are out of balance beyond this ratio (workshop.md 4). */
const BALANCE_RATIO = 3;

/** When each enabled step of a part begins by the plan, its total and its end, on the clock of the room ("HH:MM"). */
export function scheduleOf(part: Planned<"id" | "enabled" | "minutes"> & { startsAt: string }) {
  const [hours = 0, minutes = 0] = part.startsAt.split(":").map(Number);
  const start = hours * 60 + minutes;
  let passed = 0;
  const begins: Record<string, string> = {};
  for (const step of part.steps) {
    begins[step.id] = clock(start + passed);
    if (step.enabled) passed += step.minutes;
  }
  return { begins, totalMinutes: passed, endsAt: clock(start + passed) };
}

/** Whether a part goes on too long without a break. `isBreak` says which exercises give rest. */
export function lacksBreak(
  part: Planned<"enabled" | "minutes" | "exercise">,
  isBreak: (exercise: string) => boolean,
): boolean {
  let working = 0;
  return part.steps.some(({ enabled, minutes, exercise }) => {
    if (!enabled) return false;
    working = isBreak(exercise) ? 0 : working + minutes;
    return working > BREAK_AFTER_MINUTES;
  });
}

/** How many partners each side has, whether the session may start with them, and whether a warning is due. */
export function balanceOf(partners: PartnerRef[]) {
  const formal = partners.filter(({ side }) => side === "formal").length;
  const informal = partners.length - formal;
  const both = formal > 0 && informal > 0;
  return {
    formal,
    informal,
    mayStart: both,
    lopsided: both && Math.max(formal, informal) > BALANCE_RATIO * Math.min(formal, informal),
  };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
