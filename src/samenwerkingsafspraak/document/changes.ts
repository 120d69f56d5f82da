import {
  type AgreementChange,
  type AgreementDocument,
  type AgreementGroup,
  type AgreementRow,
  findLineForm,
  type PartnerRef,
} from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import texts from "../texts.json" with { type: "json" };
import { cellsOf } from "./cells.ts";
import { dutchDate } from "./dutchDate.ts";

/** The part of a document that has words of its own. */
type DocumentText = Pick<AgreementDocument, "title" | "area" | "date" | "partners" | "sections" | "pictures">;

/** One thing that can be compared: the same thing has the same id in both versions. */
type Piece = { id: string; text: string };

/** Two pictures of the same sentence are told apart by so much of their hash. */
const MARK = 8;

/** What changed from `before` to `now`, section by section; another order alone is no change. */
export function changesBetween(before: DocumentText, now: DocumentText): AgreementChange[] {
  return now.sections.flatMap(({ id }) => {
    const [old, current] = [piecesOf(before, id), piecesOf(now, id)];
    return compare(old, current).map((change) => ({ section: id, ...change }));
  });
}

function compare(before: Piece[], now: Piece[]): Omit<AgreementChange, "section">[] {
  const [gone, come] = [without(before, now), without(now, before)];
  const changed = come.map(({ id, text }): Omit<AgreementChange, "section"> => {
    const old = gone.find((piece) => piece.id === id);
    return old ? { change: "changed", text, before: old.text } : { change: "added", text, before: null };
  });
  const removed = gone.filter(({ id }) => !come.some((piece) => piece.id === id));
  return [...changed, ...removed.map(({ text }) => ({ change: "removed" as const, text, before: text }))];
}

/** The pieces that do not stand among `others` word for word: a line removed and typed again is the same line. */
function without(pieces: Piece[], others: Piece[]): Piece[] {
  const left = others.map(({ text }) => text);
  return pieces.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function piecesOf(document: DocumentText, sectionId: string): Piece[] {
  const section = document.sections.find(({ id }) => id === sectionId);
  const lines =
    section?.groups.flatMap((group) =>
      group.rows.map((row) => ({ id: row.id, text: lineText(group, row, document.partners) })),
    ) ?? [];
  const kept = document.pictures?.filter(({ lineId }) => lines.some(({ id }) => id === lineId)) ?? [];
  const pictures = kept.map(({ sha256, kind, alt }) => {
    return { id: sha256, text: fill(texts.pictures[kind], { zin: alt, kenmerk: sha256.slice(0, MARK) }) };
  });
  return [...headPieces(document, sectionId), ...lines, ...pictures];
}

function headPieces({ title, area, date, partners }: DocumentText, sectionId: string): Piece[] {
  if (sectionId === "parties") {
    return partners.map(({ id, name, side }) => ({ id, text: fill(texts.sides[side], { name }) }));
  }
  if (sectionId !== "header") return [];
  const values = { title, area, date: dutchDate(date) };
  return (["title", "area", "date"] as const).map((id) => ({ id, text: fill(texts.header[id], { text: values[id] }) }));
}

/** As the kind says it by now: a version of before has how far an action was among its words. */
function lineText({ kind, label }: AgreementGroup, { fields }: AgreementRow, partners: PartnerRef[]): string {
  const cells = cellsOf(findLineForm(kind) ?? { columns: [] }, fields, partners);
  const text = cells.filter((cell) => cell !== "").join(" · ");
  return label.endsWith("?") ? `${label} ${text}` : `${label}: ${text}`;
}
