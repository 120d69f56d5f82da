import type { AgreementDocument, LineKind } from "../contract.ts";
import { dutchDay } from "./dutchDay.ts";

/** What an agreement that stands fast comes to: its first action that is still to be done, and when we look back. */
export type Adopted = {
  title: string;
  firstAction: { what: string; who: string; when: string } | null;
  /** Days in words. */
  evaluationDate: string;
  /** The names of those without whose assent it was adopted. */
  without: string[];
};

/** What is on a phone once the bijeenkomst is closed. */
export type Afterwards = { afterwards: Adopted };

const DONE_WITH = ["klaar", "vervallen"];

/** What the room did it for, in one look. */
export function adoptedIn({ title, sections, withoutAssentOf }: AgreementDocument): Adopted {
  const linesOfKind = (kind: LineKind) =>
    sections
      .flatMap(({ groups }) => groups)
      .flatMap((group) => (group.kind === kind ? group.rows.map(({ fields }) => fields) : []));
  const [first] = linesOfKind("action")
    .filter(({ what, who, when, status = "" }) => what && who && when && !DONE_WITH.includes(status))
    .toSorted((a, b) => (a.when ?? "").localeCompare(b.when ?? ""));
  const [evaluation] = linesOfKind("evalDate");
  return {
    title,
    firstAction: first ? { what: first.what ?? "", who: first.who ?? "", when: dutchDay(first.when ?? "") } : null,
    evaluationDate: evaluation?.date ? dutchDay(evaluation.date) : "",
    without: withoutAssentOf.map(({ partner }) => partner),
  };
}
