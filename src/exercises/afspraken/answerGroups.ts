import { fill } from "../../lib/text.ts";
import type { AnswerGroup, Reply } from "../contract.ts";
import { type Answer, assentLines } from "./lines.ts";
import type { Body } from "./schema.ts";
import type { AfsprakenInput } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** The proposals by what they are about, section by section. */
export const groups = {
  list: ({ agreement }: AfsprakenInput): AnswerGroup[] =>
    agreement?.sections.flatMap(({ number, title, groups: kinds }) =>
      kinds.map(({ kind, label }) => ({
        key: kind,
        title: label,
        part: fill(texts.screen.section, { nummer: number, titel: title }),
      })),
    ) ?? [],
  keyOf: ({ kind }: Body): string => kind,
};

/** In the round of the assents: who is to be talked with comes first. */
const ORDER: Answer[] = ["disagree", "discuss", "none", "agree"];

/** What each organisation answered to the agreement, once it is asked for. */
export function replies({ agreement, round }: AfsprakenInput): Reply[] {
  if (!agreement || round === 0) return [];
  return assentLines(agreement)
    .flatMap(({ id, text: title, side, assent, details = [] }) =>
      side && assent ? [{ id, title, side, assent, reason: details.join(" ") }] : [],
    )
    .toSorted((a, b) => ORDER.indexOf(a.assent.answer) - ORDER.indexOf(b.assent.answer))
    .map(({ id, title, side, assent, reason }) => {
      const answer = `${texts.answers[assent.answer]}${assent.current ? "" : ` (${texts.outdated})`}`;
      return { id, title, side, text: reason ? fill(texts.fact, { naam: answer, tekst: reason }) : answer };
    });
}
