import { firstOf, type PartnerRef, type PerSide, type PhoneViewer, type SeenInput, type Side } from "../contract.ts";
import type { OtherLine } from "../kit/Others.tsx";
import { type Answer, reasonsIn, type Stall, stallsOf } from "./market.ts";
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

/** A role as a phone names it: a card by its id, an own one by its name. */
export type RoleRef = { card: string; name: string; lang?: string | null; side: Side };

/** A role on the market; of very much the first, and how many more there are. */
export type StallView = RoleRef & {
  chosen: PerSide<number>;
  isDouble: boolean;
  /** The organisations that it was chosen for, by their ids, with what they answered. */
  lots: { owner: string; answer: Answer | null; answers: Record<Answer, number>; notes: string[]; more: number }[];
  reasons: Omit<OtherLine, "id">[];
  more: number;
};

export type PhoneView = {
  partners: PartnerRef[];
  /** The cards to choose from. */
  offered: string[];
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
  const stalls = firstOf(stallsOf(entries, partners), 2 * STALLS_MOST);
  const ours = isAsking ? entries.filter(({ body }) => body.owner === viewer.partnerId) : [];
  const asked = firstOf(stallsOf(ours, partners), STALLS_MOST);
  return {
    partners,
    offered: isChoosing ? setup.offered : [],
    market: input.isOut(CHOOSING)
      ? {
          ...{
            stalls: stalls.items.map(stallView),
            more: stalls.more,
            unchosen: unchosenIn(input).map(({ id }) => id),
          },
          isAnswered: answersShown(input),
        }
      : null,
    asked: asked.items.map((stall) => ({ ...stallView(stall), ids: idsIn(stall) })),
    moreAsked: asked.more,
  };
}

/** Whether everybody may see the organisations' answers; the own ones an organisation sees at once. */
export const answersShown = ({ round, revealed }: Pick<Input, "round" | "revealed">): boolean =>
  round >= ANSWERING && revealed;

/** The offered cards that nobody chose, for nobody. */
export function unchosenIn({ setup, entries }: Input): Role[] {
  const chosen = new Set(entries.map(({ body }) => body.role));
  return roles.filter(({ id }) => setup.offered.includes(id) && !chosen.has(id));
}

const idsIn = ({ entries }: Stall): string[] => entries.slice(0, IDS_MOST).map(({ id }) => id);

function stallView({ entries, side, chosen, isDouble, lots }: Stall): StallView {
  const [{ body, lang = null }] = entries;
  const { items, more } = firstOf(reasonsIn(entries), REASONS_MOST);
  return {
    // The words of a card a phone has in its own language.
    ...{ card: body.role, name: body.ownName, ...(body.ownName && lang && { lang }), side, chosen, isDouble },
    lots: lots.map(({ owner, answer, answers, notes }) => {
      const few = firstOf(notes, NOTES_MOST);
      return { owner, answer, answers, notes: few.items, more: few.more };
    }),
    reasons: items.map(({ body: { reason: text }, lang, dutch }) => ({
      text,
      ...(lang && { lang }),
      ...(dutch && { dutch }),
    })),
    more,
  };
}
