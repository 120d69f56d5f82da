import { z } from "zod";
import { content, words } from "../contract.ts";

export const PART_IDS = ["vruchten", "wortels", "stam", "zon", "gieter"] as const;
export type PartId = (typeof PART_IDS)[number];

const DRAWINGS = {
  vruchten: "drawings.svg#apple",
  wortels: "drawings.svg#root",
  stam: "drawings.svg#trunk",
  zon: "drawings.svg#sun",
  gieter: "drawings.svg#watering-can",
} as const;

/** The parts of the tree in their order (why before how), with the plain words that always stand beside them. */
export const PARTS = PART_IDS.map((id) => {
  const found = content.tree.parts.find((part) => part.id === id);
  if (!found) throw new Error(`No part ${id} of the tree in the toolkit's content.`);
  const { label, plainLabel, question } = found;
  // "Vruchten = onze doelen": the plain words stand in the middle of a sentence.
  const plain = plainLabel.charAt(0).toLowerCase() + plainLabel.slice(1);
  return { id, label, plain, question, drawing: DRAWINGS[id] };
});

export const MODES = ["direct", "hidden"] as const;

export const setup = z.object({ mode: z.array(z.enum(MODES)).default(["direct"]) });
export type Setup = z.output<typeof setup>;

export const body = z.strictObject({ part: z.enum(PART_IDS), text: words(200) });
export type Body = z.output<typeof body>;
