import { type ExerciseInput, type HarvestLine, line, type Material, type SeenInput } from "../contract.ts";
import { materialOf, mostBacked, offering } from "../kit/yields.ts";
import type { Body, Setup } from "./schema.ts";

/** How it is to be in three years is where later steps want to go. */
export const material = ({ entries }: SeenInput<Setup, Body>): Material[] =>
  entries.map((entry) => materialOf(entry, "goal"));

/** The sentence is the view that they share. */
export const harvest = ({ entries }: ExerciseInput<Setup, Body>): HarvestLine[] =>
  mostBacked(entries).map((entry) => offering(entry, line.vision({ text: entry.body.text })));
