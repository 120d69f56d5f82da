import {
  type AgreementCheck,
  type AgreementDocument,
  type Column,
  type LineForm,
  type PartnerRef,
  type PerSide,
  type ProgressState,
  stateOf,
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
import type { Keepable } from "../../../../samenwerkingsafspraak/pictures/reads.ts";
import { isLate } from "../../../../samenwerkingsafspraak/progress/beside.ts";
import { type StateChoice, statesOf } from "../../../../samenwerkingsafspraak/progress/states.ts";
import { toldInWords } from "../../../../samenwerkingsafspraak/progress/toldInWords.ts";
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
  /** How far it is, and who said so last; null for a line that one does not follow. */
  progress: { state: ProgressState; told: string } | null;
  support: PerSide<number>;
  sourceCount: number;
  pictures: EditorPicture[];
};

/** What was drawn or photographed of what a line came from, and whether it is kept with the agreement. */
export type EditorPicture = Pick<Keepable, "sha256" | "alt" | "drawing" | "photoId" | "width" | "height"> & {
  kept: boolean;
};

/** How one field is filled in, with everything to choose from. */
export type EditorColumn = Pick<
  Column,
  "key" | "label" | "help" | "input" | "required" | "options" | "behind" | "most"
>;

/** A line in the hands of the facilitator, and the place of its section in the page. */
export type LineProps = { anchor: string; line: EditorLine; columns: EditorColumn[] };

/** What the sections show of the agreement beside their lines. */
export type EditorDocument = Pick<AgreementDocument, "title" | "area" | "date" | "assents" | "textSha256" | "sha256">;

export type EditorGroup = {
  kind: string;
  label: string;
  columns: EditorColumn[];
  /** How far its lines can be; none where they are not followed. */
  choices: StateChoice[];
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

/** Of a section how much of the harvest is asked for; which day it is; who said last how far each line is; and of each line what may be kept with it. */
type Shown = {
  opened?: Record<string, number>;
  today?: string;
  tellers?: Record<string, string>;
  keepable?: Record<string, Keepable[]>;
};

/**
 * The 17 sections with their lines, what may be added, what the steps offer, and what is still open. Of the offers the
 * first few are there, of a section in `opened` as many as that says. Pure.
 */
export function editorSections(
  document: AgreementDocument,
  harvest: HarvestSection[],
  partners: PartnerRef[],
  { opened = {}, today = todayInNetherlands(), tellers = {}, keepable = {} }: Shown = {},
): EditorSectionView[] {
  return sectionForms.map(({ id, number, title, lines }) => {
    const columnsOf = new Map(
      lines.map((form) => [form.kind, form.columns.map((column) => withPartners(column, partners))]),
    );
    return {
      id,
      number,
      title,
      groups: lines.map((form) =>
        groupOf(form, columnsOf.get(form.kind) ?? [], document, { today, tellers, keepable }),
      ),
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

/** As much of an offer as the page shows. */
const offerShown = ({ id, kind, cells, label, from, support, takenOver }: HarvestItem): EditorOffer => {
  return { id, kind, cells, label, from, support, takenOver };
};

function groupOf(
  { kind, label, max }: LineForm,
  columns: EditorColumn[],
  document: AgreementDocument,
  { today, tellers, keepable }: Required<Omit<Shown, "opened">>,
): EditorGroup {
  const progressOf = (id: string) => {
    const progress = document.progress.lines.find(({ lineId }) => lineId === id);
    return progress ? { state: progress.state, told: toldInWords(progress, tellers[id]) } : null;
  };
  const rows = document.sections.flatMap(({ groups }) => groups).find((group) => group.kind === kind)?.rows ?? [];
  return {
    kind,
    label,
    columns,
    choices: statesOf(kind),
    lines: rows.map((row) => ({
      ...row,
      seen: sha256Of(row.fields),
      isLate: kind === "action" && isLate(row.fields.when, stateOf(document, row.id), today),
      progress: progressOf(row.id),
      pictures: picturesOf(row.id, document, keepable[row.id] ?? []),
    })),
    mayAdd: rows.length < max,
  };
}

/** Those that are kept, also where what they came from is gone, and after them those that may be. */
function picturesOf(lineId: string, { pictures = [] }: AgreementDocument, keepable: Keepable[]): EditorPicture[] {
  const kept = pictures.filter((picture) => picture.lineId === lineId);
  const isKept = ({ sha256 }: Keepable) => kept.some((picture) => picture.sha256 === sha256);
  return [
    ...kept.map(({ sha256, alt, width, height }) => {
      return { sha256, alt, width, height, drawing: null, photoId: null, kept: true };
    }),
    ...keepable.filter((one) => !isKept(one)).map((one) => ({ ...one, kept: false })),
  ];
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
