import { nameKey } from "../../lib/text.ts";
import {
  ASSENT_REASON_MOST,
  type Entry,
  type HarvestLine,
  type Line,
  line,
  type PartnerRef,
  perObject,
  type SeenInput,
} from "../contract.ts";
import { type Gist, gistOf } from "../kit/agreement/gist.ts";
import { answersIn, mayChange, readSections } from "../kit/agreement/readable.ts";
import { mostBacked, offering } from "../kit/yields.ts";
import { isProposable } from "./kinds.ts";
import { inWords } from "./parts.ts";
import type { AfsprakenInput, Body, Setup } from "./schema.ts";
import { sectionsOnWall } from "./wallPages.ts";

/** The round whose words stand above what is adopted, whatever was asked. */
const ADOPTED = "vast";

/** What every phone shows: the agreement, what is open, and the answers; of proposals only its own, and those it has itself. */
export const phoneView = perObject((input: SeenInput<Setup, Body>) => {
  const { agreement } = input;
  if (!agreement) return null;
  return {
    ...(agreement.state === "adopted" && { head: ADOPTED }),
    state: agreement.state,
    version: agreement.version,
    mayChange: mayChange(agreement),
    gist: gistOf(agreement),
    textSha256: agreement.textSha256,
    partners: agreement.partners.map(({ name }) => name),
    onScreen: sectionsOnWall(input),
    open: agreement.checks.filter(({ ok }) => !ok).map(({ id }) => id),
    assents: answersIn(agreement),
    reasonMost: ASSENT_REASON_MOST,
    sections: readSections(agreement),
    /** What may be proposed, section by section. */
    kinds: agreement.sections.map(({ id, groups }) => ({
      section: id,
      kinds: groups.map(({ kind }) => kind).filter(isProposable),
    })),
  };
});

/** What is on a phone once the bijeenkomst is closed. */
export type Afterwards = { afterwards: Gist };
export type PhoneView = ReturnType<typeof phoneView> | Afterwards;

/** A proposal in one line. */
export const summary = (body: Body): string => inWords("nl", body).join(" · ").replace(/\s+/g, " ");

/** The proposals as lines of the agreement; what more people sent comes first. */
export const harvest = ({ entries, partners }: AfsprakenInput): HarvestLine[] =>
  mostBacked(entries).map((entry) => offering(entry, proposedLine(entry, partners)));

/** Who typed a partner's name, or chose it from the list below the field, means that partner. */
function whoDoes(who: string, partners: PartnerRef[]) {
  const owner = partners.find(({ name }) => nameKey(name) === nameKey(who));
  return owner ? { owner: owner.id, who: "" } : { owner: "", who };
}

function proposedLine({ body, partnerId }: Entry<Body>, partners: PartnerRef[]): Line {
  switch (body.kind) {
    case "action":
      return line.action({ what: body.what, ...whoDoes(body.who, partners), when: body.when });
    case "whatif":
      return line.whatif({ risk: body.risk, response: body.response });
    case "evalDate":
      return line.evalDate({ date: body.date });
    case "formalRole":
    case "informalRole": {
      // Who proposes a role of the own side takes it up; a role for the other side is the other side's to take.
      const own = partners.find(({ id, side }) => id === partnerId && body.kind === `${side}Role`);
      return line[body.kind]({ text: body.text, owner: own?.id ?? "" });
    }
    default:
      return line[body.kind]({ text: body.text });
  }
}
