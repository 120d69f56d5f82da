import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NOTHING } from "../../exercises/kit/drawing/drawn.ts";
import { drawing as drawingSchema } from "../../exercises/kit/drawing/schema.ts";
import { svgOf } from "../../exercises/kit/drawing/svgOf.ts";
import { paperIcon } from "../paper/paperIcon.ts";

const known = new Map<string, string>();

/** A drawing that was kept, as a picture that stands on its own: ours are drawn in it. */
export const drawnSvg = (kept: unknown): string => svgOf(drawingSchema.safeParse(kept).data ?? NOTHING, stampOf);

/** One of ours, of a sheet of drawings: "drawings.svg#sun". */
function stampOf(drawing: string): string {
  const [sheet = "", name = ""] = drawing.split("#");
  const svg = known.get(drawing) ?? paperIcon(readFileSync(fileOf(sheet), "utf8"), name, undefined, 2.5);
  known.set(drawing, svg);
  return svg;
}

const fileOf = (sheet: string): string => join(/* turbopackIgnore: true */ process.cwd(), "public", sheet);
