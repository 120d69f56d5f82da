import type { PartnerRef, PerSide, PhoneViewer, SeenInput, Side } from "../contract.ts";
import { listed, type SaidLine } from "../kit/lines.ts";
import { type Lot, reasonsIn, roleKey, type Stall, stallsOf } from "./market.ts";
import { keyOf, type OwnCard, ownCards, ownOffered } from "./own.ts";
import { type Role, roles } from "./roles.ts";
import type { Choice, Setup } from "./schema.ts";
import { ANSWERING, CHOOSING } from "./turns.ts";

export type Input = SeenInput<Setup, Choice>;

// So much of a very full market every phone carries; the wall shows the same roles first.
export const STALLS_MOST = 40;
export const REASONS_MOST = 5;
export const NOTES_MOST = 2;
// A phone answers to the first choice of a role, and knows its answer by any of them.
const IDS_MOST = 40;

/** A role on the market, a card by its id and an own one by its name; of very much the first, and how many more there are. */
export type StallView = {
  card: string;
  name: string;
  lang?: string | null;
  side: Side;
  chosen: PerSide<number>;
  isDouble: boolean;
  /** The organisations that it was chosen for, by their ids, with what they answered. */
  lots: (Pick<Lot, "owner" | "answer" | "answers" | "notes"> & { more: number })[];
  reasons: Omit<SaidLine, "id">[];
  more: number;
};

export type PhoneView = {
  partners: PartnerRef[];
  /** The cards to choose from. */
  offered: string[];
  /** Those that the group named itself before: of the ones that lie on the market and that were chosen. */
  own: Omit<OwnCard, "id">[];
  /** The roles that were chosen and the cards that were not, once these may be seen. */
  market: { stalls: StallView[]; more: number; unchosen: string[]; isAnswered: boolean } | null;
  /** What the viewer's organisation is asked about; an answer goes to one of `ids`. */
  asked: (StallView & { ids: string[] })[];
  moreAsked: number;
};

/** On this viewer's phone: the cards; once shown the whole market; and what is asked of its organisation. */
export function phoneView(input: Input, viewer: PhoneViewer): PhoneView {
  const { state, round, setup, partners, entries } = input;
  const isChoosing = round === CHOOSING && (state === "open" || state === "shown");
  const isAsking = round >= ANSWERING && state !== "planned";
  const viewsOf = (of: typeof entries, most: number) => listed(stallsOf(of, partners), most);
  const ours = viewsOf(isAsking ? entries.filter(({ body }) => body.owner === viewer.partnerId) : [], STALLS_MOST);
  const all = viewsOf(entries, 2 * STALLS_MOST);
  return {
    partners,
    offered: isChoosing ? setup.offered : [],
    own: isChoosing || input.isOut(CHOOSING) || isAsking ? ownIn(input, isChoosing) : [],
    market: input.isOut(CHOOSING)
      ? {
          ...{ stalls: all.lines.map(stallView), more: all.more },
          ...{ unchosen: unchosenIn(input).map(({ id }) => id), isAnswered: answersShown(input) },
        }
      : null,
    asked: ours.lines.map((stall) => ({ ...stallView(stall), ids: idsIn(stall) })),
    moreAsked: ours.more,
  };
}

/** Whether everybody may see the organisations' answers; the own ones an organisation sees at once. */
export const answersShown = ({ round, revealed }: Pick<Input, "round" | "revealed">): boolean =>
  round >= ANSWERING && revealed;

/** The offered cards that nobody chose, for nobody. */
export function unchosenIn(input: Input): (Role & { isOwn: boolean })[] {
  const chosen = new Set(input.entries.map(({ body }) => roleKey(body)));
  const cards = roles.filter(({ id }) => input.setup.offered.includes(id) && !chosen.has(id));
  const own = ownOffered(input).filter((card) => !chosen.has(keyOf(card)));
  return [
    ...own.map(({ value: id, name, side }) => ({ id, name, side, isOwn: true })),
    ...cards.map((card) => ({ ...card, isOwn: false })),
  ];
}

/** The own roles to choose from, and those that may be seen to have been chosen. */
function ownIn(input: Input, isChoosing: boolean): PhoneView["own"] {
  const chosen = new Set(input.entries.map(({ body }) => roleKey(body)));
  const offered = ownOffered(input);
  return ownCards(input.material)
    .filter((card) =>
      (isChoosing || input.isOut(CHOOSING)) && offered.includes(card) ? true : chosen.has(keyOf(card)),
    )
    .map(({ id: _, ...card }) => card);
}

const idsIn = ({ entries }: Stall): string[] => entries.slice(0, IDS_MOST).map(({ id }) => id);

function stallView({ entries, side, chosen, isDouble, lots }: Stall): StallView {
  const [{ body, lang = null }] = entries;
  const { lines: reasons, more } = listed(reasonsIn(entries), REASONS_MOST);
  return {
    // The words of a card a phone has in its own language.
    ...{ card: body.role, name: body.ownName, ...(body.ownName && lang && { lang }), side, chosen, isDouble },
    lots: lots.map(({ owner, answer, answers, notes: all }) => {
      const { lines: notes, more } = listed(all, NOTES_MOST);
      return { owner, answer, answers, notes, more };
    }),
    reasons: reasons.map(({ body: { reason: text }, lang, dutch }) => ({
      ...{ text, ...(lang && { lang }), ...(dutch && { dutch }) },
    })),
    more,
  };
}
