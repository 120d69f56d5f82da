import { perObject } from "../../contract.ts";
import type { Drawn } from "./drawn.ts";
import { type Stroke, strokesIn, thinned, written } from "./strokes.ts";

const SLACKS = [4, 8, 16, 32, 64];

/** How many signs each of so many drawings may have, where all of them may have `all`: a power of two, so that one more seldom changes the others. */
export const shareOf = (all: number, count: number): number => 2 ** Math.floor(Math.log2(all / Math.max(1, count)));

/** A drawing of at most so many signs: the whole one, or one with fewer points, then without its shortest strokes, and at the last one coarse stroke. */
export function lightened(drawn: Drawn, most: number): Drawn {
  if (drawn.strokes.length <= most) return drawn;
  const known = lighterOnes(drawn);
  const lighter = known.get(most) ?? { ...drawn, strokes: fitting(strokesIn(drawn.strokes) ?? [], most) };
  known.set(most, lighter);
  return lighter;
}

const lighterOnes = perObject((_: Drawn) => new Map<number, Drawn>());

function fitting(strokes: Stroke[], most: number): string {
  let text = "";
  let thin = strokes;
  for (const slack of SLACKS) {
    thin = strokes.map((stroke) => ({ ...stroke, points: thinned(stroke.points, slack) }));
    text = written(thin);
    if (text.length <= most) return text;
  }
  // Not toSorted: the regie's browser, which may be an old one, gets this file as well.
  const longFirst = [...thin].sort((one, other) => lengthOf(other) - lengthOf(one));
  for (let count = longFirst.length; count > 0 && text.length > most; count = Math.floor(count * 0.9)) {
    const kept = new Set(longFirst.slice(0, count));
    text = written(thin.filter((stroke) => kept.has(stroke)));
  }
  const [longest] = longFirst;
  return text.length > most && longest ? coarse(longest, most) : text;
}

// At most so many signs say colour and width.
const HEAD_SIGNS = 20;
const POINT_SIGNS = 4;

/** One line of a finger with as few points as it takes, each as far from the next: a scribble stays a scribble. */
function coarse(stroke: Stroke, most: number): string {
  const room = Math.floor((most - HEAD_SIGNS) / POINT_SIGNS);
  if (room < 1) return "";
  const every = Math.ceil(stroke.points.length / 2 / room);
  return written([{ ...stroke, points: stroke.points.filter((_, at) => Math.floor(at / 2) % every === 0) }]);
}

const lengthOf = ({ points }: Stroke): number => {
  const [x = 0, y = 0] = points;
  return points.reduce((far, number, at) => Math.max(far, Math.abs(number - (at % 2 ? y : x))), 0);
};
