import { perObject, type Today } from "../../contract.ts";
import texts from "./texts.json" with { type: "json" };

/** A line of today's programme; the time of a break on the clock, for the rest follows from it. */
type PlanLine = { text: string; at: string };

/** Today's programme as the wall has it. */
export type TodayOnWall = Pick<Today, "endsAt"> & { lines: PlanLine[] };

/** The same as a phone has it, which knows what the steps are called. */
export type TodayOnPhone = Omit<Today, "date" | "before" | "steps"> & { steps: { exercise: string; at: string }[] };

const MOST_LINES = 6;

/** Today's programme in lines that fit on the wall. Pure. */
export const todayOnWall = ({ endsAt, steps }: Today): TodayOnWall => ({ endsAt, lines: planLines(steps) });

// All phones see the same.
export const todayOnPhone = perObject(({ date: _, before: __, steps, ...rest }: Today): TodayOnPhone => {
  const apart = steps.filter(({ exercise }, at) => steps[at - 1]?.exercise !== exercise);
  return {
    ...rest,
    steps: apart.map(({ exercise, startsAt, isBreak }) => ({ exercise, at: isBreak ? startsAt : "" })),
  };
});

/** The programme in at most six lines: equal steps are one, and where it is longer, short neighbours share a line. */
function planLines(steps: Today["steps"]): PlanLine[] {
  const lines: PlanLine[] = [];
  for (const { title, startsAt, isBreak } of steps)
    if (lines.at(-1)?.text !== title) lines.push({ text: title, at: isBreak ? startsAt : "" });
  while (lines.length > MOST_LINES) {
    const at = shortestPair(lines);
    if (at === null) break;
    const [one, other] = [lines[at], lines[at + 1]];
    lines.splice(at, 2, { text: [one?.text, other?.text].join(JOINED), at: "" });
  }
  if (lines.length <= MOST_LINES) return lines;
  const shown = lines.slice(0, MOST_LINES - 1);
  return [...shown, { text: texts.more.replace("{aantal}", String(lines.length - shown.length)), at: "" }];
}

const JOINED = ", ";

/** Where the two neighbours are that make the shortest line; a break stands alone. */
function shortestPair(lines: PlanLine[]): number | null {
  const pairs = lines.slice(1).flatMap((after, at) => {
    const before = lines[at];
    return before && before.at === "" && after.at === ""
      ? [{ at, length: before.text.length + after.text.length }]
      : [];
  });
  return pairs.toSorted((a, b) => a.length - b.length)[0]?.at ?? null;
}
