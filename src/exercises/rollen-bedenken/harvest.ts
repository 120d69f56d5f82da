import { fill } from "../../lib/text.ts";
import {
  type Entry,
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  line,
  type Material,
  type Side,
} from "../contract.ts";
import { backersOf, lineKindOf, offering } from "../kit/yields.ts";
import { additionsTo, rolesIn, strengthOf } from "./roles.ts";
import type { Addition, Body, Role, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = Pick<ExerciseInput<Setup, Body>, "entries">;

const sidesOf = ({ forSide }: Role): Side[] => (forSide === "both" ? ["formal", "informal"] : [forSide]);

/** The roles that later steps start from, the most supported first: words to read, and a card to deal. */
export const material = ({ entries }: Input): Material[] =>
  rolesIn(entries).flatMap(({ id, body, partnerId, lang }) =>
    sidesOf(body).map((side) => ({
      ...{ kind: "role" as const, side, partnerId, sources: [id] },
      text: fill(texts.role, { rol: body.name, tekst: body.text }),
      card: { name: body.name, text: body.text, ...(lang && { lang }) },
    })),
  );

/**
 * A line for each role on its side, with the strength that it came from and what was added to it; and one for each strength
 * that was typed here, for no other step offers that.
 */
export const harvest = ({ entries }: Input): HarvestLine[] =>
  rolesIn(entries).flatMap((entry) => {
    const { body } = entry;
    const { text, added } = withAdded(entry, additionsTo(entry, entries));
    const from = {
      of: entry.id,
      sources: [entry, ...added].map(({ id }) => id),
      backers: eachOnce([entry, ...added].flatMap(backersOf)),
    };
    const reason = fill(texts.from, { kracht: strengthOf(body) });
    return sidesOf(body).flatMap((side) => [
      { ...line[lineKindOf("role", side)]({ text, reason }), ...from },
      ...(body.ownStrength ? [offering(entry, line[lineKindOf("strength", side)]({ text: body.ownStrength }))] : []),
    ]);
  });

// What a cell of the agreement holds.
const MOST_LETTERS = 600;

/** A role with as much of what was added as one cell holds; the rest stays an answer to look up. */
function withAdded({ body }: Entry<Role>, additions: Entry<Addition>[]): { text: string; added: Entry<Addition>[] } {
  let text = fill(texts.role, { rol: body.name, tekst: body.text });
  const added = additions.filter((addition) => {
    const longer = `${text} ${fill(texts.added, { tekst: addition.body.text })}`;
    const fits = longer.length <= MOST_LETTERS;
    if (fits) text = longer;
    return fits;
  });
  return { text, added };
}
