import type { AgreementDocument, LineKind, LineProgress } from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { isFollowed } from "../progress/states.ts";
import { dutchDate } from "./dutchDate.ts";
import type { LetterGroup } from "./letterGroup.ts";
import texts from "./texts.document.json" with { type: "json" };

/** How far things are on the day of reading: apart from the text, and after it. */
export type LetterProgress = { heading: string; explanation: string; groups: LetterGroup[] };

const NOTHING: LetterProgress = { heading: "", explanation: "", groups: [] };

/** The actions and the conditions, each with how far it is and since when; nothing while nobody told anything. */
export function letterProgress({ sections, progress }: AgreementDocument): LetterProgress {
  if (progress.lines.every(({ at }) => at === null)) return NOTHING;
  const { heading, explanation } = texts.progress;
  const byLine = new Map(progress.lines.map((line) => [line.lineId, line]));
  const groups = sections
    .flatMap((section) => section.groups)
    .flatMap(({ kind, label, rows }): LetterGroup[] => {
      if (!isFollowed(kind) || rows.length === 0) return [];
      const told = rows.map(({ id, cells }) => ({
        cells: [...wordsOf(kind, cells), inWords(byLine.get(id))],
        support: "",
      }));
      return [{ heading: label, columns: texts.progress.columns[kind], rows: told, supported: false }];
    });
  return { heading: fill(heading, { datum: dutchDate(progress.day) }), explanation, groups };
}

/** Of an action what, who and when; of a condition what and who. A version of before has a cell more. */
const wordsOf = (kind: LineKind, cells: string[]): string[] => cells.slice(0, kind === "action" ? 3 : 2);

function inWords(line: LineProgress | undefined): string {
  if (!line) return "";
  return line.at ? fill(texts.progress.since, { stand: line.text, datum: dutchDate(line.at) }) : line.text;
}
