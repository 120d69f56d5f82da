import type { HarvestLine, PartnerRef, PerSide } from "../exercises/contract.ts";
import { canonicalJson } from "./canonical.ts";
import { cellsOf } from "./document.ts";
import { findLineForm, sectionForms } from "./sections.ts";

/** What a step offers to a section: ready to read, with the step's title, and whether it stands in the agreement already. */
export type HarvestItem = HarvestLine & { label: string; cells: string[]; from: string; takenOver: boolean };

export type HarvestSection = { section: string; number: number; title: string; items: HarvestItem[] };

/** A line of the agreement that came from contributions. */
export type TakenLine = { kind: string; fields: Record<string, string>; sources: string[] };

/** Sorts what the steps offer into the 17 sections, the most supported first; of equals the one that both sides share. */
export function composeHarvest(
  steps: { title: string; lines: HarvestLine[] }[],
  taken: TakenLine[],
  partners: PartnerRef[],
): HarvestSection[] {
  const offered = steps.flatMap(({ title, lines }) => lines.map((line) => ({ ...line, from: title })));
  const claimed = claimedBy(taken, offered);
  const items = offered.flatMap((line): HarvestItem[] => {
    const form = findLineForm(line.kind);
    if (!form) return [];
    return [{ ...line, label: form.label, cells: cellsOf(form, line.fields, partners), takenOver: claimed.has(line) }];
  });
  return sectionForms.map(({ id, number, title, lines }) => ({
    section: id,
    number,
    title,
    items: items.filter(({ kind }) => lines.some((form) => form.kind === kind)).toSorted(bySupport),
  }));
}

/** The offer that a line comes from: the one with its very words, else the first out of the same contributions. */
export const offerOf = <Line extends HarvestLine>(line: TakenLine, offered: Line[]): Line | undefined =>
  literalOffers(line, offered)[0] ?? sourceOffers(line, offered)[0];

/** The offers that stand in the agreement: first those with a line's very words, then one for each line that was reworded. */
function claimedBy<Line extends HarvestLine>(taken: TakenLine[], offered: Line[]): Set<Line> {
  const claimed = new Set(taken.flatMap((line) => literalOffers(line, offered)));
  for (const line of taken.filter((each) => literalOffers(each, offered).length === 0)) {
    const source = sourceOffers(line, offered).find((offer) => !claimed.has(offer));
    if (source) claimed.add(source);
  }
  return claimed;
}

const literalOffers = <Line extends HarvestLine>(line: TakenLine, offered: Line[]): Line[] =>
  offered.filter((offer) => {
    const related = line.sources.length === 0 ? offer.sources.length === 0 : sharesSource(offer, line);
    return related && offer.kind === line.kind && wordsOf(offer.fields) === wordsOf(line.fields);
  });

const sourceOffers = <Line extends HarvestLine>(line: TakenLine, offered: Line[]): Line[] =>
  offered.filter((offer) => offer.kind === line.kind && sharesSource(offer, line));

const sharesSource = (offer: HarvestLine, line: TakenLine): boolean =>
  offer.sources.some((id) => line.sources.includes(id));

const wordsOf = (fields: Record<string, string>): string =>
  canonicalJson(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")));

const bySupport = ({ support: a }: HarvestItem, { support: b }: HarvestItem): number =>
  total(b) - total(a) || imbalance(a) - imbalance(b);

const total = ({ formal, informal }: PerSide<number>): number => formal + informal;
const imbalance = ({ formal, informal }: PerSide<number>): number => Math.abs(formal - informal);
