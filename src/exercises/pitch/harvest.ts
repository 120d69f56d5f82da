import { type ExerciseInput, type HarvestLine, line } from "../contract.ts";
import { mostBacked, offering } from "../kit/yields.ts";
import type { Body, Setup } from "./schema.ts";

/** What they want of these days is why they work together: the reason for it, or the view that they share. */
export const harvest = ({ entries }: ExerciseInput<Setup, Body>): HarvestLine[] =>
  mostBacked(entries.filter(({ body }) => body.question === "willen")).flatMap((entry) => {
    const { text } = entry.body;
    return [offering(entry, line.reason({ text })), offering(entry, line.vision({ text }))];
  });
