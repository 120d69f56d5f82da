import { fill } from "../../lib/text.ts";
import {
  type AgreementAssent,
  type AgreementDocument,
  type AgreementGroup,
  type AgreementRow,
  type AgreementSection,
  content,
  type PerSide,
  type Side,
} from "../contract.ts";
import { dutchDay } from "./dutchDay.ts";
import texts from "./texts.json" with { type: "json" };

export type Answer = AgreementAssent["answer"] | "none";

/** One line as it is read on the wall and on phones: words, and what belongs to them; what it has not is left out. */
export type Line = {
  id: string;
  text: string;
  /** What the line answers ("Wie heeft de regie?"), where the section's title does not say it. */
  group?: string;
  details?: string[];
  /** Of a partner. */
  side?: Side;
  /** How many stand behind it; a fact has no such number. */
  support?: PerSide<number>;
  /** A partner's answer to the agreement. */
  assent?: { answer: Answer; current: boolean };
};

/** The lines of one section: its facts and partners first, then what was agreed. */
export function linesOf(section: AgreementSection, agreement: AgreementDocument): Line[] {
  const given = givenIn(section.id, agreement);
  const groups = section.groups.filter(({ kind }) => kind !== "contact");
  const named = groups.length + given.length > 1;
  return [...given, ...groups.flatMap((group) => group.rows.map((row) => rowLine(row, group, { named, agreement })))];
}

/** Every partner's answer, the two sides taking turns. */
export function assentLines({ partners, assents }: AgreementDocument): Line[] {
  return partners.map(({ id, name, side }) => {
    const given = assents.find(({ partnerId }) => partnerId === id);
    return {
      id,
      text: name,
      side,
      ...withDetails(given?.reason ? [given.reason] : []),
      assent: given ? { answer: given.answer, current: given.current } : { answer: "none", current: true },
    };
  });
}

export type OpenCheck = { id: string; text: string; blocks: boolean; section: string };

/** What is still open: what is needed, and hints. */
export const openChecks = ({ checks }: AgreementDocument): OpenCheck[] =>
  checks
    .filter(({ ok }) => !ok)
    .map(({ id, text, severity, section }) => ({ id, text, blocks: severity === "block", section }));

/** What the toolkit calls this state. */
export function stateInWords({ state }: AgreementDocument): string {
  const ids = {
    concept: "concept",
    proposed: "voorgelegd",
    adopted: "definitief",
    evaluated: "geevalueerd",
    stopped: "gestopt",
  };
  return content.agreementTemplate.statuses.find(({ id }) => id === ids[state])?.label ?? "";
}

function givenIn(sectionId: string, agreement: AgreementDocument): Line[] {
  if (sectionId === "header") return facts(agreement);
  if (sectionId === "parties") return partnerLines(agreement);
  return sectionId === "consent" ? assentLines(agreement) : [];
}

function facts({ title, area, date, version }: AgreementDocument): Line[] {
  const values: Record<string, string> = { title, area, date: dutchDay(date), version: `${version}` };
  const fields = content.agreementTemplate.sections.find(({ id }) => id === "header")?.fields ?? [];
  return fields
    .filter(({ id }) => id in values)
    .map(({ id, label }) => ({ id, text: labelled(label, values[id] ?? "") }));
}

const partnerLines = ({ partners }: AgreementDocument): Line[] =>
  partners.map(({ id, name, side, contact }) => ({ id, text: name, side, ...withDetails(contact ? [contact] : []) }));

type Within = { named: boolean; agreement: AgreementDocument };

function rowLine(
  { id, cells, support }: AgreementRow,
  { label, columns }: AgreementGroup,
  { named, agreement }: Within,
): Line {
  const [text = "", ...more] = cells;
  const details = more.flatMap((cell, index) => (cell ? [labelled(columns[index + 1] ?? "", cell)] : []));
  return { id, text, ...(named ? { group: label } : {}), ...withDetails(details), ...supportShown(support, agreement) };
}

/** In what is final, support shows only where both sides stand behind a line: otherwise it reads as a refusal. */
function supportShown(support: PerSide<number>, { sha256 }: AgreementDocument): Pick<Line, "support"> {
  return sha256 === null || (support.formal > 0 && support.informal > 0) ? { support } : {};
}

/** "Stand: open", "Is dit al geregeld? Nee" */
function labelled(label: string, text: string): string {
  const short = label.replace(/ \(.*\)$/, "");
  return short.endsWith("?") ? `${short} ${text}` : fill(texts.fact, { naam: short, tekst: text });
}

const withDetails = (details: string[]): Pick<Line, "details"> => (details.length > 0 ? { details } : {});
