import { type Entry, type ExerciseInput, type HarvestLine, line, type Material, type PartnerRef } from "../contract.ts";
import { lineKindOf, materialOf, mostBacked, offering } from "../kit/yields.ts";
import type { Body, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Body>;

/** What organisations want to reach and need, for later exercises to start from; only once the room has seen it. */
export const material = (input: Input): Material[] =>
  told(input, (entry, { id: partnerId, side }) => {
    if (entry.body.question === "samen") return [materialOf(entry, "goal", { partnerId })];
    return entry.body.question === "gebruiken" ? [materialOf(entry, "need", { side, partnerId })] : [];
  });

/** Goals and a shared vision out of what they want to reach together; strengths and needs out of give and take. */
export const harvest = (input: Input): HarvestLine[] =>
  told({ ...input, entries: mostBacked(input.entries) }, (entry, { side }) => {
    const { question, text } = entry.body;
    switch (question) {
      case "samen":
        return [offering(entry, line.goal({ text })), offering(entry, line.vision({ text }))];
      case "geven":
        return [offering(entry, line[lineKindOf("strength", side)]({ text }))];
      case "gebruiken":
        return [offering(entry, line[lineKindOf("need", side)]({ text }))];
      default:
        return [];
    }
  });

/** What is made of every answer of an organisation that there is. */
const told = <Line>({ entries, partners }: Input, linesOf: (entry: Entry<Body>, of: PartnerRef) => Line[]): Line[] =>
  entries.flatMap((entry) => {
    const partner = partners.find(({ id }) => id === entry.partnerId);
    return partner ? linesOf(entry, partner) : [];
  });
