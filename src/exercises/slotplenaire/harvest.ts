import { fill } from "../../lib/text.ts";
import { type ExerciseInput, type HarvestLine, line } from "../contract.ts";
import { mostBacked, offering } from "../kit/yields.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

/** The first step is something to do; what was reached is what to look at when they evaluate. */
export const harvest = ({ entries }: ExerciseInput<Setup, Body>): HarvestLine[] =>
  mostBacked(entries).map((entry) => {
    const { question, text } = entry.body;
    return offering(
      entry,
      question === "stap"
        ? line.action({ what: text })
        : line.evalQuestion({ text: fill(texts.still, { tekst: text }) }),
    );
  });
