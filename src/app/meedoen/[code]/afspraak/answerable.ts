import { type AgreementDocument, ASSENT_REASON_MOST } from "../../../../exercises/contract.ts";
import {
  type Answered,
  answersIn,
  mayChange,
  type ReadSection,
  readSections,
} from "../../../../exercises/kit/agreement/readable.ts";

export type Answerable = {
  /** The partner's own answer, and the text that a new one goes with; null while none is asked. */
  assent: { textSha256: string; own: Answered | undefined; reasonMost: number } | null;
  /** What one may stand behind, section by section. */
  sections: ReadSection[];
  /** What the sections are called, and what the kinds of lines in them answer. */
  titles: Record<string, string>;
  labels: Record<string, string>;
};

/** What a participant of this partner may answer to the agreement now; null once the text is final. Pure. */
export function answerable(document: AgreementDocument, partnerId: string): Answerable | null {
  if (!mayChange(document)) return null;
  const { state, textSha256, sections } = document;
  const own = answersIn(document).find(({ id }) => id === partnerId);
  return {
    assent: state === "proposed" ? { textSha256, own, reasonMost: ASSENT_REASON_MOST } : null,
    sections: readSections(document).flatMap(({ id, lines }) => {
      const supported = lines.filter(({ support }) => support);
      return supported.length > 0 ? [{ id, lines: supported }] : [];
    }),
    titles: Object.fromEntries(sections.map(({ id, title }) => [id, title])),
    labels: Object.fromEntries(sections.flatMap(({ groups }) => groups.map(({ kind, label }) => [kind, label]))),
  };
}
