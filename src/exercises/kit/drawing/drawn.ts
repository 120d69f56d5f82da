/** The places of a drawing where one of ours may stand, as one reads: three rows of three. */
export const PLACES = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
type Place = (typeof PLACES)[number];

/** Our own drawings for who draws without a finger. */
const STAMPS = {
  hands: "drawings.svg#hands",
  walking: "cards.svg#walking-together",
  talking: "drawings.svg#speech-bubbles",
  tea: "drawings.svg#teacup",
  door: "drawings.svg#open-door",
  nest: "cards.svg#nest",
  sun: "drawings.svg#sun",
  sprout: "drawings.svg#sprout",
  apple: "drawings.svg#apple",
  can: "drawings.svg#watering-can",
  stones: "cards.svg#stepping-stones",
  sign: "cards.svg#signpost",
} as const;
export const STAMP_IDS = Object.keys(STAMPS) as Stamp[];
export type Stamp = keyof typeof STAMPS;

/** A drawing as it travels: its written strokes (`strokes.ts`), and which of our drawings stand where; "" for none. */
export type Drawn = { strokes: string; stamps: Partial<Record<Place, Stamp | "">> };

export const NOTHING: Drawn = { strokes: "", stamps: {} };

/** Whether nothing was drawn. */
export const isBlank = ({ strokes, stamps }: Drawn): boolean => strokes === "" && stampsIn(stamps).length === 0;

/** Our drawings with where they stand: the place, and its corner in the numbers of a drawing. */
export const stampsIn = (stamps: Drawn["stamps"]) =>
  PLACES.flatMap((place, at) => {
    const stamp = stamps[place];
    return stamp ? [{ place, drawing: STAMPS[stamp], x: (at % 3) * THIRD, y: Math.floor(at / 3) * THIRD }] : [];
  });

const THIRD = 333;
/** How large one of our drawings is; the rest of its place is air around it. */
export const STAMP_SIZE = 290;
export const AIR = 22;
