import type { AgreementDocument, LineKind } from "../contract.ts";

export type Action = { what: string; who: string; when: string };

/** An agreement in five lines: its goals, what comes first, and when we look back. Days as YYYY-MM-DD. */
export type Short = { goals: string[]; moreGoals: number; actions: Action[]; evaluation: string };

/** What an agreement that stands fast comes to; `without` are the names of those without whose assent it was adopted. */
export type Adopted = { title: string; firstAction: Action | null; evaluation: string; without: string[] };

const DONE_WITH = ["klaar", "vervallen"];
const ACTIONS = 3;

/** The first goal, the three actions that are to be done first, and the day of the evaluation. Pure. */
export function shortOf(document: AgreementDocument): Short {
  const [goal, ...more] = fieldsOf(document, "goal");
  return {
    goals: goal?.text ? [goal.text] : [],
    moreGoals: more.length,
    actions: actionsOf(document).slice(0, ACTIONS),
    evaluation: evaluationOf(document),
  };
}

/** What the room did it for, in one look. Pure. */
export const adoptedOf = (document: AgreementDocument): Adopted => ({
  title: document.title,
  firstAction: actionsOf(document).find(({ what, who, when }) => what && who && when) ?? null,
  evaluation: evaluationOf(document),
  without: document.withoutAssentOf.map(({ partner }) => partner),
});

const fieldsOf = ({ sections }: AgreementDocument, kind: LineKind): Record<string, string>[] =>
  sections
    .flatMap(({ groups }) => groups)
    .flatMap((group) => (group.kind === kind ? group.rows.map(({ fields }) => fields) : []));

/** What is still to be done, the earliest day first and what has none last. */
const actionsOf = (document: AgreementDocument): Action[] =>
  fieldsOf(document, "action")
    .filter(({ status = "" }) => !DONE_WITH.includes(status))
    .map(({ what = "", who = "", when = "" }) => ({ what, who, when }))
    .toSorted((a, b) => (a.when || "9999").localeCompare(b.when || "9999"));

const evaluationOf = (document: AgreementDocument): string => fieldsOf(document, "evalDate")[0]?.date ?? "";
