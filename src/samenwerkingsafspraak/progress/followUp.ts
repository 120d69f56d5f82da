import { type AgreementDocument, isOver, type ProgressState } from "../../exercises/contract.ts";
import { dutchDate } from "../document/dutchDate.ts";
import { isLate } from "./beside.ts";
import { isFollowed, type StateChoice, statesOf } from "./states.ts";
import { toldInWords } from "./toldInWords.ts";

/** An action or a condition of an agreement, as somebody follows it up. */
export type FollowedLine = {
  lineId: string;
  kind: "action" | "condition";
  words: string;
  who: string;
  /** By when it is to be done, in Dutch; "" where no day was agreed. */
  when: string;
  isLate: boolean;
  state: ProgressState;
  choices: StateChoice[];
  told: string;
};

/**
 * What is to be followed up in this agreement: what is late first, then what is still to be done by its day, and what is
 * over last; `tellers` says who told of each line. Days as YYYY-MM-DD. Pure.
 */
export function followUp(
  { sections, progress }: Pick<AgreementDocument, "sections" | "progress">,
  tellers: Record<string, string>,
): FollowedLine[] {
  const byLine = new Map(progress.lines.map((line) => [line.lineId, line]));
  const all = sections
    .flatMap(({ groups }) => groups)
    .flatMap(({ kind, rows }) => {
      if (!isFollowed(kind)) return [];
      return rows.map(({ id, cells: [words = "", who = ""], fields }) => {
        const told = byLine.get(id) ?? { state: "open" as const, text: "", at: null };
        const day = kind === "action" ? (fields.when ?? "") : "";
        const line: FollowedLine = {
          ...{ lineId: id, kind, words, who, when: day && dutchDate(day), state: told.state },
          isLate: isLate(day, told.state, progress.day),
          choices: statesOf(kind),
          told: toldInWords(told, tellers[id]),
        };
        return { day, line };
      });
    });
  return all.toSorted((a, b) => urgency(a.line) - urgency(b.line) || byDay(a.day, b.day)).map(({ line }) => line);
}

const urgency = ({ isLate: late, state }: FollowedLine): number => (late ? 0 : isOver(state) ? 2 : 1);

/** What has no day comes after what has one. */
const byDay = (one: string, other: string): number => (one || "9999").localeCompare(other || "9999");
