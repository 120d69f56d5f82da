import { pageOf, type SeenInput, type Side } from "../contract.ts";
import { findCard } from "./cards.ts";
import content from "./content.json" with { type: "json" };
import type { Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = Pick<SeenInput<Setup, never>, "setup" | "page">;

type Card = { id: string; about: Side };

/** The card of now, and about which side it is; null while it is told how to play. */
export type PhoneView = { card: Card | null };
export type ScreenView = { card: (Card & { text: string }) | null; questions: string[] };

/** The cards in the order in which they are played: one about each side in turn, so that neither has to sit through all of its own. */
function playedIn({ cards }: Setup): Card[] {
  const known = cards.flatMap((id) => {
    const card = findCard(id);
    return card ? [{ id, about: card.about === "formal" ? ("formal" as const) : ("informal" as const) }] : [];
  });
  const on = (side: Side) => known.filter(({ about }) => about === side);
  const [formal, informal] = [on("formal"), on("informal")];
  return known.flatMap((_, turn) => [formal[turn], informal[turn]].filter((card) => card !== undefined));
}

/** The wall's pages: how to play, and then one card each. */
export const pageTitles = ({ setup }: Input): string[] => [texts.rules, ...playedIn(setup).map(textOf)];

/** The card that lies on the table, on wall and phones. */
export const phoneView = ({ setup, page }: Input): PhoneView => ({
  card: pageOf([null, ...playedIn(setup)], page, 1).items[0] ?? null,
});

/** The same in Dutch, with what there is to talk about. */
export function screenView(input: Input): ScreenView {
  const { card } = phoneView(input);
  return { card: card && { ...card, text: textOf(card) }, questions: content.exercise.participantPrompts };
}

const textOf = ({ id }: Card): string => findCard(id)?.text ?? "";
