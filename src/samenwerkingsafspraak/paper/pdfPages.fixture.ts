import { getDocumentProxy } from "unpdf";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { exampleDocument } from "../document/exampleDocument.ts";
import type { PictureFile } from "../pictures/reads.ts";
import { agreementPdf } from "./pdf.ts";

/** A short agreement of one line. */
export function withLine(line: string): AgreementDocument {
  const row = { id: "regel", cells: [line], fields: {}, support: { formal: 0, informal: 0 }, sourceCount: 0 };
  const group = { kind: "vision" as const, label: "", columns: [""], rows: [row] };
  return { ...exampleDocument, changes: [], sections: [{ id: "why", number: 3, title: "", groups: [group] }] };
}

/** The PDF of a document, to be read. */
export async function opened(document: AgreementDocument, pictures?: Map<string, PictureFile>) {
  return getDocumentProxy(await agreementPdf(document, "", pictures));
}

/** The words of each page. */
export async function pageTexts(document: AgreementDocument): Promise<string[]> {
  const pdf = await opened(document);
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    }),
  );
}

/** Without what a line break or a hyphen adds. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2068\u2069-]/g, "");
}

type Tag = { role: string; alt: string };

/** What it is built of, for who cannot see it. */
export async function structure(document: AgreementDocument, pictures?: Map<string, PictureFile>): Promise<Tag[]> {
  const pdf = await opened(document, pictures);
  const trees = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getStructTree()),
  );
  return trees.flatMap(tagsOf);
}

function tagsOf(node: unknown): Tag[] {
  if (typeof node !== "object" || node === null || !("role" in node)) return [];
  const alt = "alt" in node ? String(node.alt) : "";
  const children = "children" in node && Array.isArray(node.children) ? node.children : [];
  return [{ role: String(node.role), alt }, ...children.flatMap(tagsOf)];
}
