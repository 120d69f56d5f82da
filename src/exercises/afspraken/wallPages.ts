import { fill } from "../../lib/text.ts";
import { fillPages } from "../../ui/wall/fillPages.ts";
import { GAP, heightOf, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import {
  type AgreementDocument,
  type AgreementSection,
  type PerSide,
  perObject,
  type SeenInput,
  type Side,
} from "../contract.ts";
import { type Adopted, adoptedIn } from "./adopted.ts";
import { dutchDay } from "./dutchDay.ts";
import { type Answer, assentLines, type Line, linesOf, type OpenCheck, openChecks, stateInWords } from "./lines.ts";
import { MOST_ROWS } from "./mostRows.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

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
      /** The names of each side, and how many lines they get. */
      partners: PerSide<string[]>;
      rows: number;
      proposals: number;
    }
  | { kind: "section"; id: string; number: number; title: string; lines: WallLine[]; proposals: number }
  | { kind: "empty"; sections: EmptySection[] }
  | { kind: "open"; checks: OpenCheck[] }
  | { kind: "assents"; apart: AssentLine[]; groups: AssentGroup[] };

type EmptySection = { id: string; number: number; title: string; proposals: number };

/** A line with how many rows its words, and what belongs to it, get on the wall. */
export type WallLine = Line & { rows: { text: number; details: number } };

/** Who does not agree, with how many lines of the reason there is room for. */
export type AssentLine = Line & { rows: number };

/** Organisations that said the same and need no words of their own. */
export type AssentGroup = { answer: Answer; current: boolean; partners: Line[] };

/** The page of the wall that it is at. */
export function screenView(input: Input): ScreenPage {
  const list = pageList(input);
  return list[Math.min(Math.max(0, input.page), list.length - 1)] ?? { kind: "nothing" };
}

/** What the wall's pages are about in this round. */
export const pageTitles = (input: Input): string[] => pageList(input).map(titleOf);

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
    case "empty":
      return texts.screen.stillEmpty;
    case "open":
      return texts.screen.open;
    case "assents":
      return texts.screen.answers;
  }
}

// The wall, its number of pages and every phone ask for them.
const pageList = perObject((input: Input): ScreenPage[] => {
  const { agreement, round } = input;
  if (!agreement) return [{ kind: "nothing" }];
  if (agreement.state === "adopted") return [{ kind: "adopted", ...adoptedIn(agreement) }];
  if (round > 0) return [...assentPages(agreement), ...openPages(agreement)];
  return [
    opening(agreement, waitingOf(Object.keys(input.waiting.buckets), input), input.state),
    ...agreement.sections.flatMap((section) => sectionPages(section, input)),
    ...emptyPage(agreement, input),
    ...openPages(agreement),
  ];
});

function opening(agreement: AgreementDocument, proposals: number, stepState: Input["state"]): ScreenPage {
  const { title, area, date, version } = agreement;
  const partnersOf = (side: Side) =>
    agreement.partners.filter((partner) => partner.side === side).map(({ name }) => name);
  // Beside the names there are place, the heads of the sides, and what to do, which takes two lines with the proposals.
  const others = proposals > 0 ? 4 : 3;
  const rows = Math.floor((roomUnder(title, stepState) - others * LINE - 3 * GAP) / LINE);
  return {
    kind: "opening",
    title,
    place: [area, dutchDay(date)].filter(Boolean).join(", "),
    version,
    state: stateInWords(agreement),
    partners: { formal: partnersOf("formal"), informal: partnersOf("informal") },
    rows: Math.max(1, rows),
    proposals,
  };
}

/** The proposals that do not stand in the agreement yet. */
const waitingOf = (kinds: string[], { waiting: { buckets } }: Input): number =>
  kinds.reduce((sum, kind) => sum + (buckets[kind]?.sent ?? 0), 0);

const proposedIn = ({ groups }: AgreementSection, input: Input): number =>
  waitingOf([...new Set(groups.map(({ kind }) => kind))], input);

function sectionPages(section: AgreementSection, input: Input): ScreenPage[] {
  const lines = input.agreement ? linesOf(section, input.agreement) : [];
  if (lines.length === 0) return [];
  const { id, number, title } = section;
  const proposals = proposedIn(section, input);
  const heading = fill(texts.screen.section, { nummer: number, titel: title });
  const room = roomUnder(heading, input.state) - (proposals > 0 ? LINE + GAP : 0);
  const whole = lines.map((line) => fitted(line, room));
  return fillPages(whole, heightOfLine, room).map((some) => ({
    kind: "section",
    id,
    number,
    title,
    lines: some,
    proposals,
  }));
}

