import { type ExerciseInput, perObject, type Today } from "../contract.ts";
import wall from "../kit/today/texts.json" with { type: "json" };
import { type TodayOnPhone, type TodayOnWall, todayOnPhone, todayOnWall } from "../kit/today/todayOf.ts";
import texts from "./texts.json" with { type: "json" };

type Input = Pick<ExerciseInput<unknown, unknown>, "page" | "today">;
type Before = Today["before"];

/** What the wall shows: what was done in the parts before, a few at a time, or today's programme. */
export type ScreenView = { show: "before"; before: Before } | { show: "today"; today: TodayOnWall };

/** What a phone shows, which knows what the exercises are called: what was done before, and today's programme. */
export type PhoneView = { before: { exercise: string; picture: string }[]; today: TodayOnPhone | null };

const MOST_LINES = 4;

type Page = { title: string; view: ScreenView };

/** The first page is the code, large; while nobody can come in by it, it shows what the next one does. */
export function screenView({ page, today }: Input): ScreenView {
  const [first, ...others] = today ? pagesOf(today) : [];
  return (page === 0 ? first : others[page - 1])?.view ?? { show: "before", before: [] };
}

export const pageTitles = ({ today }: Input): string[] => (today ? pagesOf(today).map(({ title }) => title) : []);

const pagesOf = perObject(({ before, ...rest }: Today): Page[] => {
  const parts = Array.from({ length: Math.ceil(before.length / MOST_LINES) }, (_, at) =>
    before.slice(at * MOST_LINES, (at + 1) * MOST_LINES),
  );
  const pages = parts.map((part, at): Page => {
    const title = at === 0 ? texts.pages.before : texts.pages.beforeMore;
    return { title, view: { show: "before", before: part } };
  });
  const today = todayOnWall({ before, ...rest });
  if (today.lines.length > 0) pages.push({ title: wall.page, view: { show: "today", today } });
  const [first] = pages;
  return first ? [{ title: texts.pages.door, view: first.view }, ...pages] : [];
});

// All phones see the same.
export const phoneView = perObject(
  ({ today }: Input): PhoneView => ({
    before: (today?.before ?? []).map(({ exercise, picture }) => ({ exercise, picture })),
    today: today ? todayOnPhone(today) : null,
  }),
);
