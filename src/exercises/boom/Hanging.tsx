import type { ReactNode } from "react";
import { type Place, placesOf } from "./places.ts";
import type { PartId } from "./schema.ts";

type HangingProps = { part: PartId; count: number; earlier: number; faded: boolean };

/** The contributions of one part in the picture: each a fruit, bulb, leaf, ray or drop that grows in at its own place. */
export function Hanging({ part, count, earlier, faded }: HangingProps) {
  const { places, radius } = placesOf(part, count);
  return (
    <g opacity={faded ? 0.4 : 1}>
      {places.map((place, index) => (
        <g key={`${place.x}-${place.y}`} transform={at(place, radius)} strokeWidth={LINE / radius}>
          <g
            className="grow-in origin-center [transform-box:fill-box]"
            strokeDasharray={index < earlier ? "0.3 0.26" : undefined}
          >
            {SHAPES[part]}
          </g>
        </g>
      ))}
    </g>
  );
}

/** Of a line in the picture's own units. */
export const LINE = 4;

const at = ({ x, y, turn }: Place, radius: number) => `translate(${x} ${y}) rotate(${turn}) scale(${radius})`;

// Each within a circle of radius 1, so that what does not overlap in places.ts does not overlap on the wall.
const SHAPES = {
  vruchten: (
    <>
      <path d="M0 -.62Q.02 -.85 .16 -.96M.04 -.72Q.34 -1 .6 -.76Q.34 -.56 .04 -.72Z" fill="var(--draw-leaf)" />
      <path
        d="M0 -.5C.2 -.66 .84 -.62 .84 .06C.84 .6 .4 1 .16 .94Q0 .88 -.16 .94C-.4 1 -.84 .6 -.84 .06C-.84 -.62 -.2 -.66 0 -.5Z"
        fill="var(--color-sun)"
      />
    </>
  ),
  wortels: (
    <>
      <path d="M0 -.66Q-.06 -.84 -.3 -.92M0 -.66Q.06 -.84 .3 -.92" fill="none" />
      <path
        d="M0 -.66C.86 -.72 .78 .14 .26 .5Q.06 .66 0 .98Q-.06 .66 -.26 .5C-.78 .14 -.86 -.72 0 -.66Z"
        fill="var(--draw-paper)"
      />
    </>
  ),
  stam: (
    <>
      <path d="M0 .74C-.78 .36 -.66 -.5 0 -.98C.66 -.5 .78 .36 0 .74Z" fill="var(--draw-leaf)" />
      <path d="M0 .98V-.3" fill="none" />
    </>
  ),
  zon: <rect x="-.32" y="-.95" width=".64" height="1.9" rx=".32" fill="var(--color-sun)" />,
  gieter: (
    <path d="M0 -.98C.16 -.5 .68 -.1 .68 .32A.68 .66 0 0 1 -.68 .32C-.68 -.1 -.16 -.5 0 -.98Z" fill="var(--draw-sky)" />
  ),
} satisfies Record<PartId, ReactNode>;
