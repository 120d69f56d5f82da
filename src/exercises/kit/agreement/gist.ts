import { type AgreementDocument, isOver, rowsOf, stateOf } from "../../contract.ts";

type Action = { what: string; who: string; when: string };

/** An agreement in short: its first goal, what comes first and when we look back (days as YYYY-MM-DD), and without whose assent it stands. */
export type Gist = {
  title: string;
  goal: string;
  moreGoals: number;
  actions: Action[];
  evaluation: string;
  without: string[];
};

const ACTIONS = 3;

/** What the room did it for, in one look. Pure. */
export function gistOf(document: AgreementDocument): Gist {
  const [goal, ...more] = rowsOf(document, "goal");
  return {
    title: document.title,
    ...{ goal: goal?.fields.text ?? "", moreGoals: more.length },
    actions: actionsOf(document).slice(0, ACTIONS),
    evaluation: rowsOf(document, "evalDate")[0]?.fields.date ?? "",
    without: document.withoutAssentOf.map(({ partner }) => partner),
  };
}

/** What is still to be done by now: what is complete before what is not, and the earliest day first. */
const actionsOf = (document: AgreementDocument): Action[] =>
  rowsOf(document, "action")
    .filter(({ id }) => !isOver(stateOf(document, id)))
    // Who it is stands together in one cell, after what it is.
    .map(({ cells, fields: { what = "", when = "" } }) => ({ what, who: cells[1] ?? "", when }))
    .toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || (a.when || "9999").localeCompare(b.when || "9999"));

const isWhole = ({ what, who, when }: Action): boolean => Boolean(what && who && when);
