import { extractText, getDocumentProxy } from "unpdf";

/** What a reader of a PDF finds in it: title, language, whether it is tagged, and the words of all pages. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const { text } = await extractText(pdf, { mergePages: true });
  const known: Record<string, unknown> = { ...info };
  return {
    title: String(known.Title),
    language: String(known.Language),
    tagged: marks?.Marked === true,
    text: text.replace(/\s+/g, " "),
  };
}
