import { fill } from "../../lib/text.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { type WallView, wallOfLines } from "../kit/wallOfLines.ts";
import { pitfallOf } from "./pitfalls.ts";
import { type Input, isTied, standingsOf, topicsOf } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const { wall: words } = texts;

export type ScreenView = WallView & { hints: string[] };

const wall = wallOfLines((input: Input): LinePage[] => {
  if (!input.isOut(input.round)) return [];
  return input.round === 0 ? choicePages(input) : rulePages(input);
});

/** The wall's pages by what is on each. */
export const { pageTitles } = wall;

/** What the wall shows: a tree that grows while people choose and write; then what they chose, then the rules. */
export const screen = (input: Input): ScreenView => ({ ...wall.screen(input), hints: hintsFor(input) });

// A page that grows has room for these, and its tree.
const MOST_HINTS = 3;

function hintsFor(input: Input): string[] {
  const asked = input.round > 0 ? topicsOf(input).map(({ id }) => headOf(id)) : [words.onPhones];
  return input.state === "planned" || asked.length > MOST_HINTS ? [] : asked;
}

/** What was chosen, with its voices; where that decides, with what it means. */
function choicePages(input: Input): LinePage[] {
  const all = standingsOf(input);
  const chosen = all.filter(({ place }) => place !== "other");
  const page = (title: string, lines: WallLine[], foot?: string) =>
    linePages({ title, lists: [lines], ...(foot && { foot }) }, input.state, 1);
  const named = all.map(({ id }) => ({ id, text: pitfallOf(id).title }));
  if (chosen.length === 0) return page(words.none, named, words.noneHelp);
  const isSure = chosen[0]?.place === "chosen";
  const lines = chosen.map(({ id, place, voices: support }): WallLine => {
    const { title, text } = pitfallOf(id);
    if (place === "tied") return { id, support, text: title, ...(isSure && { lead: words.tied }) };
    return { id, support, lead: title, text: isTied(input) ? "" : text };
  });
  return isTied(input) ? page(words.tie, lines) : page(words.chosen, lines, words.rule);
}

/** The pitfalls that somebody wrote a rule for. */
function rulePages(input: Input): LinePage[] {
  const ruled = topicsOf(input).filter(({ lines }) => lines.length > 0);
  if (ruled.length === 0)
    return linePages({ title: words.unruled, lists: [[{ id: "unruled", text: words.unruledHelp }]] }, input.state, 1);
  return ruled.flatMap(({ id, lines: rules }) => {
    const lines = rules.map(({ when, ...rule }) => (when ? { ...rule, lead: fill(words.lead, { als: when }) } : rule));
    const sheet = { title: headOf(id), drawing: pitfallOf(id).drawing, lists: [lines] as [WallLine[]] };
    return linePages(sheet, input.state, ruled.length === 1 ? 2 : 1);
  });
}

/** What a page of rules begins with: "Als …, dan …" */
export const headOf = (id: string): string => fill(words.if, { als: pitfallOf(id).when });
