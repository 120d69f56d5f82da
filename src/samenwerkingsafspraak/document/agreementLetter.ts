import { content } from "../../exercises/content.ts";
import {
  type AgreementAssent,
  type AgreementDocument,
  type AgreementGroup,
  type AgreementRow,
  agreementTitle,
  type PerSide,
  type Side,
} from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { dutchDate } from "./dutchDate.ts";
import type { LetterGroup } from "./letterGroup.ts";
import { type LetterProgress, letterProgress } from "./letterProgress.ts";
import { type LetterSummary, letterSummary } from "./letterSummary.ts";
import { shortened } from "./shortened.ts";
import texts from "./texts.document.json" with { type: "json" };
import { type LetterTree, letterTree } from "./treeParts.ts";

/** What a section shows beside its lines. */
type LetterPart = "facts" | "partners" | "assents" | "nothing";

export type LetterSection = {
  id: string;
  number: string;
  title: string;
  part: LetterPart;
  groups: LetterGroup[];
  empty: boolean;
};

type LetterPartner = { name: string; contact: string };

export type LetterAssent = {
  partner: string;
  side: Side;
  sideWord: string;
  answer: "agree" | "discuss" | "disagree" | "none";
  answerText: string;
  reason: string;
  date: string;
  outdated: string;
};

/** A samenwerkingsafspraak in words and in order, as the page and the PDF both set it. */
export type AgreementLetter = {
  kind: string;
  title: string;
  /** "CONCEPT", or empty. */
  concept: string;
  conceptMeaning: string;
  /** The title that a window or a reader's list shows: kind, title and CONCEPT. */
  fullTitle: string;
  explanation: string;
  /**
   * Without whose assent it was adopted, a line for each with the reason below it; empty where everybody agreed. The name
   * stands apart, so that one in Arabic turns no Dutch word round.
   */
  without: { heading: string; lines: { name: string; text: string; reason: string }[] };
  facts: { label: string; text: string }[];
  summary: LetterSummary;
  sides: { side: Side; word: string; explanation: string; partners: LetterPartner[] }[];
  tree: LetterTree;
  supportMeaning: string;
  sections: LetterSection[];
  assents: LetterAssent[];
  changes: { heading: string; table: LetterGroup };
  /** What was drawn or photographed of its lines; without a heading there is nothing. */
  pictures: { heading: string; items: { sha256: string; alt: string; width: number; height: number }[] };
  /** What is no part of the text: it stands at the very end. */
  progress: LetterProgress;
  footer: { title: string; version: string; mark: string };
  /** `scheme` says to who checks a version how its mark was made; empty for a concept. */
  mark: { explanation: string; scheme: string; hash: string };
};

const SIDES = ["formal", "informal"] as const;
const FOOTER_TITLE = 44;
const PARTS: Record<string, LetterPart> = { header: "facts", parties: "partners", consent: "assents" };

/** Puts an agreement into words and order: dates in Dutch, support in words, partners per side, the tree's five parts. */
export function agreementLetter(document: AgreementDocument): AgreementLetter {
  const concept = isConcept(document);
  const hash = document.sha256 ?? document.textSha256;
  const groups = document.sections.flatMap((section) => section.groups);
  const title = agreementTitle(document);
  return {
    kind: texts.kind,
    title,
    concept: concept ? texts.concept : "",
    conceptMeaning: concept ? texts.conceptMeaning : "",
    fullTitle: fullTitle(title, concept),
    explanation: texts.explanation,
    without: withoutOf(document, concept),
    facts: factsOf(document),
    summary: letterSummary(document),
    sides: SIDES.map((side) => ({ side, ...texts.sides[side], partners: partnersOf(document, side) })),
    tree: letterTree(groups),
    supportMeaning: groups.some((group) => group.rows.some((row) => supportText(row.support, concept)))
      ? texts.supportMeaning
      : "",
    sections: document.sections.map((section) => sectionOf(section, document)),
    assents: SIDES.flatMap((side) => document.partners.filter((partner) => partner.side === side)).map((partner) => ({
      partner: partner.name,
      side: partner.side,
      sideWord: texts.sides[partner.side].word,
      ...assentOf(document.assents.find(({ partnerId }) => partnerId === partner.id)),
    })),
    changes: changesOf(document),
    pictures: picturesOf(document),
    progress: letterProgress(document),
    footer: {
      title: shortened(title, FOOTER_TITLE),
      version: fill(texts.footer.version, { nummer: document.version }),
      mark: fill(texts.footer.mark, { kenmerk: hash.slice(0, 12) }),
    },
    mark: {
      explanation: concept ? texts.mark.concept : texts.mark.adopted,
      scheme: document.scheme ? texts.mark.schemes[document.scheme] : "",
      hash,
    },
  };
}

const picturesOf = ({ pictures = [] }: AgreementDocument): AgreementLetter["pictures"] => ({
  heading: pictures.length > 0 ? texts.pictures : "",
  items: pictures.map(({ sha256, alt, width, height }) => ({ sha256, alt: alt || texts.pictures, width, height })),
});

/** Whether nobody has adopted this text yet. */
export function isConcept({ state }: Pick<AgreementDocument, "state">): boolean {
  return state === "concept" || state === "proposed";
}

function fullTitle(title: string, concept: boolean): string {
  const named = title.toLowerCase().includes(texts.kind.toLowerCase()) ? title : `${texts.kind}: ${title}`;
  return concept ? `${texts.concept} – ${named}` : named;
}

