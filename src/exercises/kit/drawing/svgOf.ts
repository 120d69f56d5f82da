import { AIR, type Drawn, STAMP_SIZE, stampsIn } from "./drawn.ts";
import { HEX, pathOf, SIZE, strokesIn, WIDTHS } from "./strokes.ts";

const PAPER = "#fffdf8";
const EDGE = "#d9cfbd";

/** A drawing as an SVG that needs nothing else; `stampOf` gives one of our drawings as an SVG of its own. Pure. */
export function svgOf({ strokes, stamps }: Drawn, stampOf: (drawing: string) => string): string {
  const ours = stampsIn(stamps).map(
    ({ drawing, x, y }) =>
      `<svg x="${x + AIR}" y="${y + AIR}" width="${STAMP_SIZE}" height="${STAMP_SIZE}">${stampOf(drawing)}</svg>`,
  );
  const lines = (strokesIn(strokes) ?? []).map(
    ({ colour, width, points }) =>
      `<path d="${pathOf(points)}" stroke="${HEX[colour]}" stroke-width="${WIDTHS[width]}"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" fill="none" ` +
    `stroke-linecap="round" stroke-linejoin="round"><rect x="2" y="2" width="${SIZE - 4}" height="${SIZE - 4}" fill="${PAPER}" stroke="${EDGE}" stroke-width="4"/>` +
    `${ours.join("")}${lines.join("")}</svg>`
  );
}
