import { fill } from "../../lib/text.ts";
import { pageOf, perObject } from "../contract.ts";
import { type LinePage, linePages, type Sheet, type WallLine } from "../kit/linePages.ts";
import { pitfallOf } from "./pitfalls.ts";
import { type Input, isTied, type RuleView, standingsOf, topicsOf } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const { wall } = texts;

export type ScreenView = { show: "growing"; count: number; hints: string[] } | { show: "lines"; page: LinePage };

// A page that grows has room for these, and its tree.
const MOST_HINTS = 3;

/** What the wall shows: a tree that grows while people choose and write; then what they chose, then the rules. */
export function screen(input: Input): ScreenView {
  const [found] = pageOf(wallPages(input), input.page, 1).items;
  if (found) return { show: "lines", page: found.page };
  const asked = input.round > 0 ? topicsOf(input).map(({ id }) => headOf(id)) : [wall.onPhones];
  const hints = input.state === "planned" || asked.length > MOST_HINTS ? [] : asked;
  return { show: "growing", count: input.entries.length + input.waiting.sent, hints };
}

/** The wall's pages by what is on each. */
export const pageTitles = (input: Input): string[] => wallPages(input).map(({ title }) => title);

type Named = { title: string; page: LinePage };

const wallPages = perObject((input: Input): Named[] => {
  if (!input.isOut(input.round)) return [];
  return input.round === 0 ? pagesOf(choices(input), input, 1) : rulePages(input);
});

const pagesOf = (sheet: Sheet, { state }: Input, most: number, title = sheet.title): Named[] =>
  linePages(sheet, state, most).map((page) => ({ title, page }));

/** What was chosen, with its voices; where that decides, with what it means. */
function choices(input: Input): Sheet {
  const all = standingsOf(input);
  const chosen = all.filter(({ place }) => place !== "other");
  if (chosen.length === 0)
    return { title: wall.none, lists: [all.map(({ id }) => ({ id, text: pitfallOf(id).title }))], foot: wall.noneHelp };
  const isSure = chosen[0]?.place === "chosen";
  const lines = chosen.map(({ id, place, voices: support }): WallLine => {
    const { title, text } = pitfallOf(id);
    if (place === "tied") return { id, support, text: title, ...(isSure && { lead: wall.tied }) };
    return { id, support, lead: title, text: isTied(input) ? "" : text };
  });
  return isTied(input) ? { title: wall.tie, lists: [lines] } : { title: wall.chosen, lists: [lines], foot: wall.rule };
}

/** The pitfalls that somebody wrote a rule for. */
function rulePages(input: Input): Named[] {
  const ruled = topicsOf(input).filter(({ rules }) => rules.length > 0);
  if (ruled.length === 0)
    return pagesOf({ title: wall.unruled, lists: [[{ id: "unruled", text: wall.unruledHelp }]] }, input, 1);
  return ruled.flatMap(({ id, rules }) => {
    const { title, drawing } = pitfallOf(id);
    const sheet: Sheet = { title: headOf(id), drawing, lists: [rules.map(lineOf)] };
    return pagesOf(sheet, input, ruled.length === 1 ? 2 : 1, title);
  });
}

const headOf = (id: string): string => fill(wall.if, { als: pitfallOf(id).when });

const lineOf = ({ when, ...rule }: RuleView): WallLine =>
  when ? { ...rule, lead: fill(wall.lead, { als: when }) } : rule;
