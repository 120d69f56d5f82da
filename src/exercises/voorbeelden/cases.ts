import { content as toolkit } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };

/** One of the toolkit's examples of working together, of 2013 to 2017, as it stands on the wall; `form` is what it is an example of. */
export type Case = {
  id: string;
  title: string;
  place: string;
  form: string;
  /** What they did, and who does what, in a few words: phones have it whole. */
  short: { what: string; informal: string[]; formal: string[]; condition: string };
};

type Short = Omit<Case["short"], "condition"> & { condition?: string };

const SHORT = new Map<string, Short>(Object.entries(texts.wall.examples));

/** The toolkit's five, in its order (001 S12 to S19). */
export const cases: Case[] = content.examples
  .toSorted((a, b) => a.order - b.order)
  .map(({ id, title, place, linkedForm }) => {
    const short = SHORT.get(id);
    if (!short) throw new Error(`Nothing for the wall of example ${id}.`);
    return { id, title, place, form: linkedForm, short: { condition: "", ...short } };
  });

/** Of two ways to look at it one each, and the one that shows both: there is time for two or three (workshop.md T6). */
export const usual: string[] = ["ex-1", "ex-2", "ex-4"];

/** The example with this id; throws where the toolkit has none. */
export function caseOf(id: string): Case {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`There is no example ${id}.`);
  return found;
}

/** The ways of working together that the examples are examples of, and those without one (003 h4). */
export const forms = toolkit.cooperationForms.toSorted((a, b) => a.order - b.order);
