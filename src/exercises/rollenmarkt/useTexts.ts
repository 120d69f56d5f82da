import { useWords } from "../../ui/Words.tsx";
import type { PerSide, PhoneProps, Side } from "../contract.ts";
import { ownCardIn, SIDES } from "./limits.ts";
import type nl from "./phone.texts.json";
import pictures from "./pictures.json" with { type: "json" };
import type { Choice } from "./schema.ts";
import type { PhoneView, StallView } from "./tally.ts";

export type MarketProps = PhoneProps<PhoneView, Choice>;

export const useTexts = () => useWords<typeof nl>("exercises/rollenmarkt/phone.texts");

type Content = { roles: PerSide<{ id: string; name: string; text: string }[]> };

const drawings = new Map(Object.entries(pictures));

/** The cards of the toolkit by their ids, in the words of this phone: `text` is the line that explains a card. */
export function useCards() {
  const { roles } = useWords<Content>("exercises/rollenmarkt/content").texts;
  const all = SIDES.flatMap((side) => roles[side].map((card) => ({ ...card, side })));
  return new Map(
    all.map((card) => [card.id, { ...card, drawing: drawings.get(card.id) ?? pictures.own, isOwn: false }]),
  );
}

/** A role as this phone calls it: a card by its words, an own one as it was typed. */
export function useRole({ own }: Pick<PhoneView, "own">) {
  const cards = useCards();
  return (role: Pick<StallView, "card" | "name"> & { side?: Side }) => {
    const { card } = role;
    const { side = role.side, name } = ownCardIn(card) ?? role;
    const named = own.find((one) => one.side === side && isAlike(one.name, name));
    return cards.get(card) ?? { name, text: named?.text ?? "", drawing: pictures.own, isOwn: named !== undefined };
  };
}

const isAlike = (one: string, other: string): boolean => one.toLocaleLowerCase("nl") === other.toLocaleLowerCase("nl");
