import { getDocumentProxy } from "unpdf";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { exampleDocument } from "../document/exampleDocument.ts";
import { agreementPdf } from "./pdf.ts";

/** A short agreement of one line. */
export function withLine(line: string): AgreementDocument {
  const row = { id: "regel", cells: [line], fields: {}, support: { formal: 0, informal: 0 }, sourceCount: 0 };
  const group = { kind: "vision" as const, label: "", columns: [""], rows: [row] };
  return { ...exampleDocument, changes: [], sections: [{ id: "why", number: 3, title: "", groups: [group] }] };
}

/** The PDF of a document, to be read. */
export async function opened(document: AgreementDocument) {
  return getDocumentProxy(await agreementPdf(document));
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
