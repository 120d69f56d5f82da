import type { PartId } from "./parts.ts";
import { type Place, placesOf } from "./places.ts";

/** What hangs in a part: how much in all, how much of it (first) is from an earlier step, and how much after that is one's own. */
export type Hung = { count: number; earlier: number; own?: number };

type HangingProps = Hung & { part: PartId; isFaded: boolean; small: boolean };

// Of a line, in the picture's own units; and what is one's own in a small picture, which shows nothing else.
const LINE = 4;
const SMALL = 54;

/** The contributions of one part in the picture: each a fruit, bulb, leaf, ray or drop that grows in at its own place. */
export function Hanging({ part, count, earlier, own = 0, isFaded, small }: HangingProps) {
  const { places, radius } = placesOf(part, count);
  const size = small ? SMALL : radius;
  const href = `/big-tree.svg#${part}`;
  const all = places.map((place, at) => ({ place, at, isOwn: at >= earlier && at < earlier + own }));
  return (
    <g opacity={isFaded ? 0.4 : 1} strokeWidth={((small ? 2 : 1) * LINE) / size}>
      {all
        .filter(({ isOwn }) => !isOwn && !small)
        .map(({ place, at }) => (
          <g key={at} className="grow-in" strokeDasharray={at < earlier ? "0.3 0.26" : undefined}>
            <use href={href} transform={placed(place, size)} />
          </g>
        ))}
      {/* One's own lie on top, in light. */}
      {all
        .filter(({ isOwn }) => isOwn)
        .map(({ place, at }) => (
          <g key={at} className="grow-in">
            <circle r={1.35} transform={placed(place, size)} className="places-own" />
            <use href={href} transform={placed(place, size)} />
          </g>
        ))}
    </g>
  );
}

const placed = ({ x, y, turn }: Place, radius: number) => `translate(${x} ${y}) rotate(${turn}) scale(${radius})`;
