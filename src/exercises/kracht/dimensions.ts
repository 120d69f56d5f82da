import type { PerSide, Side } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import { DIMENSIONS } from "./limits.ts";
import type { DimensionId } from "./schema.ts";

export type ResearchPoint = { id: string; label: string; text: string };

type Dimension = { id: DimensionId; title: string; drawing: string; research: PerSide<ResearchPoint[]> };

const DRAWINGS = {
  kennis: "drawings.svg#open-book",
  vaardigheden: "drawings.svg#hands",
  positie: "drawings.svg#map-pin",
  macht: "drawings.svg#coin-purse",
} as const;

/** The four kinds of strength with the points from research (003 h3). */
export const dimensions: Dimension[] = DIMENSIONS.map((id) => {
  const known = content.strengthDimensions.find((dimension) => dimension.id === id);
  if (!known) throw new Error(`No dimension ${id} in the toolkit's content.`);
  const research = (side: Side) => known[side].map(({ id, label, text }) => ({ id, label, text }));
  return {
    ...{ id, title: known.title, drawing: DRAWINGS[id] },
    research: { formal: research("formal"), informal: research("informal") },
  };
});
