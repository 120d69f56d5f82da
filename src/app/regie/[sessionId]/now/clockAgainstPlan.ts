import { fill } from "../../../../lib/text.ts";
import { minutesAt } from "../../../../sessions/prepare/days.ts";
import { scheduleOf } from "../../../../sessions/prepare/schedule.ts";
import { asPlanned } from "../../../../sessions/run/closing.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import texts from "../texts.json" with { type: "json" };

type Part = HostSnapshot["parts"][number];
type Step = Part["steps"][number];

/** How the running part stands. Minutes are whole ones. */
export type Pace = {
  part: Part;
  /** Behind its plan; negative is ahead. */
  behindMinutes: number;
  /** When it will end by the room's clock, and when by its plan. */
  endsAt: string;
  plannedEnd: string;
  /** What it still has by its plan; negative is over time. */
  leftMinutes: number;
};

const MINUTE_MS = 60_000;
const ON_TIME_WITHIN_MINUTES = 2;
const ROOM = { timeZone: "Europe/Amsterdam" };

/**
 * Compares the clock with the plan of today's part, at `now` (epoch milliseconds, the server's clock); null when no part
 * is today. `minutesToCome` is what the present step still has after the time that runs. What was skipped or done before counts no more, so going back for a moment does not look like a delay.
 */
export function clockAgainstPlan(
  parts: Part[],
  { stepId: currentStepId, minutesToCome: laterMinutes }: { stepId: string | null; minutesToCome: number },
  now: number,
): Pace | null {
  const clock = wallClock(now);
  const part = partOfToday(parts, currentStepId, clock.date);
  if (!part) return null;
  const at = part.steps.findIndex(({ id }) => id === currentStepId);
  const current = part.steps[at];
  const starts = minutesAt(part.startsAt);
  const from = current ? clock.minutes : Math.max(clock.minutes, starts);
  const ends = from + (current ? minutesLeft(current, laterMinutes, now) : 0) + minutesToCome(part.steps.slice(at + 1));
  const planned = starts + scheduleOf(asPlanned(part)).totalMinutes;
  return {
    part,
    behindMinutes: Math.round(ends - planned),
    endsAt: clockWords(ends),
    plannedEnd: clockWords(planned),
    leftMinutes: planned - clock.minutes,
  };
}

function partOfToday(parts: Part[], currentStepId: string | null, today: string): Part | undefined {
  const ofToday = parts.filter(({ date, closedAt }) => date === today && closedAt === null);
  return (
    ofToday.find(({ steps }) => steps.some(({ id }) => id === currentStepId)) ??
    ofToday.find(({ steps }) => steps.some(isToCome))
  );
}

const isToCome = ({ enabled, state }: Step): boolean => enabled && state === "planned";

const minutesToCome = (steps: Step[]): number => steps.filter(isToCome).reduce((sum, { minutes }) => sum + minutes, 0);

function minutesLeft({ state, minutes, startedAt, endsAt }: Step, laterMinutes: number, now: number): number {
  if (state === "planned") return minutes;
  if (state === "closed") return 0;
  const phaseEnds = Math.max(now, endsAt ?? 0) + laterMinutes * MINUTE_MS;
  const ends = Math.max(phaseEnds, (startedAt ?? now) + minutes * MINUTE_MS);
  return (ends - now) / MINUTE_MS;
}

/** "5 minuten achter op het plan", "op tijd", "10 minuten voor op het plan". */
export function paceInWords({ behindMinutes }: Pick<Pace, "behindMinutes">): string {
  const minutes = Math.abs(behindMinutes);
  if (minutes < ON_TIME_WITHIN_MINUTES) return texts.clock.onTime;
  return fill(behindMinutes > 0 ? texts.clock.behind : texts.clock.ahead, { minuten: minutes });
}

/** The date and the time of day in the room at `now`: "2026-11-23", "14:05" and the minutes since midnight. */
export function wallClock(now: number): { date: string; time: string; minutes: number } {
  // Swedish writes a date as ISO does.
  const [date = "", time = ""] = new Date(now)
    .toLocaleString("sv-SE", { ...ROOM, dateStyle: "short", timeStyle: "short" })
    .split(" ");
  return { date, time, minutes: minutesAt(time) };
}

/** What a dagdeel still has by its plan: "nog 1 uur en 25 minuten", "nog 20 minuten", "de tijd is op". */
export function leftInWords({ leftMinutes }: Pick<Pace, "leftMinutes">): string {
  if (leftMinutes <= 0) return texts.clock.over;
  const [uren, minuten] = [Math.floor(leftMinutes / 60), leftMinutes % 60];
  return fill(uren > 0 ? texts.clock.hoursLeft : texts.clock.left, { uren, minuten });
}

/** Minutes since midnight as the clock says them. */
export function clockWords(minutes: number): string {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60) % 24).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}
