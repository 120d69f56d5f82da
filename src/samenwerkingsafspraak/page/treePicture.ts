/** The colours of the picture. */
export type TreePalette = {
  leaf: string;
  crown: string;
  soil: string;
  ground: string;
  trunk: string;
  sun: string;
  water: string;
};

/** One line of the drawing; `fill` and `stroke` are names of the palette. */
type TreeShape = { path: string; fill?: keyof TreePalette; stroke?: keyof TreePalette; width?: number };

const PAPER_PALETTE: TreePalette = {
  leaf: "#24562f",
  crown: "#cfe2c3",
  soil: "#5b3a29",
  ground: "#efe2cf",
  trunk: "#d3b396",
  sun: "#f4be4f",
  water: "#c4dde6",
};

export const TREE_LINE = 2.5;

export const TREE_SIZE = { width: 720, height: 600 };

/** Where the words of each part go: x, y, width, height. The roots have room on both sides. */
export const TREE_ROOMS: Record<string, [number, number, number, number][]> = {
  vruchten: [[0, 8, 178, 190]],
  gieter: [[0, 204, 186, 152]],
  zon: [[536, 100, 184, 164]],
  stam: [[536, 272, 184, 168]],
  wortels: [
    [22, 474, 222, 112],
    [484, 474, 222, 112],
  ],
};

const CROWN =
  "M280 280 C250 294 217 272 221 234 C193 220 188 176 212 156 C196 122 216 84 247 88 C252 50 291 34 314 58 C329 " +
  "24 373 18 393 50 C419 30 457 46 462 84 C493 84 513 122 498 154 C524 174 521 220 491 234 C493 272 460 294 432 " +
  "278 C416 306 380 310 362 288 C340 310 301 308 280 280 Z";

const BARK = "M352 330 C354 364 350 400 344 428 M370 350 C370 380 374 404 380 424";

const TRUNK =
  "M300 452 C326 436 338 398 336 340 C334 306 316 276 284 250 C314 262 334 276 346 296 C350 262 348 226 338 190 " +
  "C356 216 366 248 368 284 C380 258 402 238 434 226 C406 250 388 284 386 336 C384 398 396 436 422 452 Z";

const ROOTS = [
  { width: 6, path: "M322 452 C300 474 276 478 254 492" },
  { width: 4, path: "M286 477 C272 496 268 512 250 528" },
  { width: 6, path: "M344 454 C338 488 322 512 306 536" },
  { width: 3, path: "M330 496 C334 520 330 542 336 562" },
  { width: 6, path: "M378 454 C386 490 404 514 422 534" },
  { width: 3, path: "M391 498 C384 522 388 546 380 566" },
  { width: 6, path: "M400 452 C424 472 446 478 470 490" },
  { width: 4, path: "M436 475 C450 494 456 512 474 526" },
];

const FOLIAGE =
  "M214 178 q8 -12 20 -6 M262 82 q10 -12 22 -3 M346 52 q12 -12 24 -2 M428 86 q12 -10 22 0 M474 164 q12 -8 20 4 " +
  "M232 246 q8 -12 20 -6 M462 250 q10 -10 20 0 M384 214 q10 -10 20 -1 M318 160 q9 -10 19 -2";

const LEAVES =
  "M284 250 c-14 -2 -22 -12 -22 -24 c14 0 22 10 22 24 Z M338 190 c-12 -8 -14 -20 -8 -30 c12 6 14 18 8 30 Z " +
  "M434 226 c2 -14 12 -22 26 -20 c-2 14 -12 20 -26 20 Z";

type Point = readonly [number, number];

const FRUITS: Point[] = [
  [290, 178],
  [404, 162],
  [246, 208],
  [470, 204],
  [346, 108],
  [430, 118],
  [268, 130],
  [456, 262],
];

const DROPS: Point[] = [
  [190, 398],
  [204, 414],
  [194, 426],
];

const SURFACE = "M4 456 C90 446 170 452 260 454 C340 456 420 450 500 454 C590 458 650 448 716 454";
const GRASS =
  "M170 451 q-2 -12 -8 -18 M176 451 q0 -14 4 -22 M548 455 q-2 -12 -8 -18 M554 455 q2 -14 6 -20 M654 451 q0 -12 4 -18";

