import { type AgreementDocument, isOver, type RowOf, rowsOf, stateOf } from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { dutchDate } from "./dutchDate.ts";
import { shortened } from "./shortened.ts";
import texts from "./texts.document.json" with { type: "json" };

/** What somebody reads who reads no further: a heading and a few lines each. */
export type LetterSummary = { heading: string; points: { heading: string; lines: string[] }[] };

type Summarised = Pick<AgreementDocument, "sections" | "sha256" | "progress">;

const FIRST_ACTIONS = 3;
/** In characters; what is longer stands in full in its section. */
const LONGEST = 160;
const LONGEST_NAME = 80;

/** The goals, the first actions and when the partners look back; what there is none of is left out. */
export function letterSummary(document: Summarised): LetterSummary {
  const points = [
    {
      heading: texts.summary.goals,
      lines: rowsOf(document, "goal").map(({ cells }) => shortened(cells[0] ?? "", LONGEST)),
    },
    { heading: texts.summary.actions, lines: firstActions(document) },
    { heading: texts.summary.evaluation, lines: rowsOf(document, "evalDate").map(evaluationInWords) },
  ];
  const told = points.filter(({ lines }) => lines.length > 0);
  return { heading: told.length > 0 ? texts.summary.heading : "", points: told };
}

/** Those with the earliest date come first, and those without one last. */
function firstActions(document: Summarised): string[] {
  return rowsOf(document, "action")
    .filter((row) => !wasOver(row, document))
    .toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)))
    .slice(0, FIRST_ACTIONS)
    .map(({ cells: [wat = "", wie = "", wanneer = ""] }) => {
      const named = { wat: shortened(wat, LONGEST), wie: shortened(wie, LONGEST_NAME) };
      const words = fill(wie ? texts.summary.action : texts.summary.actionNobody, named);
      return wanneer ? words + fill(texts.summary.actionBefore, { wanneer }) : words;
    });
}

/** Of a final text when it was signed, in the words of before: it says today what it said then. */
function wasOver({ id, fields }: RowOf<"action">, document: Summarised): boolean {
  const status = "status" in fields ? String(fields.status) : "";
  return document.sha256 ? ["klaar", "vervallen"].includes(status) : isOver(stateOf(document, id));
}

const dayOf = ({ fields }: RowOf<"action">): string => fields.when || "9999";

const evaluationInWords = ({ cells, fields }: RowOf<"evalDate">): string =>
  fill(texts.summary.evaluationOn, { datum: fields.date ? dutchDate(fields.date) : (cells[0] ?? "") });
