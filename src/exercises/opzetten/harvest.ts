import {
  type ExerciseInput,
  type HarvestLine,
  type Line,
  line,
  type Material,
  ownSide,
  type Side,
} from "../contract.ts";
import { lineKindOf, materialOf, mostBacked, offering } from "../kit/yields.ts";
import type { Part } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Body>;

const KINDS: Partial<Record<Part, Material["kind"]>> = {
  ...{ meenemen: "strength", doelen: "goal", rollen: "role", voorwaarden: "condition" },
};

/** What later steps may start from. */
export const material = ({ entries, partners }: Input): Material[] =>
  mostBacked(entries).flatMap((entry) => {
    const kind = KINDS[entry.body.part];
    return kind ? [materialOf(entry, kind, { side: ownSide(entry, partners), partnerId: entry.partnerId })] : [];
  });

/**
 * The first version of the agreement: the five blocks, and as strengths what people say that they bring themselves. What
 * they heard of it is that of who said it.
 */
export const harvest = ({ entries, partners }: Input): HarvestLine[] =>
  mostBacked(entries).flatMap((entry) => {
    const made = lineOf(entry.body, ownSide(entry, partners), entry.partnerId);
    return made ? [offering(entry, made)] : [];
  });

/** Everybody writes about the own side: who is on both, about that of the own organisation or group. */
function lineOf({ part, text }: Body, side: Side, owner: string): Line | null {
  switch (part) {
    case "gehoord":
      return null;
    case "meenemen":
      return line[lineKindOf("strength", side)]({ text });
    case "doelen":
      return line.goal({ text });
    case "invulling":
      return line.shapeText({ text });
    case "rollen":
      return line[lineKindOf("role", side)]({ text, owner });
    case "voorwaarden":
      return line.condition({ text });
    case "acties":
      return line.action({ what: text });
  }
}
