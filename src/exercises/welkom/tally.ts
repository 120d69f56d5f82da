import { content, type ExerciseInput, perObject } from "../contract.ts";
import wall from "../kit/today/texts.json" with { type: "json" };
import { type TodayOnPhone, type TodayOnWall, todayOnPhone, todayOnWall } from "../kit/today/todayOf.ts";
import texts from "./texts.json" with { type: "json" };

type Input = Pick<ExerciseInput<unknown, unknown>, "page" | "today">;

/** What the wall shows: the three rules of the room, or today's programme. */
export type ScreenView = { rules: string[]; page: "rules" | "today"; today: TodayOnWall | null };

/** What a phone shows: today's programme. */
export type PhoneView = { today: TodayOnPhone | null };

export function screenView({ page, today }: Input): ScreenView {
  const plan = today ? todayOnWall(today) : null;
  return {
    rules: content.uiTexts.spelregels,
    page: page > 0 && plan && plan.lines.length > 0 ? "today" : "rules",
    today: plan,
  };
}

// All phones see the same.
export const phoneView = perObject(({ today }: Input): PhoneView => ({ today: today ? todayOnPhone(today) : null }));

/** Who comes in sees the code; then comes what we do today. */
export const pageTitles = ({ today }: Input): string[] =>
  today && today.steps.length > 0 ? [texts.pages.door, wall.page] : [];
