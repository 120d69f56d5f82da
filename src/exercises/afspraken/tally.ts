import { fill } from "../../lib/text.ts";
import {
  type AgreementAtHand,
  type AgreementDocument,
  type AgreementSection,
  type Entry,
  type ExerciseInput,
  type HarvestLine,
  type PartnerRef,
  perObject,
  perSide,
  type Side,
} from "../contract.ts";
import { type Adopted, adoptedIn } from "./adopted.ts";
import { dutchDay } from "./dutchDay.ts";
import { assentLines, type Line, linesOf, stateInWords } from "./lines.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };
import { wallPages } from "./wallPages.ts";

export type AfsprakenInput = ExerciseInput<Setup, Body>;

type Paged = { page: number; pages: number };

/** What the wall shows: one page of the agreement. Proposals are only counted: they are the facilitator's to take over. */
export type ScreenPage =
  | { kind: "nothing" }
  | ({ kind: "adopted" } & Adopted)
  | {
      kind: "opening";
      title: string;
      place: string;
      version: number;
      state: string;
      partners: PartnerRef[];
      proposals: number;
    }
  | ({ kind: "section"; id: string; number: number; title: string; lines: Line[]; proposals: number } & Paged)
  | ({ kind: "open"; checks: OpenCheck[] } & Paged)
  | ({ kind: "assents"; formal: Line[]; informal: Line[] } & Paged);

type OpenCheck = { id: string; text: string; blocks: boolean; section: string };

/** The page of the wall that it is at. */
export function screenView(input: AfsprakenInput): ScreenPage {
  const list = pageList(input);
  return list[Math.min(Math.max(0, input.page), list.length - 1)] ?? { kind: "nothing" };
}

/** What the wall's pages are about in this round. */
export const pageTitles = (input: AfsprakenInput): string[] => pageList(input).map(titleOf);

function titleOf(page: ScreenPage): string {
  switch (page.kind) {
    case "nothing":
      return texts.screen.noAgreement;
    case "adopted":
      return texts.screen.adopted;
    case "opening":
      return page.title;
    case "section":
      return fill(texts.screen.section, { nummer: page.number, titel: page.title });
    case "open":
      return texts.screen.open;
    case "assents":
      return texts.screen.answers;
  }
}

/** What every phone shows: the whole agreement, what is open, and the answers; of proposals only its own, and those it has itself. */
export const phoneView = perObject((input: AfsprakenInput) => {
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
    sections: agreement.sections.map((section) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      lines: linesOf(section, agreement),
      kinds: section.groups.map(({ kind, label }) => ({ kind, label })),
    })),
  };
});

/** A proposal in one line, with what it is about. */
export function summary(body: Body, { agreement }: AfsprakenInput): string {
  const groups = agreement?.sections.flatMap(({ groups }) => groups) ?? [];
  const label = groups.find(({ kind }) => kind === body.kind)?.label;
  const line = inWords(body).replace(/\s+/g, " ");
  return label ? `${label}: ${line}` : line;
}

/** The proposals as lines of the agreement; what more people sent comes first. */
export function harvest({ entries, partners }: AfsprakenInput): HarvestLine[] {
  return entries
    .toSorted((a, b) => b.doubles.length - a.doubles.length)
    .map((entry) => ({
      kind: entry.body.kind,
      fields: fieldsOf(entry, partners),
      sources: [entry.id],
      support: perSide([entry, ...entry.doubles]),
    }));
}

// The wall, its number of pages and every phone ask for them.
const pageList = perObject((input: AfsprakenInput): ScreenPage[] => {
  const { agreement, round, entries } = input;
  if (!agreement) return [{ kind: "nothing" }];
  if (agreement.state === "adopted") return [{ kind: "adopted", ...adoptedIn(agreement) }];
  if (round > 0) return [...assentPages(agreement), ...openPages(agreement)];
  const waiting = waitingOf(entries, agreement);
  return [
    opening(agreement, waiting.length),
    ...agreement.sections.flatMap((section) => sectionPages(section, agreement, waiting)),
    ...openPages(agreement),
  ];
});

/** The proposals that do not stand in the agreement yet. */
const waitingOf = (entries: Entry<Body>[], { takenOver }: AgreementAtHand): Entry<Body>[] =>
  entries.filter(({ id }) => !takenOver.includes(id));

const opening = (agreement: AgreementDocument, proposals: number): ScreenPage => ({
  kind: "opening",
  title: agreement.title,
  place: [agreement.area, dutchDay(agreement.date)].filter(Boolean).join(", "),
  version: agreement.version,
  state: stateInWords(agreement),
  partners: agreement.partners.map(({ id, name, side }) => ({ id, name, side })),
  proposals,
});

function sectionPages(section: AgreementSection, agreement: AgreementDocument, entries: Entry<Body>[]): ScreenPage[] {
  const { id, number, title, groups } = section;
  const proposals = entries.filter(({ body }) => groups.some(({ kind }) => kind === body.kind)).length;
  return wallPages(linesOf(section, agreement)).map((lines, page, { length }) => ({
    kind: "section",
    id,
    number,
    title,
    lines,
    proposals,
    page,
    pages: length,
  }));
}

function openPages(agreement: AgreementDocument): ScreenPage[] {
  return chunks(openChecks(agreement), 5).map((checks, page, { length }) => ({
    kind: "open",
    checks,
    page,
    pages: length,
  }));
}

/** Three partners of each side on a page, beside each other. */
function assentPages(agreement: AgreementDocument): ScreenPage[] {
  const lines = assentLines(agreement);
  const of = (side: Side) =>
    chunks(
      lines.filter((line) => line.side === side),
      3,
    );
  const [formal, informal] = [of("formal"), of("informal")];
  const length = Math.max(formal.length, informal.length);
  return Array.from({ length }, (_, page) => ({
    kind: "assents",
    formal: formal[page] ?? [],
    informal: informal[page] ?? [],
    page,
    pages: length,
  }));
}

function chunks<T>(items: T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

const openChecks = ({ checks }: AgreementDocument): OpenCheck[] =>
  checks
    .filter(({ ok }) => !ok)
    .map(({ id, text, severity, section }) => ({ id, text, blocks: severity === "block", section }));

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