// How many of each side stand behind a line, at its other end.
const SUPPORT = 5.8;
const EDGE = 0.15;

/** What a line takes besides its words. */
const aroundWords = ({ side, assent, group }: Line, above: Line | undefined): number =>
  (side || assent ? LINE : 0) + (group && group !== above?.group ? LINE : 0) + EDGE + GAP;

const heightOfLine = (line: WallLine, above: WallLine | undefined): number =>
  LINE * (line.rows.text + line.rows.details) + aroundWords(line, above);

/** A line with as many rows as its words need, and no more than a page holds. */
function fitted(line: Line, room: number): WallLine {
  const { text, details = [], support } = line;
  const needs = [rowsOf(text, support ? WIDTH - SUPPORT : WIDTH, { bold: true, most: MOST_ROWS.text })];
  if (details.length > 0) needs.push(rowsOf(details.join(" · "), WIDTH, { most: MOST_ROWS.details }));
  const [rows = 1, more = 0] = shareRows(needs, (room - aroundWords(line, undefined)) / LINE);
  return { ...line, rows: { text: rows, details: more } };
}

/** All parts that have nothing in them yet, on one page. */
function emptyPage(agreement: AgreementDocument, input: Input): ScreenPage[] {
  const sections = agreement.sections
    .filter((section) => linesOf(section, agreement).length === 0)
    .map((section) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      proposals: proposedIn(section, input),
    }));
  return sections.length > 0 ? [{ kind: "empty", sections }] : [];
}

function openPages(agreement: AgreementDocument): ScreenPage[] {
  const heightOfCheck = ({ text }: OpenCheck) =>
    heightOf(`${texts.screen.hint} ${text}`, WIDTH - 2, MOST_ROWS.text) + GAP;
  return fillPages(openChecks(agreement), heightOfCheck, roomUnder(texts.screen.open)).map((checks) => ({
    kind: "open",
    checks,
  }));
}

/** First everybody who does not agree or has to put it forward, with the reason; then who said nothing, and who agrees. */
function assentPages(agreement: AgreementDocument): ScreenPage[] {
  const lines = assentLines(agreement);
  const saying = (answer: Answer) => lines.filter(({ assent }) => assent?.answer === answer);
  const apart = [...saying("disagree"), ...saying("discuss")];
  const groups = [
    saying("none"),
    ...[false, true].map((current) => saying("agree").filter(({ assent }) => assent?.current === current)),
  ]
    .filter((partners) => partners.length > 0)
    .map((partners): AssentGroup => ({ answer: "none", current: true, ...partners[0]?.assent, partners }));
  const heightOfItem = (item: Line | AssentGroup) =>
    "partners" in item
      ? heightOf(wordsOf(item), WIDTH, MOST_ROWS.names) + GAP
      : headOf(item) + EDGE + GAP + LINE * Math.min(FEWEST_ROWS, reasonRows(item));
  const room = roomUnder(texts.screen.answers) - LINE - GAP;
  return fillPages<Line | AssentGroup>([...apart, ...groups], heightOfItem, room).map((items) => {
    const shown = items.flatMap((item) => ("partners" in item ? [] : [item]));
    const together = items.flatMap((item) => ("partners" in item ? [item] : []));
    const taken =
      shown.reduce((sum, line) => sum + headOf(line) + EDGE + GAP, 0) +
      together.reduce((sum, group) => sum + heightOfItem(group), 0);
    const rows = shareRows(shown.map(reasonRows), (room - taken) / LINE);
    return { kind: "assents", apart: shown.map((line, at) => ({ ...line, rows: rows[at] ?? 1 })), groups: together };
  });
}

const FEWEST_ROWS = 2;

/** Name and answer; an answer to an earlier text says so on a second line. */
const headOf = ({ assent }: Line): number => (assent?.current === false ? 2 * LINE : LINE);

const reasonRows = ({ details = [] }: Line): number => (details.length > 0 ? rowsOf(details.join(" · "), WIDTH) : 0);

// Before the answer and before each name stands a mark.
const wordsOf = ({ answer, current, partners }: AssentGroup): string =>
  `WW ${texts.answers[answer]} ${current ? "" : `(${texts.outdated})`} ${partners.map(({ text }) => `WW ${text}`).join(" · ")}`;
