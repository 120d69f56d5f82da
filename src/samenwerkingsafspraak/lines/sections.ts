import { content } from "../../exercises/content.ts";
import { type LineForm, lineForms } from "../../exercises/contract.ts";

export type SectionForm = { id: string; number: number; title: string; lines: LineForm[] };

/** The 17 sections with their kinds of lines, in order. */
export const sectionForms: SectionForm[] = content.agreementTemplate.sections.map(({ id, order, title }) => ({
  id,
  number: order,
  title,
  lines: lineForms.filter(({ section }) => section === id),
}));
