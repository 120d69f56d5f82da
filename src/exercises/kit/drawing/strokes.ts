/** A drawing is this wide and high, in whole numbers. */
export const SIZE = 1000;
export const COLOURS = ["ink", "leaf", "soil", "sun", "formal", "informal"] as const;
export const WIDTHS = { thin: 8, middle: 18, thick: 36 } as const;
export const WIDTH_IDS = ["thin", "middle", "thick"] as const;
/** Those of the look by day: a drawing lies on paper, wherever it is shown. */
export const HEX: Record<Colour, string> = {
  ink: "#23201b",
  leaf: "#24562f",
  soil: "#5b3a29",
  sun: "#f4be4f",
  formal: "#0a4a66",
  informal: "#8a2f0f",
};
const STROKES_MOST = 300;
export const NUMBERS_MOST = 20_000;

export type Colour = (typeof COLOURS)[number];
export type Width = (typeof WIDTH_IDS)[number];
/** One line of a finger: its points as one list x, y, x, y. */
export type Stroke = { colour: Colour; width: Width; points: number[] };

// Two signs hold every number up to 1000: half of what the same takes as JSON.
const SIGNS = 36;
const LONG = 2;
const WRITTEN = new RegExp(`^(${COLOURS.join("|")})\\.(${WIDTH_IDS.join("|")})\\.((?:[0-9a-z]{${2 * LONG}})+)$`);

/** Strokes as they travel and are kept: "ink.thin.0a1k…", a number in two signs, a stroke behind the other. */
export const written = (strokes: Stroke[]): string =>
  strokes.map(({ colour, width, points }) => `${colour}.${width}.${points.map(signsOf).join("")}`).join(";");

const signsOf = (number: number): string => number.toString(SIGNS).padStart(LONG, "0");

/** The strokes of a written drawing; null for what is none, or more than a drawing holds. */
export function strokesIn(text: string): Stroke[] | null {
  if (text === "") return [];
  const lines = text.split(";");
  if (lines.length > STROKES_MOST || text.length > lines.length * 20 + NUMBERS_MOST * LONG) return null;
  const strokes = lines.flatMap((line) => strokeIn(line) ?? []);
  return strokes.length === lines.length && numbersIn(strokes) <= NUMBERS_MOST ? strokes : null;
}

function strokeIn(line: string): Stroke | null {
  const [, colour, width, signs = ""] = WRITTEN.exec(line) ?? [];
  const points = Array.from({ length: signs.length / LONG }, (_, at) =>
    Number.parseInt(signs.slice(at * LONG, (at + 1) * LONG), SIGNS),
  );
  const known = COLOURS.find((one) => one === colour);
  const wide = WIDTH_IDS.find((one) => one === width);
  return known && wide && points.every((number) => number <= SIZE) ? { colour: known, width: wide, points } : null;
}

/** How many numbers these strokes hold together. */
const numbersIn = (strokes: Stroke[]): number => strokes.reduce((sum, { points }) => sum + points.length, 0);

/** Whether no more can be drawn. */
export const isFull = (strokes: Stroke[]): boolean =>
  strokes.length >= STROKES_MOST || numbersIn(strokes) >= NUMBERS_MOST;

/** The strokes with one more, as far as it fits. */
export const withStroke = (strokes: Stroke[], { points, ...stroke }: Stroke): Stroke[] =>
  isFull(strokes) ? strokes : [...strokes, { ...stroke, points: points.slice(0, NUMBERS_MOST - numbersIn(strokes)) }];

/** A stroke as the data of an SVG path: round, through the middles of its points; a single point is a dot. */
export function pathOf(points: number[]): string {
  const [x = 0, y = 0] = points;
  if (points.length < 4) return `M${x} ${y}h0`;
  let path = `M${x} ${y}`;
  for (let at = 2; at < points.length - 2; at += 2) {
    const [px = 0, py = 0, nx = 0, ny = 0] = points.slice(at, at + 4);
    path += `Q${px} ${py} ${Math.round((px + nx) / 2)} ${Math.round((py + ny) / 2)}`;
  }
  return `${path}L${points.at(-2)} ${points.at(-1)}`;
}

/** Leaves out the points that lie no further than `slack` from the line without them (Ramer-Douglas-Peucker); its ends stay. */
export function thinned(points: number[], slack = 2): number[] {
  const last = points.length / 2 - 1;
  const kept = new Set([0, last]);
  const work: [from: number, to: number][] = [[0, last]];
  for (let ends = work.pop(); ends; ends = work.pop()) {
    const [from, to] = ends;
    const { at, away } = farthest(points, from, to);
    if (away <= slack) continue;
    kept.add(at);
    work.push([from, at], [at, to]);
  }
  return [...kept].sort((one, other) => one - other).flatMap((at) => points.slice(at * 2, at * 2 + 2));
}

/** Which point between these two is farthest from the line between them. */
function farthest(points: number[], from: number, to: number): { at: number; away: number } {
  const [ax = 0, ay = 0] = points.slice(from * 2, from * 2 + 2);
  const [bx = 0, by = 0] = points.slice(to * 2, to * 2 + 2);
  const long = Math.hypot(bx - ax, by - ay);
  let found = { at: from, away: 0 };
  for (let at = from + 1; at < to; at += 1) {
    const [x = 0, y = 0] = points.slice(at * 2, at * 2 + 2);
    const away = long === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / long;
    if (away > found.away) found = { at, away };
  }
  return found;
}
