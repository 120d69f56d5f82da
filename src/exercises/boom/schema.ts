import { z } from "zod";
import { content, words } from "../contract.ts";
import { PART_IDS, plainOf } from "../kit/tree/parts.ts";
import { MAX_TEXT } from "./limits.ts";

/** The parts of the tree in Dutch, in their order, with the plain words that always stand beside them. */
export const PARTS = PART_IDS.map((id) => {
  const found = content.tree.parts.find((part) => part.id === id);
  if (!found) throw new Error(`No part ${id} of the tree in the toolkit's content.`);
  return { id, label: found.label, plain: plainOf(found) };
});

export const MODES = ["direct", "hidden"] as const;

export const setup = z.object({ mode: z.array(z.enum(MODES)).default(["direct"]) });
export type Setup = z.output<typeof setup>;

export const body = z.strictObject({ part: z.enum(PART_IDS), text: words(MAX_TEXT) });
export type Body = z.output<typeof body>;
