import { firstOf, type PartnerRef, type PerSide, type PhoneViewer, type SeenInput, type Side } from "../contract.ts";
import { type Answer, type Lot, loadsOf, lotsOf, type Stall, stallsOf, unchosenOf, withoutAnswers } from "./market.ts";
import { type Role, roles } from "./roles.ts";
import type { Choice, Setup } from "./schema.ts";

export type Input = SeenInput<Setup, Choice>;

/** At most this many roles per person. */
export const MOST_CHOICES = 3;

// So much of a very full market every phone carries; the wall shows less of each role, and the same roles first.
export const STALLS_MOST = 40;
export const REASONS_MOST = 5;
export const NOTES_MOST = 2;

export type LotView = { owner: string; side: Side; answer: Answer | null; notes: string[] };
export type StallView = Omit<Stall, "lots"> & { lots: LotView[] };
/** A stall on phones: of very much the first, and how many more there are. */
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

/** The market is the same for everybody: until the answers are shown, without what the own organisation answered. */
export const seen = (input: Input) => (answersShown(input) ? input.entries : withoutAnswers(input.entries));

export function stallsPerSide(input: Input): PerSide<Stall[]> {
  const stalls = stallsOf(seen(input), input.partners);
  return {
    formal: stalls.filter(({ side }) => side === "formal"),
    informal: stalls.filter(({ side }) => side === "informal"),
  };
}

function answeredCount({ entries, waiting }: Input) {
  const lots = lotsOf(entries);
  const isAnswered = ({ answer, entries: chosen }: Lot) =>
    answer !== null || chosen.some(({ id }) => waiting.answers[id]);
  return { done: lots.filter(isAnswered).length, all: lots.length };
}

export function stallView({ lots, ...stall }: Stall, { partners }: Input): StallView {
  return { ...stall, lots: lots.map((lot) => lotView(lot, partners)) };
}

function lotView({ owner, side, answer, notes }: Lot, partners: PartnerRef[]): LotView {
  const partner = partners.find(({ id }) => id === owner);
  return { owner: partner?.name ?? "", side: partner?.side ?? side, answer, notes };
}

export function unchosenPerSide({ setup, entries }: Input): PerSide<string[]> {
  const left = unchosenOf(
    roles.filter(({ id }) => setup.offered.includes(id)),
    entries,
  );
  const names = (on: Side) => left.filter(({ side }) => side === on).map(({ name }: Role) => name);
  return { formal: names("formal"), informal: names("informal") };
}

export const loadViews = (input: Input): LoadView[] =>
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
