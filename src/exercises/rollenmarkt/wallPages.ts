import { fillPages } from "../../ui/wall/fillPages.ts";
import { COLUMN, GAP, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import { type PerSide, perObject, type Side } from "../contract.ts";
import { MOST_LOTS } from "./mostLots.ts";
import {
  answersShown,
  choicesShown,
  type Input,
  type LoadView,
  loadViews,
  type StallView,
  stallsPerSide,
  stallView,
  unchosenPerSide,
} from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** A stall with how many lines its name and its reason get on the wall. */
export type WallStall = StallView & { nameRows: number; rows: number };

export type ScreenView =
  | { show: "nothing" }
  | { show: "counts"; choices: PerSide<number> }
  | { show: "empty" }
  | {
      show: "market";
      stalls: PerSide<WallStall[]>;
      /** The second column of the one side that the page is about. */
      beside: WallStall[];
      without: Side[];
      answersShown: boolean;
    }
  | { show: "unchosen"; roles: PerSide<string[]> }
  | { show: "load"; loads: LoadView[]; without: string[]; most: number };

/** What the wall shows: numbers until the choices are shown, then the market, the roles left over, and the load. */
export function screen(input: Input): ScreenView {
  if (input.state === "planned") return { show: "nothing" };
  if (!choicesShown(input)) return countsOf(input);
  const pages = wallPages(input);
  return pages[Math.min(Math.max(0, input.page), pages.length - 1)]?.view ?? { show: "empty" };
}

/** The wall's pages now: the market's, one with the roles left over, and those of the load. */
export const pageTitles = (input: Input): string[] =>
  choicesShown(input) ? wallPages(input).map(({ title }) => title) : [];

type WallPage = { title: string; view: ScreenView };

const wallPages = perObject((input: Input): WallPage[] => {
  if (input.entries.length === 0) return [{ title: texts.pages.market, view: { show: "empty" } }];
  return [...marketPages(input), ...unchosenPages(input), ...loadPages(input)];
});

const named = (title: string, views: ScreenView[]): WallPage[] => views.map((view) => ({ title, view }));

function countsOf({ waiting: { sides } }: Input): ScreenView {
  return { show: "counts", choices: { formal: sides?.formal.sent ?? 0, informal: sides?.informal.sent ?? 0 } };
}

// Of a stall's card: what stands beside its words, and what its edge takes.
const CARD_WORDS = COLUMN - 4.2;
const CARD_EDGE = 0.8;
const DRAWN = 4.9;
const FEWEST_ROWS = 2;

/** Both sides beside each other, each column filled on its own; what one side has more takes both columns. */
function marketPages(input: Input): WallPage[] {
  const stalls = stallsPerSide(input);
  const room = roomUnder("", input.state) + GAP;
  const onSide = (side: Side) => stalls[side].map((stall) => stallView(stall, input));
  const views = { formal: onSide("formal"), informal: onSide("informal") };
  const shown = answersShown(input);
  const heightOf = (stall: StallView) => heightOfStall(stall, shown) + GAP;
  const columnsOf = (side: Side, atLeast = 1) =>
    fillPages(views[side], heightOf, room, atLeast).map((column) => withRows(column, room, shown));
  const isMore = columnsOf("formal").length > columnsOf("informal").length;
  const [few, many]: [Side, Side] = isMore ? ["informal", "formal"] : ["formal", "informal"];
  const least = columnsOf(few).length;
  const more = columnsOf(many).length - least;
  const alone = views[few].length > least ? Math.floor(more / 2) : Math.ceil(more / 2);
  const together = Math.max(least, least + more - 2 * alone);
  const [fewer, all] = [columnsOf(few, together), columnsOf(many, together + 2 * alone)];
  return named(
    texts.pages.market,
    Array.from({ length: together + alone }, (_, at) => {
      const first = at < together ? at : 2 * at - together;
      const here = { [few]: (at < together && fewer[at]) || [], [many]: all[first] ?? [] };
      return {
        show: "market",
        stalls: { formal: here.formal ?? [], informal: here.informal ?? [] },
        beside: (at >= together && all[first + 1]) || [],
        without: SIDES.filter((side) => at === 0 && stalls[side].length === 0),
        answersShown: shown,
      };
    }),
  );
}

const SIDES: Side[] = ["formal", "informal"];

const reasonRows = ({ reasons }: StallView): number => (reasons[0] ? rowsOf(reasons[0], CARD_WORDS) : 0);

/** The lines of a card below its reason. */
function rowsBelow({ legal, lots }: StallView, answers: boolean): number {
  const named = lots.slice(0, MOST_LOTS);
  const answered = answers ? named.filter(({ answer }) => answer).length : 0;
  return named.length + answered + (lots.length > MOST_LOTS ? 1 : 0) + (legal ? 1 : 0);
}

// With more below it a card would be higher than a page.
const MOST_BELOW = 5;

function nameRows(stall: StallView, answers: boolean): number {
  const name = stall.double ? `${texts.market.double} WW${stall.name}` : stall.name;
  return rowsOf(name, CARD_WORDS - 0.8, { bold: true, most: rowsBelow(stall, answers) > MOST_BELOW ? 1 : 2 });
}

/** The lines of a card without those of its reason. */
const otherRows = (stall: StallView, answers: boolean): number => nameRows(stall, answers) + rowsBelow(stall, answers);

const heightOfStall = (stall: StallView, answers: boolean, rows = Math.min(FEWEST_ROWS, reasonRows(stall))): number =>
  Math.max(DRAWN, LINE * (otherRows(stall, answers) + rows)) + CARD_EDGE;

/** The stalls of one column, with the lines that are left over shared among the long reasons. */
function withRows(stalls: StallView[], room: number, answers: boolean): WallStall[] {
  const taken = stalls.reduce((sum, stall) => sum + LINE * otherRows(stall, answers) + CARD_EDGE + GAP, 0);
  const rows = shareRows(stalls.map(reasonRows), (room - taken) / LINE);
  return stalls.map((stall, at) => ({
    ...stall,
    nameRows: nameRows(stall, answers),
    rows: Math.min(reasonRows(stall), rows[at] ?? 1),
  }));
}

/** More names than these lines hold are on the phones. */
const IDLE_ROWS = 4;

function unchosenPages(input: Input): WallPage[] {
  const roles = unchosenPerSide(input);
  const heightOf = (side: Side) => LINE * rowsOf(`WW ${roles[side].join(" · ")}`, WIDTH) + GAP;
  const sides = SIDES.filter((side) => roles[side].length > 0);
  const views = fillPages(sides, heightOf, roomUnder(texts.pages.unchosen, input.state) - LINE).map(
    (shown): ScreenView => ({
      show: "unchosen",
      roles: {
        formal: shown.includes("formal") ? roles.formal : [],
        informal: shown.includes("informal") ? roles.informal : [],
      },
    }),
  );
  return named(texts.pages.unchosen, views);
}

/** A bar for everybody who has a role, and in one list those without any. */
function loadPages(input: Input): WallPage[] {
  const all = loadViews(input);
  const loads = all.filter((load) => load.roles > 0);
  const idle = all.filter((load) => load.roles === 0).map(({ name }) => name);
  const most = Math.max(1, ...loads.map((load) => load.roles));
  const items: (LoadView | { names: string[] })[] = idle.length > 0 ? [...loads, { names: idle }] : loads;
  const heightOf = (item: LoadView | { names: string[] }) =>
    GAP +
    LINE *
      ("names" in item ? rowsOf(`${texts.load.without} ${item.names.join(" · ")}`, WIDTH, { most: IDLE_ROWS }) : 1);
  const pages = fillPages(items, heightOf, roomUnder(texts.pages.load, input.state) - 2 * LINE - GAP);
  return named(
    texts.pages.load,
    pages.map((shown) => ({
      show: "load",
      loads: shown.flatMap((item) => ("names" in item ? [] : [item])),
      without: shown.flatMap((item) => ("names" in item ? item.names : [])),
      most,
    })),
  );
}
