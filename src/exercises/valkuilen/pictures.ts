import pictures from "./pictures.json" with { type: "json" };

const byPitfall = new Map(Object.entries(pictures));

/** The name of a pitfall's drawing. */
export const pictureOf = (pitfall: string): string => byPitfall.get(pitfall) ?? "";
