import { type Material, perObject, type Side } from "../contract.ts";
import { OWN_ROLE, ownCard } from "./limits.ts";
import { roleKey } from "./market.ts";
import type { Choice, Setup } from "./schema.ts";

/** A role that the group named itself before the market, as a card on it: `text` is what somebody does in it. */
export type OwnCard = {
  /** In the setup: the contribution that it came from, and its side. */
  id: string;
  /** As which role a phone chooses it. */
  value: string;
  name: string;
  text: string;
  side: Side;
  lang?: string;
};

/** So many of them lie on the market unless the facilitator says which: those with a star or most people behind them. */
const OWN_MOST = 8;

/** All roles that were named before, each once on its side, in the order in which they came. */
export const ownCards = perObject((material: Material[]): OwnCard[] => {
  const cards = material.flatMap(({ card, side, sources: [source] }): OwnCard[] =>
    card && side ? [{ ...card, id: `${side} ${source}`, value: ownCard(side, card.name), side }] : [],
  );
  return [...new Map(cards.toReversed().map((card) => [keyOf(card), card])).values()].reverse();
});

/** Those that lie on the market. */
export function ownOffered({ material, setup: { own } }: { material: Material[]; setup: Setup }): OwnCard[] {
  const all = ownCards(material);
  const chosen = all.filter(({ id }) => own.includes(id));
  return chosen.length > 0 ? chosen : all.slice(0, OWN_MOST);
}

/** The card of a chosen role that was named before the market; null for any other. */
export const ownCardOf = ({ material }: { material: Material[] }, choice: Pick<Choice, "role" | "ownName" | "side">) =>
  ownCards(material).find((card) => keyOf(card) === roleKey(choice)) ?? null;

/** What makes a chosen role this card. */
export const keyOf = ({ name, side }: Pick<OwnCard, "name" | "side">): string =>
  roleKey({ role: OWN_ROLE, ownName: name, side });
