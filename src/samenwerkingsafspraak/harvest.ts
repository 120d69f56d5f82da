import type { HarvestLine, PartnerRef, PerSide } from "../exercises/contract.ts";
import { canonicalJson } from "./canonical.ts";
import { cellsOf } from "./document.ts";
import { findLineForm, sectionForms } from "./sections.ts";

/** What a step offers to a section, with the step's title, and whether it stands in the agreement already. */
export type HarvestOffer = HarvestLine & { from: string; takenOver: boolean };

/** The same, ready to read. */
export type HarvestItem = HarvestOffer & { label: string; cells: string[] };

export type HarvestSection = { section: string; number: number; title: string; offers: HarvestOffer[] };

/** A line of the agreement that came from contributions. */
export type TakenLine = { kind: string; fields: Record<string, string>; sources: string[] };

/** Sorts what the steps offer into the 17 sections, the most supported first; of equals the one that both sides share. */
export function composeHarvest(steps: { title: string; lines: HarvestLine[] }[], taken: TakenLine[]): HarvestSection[] {
  const offered = steps.flatMap(({ title, lines }) => lines.map((line) => ({ ...line, from: title })));
  const claimed = claimedBy(taken, offered);
  const ofSection = Map.groupBy(offered, ({ kind }) => findLineForm(kind)?.section);
  return sectionForms.map(({ id, number, title }) => ({
    section: id,
    number,
    title,
    offers: (ofSection.get(id) ?? []).map((line) => ({ ...line, takenOver: claimed.has(line) })).sort(bySupport),
  }));
}

/** An offer as it is shown; nothing where its kind is no longer known. Of thousands of offers a page shows a few. */
export function itemOf(offer: HarvestOffer, partners: PartnerRef[]): HarvestItem {
  const form = findLineForm(offer.kind);
  return { ...offer, label: form?.label ?? "", cells: form ? cellsOf(form, offer.fields, partners) : [] };
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
    if (offer.kind !== line.kind) return false;
    const related = line.sources.length === 0 ? offer.sources.length === 0 : sharesSource(offer, line);
    return related && wordsOf(offer.fields) === wordsOf(line.fields);
  });

const sourceOffers = <Line extends HarvestLine>(line: TakenLine, offered: Line[]): Line[] =>
  offered.filter((offer) => offer.kind === line.kind && sharesSource(offer, line));

const sharesSource = (offer: HarvestLine, line: TakenLine): boolean =>
  offer.sources.some((id) => line.sources.includes(id));

const wordsOf = (fields: Record<string, string>): string =>
  canonicalJson(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")));

const bySupport = ({ support: a }: HarvestLine, { support: b }: HarvestLine): number =>
  total(b) - total(a) || imbalance(a) - imbalance(b);

const total = ({ formal, informal }: PerSide<number>): number => formal + informal;
const imbalance = ({ formal, informal }: PerSide<number>): number => Math.abs(formal - informal);
