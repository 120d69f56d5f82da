import type { PartnerRef, Side } from "../../exercises/contract.ts";

const WORDS: [RegExp, Side[]][] = [
  [/(?<!\p{L})(?:samen|allebei|iedereen|allen|beide kanten)(?!\p{L})/u, ["formal", "informal"]],
  [/(?<!\p{L})informele?(?!\p{L})/u, ["informal"]],
  [/(?<!\p{L})informeel(?!\p{L})/u, ["informal"]],
  [/(?<!\p{L})formele?(?!\p{L})/u, ["formal"]],
  [/(?<!\p{L})formeel(?!\p{L})/u, ["formal"]],
];

/** The sides that a typed "who" names, through partners' names or plain words; none when it names neither. */
export function sidesNamed(who: string, partners: PartnerRef[]): Side[] {
  let rest = who.toLocaleLowerCase("nl");
  const found = new Set<Side>();
  // The longest name first, so that "Wijkteam" is not found within "Vrienden van het Wijkteam".
  for (const { name, side } of partners.toSorted((a, b) => b.name.length - a.name.length)) {
    const without = rest.replaceAll(name.toLocaleLowerCase("nl"), " ");
    if (name !== "" && without !== rest) found.add(side);
    rest = without;
  }
  for (const [word, sides] of WORDS) if (word.test(rest)) for (const side of sides) found.add(side);
  return [...found];
}
