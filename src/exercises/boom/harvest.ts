import { type ExerciseInput, type HarvestLine, line, type Material, ownSide } from "../contract.ts";
import { lineKindOf, materialOf, mostBacked, offering } from "../kit/yields.ts";
import type { Body, Setup } from "./schema.ts";
import { type BoomInput, inOrder } from "./tally.ts";

const KINDS = { vruchten: "goal", wortels: "strength", stam: "role", zon: "condition", gieter: "need" } as const;

/** What later steps may start from. */
export const material = (input: BoomInput): Material[] =>
  mostBacked(inOrder(input)).map((entry) =>
    materialOf(entry, KINDS[entry.body.part], { side: ownSide(entry, input.partners), partnerId: entry.partnerId }),
  );

/** The agreement's lines out of the tree, the most supported first; what came from an earlier step is that step's to offer. */
export const harvest = ({ entries, partners }: ExerciseInput<Setup, Body>): HarvestLine[] =>
  mostBacked(entries).map((entry) => {
    const { part, text } = entry.body;
    const side = ownSide(entry, partners);
    if (part === "stam") return offering(entry, line[lineKindOf("role", side)]({ text, owner: entry.partnerId }));
    return offering(entry, line[lineKindOf(KINDS[part], side)]({ text }));
  });
