/** More leaves than these would hide each other. */
const MOST_LEAVES = 160;

/** A tree in the soil that gets a leaf, and foliage around it, for each of what it counts: the newest is a bright one; decorative. */
export function Grove({ leaves: all }: { leaves: number }) {
  const leaves = PLACES.slice(0, all);
  const size = sizeOf(leaves.length);
  const tufts = [...TUFTS, ...leaves];
  return (
    <svg className="drawing tree wall-grove" viewBox="0 0 240 240" preserveAspectRatio="xMidYMax meet" aria-hidden>
      {["currentColor", "none"].map((stroke) => (
        <g key={stroke} className="wall-crown" stroke={stroke} fill="var(--draw-leaf)">
          {tufts.map(([x, y], at) => (
            <circle key={`${x} ${y}`} className={at < TUFTS.length ? undefined : "grow-in"} cx={x} cy={y} r={TUFT} />
          ))}
        </g>
      ))}
      <Wood thick={5 + Math.min(7, leaves.length / 12)} />
      <g className="wall-crown">
        {leaves.map(([x, y], at) => (
          <g
            key={`${x} ${y}`}
            transform={`translate(${outward(x, 124)} ${outward(y, 104)}) rotate(${turnOf(x, y, at)}) scale(${size})`}
          >
            <path
              className="grow-in"
              d={LEAF}
              fill={`var(--draw-${at === leaves.length - 1 ? "sun" : "leaf-deep"})`}
              strokeWidth={2.2 / size}
            />
          </g>
        ))}
      </g>
    </svg>
  );
}

/** Trunk, roots and boughs: their edge first, so that where they meet there is none. */
function Wood({ thick }: { thick: number }) {
  const trunk = `M${142 - 1.6 * thick} 240Q${143 - thick} 200 ${134 - thick * 0.6} 110H${134 + thick * 0.6}Q${143 + thick} 200 ${150 + 1.6 * thick} 240Z`;
  const strokes = (paths: typeof BOUGHS, edge: number) =>
    paths.map(([d, part]) => <path key={d} d={d} fill="none" strokeWidth={thick * part + edge} />);
  return [3.5, 0].map((edge) => (
    <g key={edge} stroke={edge > 0 ? "currentColor" : "var(--draw-soil)"} fill="var(--draw-soil)">
      <path d={trunk} strokeWidth={edge} />
      {strokes(ROOTS, edge)}
      <g className="wall-crown">{strokes(BOUGHS, edge)}</g>
    </g>
  ));
}

type Point = readonly [x: number, y: number];

const LEAF = "M0 13C-12 6-11-7 0-14C11-7 12 6 0 13ZM0 18V-4";
const TUFT = 28;
// Where the boughs part.
const FORK: Point = [134, 166];
/** Each bough from the fork, and each root in the soil; and how thick it is. */
const BOUGHS: [path: string, thick: number][] = [
  ["M134 168C120 150 92 146 62 126", 0.9],
  ["M134 168C126 132 106 106 86 74", 1],
  ["M134 166C133 128 138 90 137 56", 1.2],
  ["M134 168C144 138 164 112 178 84", 1],
  ["M136 172C152 154 172 148 194 132", 0.8],
];
const ROOTS: typeof BOUGHS = [
  ["M141 236C136 246 124 246 112 252", 0.8],
  ["M146 240Q147 246 145 251", 0.7],
  ["M151 236C158 246 170 244 182 251", 0.8],
];
/** The foliage that is there before anybody said anything. */
const TUFTS: Point[] = [
  [50, 118],
  [78, 66],
  [136, 46],
  [186, 74],
  [200, 124],
  [94, 108],
  [150, 98],
  [116, 76],
];

/** Where the leaves are, each at its own place whatever comes after it: evenly spread over the crown at any number of them. */
const PLACES: Point[] = placesIn(MOST_LEAVES);

function placesIn(count: number): Point[] {
  const places: Point[] = [];
  // Steps of the plastic number: each next one falls in the largest gap.
  for (let at = 1; places.length < count; at++) {
    const [x, y] = [24 + 200 * ((at * 0.7548777) % 1), 26 + 134 * ((at * 0.5698403) % 1)];
    if (((x - 124) / 94) ** 2 + ((y - 104) / (y < 104 ? 76 : 52)) ** 2 < 1) places.push([Math.round(x), Math.round(y)]);
  }
  return places;
}

/** The leaves come nearer to the edge of the foliage than the middle of their own. */
const outward = (at: number, middle: number): number => Math.round(middle + 1.13 * (at - middle));

/** Fewer leaves are larger. */
const sizeOf = (leaves: number): number =>
  [1.5, 1.25, 1, 0.8, 0.65][[6, 18, 40, 80].filter((most) => leaves > most).length] ?? 1;

/** Away from the fork, each a little otherwise. */
const turnOf = (x: number, y: number, at: number): number =>
  Math.round((Math.atan2(x - FORK[0], FORK[1] + 20 - y) * 180) / Math.PI + ((at * 47) % 50) - 25);
