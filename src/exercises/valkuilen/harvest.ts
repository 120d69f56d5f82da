import { type Author, type Entry, type HarvestLine, line, type Material, type Refusal } from "../contract.ts";
import { mostBacked, offering } from "../kit/yields.ts";
import { pitfallOf } from "./pitfalls.ts";
import { ruleSentence } from "./ruleSentence.ts";
import type { Contribution } from "./schema.ts";
import { chosenPitfalls, type Input, isChoice, isRule, type Judged } from "./tally.ts";

/** Choices in the first round, each once; rules in the second. The facilitator types for many. */
export function accepts(body: Contribution, by: Author, input: Judged): Refusal {
  if ((body.kind === "choice") !== (input.round === 0)) return { code: "NOT_NOW" };
  if (body.kind === "rule" || by.participantId === null) return null;
  const own = input.entries.filter((entry) => isChoice(entry) && entry.participantId === by.participantId);
  return own.some((choice) => choice.body.pitfall === body.pitfall) ? { code: "CHOSEN_ALREADY" } : null;
}

/** Anybody may stand behind a rule that everybody may see. */
export function acceptsSupport(entry: Entry<Contribution>, _by: Author, _value: string, input: Judged): Refusal {
  return isRule(entry) && input.round > 0 && input.revealed ? null : { code: "NOT_NOW" };
}

/** One what-if line per rule, the most supported first. */
export const harvest = ({ entries, partners }: Judged): HarvestLine[] =>
  mostBacked(entries.filter(isRule)).map((rule) => {
    const { body } = rule;
    return offering(rule, line.whatif({ risk: pitfallOf(body.pitfall).title, response: ruleSentence(body, partners) }));
  });

/** The chosen pitfalls, for later steps. */
export const material = (input: Input): Material[] =>
  chosenPitfalls(input).map((id) => ({
    ...{ kind: "pitfall", side: null, partnerId: null, text: pitfallOf(id).title },
    sources: input.entries.filter(({ body }) => body.pitfall === id).map((entry) => entry.id),
  }));