function withoutOf({ withoutAssentOf }: AgreementDocument, concept: boolean): AgreementLetter["without"] {
  if (concept || withoutAssentOf.length === 0) return { heading: "", lines: [] };
  const { heading, line, answers, outdated, reason: words } = texts.without;
  return {
    heading,
    lines: withoutAssentOf.map(({ partner, side, answer, reason, current }) => ({
      name: partner,
      text: fill(line, {
        kant: texts.sides[side].word.toLowerCase(),
        antwoord: current ? answers[answer] : fill(outdated, { antwoord: answers[answer] }),
      }),
      reason: reason && fill(words, { reden: reason }),
    })),
  };
}

function factsOf(document: AgreementDocument): AgreementLetter["facts"] {
  return [
    { label: texts.facts.area, text: document.area },
    { label: texts.facts.host, text: hostOf(document) },
    ...datesOf(document),
    { label: texts.facts.version, text: String(document.version) },
    { label: texts.facts.state, text: stateText(document) },
    { label: texts.facts.validUntil, text: document.validUntil ? dutchDate(document.validUntil) : "" },
  ].filter(({ text }) => text !== "");
}

const hostOf = ({ host }: AgreementDocument): string => [host?.name, host?.contact].filter((words) => words).join("\n");

function datesOf({ date, dates }: AgreementDocument) {
  if (dates.length < 2) return [{ label: texts.facts.date, text: dutchDate(date) }];
  return [{ label: texts.facts.dates, text: dates.map(dutchDate).join("\n") }];
}

function stateText({ state, adoptedAt }: AgreementDocument): string {
  if (state === "concept" || state === "proposed") return texts.states[state];
  return adoptedAt ? fill(texts.states[state], { datum: dutchDate(adoptedAt) }) : texts.statesWithoutDate[state];
}

function partnersOf(document: AgreementDocument, side: Side): LetterPartner[] {
  return document.partners
    .filter((partner) => partner.side === side)
    .map(({ name, contact }) => ({ name, contact: contact && fill(texts.contact, { contact }) }));
}

function sectionOf(section: AgreementDocument["sections"][number], document: AgreementDocument): LetterSection {
  const part = PARTS[section.id] ?? "nothing";
  const groups = section.groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !shownElsewhere(group, row, document)) }))
    .filter((group) => group.rows.length > 0);
  return {
    id: section.id,
    number: String(section.number),
    title: section.title,
    part,
    groups: groups.map((group) => groupOf(group, groups.length === 1, isConcept(document))),
    empty: part === "nothing" && groups.length === 0,
  };
}

// The end of validity stands with the facts, and a partner's contact with the partner.
function shownElsewhere(group: AgreementGroup, row: AgreementRow, document: AgreementDocument): boolean {
  if (group.kind === "validUntil") return document.validUntil !== null;
  const [partner, words = ""] = row.cells;
  const shown = document.partners.some(({ name, contact }) => name === partner && contact.includes(words));
  return group.kind === "contact" && words !== "" && shown;
}

function groupOf(group: AgreementGroup, alone: boolean, concept: boolean): LetterGroup {
  const table = group.columns.length > 1;
  const rows = group.rows.map(({ cells, support }) => ({
    cells: group.kind === "form" ? cells.map(explained) : cells,
    support: supportText(support, concept),
  }));
  return {
    heading: table && alone ? "" : group.label,
    columns: table ? group.columns : [],
    rows,
    supported: rows.some(({ support }) => support !== ""),
  };
}

/** The form of a cooperation with what it means; only its name says nothing to who was not there. */
function explained(cell: string): string {
  const known = content.cooperationForms.find(({ title }) => title === cell);
  return known ? fill(texts.form, { vorm: known.title, uitleg: known.form }) : cell;
}

/**
 * A side that says nothing is not named: "0 formeel" reads as a refusal. For the same reason a line of what is final
 * shows who stands behind it only where both sides do.
 */
function supportText(support: PerSide<number>, concept: boolean): string {
  const sides = SIDES.filter((side) => support[side] > 0);
  if (!concept && sides.length < SIDES.length) return "";
  return sides.map((side) => fill(texts.support[side], { aantal: support[side] })).join(", ");
}

function assentOf(assent: AgreementAssent | undefined) {
  if (!assent) return { answer: "none" as const, answerText: texts.assents.none, reason: "", date: "", outdated: "" };
  return {
    answer: assent.answer,
    answerText: texts.assents.answers[assent.answer],
    reason: assent.reason && fill(texts.assents.reason, { reden: assent.reason }),
    date: fill(texts.assents.date, { datum: dutchDate(assent.at) }),
    outdated: assent.current ? "" : texts.assents.outdated,
  };
}

function changesOf({ changes, sections, version }: AgreementDocument): AgreementLetter["changes"] {
  const titleOf = (id: string) => {
    const section = sections.find((candidate) => candidate.id === id);
    return section ? `${section.number}. ${section.title}` : id;
  };
  const rows = changes.map(({ section, change, text, before }) => {
    const formerly = before && before !== text ? `\n${fill(texts.changes.before, { tekst: before })}` : "";
    return { cells: [titleOf(section), texts.changes.kinds[change], text + formerly], support: "" };
  });
  return {
    heading: rows.length > 0 ? fill(texts.changes.heading, { nummer: version - 1 }) : "",
    table: { heading: "", columns: rows.length > 0 ? texts.changes.columns : [], rows, supported: false },
  };
}
