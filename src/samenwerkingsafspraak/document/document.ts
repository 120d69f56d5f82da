import {
  type AgreementAssent,
  type AgreementDocument,
  type AgreementGroup,
  type AgreementPicture,
  type AgreementRow,
  type AgreementSection,
  LINE_KINDS,
  type LineForm,
  type LineKind,
  type PartnerRef,
  type PerSide,
} from "../../exercises/contract.ts";
import { sectionForms, shownColumns } from "../lines/sections.ts";
import { progressBeside, type Told } from "../progress/beside.ts";
import { sha256Of } from "./canonical.ts";
import { cellsOf } from "./cells.ts";
import { changesBetween } from "./changes.ts";
import { checksOf } from "./checks.ts";
import type { FrozenText } from "./frozen.ts";
import { withoutAssent } from "./withoutAssent.ts";

/** A line as it is kept, in its place within its kind. */
export type DocumentLine = {
  id: string;
  kind: string;
  fields: Record<string, string>;
  support: PerSide<number>;
  sourceCount: number;
  /** What was kept with it, in that order. */
  pictures?: AgreementPicture[];
};

export type GivenAssent = Omit<AgreementAssent, "current"> & { textSha256: string };

/** Everything that a document is made of. Days as YYYY-MM-DD. */
export type DocumentParts = {
  title: string;
  area: string;
  date: string;
  dates: string[];
  host: AgreementDocument["host"];
  /** What its samenwerking is called, where the session has several. */
  partnership?: string;
  state: AgreementDocument["state"];
  version: number;
  partners: PartnerRef[];
  lines: DocumentLine[];
  assents: GivenAssent[];
  /** How far its lines are, beside the text. */
  told: Told;
  /** The version before this one, as it was frozen. */
  previous: FrozenText | null;
  today: string;
};

/** Composes the document of an agreement that is not frozen yet. */
export function composeDocument(parts: DocumentParts): AgreementDocument {
  const { title, area, date, dates, host, state, version, lines, previous } = parts;
  const textSha256 = textSha256Of(parts);
  const partners = parts.partners.map((partner) => ({ ...partner, contact: contactOf(partner, lines) }));
  const sections = sectionForms.map(({ id, number, title: name, lines: forms }): AgreementSection => {
    return { id, number, title: name, groups: forms.map((form) => groupOf(form, parts)) };
  });
  const assents = assentsOf(parts, textSha256);
  const progress = progressBeside(sections, parts.told, parts.today);
  const pictures = picturesIn(lines);
  const text = { title, area, date, partners, sections, ...(pictures.length > 0 && { pictures }) };
  return {
    ...{ title, area, date, partners, sections },
    dates,
    host,
    // Left out where there is one, so that a document of today is the document of before.
    ...(parts.partnership !== undefined && { partnership: parts.partnership }),
    validUntil: lines.find(({ kind }) => kind === "validUntil")?.fields.date ?? null,
    state,
    version,
    sha256: null,
    adoptedAt: null,
    textSha256,
    assents,
    withoutAssentOf: withoutAssent({ partners, assents }),
    checks: checksOf({ partners, sections, assents, progress, today: parts.today }),
    changes: previous ? changesBetween(previous, text) : [],
    progress,
    ...(pictures.length > 0 && { pictures }),
  };
}

/** What an answer goes with. */
type TextParts = Pick<DocumentParts, "title" | "area" | "date"> & { lines: TextLine[] };
type TextLine = Pick<DocumentLine, "kind" | "fields" | "pictures">;

/**
 * The SHA-256 of what an answer goes with: the words and the pictures kept with them, not who take part, who stands behind
 * them nor which row keeps them. Without pictures it is the one of before there were any.
 */
export function textSha256Of({ title, area, date, lines }: TextParts) {
  const sections = LINE_KINDS.map((kind) => ({ kind, lines: linesOf(kind, lines).map(({ fields }) => fields) }));
  const pictures = picturesIn(lines).map(({ sha256, alt }) => ({ sha256, alt }));
  return sha256Of({ title, area, date, sections, ...(pictures.length > 0 && { pictures }) });
}

/** The document with other people behind these lines: their ids to how many of each side. */
export function withSupport<Document extends AgreementDocument>(
  document: Document,
  support: Map<string, PerSide<number>>,
): Document {
  const rowOf = (row: AgreementRow) => ({ ...row, support: support.get(row.id) ?? row.support });
  const groupWith = (group: AgreementGroup) => ({ ...group, rows: group.rows.map(rowOf) });
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, groups: section.groups.map(groupWith) })),
  };
}

/** Those of all lines, in the order of the document. */
const picturesIn = (lines: TextLine[]): AgreementPicture[] =>
  LINE_KINDS.flatMap((kind) => linesOf(kind, lines).flatMap(({ pictures = [] }) => pictures));

function contactOf(partner: PartnerRef, lines: DocumentLine[]): string {
  const own = linesOf("contact", lines).filter(({ fields }) => fields.partner === partner.id);
  return own.map(({ fields }) => fields.text ?? "").join(", ");
}

function groupOf(form: LineForm, { lines, partners }: DocumentParts): AgreementGroup {
  const rows = linesOf(form.kind, lines).map(
    ({ id, fields, support, sourceCount }): AgreementRow => ({
      id,
      cells: cellsOf(form, fields, partners),
      fields,
      support,
      sourceCount,
    }),
  );
  return { kind: form.kind, label: form.label, columns: shownColumns(form.columns).map(({ label }) => label), rows };
}

function assentsOf({ partners, assents }: DocumentParts, textSha256: string): AgreementAssent[] {
  return partners.flatMap((partner) =>
    assents
      .filter(({ partnerId }) => partnerId === partner.id)
      .map(({ textSha256: given, ...assent }) => ({ ...assent, current: given === textSha256 })),
  );
}

const linesOf = <Line extends { kind: string }>(kind: LineKind, lines: Line[]): Line[] =>
  lines.filter((line) => line.kind === kind);
