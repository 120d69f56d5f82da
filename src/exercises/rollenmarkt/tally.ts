import {
  type ExerciseInput,
  type PartnerRef,
  type PerSide,
  type PhoneViewer,
  pageOf,
  perSide,
  type Side,
} from "../contract.ts";
import { type Answer, type Lot, loadsOf, lotsOf, type Stall, stallsOf, unchosenOf, withoutAnswers } from "./market.ts";
import { type Role, roles } from "./roles.ts";
import type { Choice, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Choice>;

/** At most this many roles per person. */
export const MOST_CHOICES = 3;

const STALLS_PER_SIDE = 2;
const LOADS_PER_PAGE = 6;
const LONGEST_REASON_ON_THE_WALL = 90;

export type LotView = { owner: string; side: Side; answer: Answer | null; notes: string[] };
export type StallView = Omit<Stall, "lots"> & { lots: LotView[] };
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
  answers: Record<Answer, number>;
};

export type ScreenView =
  | { show: "nothing" }
  | { show: "counts"; choices: PerSide<number> }
  | {
      show: "market";
      stalls: PerSide<StallView[]>;
      answersShown: boolean;
    }
  | { show: "unchosen"; roles: PerSide<string[]> }
  | { show: "load"; loads: LoadView[]; most: number };

/** What the wall shows: numbers until the choices are shown, then the market, the roles left over, and the load. */
export function screen(input: Input): ScreenView {
  if (input.state === "planned") return { show: "nothing" };
  if (!choicesShown(input)) return countsOf(input);
  const stalls = stallsPerSide(input);
  const marketPages = marketPageCount(stalls);
  if (input.page < marketPages) return marketPage(input, stalls);
  if (input.page === marketPages) return { show: "unchosen", roles: unchosenPerSide(input) };
  return { show: "load", ...loadPage(input, input.page - marketPages - 1) };
}

/** The wall's pages now: the market's, one with the roles left over, and those of the load. */
export function pageTitles(input: Input): string[] {
  if (!choicesShown(input)) return [];
  const times = (title: string, count: number) => Array<string>(count).fill(title);
  const { market, unchosen, load } = texts.pages;
  const loads = pageOf(input.partners, 0, LOADS_PER_PAGE).pages;
  return [...times(market, marketPageCount(stallsPerSide(input))), unchosen, ...times(load, loads)];
}

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
    asked: round > 0 && state !== "planned" ? askedRoles(input, viewer.partnerId) : [],
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

/** The first `most` characters, cut between two words. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  return `${start.slice(0, start.lastIndexOf(" ") > most / 2 ? start.lastIndexOf(" ") : undefined).trimEnd()}…`;
}

function countsOf({ entries }: Input): ScreenView {
  return { show: "counts", choices: perSide(entries) };
}

/** The choices as far as they may be seen now. */
const seen = (input: Input) => (answersShown(input) ? input.entries : withoutAnswers(input.entries));

function stallsPerSide(input: Input): PerSide<Stall[]> {
  const stalls = stallsOf(seen(input));
  return {
    formal: stalls.filter(({ side }) => side === "formal"),
    informal: stalls.filter(({ side }) => side === "informal"),
  };
}

const marketPageCount = ({ formal, informal }: PerSide<Stall[]>) =>
  Math.max(1, Math.ceil(Math.max(formal.length, informal.length) / STALLS_PER_SIDE));

function marketPage(input: Input, { formal, informal }: PerSide<Stall[]>): ScreenView {
  const start = input.page * STALLS_PER_SIDE;
  const onPage = (stalls: Stall[]) =>
    stalls.slice(start, start + STALLS_PER_SIDE).map((stall) => shortened(stallView(stall, input)));
  return {
    show: "market",
    stalls: { formal: onPage(formal), informal: onPage(informal) },
    answersShown: answersShown(input),
  };
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

function shortened(stall: StallView): StallView {
  const short = (text: string) => cut(text, LONGEST_REASON_ON_THE_WALL);
  return {
    ...stall,
    reasons: stall.reasons.slice(0, 1).map(short),
    lots: stall.lots.map((lot) => ({ ...lot, notes: lot.notes.slice(0, 1).map(short) })),
  };
}

function unchosenPerSide({ setup, entries }: Input): PerSide<string[]> {
  const left = unchosenOf(
    roles.filter(({ id }) => setup.offered.includes(id)),
    entries,
  );
  const names = (on: Side) => left.filter(({ side }) => side === on).map(({ name }: Role) => name);
  return { formal: names("formal"), informal: names("informal") };
}

function loadPage(input: Input, page: number) {
  const loads = loadViews(input);
  return { loads: pageOf(loads, page, LOADS_PER_PAGE).items, most: Math.max(1, ...loads.map((load) => load.roles)) };
}

const loadViews = (input: Input): LoadView[] =>
  loadsOf(lotsOf(seen(input)), input.partners).map(({ partner, roles: count }) => ({ ...partner, roles: count }));

function wholeMarket(input: Input) {
  const { formal, informal } = stallsPerSide(input);
  const view = (stalls: Stall[]) => stalls.map((stall) => stallView(stall, input));
  return {
    stalls: { formal: view(formal), informal: view(informal) },
    answered: input.round > 0 ? answeredCount(input) : null,
    answersShown: answersShown(input),
    unchosen: unchosenPerSide(input),
    loads: loadViews(input),
  };
}

function askedRoles({ entries }: Input, partnerId: string): AskedRole[] {
  const asked = stallsOf(entries.filter(({ body }) => body.owner === partnerId));
  return asked.flatMap(({ role, card, name, side, legal, lots }) =>
    lots.map((lot) => ({
      role,
      card,
      name,
      side,
      legal,
      ids: lot.entries.map(({ id }) => id),
      reasons: lot.reasons,
      answers: lot.answers,
    })),
  );
}
