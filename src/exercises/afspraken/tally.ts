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
import { type Afterwards, adoptedIn } from "./adopted.ts";
import { dutchDay } from "./dutchDay.ts";
import { assentLines, linesOf, openChecks, stateInWords } from "./lines.ts";
import type { Body, Setup } from "./schema.ts";
import { screenView } from "./wallPages.ts";

export type AfsprakenInput = ExerciseInput<Setup, Body>;
type Seen = SeenInput<Setup, Body>;

/** What every phone shows: the whole agreement, what is open, and the answers; of proposals only its own, and those it has itself. */
export const phoneView = perObject((input: Seen) => {
  const { agreement } = input;
  if (!agreement) return null;
  const wall = screenView(input);
  return {
    title: agreement.title,
    state: agreement.state,
    version: agreement.version,
    adopted: agreement.state === "adopted" ? adoptedIn(agreement) : null,
    stateInWords: stateInWords(agreement),
    textSha256: agreement.textSha256,
    partners: agreement.partners.map(({ name }) => name),
    onScreen: wall.kind === "section" ? wall.id : null,
    open: openChecks(agreement),
    assents: assentLines(agreement),
    reasonMost: ASSENT_REASON_MOST,
    sections: agreement.sections.map((section) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      lines: linesOf(section, agreement),
      kinds: section.groups.map(({ kind, label }) => ({ kind, label })),
    })),
  };
});

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
      return `${body.what} – ${body.who}, ${dutchDay(body.when)}`;
    case "whatif":
      return `${body.risk} – ${body.response}`;
    case "evalDate":
      return dutchDay(body.date);
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
