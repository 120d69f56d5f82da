import { content, type ExerciseInput, perObject, type Today } from "../contract.ts";
import texts from "./texts.json" with { type: "json" };

type Input = Pick<ExerciseInput<unknown, unknown>, "page" | "today">;

/** A line of today's programme; the time of a break on the clock, for the rest follows from it. */
type PlanLine = { text: string; at: string };

/** What the wall shows: the three rules of the room, or today's programme. */
export type ScreenView = {
  rules: string[];
  page: "rules" | "today";
  today: (Pick<Today, "endsAt"> & { lines: PlanLine[] }) | null;
};

/** What a phone shows: today's programme, of which it knows what the steps are called. */
export type PhoneView = {
  today: (Omit<Today, "date" | "steps"> & { steps: { exercise: string; at: string }[] }) | null;
};

const MOST_LINES = 6;

export function screenView({ page, today }: Input): ScreenView {
  const lines = today ? planLines(today.steps) : [];
  return {
    rules: content.uiTexts.spelregels,
    page: page > 0 && lines.length > 0 ? "today" : "rules",
    today: today ? { endsAt: today.endsAt, lines } : null,
  };
}

// All phones see the same.
export const phoneView = perObject(({ today }: Input): PhoneView => {
  if (!today) return { today: null };
  const { date: _, steps, ...rest } = today;
  const apart = steps.filter(({ exercise }, at) => steps[at - 1]?.exercise !== exercise);
  return {
    today: {
      ...rest,
      steps: apart.map(({ exercise, startsAt, isBreak }) => ({ exercise, at: isBreak ? startsAt : "" })),
    },
  };
});

/** Who comes in sees the code; then comes what we do today. */
export const pageTitles = ({ today }: Input): string[] =>
  today && today.steps.length > 0 ? [texts.pages.door, texts.pages.today] : [];

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
