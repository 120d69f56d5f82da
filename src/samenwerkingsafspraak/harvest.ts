import type { HarvestLine, PartnerRef, PerSide } from "../exercises/contract.ts";
import { cellsOf } from "./document.ts";
import { type Offer, offersOf, type TakenLine } from "./offers.ts";
import { findLineForm, sectionForms } from "./sections.ts";

/** What a step offers to a section, ready to read. */
export type HarvestItem = Offer & { label: string; cells: string[] };

export type HarvestSection = { section: string; number: number; title: string; items: HarvestItem[] };

/** What a step of this title offers. */
export type StepOffers = { title: string; lines: HarvestLine[] };

/** Sorts what the steps offer into the 17 sections, the most supported first; of equals the one that both sides share. */
export function composeHarvest(steps: StepOffers[], taken: TakenLine[], partners: PartnerRef[]): HarvestSection[] {
  const items = offersOf(offeredBy(steps), taken).flatMap((offer): HarvestItem[] => {
    const form = findLineForm(offer.kind);
    return form ? [{ ...offer, label: form.label, cells: cellsOf(form, offer.fields, partners) }] : [];
  });
  return sectionForms.map(({ id, number, title, lines }) => ({
    section: id,
    number,
    title,
    items: items.filter(({ kind }) => lines.some((form) => form.kind === kind)).toSorted(bySupport),
  }));
}

export const offeredBy = (steps: StepOffers[]) =>
  steps.flatMap(({ title, lines }) => lines.map((line) => ({ ...line, from: title })));

/** Whether it waits to be taken over and people of both sides stand behind it. */
export const isShared = ({ takenOver, support: { formal, informal } }: Offer): boolean =>
  !takenOver && formal > 0 && informal > 0;

const bySupport = ({ support: a }: HarvestItem, { support: b }: HarvestItem): number =>
  total(b) - total(a) || imbalance(a) - imbalance(b);

const total = ({ formal, informal }: PerSide<number>): number => formal + informal;
const imbalance = ({ formal, informal }: PerSide<number>): number => Math.abs(formal - informal);
