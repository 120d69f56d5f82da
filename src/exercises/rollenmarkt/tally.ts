import { fillPages } from "../../ui/wall/fillPages.ts";
import { COLUMN, GAP, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import {
  type ExerciseInput,
  firstOf,
  type PartnerRef,
  type PerSide,
  type PhoneViewer,
  perObject,
  perSide,
  type Side,
} from "../contract.ts";
import { type Answer, type Lot, loadsOf, lotsOf, type Stall, stallsOf, unchosenOf, withoutAnswers } from "./market.ts";
import { MOST_LOTS } from "./mostLots.ts";
import { type Role, roles } from "./roles.ts";
import type { Choice, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Choice>;

/** At most this many roles per person. */
export const MOST_CHOICES = 3;

// So much of a very full market every phone carries; the wall shows less of each role, and the same roles first.
export const STALLS_MOST = 40;
export const REASONS_MOST = 5;
export const NOTES_MOST = 2;

export type LotView = { owner: string; side: Side; answer: Answer | null; notes: string[] };
export type StallView = Omit<Stall, "lots"> & { lots: LotView[] };
/** A stall with how many lines its name and its reason get on the wall. */
export type WallStall = StallView & { nameRows: number; rows: number };
/** The same on phones: of very much the first, and how many more there are. */
export type PhoneStall = Omit<StallView, "lots"> & { lots: (LotView & { moreNotes: number })[]; moreReasons: number };
export type LoadView = { id: string; name: string; side: Side; roles: number };

/** A role that the viewer's organisation is asked about; an answer goes to one of `ids`. */
export type AskedRole = {
  role: string;
  card: string;
  name: string;
  side: Side;
  legal: boolean;
  ids: string[];
  reasons: string[];
  moreReasons: number;
  answers: Record<Answer, number>;
};

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

/** What this viewer's phone shows: the cards; once shown all that the wall shows; and what is asked of its organisation. */
export function phone(input: Input, viewer: PhoneViewer) {
  const { state, round, setup, partners } = input;
  const collecting = round === 0 && (state === "open" || state === "shown");
  return {
    roles: roles.map((role) => ({ ...role, text: collecting ? role.text : "" })),
    offered: collecting ? setup.offered : [],
    partners,
    most: MOST_CHOICES,
    market: choicesShown(input) ? wholeMarket(input) : null,
    ...(round > 0 && state !== "planned" ? askedRoles(input, viewer.partnerId) : { asked: [], moreAsked: 0 }),
  };
}

export type PhoneView = ReturnType<typeof phone>;

/** Whether everybody may see the choices: once shown, and while the organisations answer them. */
export function choicesShown({ state, round, revealed }: Pick<Input, "state" | "round" | "revealed">): boolean {
  return state !== "planned" && (round > 0 || revealed);
}

/** Whether everybody may see the organisations' answers. */
export function answersShown({ round, revealed }: Pick<Input, "round" | "revealed">): boolean {
  return round > 0 && revealed;
}

function countsOf({ entries, partners }: Input): ScreenView {
  return { show: "counts", choices: perSide(entries, partners) };
}

/** The choices as far as they may be seen now. */
const seen = (input: Input) => (answersShown(input) ? input.entries : withoutAnswers(input.entries));

function stallsPerSide(input: Input): PerSide<Stall[]> {
  const stalls = stallsOf(seen(input), input.partners);
  return {
    formal: stalls.filter(({ side }) => side === "formal"),
    informal: stalls.filter(({ side }) => side === "informal"),
  };
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

function answeredCount({ entries }: Input) {
  const lots = lotsOf(entries);
  return { done: lots.filter(({ answer }) => answer !== null).length, all: lots.length };
}

function stallView({ lots, ...stall }: Stall, { partners }: Input): StallView {
  return { ...stall, lots: lots.map((lot) => lotView(lot, partners)) };
}

function lotView({ owner, side, answer, notes }: Lot, partners: PartnerRef[]): LotView {
  const partner = partners.find(({ id }) => id === owner);
  return { owner: partner?.name ?? "", side: partner?.side ?? side, answer, notes };
}

function unchosenPerSide({ setup, entries }: Input): PerSide<string[]> {
  const left = unchosenOf(
    roles.filter(({ id }) => setup.offered.includes(id)),
    entries,
  );
  const names = (on: Side) => left.filter(({ side }) => side === on).map(({ name }: Role) => name);
  return { formal: names("formal"), informal: names("informal") };
}

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

/** More names than these lines hold are on the phones. */
const IDLE_ROWS = 4;

const loadViews = (input: Input): LoadView[] =>
  loadsOf(lotsOf(seen(input)), input.partners).map(({ partner, roles: count }) => ({ ...partner, roles: count }));

function wholeMarket(input: Input) {
  const stalls = stallsPerSide(input);
  const formal = firstOf(stalls.formal, STALLS_MOST);
  const informal = firstOf(stalls.informal, STALLS_MOST);
  const view = ({ items }: { items: Stall[] }) => items.map((stall) => phoneStall(stallView(stall, input)));
  return {
    stalls: { formal: view(formal), informal: view(informal) },
    moreStalls: { formal: formal.more, informal: informal.more },
    answered: input.round > 0 ? answeredCount(input) : null,
    answersShown: answersShown(input),
    unchosen: unchosenPerSide(input),
    loads: loadViews(input),
  };
}

function phoneStall({ lots, reasons, ...stall }: StallView): PhoneStall {
  const { items, more } = firstOf(reasons, REASONS_MOST);
  const lotOf = (lot: LotView) => {
    const notes = firstOf(lot.notes, NOTES_MOST);
    return { ...lot, notes: notes.items, moreNotes: notes.more };
  };
  return { ...stall, lots: lots.map(lotOf), reasons: items, moreReasons: more };
}

function askedRoles({ entries, partners }: Input, partnerId: string): { asked: AskedRole[]; moreAsked: number } {
  const { items, more } = firstOf(
    stallsOf(
      entries.filter(({ body }) => body.owner === partnerId),
      partners,
    ),
    STALLS_MOST,
  );
  const asked = items.flatMap(({ role, card, name, side, legal, lots }) =>
    lots.map((lot) => {
      const reasons = firstOf(lot.reasons, REASONS_MOST);
      return {
        role,
        card,
        name,
        side,
        legal,
        ids: lot.entries.slice(0, IDS_MOST).map(({ id }) => id),
        reasons: reasons.items,
        moreReasons: reasons.more,
        answers: lot.answers,
      };
    }),
  );
  return { asked, moreAsked: more };
}

// A phone answers to the first of them, and knows its answer by them.
const IDS_MOST = 40;
