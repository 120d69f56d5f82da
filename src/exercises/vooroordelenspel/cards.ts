import content from "./content.json" with { type: "json" };

/** The cards are our own filling, as 003 only names the game; none is about a country, a faith or a group of people. */
export const { cards } = content.prejudiceCards;

export const cardIds: string[] = cards.map(({ id }) => id);

export const findCard = (id: string) => cards.find((card) => card.id === id) ?? null;