const SOIL: TreeShape[] = [
  { path: `${SURFACE} L716 584 Q716 596 704 596 L16 596 Q4 596 4 584 Z`, fill: "ground" },
  { path: SURFACE, stroke: "soil" },
  { path: GRASS, stroke: "leaf" },
];

const WATERING_CAN: TreeShape[] = [
  { path: "M62 388 C30 384 26 436 60 436", stroke: "soil" },
  { path: "M62 384 L126 384 L132 446 Q95 452 56 446 Z", fill: "water", stroke: "soil" },
  { path: "M130 424 C150 418 158 400 170 384 L162 376 C150 390 142 398 127 402", fill: "water", stroke: "soil" },
  { path: "M158 372 L178 390 M74 384 C76 362 112 362 114 384 M58 430 Q95 436 131 430", stroke: "soil" },
];

const RAYS = Array.from({ length: 12 }, (_, ray) => (ray * Math.PI) / 6);

/**
 * The tree as our own line drawing, without words: on a sheet of TREE_SIZE, with as many fruits as there are goals (at
 * most eight). Left and right of the crown, and in the soil, room is left for words.
 */
export function treeShapes(fruits: number): TreeShape[] {
  return [
    ...SOIL,
    ...sun(572, 48),
    ...ROOTS.map((root): TreeShape => ({ ...root, stroke: "soil" })),
    { path: CROWN, fill: "crown", stroke: "leaf" },
    { path: FOLIAGE, stroke: "leaf" },
    { path: TRUNK, fill: "trunk", stroke: "soil" },
    { path: BARK, stroke: "soil" },
    { path: LEAVES, fill: "leaf" },
    ...FRUITS.slice(0, fruits).flatMap(fruit),
    ...WATERING_CAN,
    ...DROPS.map(drop),
  ];
}

/** The same drawing as an SVG file. */
export function treePicture(fruits: number): string {
  const colour = (name: keyof TreePalette | undefined) => (name ? PAPER_PALETTE[name] : "none");
  const paths = treeShapes(fruits).map(
    ({ path, fill, stroke, width = TREE_LINE }) =>
      `<path d="${path}" fill="${colour(fill)}" stroke="${colour(stroke)}" stroke-width="${width}"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${TREE_SIZE.width} ${TREE_SIZE.height}" ` +
    `stroke-linecap="round" stroke-linejoin="round">${paths.join("")}</svg>`
  );
}

function sun(x: number, y: number): TreeShape[] {
  const at = (angle: number, far: number) =>
    `${(x + Math.cos(angle) * far).toFixed(1)} ${(y + Math.sin(angle) * far).toFixed(1)}`;
  const rays = RAYS.map((angle) => `M${at(angle, 34)} L${at(angle, 44)}`).join(" ");
  return [
    { path: `M${x - 25} ${y} a25 25 0 1 1 50 0 a25 25 0 1 1 -50 0 Z`, fill: "sun", stroke: "soil" },
    { path: rays, stroke: "soil" },
  ];
}

function fruit([x, y]: Point): TreeShape[] {
  return [
    { path: `M${x} ${y - 13} q1 -7 6 -10`, stroke: "soil" },
    { path: `M${x + 4} ${y - 19} c4 -6 10 -7 15 -4 c-3 6 -9 8 -15 4 Z`, fill: "leaf" },
    {
      path: `M${x} ${y - 12} c8 -6 19 -1 18 11 c-1 12 -9 18 -18 15 c-9 3 -17 -3 -18 -15 c-1 -12 10 -17 18 -11 Z`,
      fill: "sun",
      stroke: "soil",
    },
  ];
}

function drop([x, y]: Point): TreeShape {
  return {
    path: `M${x} ${y - 7} c4 6 6 8 6 11 a6 6 0 0 1 -12 0 c0 -3 2 -5 6 -11 Z`,
    fill: "water",
    stroke: "soil",
    width: 2,
  };
}
