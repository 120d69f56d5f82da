import {
  ASSENT_REASON_MOST,
  type Entry,
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  type PartnerRef,
  peopleIn,
  perObject,
  type SeenInput,
  type Side,
} from "../contract.ts";
import { answersIn, mayChange, readSections } from "../kit/agreement/readable.ts";
import { dayIn } from "./dayIn.ts";
import { type Adopted, adoptedOf, shortOf } from "./gist.ts";
import { isProposable } from "./kinds.ts";
import type { Body, Setup } from "./schema.ts";
import { sectionsOnWall } from "./wallPages.ts";

export type AfsprakenInput = ExerciseInput<Setup, Body>;

/** The round whose words stand above what is adopted, whatever was asked. */
const ADOPTED = "vast";

/** What every phone shows: the agreement, what is open, and the answers; of proposals only its own, and those it has itself. */
export const phoneView = perObject((input: SeenInput<Setup, Body>) => {
  const { agreement } = input;
  if (!agreement) return null;
  const isAdopted = agreement.state === "adopted";
  return {
    ...(isAdopted && { head: ADOPTED }),
    title: agreement.title,
    state: agreement.state,
    version: agreement.version,
    mayChange: mayChange(agreement),
    adopted: isAdopted ? adoptedOf(agreement) : null,
    short: shortOf(agreement),
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
export type Afterwards = { afterwards: Adopted };
export type PhoneView = ReturnType<typeof phoneView> | Afterwards;

/** A proposal in one line. */
export const summary = (body: Body): string => inWords(body).replace(/\s+/g, " ");

/** The proposals as lines of the agreement; what more people sent comes first. */
export function harvest({ entries, partners }: AfsprakenInput): HarvestLine[] {
  return entries
    .toSorted((a, b) => peopleIn(b.doubles) - peopleIn(a.doubles))
    .map((entry) => ({
      kind: entry.body.kind,
      fields: fieldsOf(entry, partners),
      sources: [entry.id],
      backers: eachOnce([entry, ...entry.doubles]),
    }));
}

function inWords(body: Body): string {
  switch (body.kind) {
    case "action":
      return `${body.what} – ${body.who}, ${dayIn("nl", body.when)}`;
    case "whatif":
      return `${body.risk} – ${body.response}`;
    case "evalDate":
      return dayIn("nl", body.date);
    default:
      return body.text;
  }
}

function fieldsOf({ body, partnerId }: Entry<Body>, partners: PartnerRef[]): Record<string, string> {
  switch (body.kind) {
    case "action":
      return { what: body.what, who: body.who, when: body.when, status: "open" };
    case "whatif":
      return { risk: body.risk, response: body.response };
    case "evalDate":
      return { date: body.date };
    case "goal":
      return { text: body.text, sign: "" };
    case "condition":
      return { text: body.text, owner: "", met: "nee" };
    case "formalRole":
    case "informalRole":
      return {
        text: body.text,
        owner: ownerOf(body.kind === "formalRole" ? "formal" : "informal", partnerId, partners),
        reason: "",
      };
    default:
      return { text: body.text };
  }
}

/** Who proposes a role of the own side takes it up; a role for the other side is the other side's to take. */
const ownerOf = (side: Side, partnerId: string, partners: PartnerRef[]): string =>
  partners.some((partner) => partner.id === partnerId && partner.side === side) ? partnerId : "";
