import { content } from "../../exercises/content.ts";
import { type Column, type LineForm, lineForms } from "../../exercises/contract.ts";

type SectionForm = { id: string; number: number; title: string; lines: LineForm[] };

/** The 17 sections with their kinds of lines, in order. */
export const sectionForms: SectionForm[] = content.agreementTemplate.sections.map(({ id, order, title }) => ({
  id,
  number: order,
  title,
  lines: lineForms.filter(({ section }) => section === id),
}));

/** The columns that have a cell of their own. */
export const shownColumns = <Some extends Pick<Column, "behind">>(columns: Some[]): Some[] =>
  columns.filter(({ behind }) => behind === undefined);
