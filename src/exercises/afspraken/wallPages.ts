import { fill } from "../../lib/text.ts";
import { fillPages } from "../../ui/wall/fillPages.ts";
import { COLUMN, GAP, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import { type AgreementAtHand, type PerSide, perObject, type SeenInput, type Side } from "../contract.ts";
import {
  answersIn,
  type PartnerAnswer,
  type ReadLine,
  type ReadSection,
  readSections,
} from "../kit/agreement/readable.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { dayIn } from "./dayIn.ts";
import { type Adopted, adoptedOf } from "./gist.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** A line of the agreement: under which heading, in how many rows, and how many more of its section stand on the phones. */
export type SectionLine = {
  id: string;
  section: string;
  heading: string;
  text: string;
  side?: Side;
  support?: PerSide<number>;
  rows: number;
  more: number;
};

/** What the wall shows. Proposals are only counted: they are the facilitator's to take over. */
export type ScreenPage =
  | { kind: "nothing" }
  | ({ kind: "adopted" } & Adopted)
  | { kind: "growing"; count: number; hints: string[] }
  | {
      kind: "overview";
      title: string;
      place: string;
      sections: string;
      open: string;
      rows: number[];
    }
  | { kind: "lines"; title: string; columns: SectionLine[][] }
  | { kind: "answers"; page: LinePage };

const { screen: words } = texts;
// The lines of all sections together get so many pages of two columns.
const LINE_PAGES = 3;

/** The page of the wall that it is at. */
export function screenView(input: Input): ScreenPage {
  const list = pageList(input);
  return list[Math.min(Math.max(0, input.page), list.length - 1)] ?? { kind: "nothing" };
}

/** The sections of which the wall shows lines now. */
export function sectionsOnWall(input: Input): string[] {
  const page = screenView(input);
  return page.kind === "lines" ? [...new Set(page.columns.flat().map(({ section }) => section))] : [];
}

/** What the wall's pages are about in this round. */
export const pageTitles = (input: Input): string[] =>
  pageList(input).map((page) => (page.kind === "lines" ? page.title : words.titles[page.kind]));

// The wall, its number of pages and every phone ask for them.
const pageList = perObject((input: Input): ScreenPage[] => {
  const { agreement, round, state, waiting } = input;
  if (!agreement) return [{ kind: "nothing" }];
  if (agreement.state === "adopted") return [{ kind: "adopted", ...adoptedOf(agreement) }];
  if (round > 0) return [answersPage(agreement, state)];
  if (state === "open") return [{ kind: "growing", count: waiting.sent, hints: words.hints }];
  const proposals = Object.values(waiting.buckets).reduce((sum, { sent }) => sum + sent, 0);
  return [overview(agreement, proposals, state), ...linePagesOf(agreement, state)];
});

/** Which sections have how many lines, and what is still open. */
function overview(agreement: AgreementAtHand, proposals: number, state: string): ScreenPage {
  const { title, area, date, version, checks } = agreement;
  const filled = readSections(agreement).filter(({ lines }) => lines.length > 0);
  const sections =
    filled.map(({ id, lines }) => `${titleOf(id, agreement)} (${lines.length})`).join(" · ") || words.empty;
  const missing = checks.filter(({ ok, severity }) => !ok && severity === "block").map(({ text }) => text);
  const open = missing.length > 0 ? fill(words.open, { lijst: missing.join(" ") }) : words.nothingOpen;
  const place = [
    fill(words.version, { stand: words.states[agreement.state], nummer: version }),
    proposals > 0 ? fill(words.proposals, { aantal: proposals }) : "",
    area,
    dayIn("nl", date),
  ].filter(Boolean);
  // The heading takes one line, as does the place; the sections come before what is open.
  const room = Math.floor((roomUnder("", state) - LINE - 2 * GAP) / LINE);
  const [first = 1, second = 1] = [sections, open].map((text) => rowsOf(text, WIDTH));
  const most = Math.min(first, room - Math.min(2, second));
  const rows = [most, Math.min(second, room - most)];
  return { kind: "overview", title, place: place.join(" · "), sections, open, rows };
}

const titleOf = (section: string, { sections }: AgreementAtHand): string =>
  sections.find(({ id }) => id === section)?.title ?? "";

// What people go home with is told first where not all is.
const FIRST = ["actions", "goals"];

/** The sections with lines, several on a page. Where there is very much, long lines give way, and then the last ones of each section. */
function linePagesOf(agreement: AgreementAtHand, state: string): ScreenPage[] {
  const room = roomUnder("", state);
  const sections = readSections(agreement).filter(({ lines }) => lines.length > 0);
  if (sections.length === 0) return [];
  const columnsOf = (most: number[], rows: number) =>
    fillPages(
      sections.flatMap(({ id, lines }, at) => linesOf(id, titleOf(id, agreement), lines, most[at] ?? 1, rows)),
      heightOf,
      room,
      2,
    );
  const fits = (most: number[], rows: number) => columnsOf(most, rows).length <= 2 * LINE_PAGES;
  const all = sections.map(({ lines }) => lines.length);
  let most = sections.map(() => 1);
  const rows = [4, 3, 2].find((some) => fits(all, some)) ?? (fits(most, 2) ? 2 : 1);
  if (fits(all, rows)) most = all;
  else {
    const order = sections.map((_, at) => at).toSorted((a, b) => placeOf(sections[a]) - placeOf(sections[b]));
    for (let turn = 1; turn < Math.max(...all); turn++)
      for (const at of order.filter((one) => (all[one] ?? 0) > turn)) {
        const one = most.map((count, section) => (section === at ? count + 1 : count));
        if (fits(one, rows)) most = one;
      }
  }
  const columns = columnsOf(most, rows)
    .slice(0, 2 * LINE_PAGES)
    .map((lines) => withRows(lines, room));
  return columns.flatMap((column, at): ScreenPage[] =>
    at % 2 === 0
      ? [
          {
            kind: "lines",
            title: fill(words.titles.lines, { nummer: at / 2 + 1 }),
            columns: [column, columns[at + 1] ?? []],
          },
        ]
      : [],
  );
}

const placeOf = (section: ReadSection | undefined): number => (FIRST.includes(section?.id ?? "") ? 0 : 1);

/** The first so many lines of a section, and how many more there are. */
const linesOf = (section: string, heading: string, lines: ReadLine[], each: number, most: number): SectionLine[] =>
  lines.slice(0, each).map(({ id, text, details = [], side, support }, at) => {
    // Who stands behind it gives way to the words where there is room for few.
    const isRoomy = support && most > 2;
    const shown = { text: [text, ...details].join(" · "), ...(side && { side }), ...(isRoomy && { support }) };
    const more = at === each - 1 ? lines.length - each : 0;
    return { ...shown, id, section, heading, rows: Math.min(most, rowsIn(shown)), more };
  });

// As wide as what stands before the words: the mark of a side, or the numbers of both.
const MARK = { side: "WW", support: "WWWWWWW" };
const BETWEEN = 0.3;

const rowsIn = ({ text, side, support }: Pick<SectionLine, "text" | "side" | "support">): number =>
  rowsOf(`${side ? MARK.side : ""} ${support ? MARK.support : ""} ${text}`, COLUMN);

/** A heading stands above the first line of a section, and again at the top of the next column. */
const aroundRows = ({ section, more }: SectionLine, above: SectionLine | undefined): number =>
  LINE * ((section === above?.section ? 0 : 1) + (more > 0 ? 1 : 0)) + BETWEEN;

const heightOf = (line: SectionLine, above: SectionLine | undefined): number =>
  LINE * line.rows + aroundRows(line, above);

/** What is left over of a column is shared among its long lines. */
function withRows(lines: SectionLine[], room: number): SectionLine[] {
  const around = lines.reduce((sum, line, at) => sum + aroundRows(line, lines[at - 1]), 0);
  const rows = shareRows(lines.map(rowsIn), (room - around) / LINE);
  return lines.map((line, at) => ({ ...line, rows: rows[at] ?? 1 }));
}

/** First everybody who does not agree or has to put it forward, with the reason; then who said nothing, and who agrees. */
function answersPage(agreement: AgreementAtHand, state: string): ScreenPage {
  const all = answersIn(agreement);
  const saying = (answer: PartnerAnswer["answer"]) => all.filter((one) => one.answer === answer);
  const agreed = saying("agree");
  const groups = [
    saying("none"),
    agreed.filter(({ current }) => !current),
    agreed.filter(({ current }) => current),
  ].filter((group) => group.length > 0);
  const list: WallLine[] = [
    ...[...saying("disagree"), ...saying("discuss")].map(({ id, name, side, reason, ...given }) => {
      return { id, side, lead: `${name}:`, text: [wordsOf(given), reason].filter(Boolean).join(". ") };
    }),
    ...groups.flatMap((group) =>
      group.slice(0, 1).map((first) => {
        return { id: first.id, lead: `${wordsOf(first)}:`, text: group.map(({ name }) => name).join(" · ") };
      }),
    ),
  ];
  const counts = { akkoord: agreed.filter(({ current }) => current).length, totaal: all.length };
  const foot = all.length > 0 ? fill(words.agreed, counts) : words.nobody;
  const sheet = { title: words.titles.answers, lists: [list] as [WallLine[]], foot };
  const [page = { title: sheet.title, columns: [], more: 0, foot, legend: false }] = linePages(sheet, state, 1);
  return { kind: "answers", page };
}

/** "akkoord", "nog niet akkoord (bij een eerdere tekst)" */
export const wordsOf = ({ answer, current }: Pick<PartnerAnswer, "answer" | "current">): string =>
  `${texts.answers[answer]}${current ? "" : ` (${texts.outdated})`}`;
