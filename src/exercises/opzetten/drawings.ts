import { DRAWINGS as TREE } from "../kit/tree/parts.ts";
import type { Part } from "./limits.ts";

/** What stands beside each part, on wall and phones: what the tree has too, as it stands there. */
export const DRAWINGS = {
  gehoord: "drawings.svg#speech-bubbles",
  meenemen: TREE.wortels,
  doelen: TREE.vruchten,
  invulling: "drawings.svg#map-pin",
  rollen: TREE.stam,
  voorwaarden: TREE.zon,
  acties: "drawings.svg#hands",
} as const satisfies Record<Part, string>;
