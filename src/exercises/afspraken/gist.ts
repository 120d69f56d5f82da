import type { AgreementDocument, LineKind } from "../contract.ts";

export type Action = { what: string; who: string; when: string };

/** An agreement in short: its first goal, what comes first and when we look back (days as YYYY-MM-DD), and without whose assent it stands. */
export type Gist = {
  title: string;
  goal: string;
  moreGoals: number;
  actions: Action[];
  evaluation: string;
  without: string[];
};

const DONE_WITH = ["klaar", "vervallen"];
const ACTIONS = 3;

/** What the room did it for, in one look. Pure. */
export function gistOf(document: AgreementDocument): Gist {
  const [goal, ...more] = fieldsOf(document, "goal");
  return {
    title: document.title,
    ...{ goal: goal?.text ?? "", moreGoals: more.length },
    actions: actionsOf(document).slice(0, ACTIONS),
    evaluation: fieldsOf(document, "evalDate")[0]?.date ?? "",
    without: document.withoutAssentOf.map(({ partner }) => partner),
  };
}

/** What is still to be done: what is complete before what is not, and the earliest day first. */
const actionsOf = (document: AgreementDocument): Action[] =>
  fieldsOf(document, "action")
    .filter(({ status = "" }) => !DONE_WITH.includes(status))
    .map(({ what = "", who = "", when = "" }) => ({ what, who, when }))
    .toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || (a.when || "9999").localeCompare(b.when || "9999"));

const isWhole = ({ what, who, when }: Action): boolean => Boolean(what && who && when);

const fieldsOf = ({ sections }: AgreementDocument, kind: LineKind): Record<string, string>[] =>
  sections
    .flatMap(({ groups }) => groups)
    .flatMap((group) => (group.kind === kind ? group.rows.map(({ fields }) => fields) : []));
