import { fill } from "../../lib/text.ts";
import {
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  line,
  type Material,
  type PartnerRef,
  peopleIn,
} from "../contract.ts";
import { lineKindOf } from "../kit/yields.ts";
import { choosersOf, isKept, type Lot, lotsOf, reasonsIn, starredFirst } from "./market.ts";
import { ownCardOf } from "./own.ts";
import type { Choice, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Choice>;

/**
 * One line per role and organisation, on the side of who carries it; behind it stand who chose it and who of the
 * organisation said yes. What an organisation refused is no line. The most supported first.
 */
export const harvest = (input: Input): HarvestLine[] =>
  keptLots(input)
    .map(({ partner, ...lot }) => {
      const agreeing = lot.entries.flatMap(({ supports }) => supports.filter(({ value }) => value === "ja"));
      return {
        ...line[lineKindOf("role", partner.side)]({
          text: wordsOf(lot, input),
          owner: partner.id,
          reason: reasonOf(lot),
        }),
        of: `${lot.key} ${partner.id}`,
        sources: sourcesOf(lot),
        backers: eachOnce([...choosersOf(lot.entries), ...agreeing]),
      };
    })
    .toSorted((a, b) => peopleIn(b.backers) - peopleIn(a.backers));

/** The roles that later steps start from: those that were not refused, with who carries them. */
export const material = (input: Input): Material[] =>
  keptLots(input).map(({ partner: { id: partnerId, side }, ...lot }) => ({
    ...{ kind: "role", side, partnerId, text: lot.name, sources: sourcesOf(lot) },
  }));

const keptLots = ({ entries, partners }: Input): (Lot & { partner: PartnerRef })[] =>
  lotsOf(entries, partners)
    .filter(isKept)
    .flatMap((lot) => partners.filter(({ id }) => id === lot.owner).map((partner) => ({ ...lot, partner })));

/** A card by its name; a role that the group named itself also by what it is. */
function wordsOf({ name: rol, entries: [{ body }] }: Lot, input: Input): string {
  const card = ownCardOf(input, body);
  return card ? fill(texts.ownInFull, { rol, tekst: card.text }) : rol;
}

const sourcesOf = ({ entries }: Lot): string[] => starredFirst(entries).map(({ id }) => id);

function reasonOf({ entries, answer, notes: [anders] }: Lot): string {
  const reden = reasonsIn(entries)[0]?.body.reason ?? "";
  return answer === "anders" && anders ? fill(texts.withDifference, { reden, anders }) : reden;
}
