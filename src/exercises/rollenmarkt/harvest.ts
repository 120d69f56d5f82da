import { fill } from "../../lib/text.ts";
import {
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  type Material,
  type PartnerRef,
  peopleIn,
} from "../contract.ts";
import { choosersOf, type Lot, lotsOf, reasonsIn, starredFirst } from "./market.ts";
import type { Choice, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Choice>;
type OwnedLot = Lot & { partner: PartnerRef };

/**
 * One line per role and organisation, on the side of who carries it; behind it stand who chose it and who of the
 * organisation said yes. What an organisation refused is no line. The most supported first.
 */
export function harvest(input: Input): HarvestLine[] {
  const lines = keptLots(input).map((lot): HarvestLine => {
    const agreeing = lot.entries.flatMap(({ supports }) => supports.filter(({ value }) => value === "ja"));
    return {
      kind: lot.partner.side === "formal" ? "formalRole" : "informalRole",
      fields: { text: lot.name, owner: lot.partner.id, reason: reasonOf(lot) },
      sources: starredFirst(lot.entries).map(({ id }) => id),
      backers: eachOnce([...choosersOf(lot.entries), ...agreeing]),
    };
  });
  return lines.toSorted((a, b) => peopleIn(b.backers) - peopleIn(a.backers));
}

/** The roles that later steps start from: those that were not refused, with who carries them. */
export function material(input: Input): Material[] {
  return keptLots(input).map(({ name, partner, entries }) => ({
    kind: "role",
    side: partner.side,
    partnerId: partner.id,
    text: name,
    sources: starredFirst(entries).map(({ id }) => id),
  }));
}

function keptLots({ entries, partners }: Input): OwnedLot[] {
  return lotsOf(entries).flatMap((lot) => {
    const partner = partners.find(({ id }) => id === lot.owner);
    return partner && lot.answer !== "nee" ? [{ ...lot, partner }] : [];
  });
}

function reasonOf({ entries, answer, notes }: Lot): string {
  const reden = reasonsIn(entries)[0]?.body.reason ?? "";
  return answer === "anders" && notes[0] ? fill(texts.withDifference, { reden, anders: notes[0] }) : reden;
}
