import { fill } from "../../lib/text.ts";
import type { AnswerGroup, Reply } from "../contract.ts";
import { answersIn, type PartnerAnswer } from "../kit/agreement/readable.ts";
import type { AfsprakenInput, Body } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

/** The proposals by what they are about, section by section. */
export const groups = {
  list: ({ agreement }: AfsprakenInput): AnswerGroup[] =>
    agreement?.sections.flatMap(({ number, title, groups: kinds }) =>
      kinds.map(({ kind, label }) => ({
        key: kind,
        title: label,
        part: fill(texts.section, { nummer: number, titel: title }),
      })),
    ) ?? [],
  keyOf: ({ kind }: Body): string => kind,
};

const ORDER: PartnerAnswer["answer"][] = ["disagree", "discuss", "none", "agree"];

/** What each organisation answered to the agreement, once it is asked for; who is to be talked with comes first. */
export function replies({ agreement, round }: Pick<AfsprakenInput, "agreement" | "round">): Reply[] {
  if (!agreement || round === 0) return [];
  return answersIn(agreement)
    .toSorted((a, b) => ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer) || Number(a.current) - Number(b.current))
    .map(({ id, name, side, reason, answer, current }) => {
      const said = `${texts.answers[answer]}${current ? "" : ` (${texts.outdated})`}`;
      return { id, title: name, side, text: reason ? fill(texts.fact, { naam: said, tekst: reason }) : said };
    });
}
