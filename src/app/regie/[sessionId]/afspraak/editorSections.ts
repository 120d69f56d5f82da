import type {
  AgreementCheck,
  AgreementDocument,
  Column,
  LineForm,
  PartnerRef,
  PerSide,
} from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { todayInNetherlands } from "../../../../samenwerkingsafspraak/document/calendar.ts";
import { sha256Of } from "../../../../samenwerkingsafspraak/document/canonical.ts";
import {
  type HarvestItem,
  type HarvestSection,
  isShared,
  itemOf,
} from "../../../../samenwerkingsafspraak/lines/harvest.ts";
import type { Offer } from "../../../../samenwerkingsafspraak/lines/offers.ts";
import { sectionForms } from "../../../../samenwerkingsafspraak/lines/sections.ts";
import { SHOWN_AT_ONCE } from "./harvestSizes.ts";
import texts from "./texts.json" with { type: "json" };

/** A line as the editor shows it; `seen` says which words the editor had before it. */
export type EditorLine = {
  id: string;
  cells: string[];
  fields: Record<string, string>;
  seen: string;
  /** Whether the day by which it was to be done has gone by. */
  isLate: boolean;
  support: PerSide<number>;
  sourceCount: number;
};

/** How one field is filled in, with everything to choose from. */
export type EditorColumn = Pick<
  Column,
  "key" | "label" | "help" | "input" | "required" | "options" | "preset" | "most"
>;

export type EditorGroup = {
  kind: string;
  label: string;
  columns: EditorColumn[];
  lines: EditorLine[];
  mayAdd: boolean;
};

/** An offer as the page shows it; what it is made of stays with the server. */
export type EditorOffer = Pick<HarvestItem, "id" | "kind" | "cells" | "label" | "from" | "support" | "takenOver">;

/** What the steps offer to a section: those in sight, and how many there are of each sort. */
export type EditorHarvest = {
  offers: EditorOffer[];
  fresh: number;
  /** Of the fresh ones those that people of both sides stand behind. */
  shared: number;
  taken: number;
};

export type EditorSectionView = {
  id: string;
  number: number;
  title: string;
  groups: EditorGroup[];
  harvest: EditorHarvest;
  /** The checks about this section that do not pass yet. */
  open: AgreementCheck[];
};

/**
 * The 17 sections with their lines, what may be added, what the steps offer, and what is still open. Of the offers the
 * first few are there, of a section in `opened` as many as that says. Pure.
 */
export function editorSections(
  document: AgreementDocument,
  harvest: HarvestSection[],
  partners: PartnerRef[],
  opened: Record<string, number> = {},
  today = todayInNetherlands(),
): EditorSectionView[] {
  return sectionForms.map(({ id, number, title, lines }) => {
    const columnsOf = new Map(
      lines.map((form) => [form.kind, form.columns.map((column) => withPartners(column, partners))]),
    );
    return {
      id,
      number,
      title,
      groups: lines.map((form) => groupOf(form, columnsOf.get(form.kind) ?? [], document, today)),
      harvest: harvestOf(
        harvest.find(({ section }) => section === id)?.offers ?? [],
        opened[id] ?? SHOWN_AT_ONCE,
        partners,
      ),
      open: document.checks.filter(({ section, ok }) => section === id && !ok),
    };
  });
}

function harvestOf(offers: Offer[], most: number, partners: PartnerRef[]): EditorHarvest {
  const fresh = offers.filter(({ takenOver }) => !takenOver);
  const shown = fresh.slice(0, most).map((offer) => itemOf(offer, partners));
  const shared = fresh.filter(isShared).length;
  return { offers: shown.map(offerShown), fresh: fresh.length, shared, taken: offers.length - fresh.length };
}

const DONE_WITH = ["klaar", "vervallen"];

/** As much of an offer as the page shows. */
export const offerShown = ({ id, kind, cells, label, from, support, takenOver }: HarvestItem): EditorOffer => {
  return { id, kind, cells, label, from, support, takenOver };
};

function groupOf(
  { kind, label, max }: LineForm,
  columns: EditorColumn[],
  document: AgreementDocument,
  today: string,
): EditorGroup {
  const isLate = ({ when = "", status = "" }: Record<string, string>) =>
    when !== "" && when < today && !DONE_WITH.includes(status);
  const rows = document.sections.flatMap(({ groups }) => groups).find((group) => group.kind === kind)?.rows ?? [];
  return {
    kind,
    label,
    columns,
    lines: rows.map((row) => ({ ...row, seen: sha256Of(row.fields), isLate: isLate(row.fields) })),
    mayAdd: rows.length < max,
  };
}

function withPartners(column: Column, partners: PartnerRef[]): EditorColumn {
  if (column.input !== "partner") return column;
  return {
    ...column,
    options: partners.map(({ id, name, side }) => ({
      value: id,
      label: fill(texts.fields.side[side], { naam: name }),
    })),
  };
}
