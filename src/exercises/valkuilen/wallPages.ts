import { fillPages } from "../../ui/wall/fillPages.ts";
import { GAP, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import { perObject } from "../contract.ts";
import words from "./phone.texts.json" with { type: "json" };
import { type Pitfall, pitfalls } from "./pitfalls.ts";
import {
  choicesView,
  chosenPitfalls,
  type Input,
  MOST_CHOICES,
  type PitfallView,
  type RuleView,
  type TopicView,
  topicsOf,
} from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** A pitfall among the choices: one to talk about, one of several with as many voices, or one of the others. */
export type Standing = PitfallView & { place: "chosen" | "tied" | "other" };
export type WallRule = RuleView & { rows: number };

export type ScreenView =
  | { show: "nothing" }
  | { show: "titles"; pitfalls: Pitfall[]; counts: number[] | null }
  | { show: "explained"; pitfalls: Pitfall[] }
  | { show: "choices"; title: string; standings: Standing[]; rows: number; explains: boolean }
  | { show: "writing"; topics: TopicView[] }
  | { show: "rules"; topic: Pitfall; rules: WallRule[] }
  | { show: "unruled" };

/** What the wall shows: the six with what they mean, then the choices; what we talk about, then its rules. Numbers only until shown. */
export function screen(input: Input): ScreenView {
  if (input.state === "planned") return { show: "nothing" };
  const pages = wallPages(input);
  return pages[Math.min(Math.max(0, input.page), pages.length - 1)]?.view ?? { show: "nothing" };
}

/** The wall's pages by what is on each. */
export const pageTitles = (input: Input): string[] => wallPages(input).map(({ title }) => title);

type WallPage = { title: string; view: ScreenView };

const wallPages = perObject((input: Input): WallPage[] => {
  if (input.round === 0) return input.revealed ? choicePages(input) : pitfallPages();
  if (input.revealed) return rulePages(input);
  const topics = topicsOf(input);
  if (topics.length <= MOST_CHOICES) return [{ title: words.rounds.agree.title, view: { show: "writing", topics } }];
  const counts = topics.map(({ ruleCount }) => ruleCount);
  return [{ title: words.rounds.agree.title, view: { show: "titles", pitfalls: topics, counts } }];
});

const named = (title: string, views: ScreenView[]): WallPage[] => views.map((view) => ({ title, view }));

// A drawing beside the words, and the numbers of both sides on their other end.
const DRAWN = 2.6;
const VOICES = 6;
const CARD_EDGE = 0.75;

/** All six by their titles, for who chooses; and what each means in plain words, for who explains. */
function pitfallPages(): WallPage[] {
  const heightOf = ({ title, text }: Pitfall) =>
    LINE * (rowsOf(title, WIDTH - DRAWN, { bold: true }) + rowsOf(text, WIDTH - DRAWN)) + GAP;
  return [
    { title: texts.wall.all, view: { show: "titles", pitfalls, counts: null } },
    ...named(
      texts.wall.explained,
      fillPages(pitfalls, heightOf, roomUnder(texts.wall.explained, "open")).map((some) => ({
        show: "explained",
        pitfalls: some,
      })),
    ),
  ];
}

/** What was chosen, the chosen first and a tie as a tie, with its plain words as far as there is room. */
function choicePages(input: Input): WallPage[] {
  const { biggest, tied, others } = choicesView(input);
  const large = [
    ...biggest.map((pitfall): Standing => ({ ...pitfall, place: "chosen" })),
    ...tied.map((pitfall): Standing => ({ ...pitfall, place: "tied" })),
  ];
  const small = others.map((pitfall): Standing => ({ ...pitfall, place: "other" }));
  const none = large.length === 0;
  const title = none ? texts.wall.none : tied.length > 0 ? texts.wall.tie : texts.wall.chosen;
  const room = roomUnder(title);
  const explained = (some: Standing[]) => !none && room - heightOfAll(some) >= LINE + GAP;
  const pages = together(large, small, room);
  return named(
    texts.wall.choices,
    pages.map((some, at) => ({
      show: "choices",
      title: some.some(({ place }) => place !== "other") || none ? title : texts.wall.others,
      standings: some,
      rows: rowsLeft(some, room),
      explains: at === pages.findIndex(explained),
    })),
  );
}

/** The large ones stay together, and the others join them where they all fit. */
function together(large: Standing[], small: Standing[], room: number): Standing[][] {
  const all = [...large, ...small];
  const [one, ...more] = fillPages(all, heightOfStanding, room);
  if (one && more.length === 0) return [one];
  const pages = (some: Standing[]) => (some.length > 0 ? fillPages(some, heightOfStanding, room) : []);
  return [...pages(large), ...pages(small)];
}

const heightOfStanding = ({ title, place }: Standing): number =>
  place === "other"
    ? LINE + GAP
    : LINE * rowsOf(title, WIDTH - DRAWN - VOICES - 1, { bold: true, most: 2 }) + CARD_EDGE + GAP;

/** How many lines of its plain words each chosen pitfall of a page gets. */
function rowsLeft(some: Standing[], room: number): number {
  const large = some.filter(({ place }) => place !== "other").length;
  return large > 0 ? Math.max(0, Math.floor((room - LINE - GAP - heightOfAll(some)) / LINE / large)) : 0;
}

const heightOfAll = (some: Standing[]): number => some.reduce((sum, one) => sum + heightOfStanding(one), 0);

/** One pitfall at a time with its rules; of those that nobody chose only what somebody wrote a rule for. */
function rulePages(input: Input): WallPage[] {
  const chosen = chosenPitfalls(input);
  const pages = topicsOf(input)
    .filter(({ id, ruleCount }) => ruleCount > 0 || chosen.includes(id))
    .flatMap((topic) => {
      // Below the last one there is no gap.
      const room = roomUnder(topic.title) + GAP;
      return named(
        topic.title,
        fillPages(topic.rules, (rule) => heightOfRule(rule), room).map((rules) => ({
          show: "rules",
          topic: { ...topic },
          rules: withRows(rules, room),
        })),
      );
    });
  return pages.length > 0 ? pages : [{ title: words.rounds.agree.title, view: { show: "unruled" } }];
}

const FEWEST_ROWS = 3;
const RULE_WIDTH = WIDTH - 4.2;

const needs = ({ sentence }: RuleView): number => rowsOf(sentence, RULE_WIDTH);

const heightOfRule = (rule: RuleView): number =>
  LINE * Math.max(2, Math.min(FEWEST_ROWS, needs(rule))) + CARD_EDGE + GAP;

function withRows(rules: RuleView[], room: number): WallRule[] {
  const rows = shareRows(rules.map(needs), (room - rules.length * (CARD_EDGE + GAP)) / LINE);
  return rules.map((rule, at) => ({ ...rule, rows: rows[at] ?? 1 }));
}
