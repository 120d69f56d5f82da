import type { PartId } from "./parts.ts";

/** Where one contribution hangs in the picture of 1000 by 900; `turn` in degrees. */
export type Place = { x: number; y: number; turn: number };

/** The lobes of the crown: centre and radius; as public/big-tree.svg draws them. */
const CROWN = [
  [400, 182, 142],
  [252, 222, 132],
  [548, 222, 130],
  [158, 316, 100],
  [642, 322, 94],
  [300, 350, 112],
  [505, 352, 112],
] as const;

const SUN = { x: 838, y: 168, radius: 62 };

/**
 * Where the first `count` contributions of a part hang, and how large they may be drawn (a radius). Places never move when
 * more arrive: the n-th always hangs at the same place; only the radius shrinks, in steps.
 */
export function placesOf(part: PartId, count: number): { places: Place[]; radius: number } {
  const upTo = STEPS.find((step) => count <= step) ?? MOST;
  const { places, radius } = laidOut(part, upTo);
  return { places: places.slice(0, count), radius };
}

const MOST = 96;
const STEPS = [6, 12, 24, 48, MOST];
const GRID = 6;

type Point = { x: number; y: number };
type Region = {
  start: Point;
  largest: number;
  inside: (point: Point) => boolean;
  turn: (point: Point, index: number) => number;
};

const between = (value: number, low: number, high: number) => value >= low && value <= high;
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const fromSun = (point: Point) => distance(point, SUN);

const REGIONS: Record<PartId, Region> = {
  vruchten: {
    start: { x: 400, y: 250 },
    largest: 30,
    inside: (point) => CROWN.some(([x, y, radius]) => distance(point, { x, y }) <= radius - 38),
    turn: (_, index) => ((index * 37) % 31) - 15,
  },
  wortels: {
    start: { x: 402, y: 784 },
    largest: 28,
    inside: ({ x, y }) => between(x, 48, 952) && between(y, 756, 846) && (x > 268 || y < 796),
    turn: ({ x }) => Math.max(-40, Math.min(40, (400 - x) / 9)),
  },
  stam: {
    start: { x: 400, y: 560 },
    largest: 30,
    inside: ({ x, y }) => between(y, 462, 672) && Math.abs(x - 400) <= 66 + Math.max(0, y - 610) * 0.35,
    turn: (_, index) => (index % 2 === 0 ? 35 : -35),
  },
  zon: {
    start: { x: SUN.x - 104, y: SUN.y + 20 },
    largest: 24,
    inside: (point) =>
      between(fromSun(point), SUN.radius + 34, SUN.radius + 86) && between(point.x, 0, 972) && point.y >= 26,
    turn: ({ x, y }) => (Math.atan2(y - SUN.y, x - SUN.x) * 180) / Math.PI + 90,
  },
  gieter: {
    start: { x: 640, y: 590 },
    largest: 24,
    inside: ({ x, y }) => between(y, 520, 668) && between(x, 590 - (y - 520) * 0.12, 690 + (y - 520) * 0.32),
    turn: ({ x }) => (670 - x) / 10,
  },
};

type Layout = { places: Place[]; radius: number };

const known = new Map<string, Layout>();

/** A phone lays out no more than what hangs there. */
function laidOut(part: PartId, upTo: number): Layout {
  const key = `${part} ${upTo}`;
  const layout = known.get(key) ?? layOut(REGIONS[part], upTo);
  known.set(key, layout);
  return layout;
}

/** Each next place is the free one farthest from all earlier ones: well spread at any number, and never in another's way. */
function layOut({ start, largest, inside, turn }: Region, upTo: number): Layout {
  const free = grid()
    .filter(inside)
    .map((point) => ({ point, room: distance(point, start) }));
  const points = [start];
  let least = Number.POSITIVE_INFINITY;
  while (points.length < upTo) {
    const next = free.reduce((best, candidate) => (candidate.room > best.room ? candidate : best));
    points.push(next.point);
    least = Math.min(least, next.room);
    for (const candidate of free) candidate.room = Math.min(candidate.room, distance(candidate.point, next.point));
  }
  return {
    places: points.map((point, index) => ({ ...point, turn: Math.round(turn(point, index)) })),
    radius: Math.min(largest, Math.floor(least * 4.9) / 10),
  };
}

function grid(): Point[] {
  const points: Point[] = [];
  // Every second row half a step aside, so that a full tree does not stand in ranks.
  for (let y = 0; y <= 900; y += GRID)
    for (let x = (y / GRID) % 2 === 0 ? 0 : GRID / 2; x <= 1000; x += GRID) points.push({ x, y });
  return points;
}
