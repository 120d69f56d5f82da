import { findLineForm, type OfferedLine, type PartnerRef, type PerSide, WHOLE_ROOM } from "../../exercises/contract.ts";
import { cellsOf } from "../document/cells.ts";
import { type Offer, type Offered, offersOf, type TakenLine } from "./offers.ts";
import { sectionForms } from "./sections.ts";

/** What a step offers to a section, ready to read. */
export type HarvestItem = Offer & { label: string; cells: string[] };

export type HarvestSection = { section: string; number: number; title: string; offers: Offer[] };

/** What a step offers, each in the circle in which it was made: in the whole room where it does not say. */
export type StepOffers = { stepId: string; title: string; lines: (OfferedLine & { circle?: string })[] };

/**
 * Sorts what the steps offer into the 17 sections, the most supported first; of equals the one that both sides share. A
 * line that names somebody who is not one of these partners names nobody.
 */
export function composeHarvest(steps: StepOffers[], taken: TakenLine[], partners: PartnerRef[]): HarvestSection[] {
  const offers = offersOf(namingOnly(partners, offeredBy(steps)), taken, partners);
  const ofSection = Map.groupBy(offers, ({ kind }) => findLineForm(kind)?.section);
  return sectionForms.map(({ id, number, title }) => ({
    section: id,
    number,
    title,
    offers: (ofSection.get(id) ?? []).sort(bySupport),
  }));
}

/** An offer as it is shown; nothing where its kind is no longer known. Of thousands of offers a page shows a few. */
export function itemOf(offer: Offer, partners: PartnerRef[]): HarvestItem {
  const form = findLineForm(offer.kind);
  return { ...offer, label: form?.label ?? "", cells: form ? cellsOf(form, offer.fields, partners) : [] };
}

const offeredBy = (steps: StepOffers[]): Offered[] =>
  steps.flatMap(({ stepId, title, lines }) =>
    lines.map((line) => ({ circle: WHOLE_ROOM, ...line, stepId, from: title })),
  );

function namingOnly<Line extends OfferedLine>(partners: PartnerRef[], lines: Line[]): Line[] {
  const ids = new Set(partners.map(({ id }) => id));
  return lines.flatMap((line) => {
    const strangers = (findLineForm(line.kind)?.columns ?? []).filter(
      ({ key, input }) => input === "partner" && line.fields[key] && !ids.has(line.fields[key]),
    );
    if (strangers.length === 0) return [line];
    // What is about a partner alone says nothing without it.
    if (strangers.some(({ required }) => required)) return [];
    return [{ ...line, fields: { ...line.fields, ...Object.fromEntries(strangers.map(({ key }) => [key, ""])) } }];
  });
}

/** Whether it waits to be taken over and people of both sides stand behind it. */
export const isShared = ({ takenOver, support: { formal, informal } }: Offer): boolean =>
  !takenOver && formal > 0 && informal > 0;

const bySupport = ({ support: a }: Offer, { support: b }: Offer): number =>
  total(b) - total(a) || imbalance(a) - imbalance(b);

const total = ({ formal, informal }: PerSide<number>): number => formal + informal;
const imbalance = ({ formal, informal }: PerSide<number>): number => Math.abs(formal - informal);
