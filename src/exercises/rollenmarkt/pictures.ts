import pictures from "./pictures.json" with { type: "json" };

const byCard = new Map(Object.entries(pictures));

/** The name of a role card's drawing; an own role has a pencil. */
export const pictureOf = (card: string): string => byCard.get(card) ?? pictures.own;
