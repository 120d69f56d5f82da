import { type Entry, type ExerciseInput, perSide, type SeenInput } from "../contract.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { listed, type SaidLine } from "../kit/lines.ts";
import { type WallView, wallOfLines } from "../kit/wallOfLines.ts";
import { backersOf, mostBacked } from "../kit/yields.ts";
import { bellOnWall } from "./bells.ts";
import content from "./content.json" with { type: "json" };
import { type Body, isLetter, type Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** A bell as phones get it: what somebody typed, part by part. */
type Bell = Omit<SaidLine, "text"> & Body;

export type ScreenView = WallView & { hints: string[] };
export type PhoneView = { isLetter: boolean; bells: Bell[]; more: number };

const ON_PHONE_MOST = 30;
const MOST_PAGES = 1;

/** What the toolkit has for this way to end. */
const optionOf = (setup: Setup) =>
  content.closingOptions.find(({ id }) => id === setup.form[0]) ?? { title: "", prompts: [] };

const supportOf = (entry: Entry<Body>, { partners }: Pick<Input, "partners">) => perSide(backersOf(entry), partners);

const wall = wallOfLines((input: Input): LinePage[] => {
  const { title } = optionOf(input.setup);
  const list = isLetter(input.setup) ? letterLines(input) : bellLines(input);
  return linePages({ title, lists: [list] }, input.state, MOST_PAGES);
});

export const { pageTitles } = wall;

/** On the wall: a tree while people write bells, then those most people stand behind; or what a letter is about. */
export const screenView = (input: Input): ScreenView => ({
  ...wall.screen(input),
  hints: optionOf(input.setup).prompts,
});

const bellLines = (input: Input): WallLine[] =>
  mostBacked(input.entries).map((entry) => ({
    ...{ id: entry.id, lang: entry.lang ?? null, ...bellOnWall(entry.body), support: supportOf(entry, input) },
    ...(entry.dutch && { dutch: entry.dutch }),
  }));

function letterLines({ setup, state }: Pick<ExerciseInput<Setup, Body>, "setup" | "state">): WallLine[] {
  if (state === "planned") return [];
  const { prompts } = optionOf(setup);
  const starters = prompts.map((prompt, at) => ({
    ...{ id: `starter ${at}`, text: prompt },
    ...(at === 0 && { lead: texts.starters }),
  }));
  return [{ id: "letter", text: texts.letter }, ...starters, { id: "paper", text: texts.paper }];
}

export function phoneView(input: Input): PhoneView {
  const { lines: bells, more } = listed(mostBacked(input.entries), ON_PHONE_MOST);
  return {
    isLetter: isLetter(input.setup),
    bells: bells.map((entry) => ({
      ...{ id: entry.id, ...entry.body, support: supportOf(entry, input) },
      ...(entry.lang && { lang: entry.lang }),
      ...(entry.dutch && { dutch: entry.dutch }),
    })),
    more,
  };
}
