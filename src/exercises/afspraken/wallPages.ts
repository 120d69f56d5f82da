import { say } from "../../lib/say.ts";
import { fill } from "../../lib/text.ts";
import { GAP, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf } from "../../ui/wall/rows.ts";
import { type AgreementAtHand, pageOf, perObject, type SeenInput } from "../contract.ts";
import { type Gist, gistOf } from "../kit/agreement/gist.ts";
import { type ReadSection, readSections } from "../kit/agreement/readable.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { replies } from "./answerGroups.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** How far a section is: what it is called with how many lines it has, what it lacks, and in how many rows that stands. */
type SoFar = { id: string; isReady: boolean; title: string; missing: string; rows: number };
export type Overview = { show: "overview"; title: string; sections: SoFar[]; foot: string };

/** What the wall shows. Proposals are only counted: they are the facilitator's to take over. */
export type ScreenPage =
  | { show: "growing"; count: number; hints: string[] }
  | { show: "adopted"; gist: Gist }
  | Overview
  /** `section`: of which it shows the lines. */
  | { show: "page"; page: LinePage; section?: string };

const { screen: words } = texts;

/** The page of the wall that it is at. */
export function screenView(input: Input): ScreenPage {
  const [page] = pageOf(pagesOf(input), input.page, 1).items;
  return page ?? { show: "growing", count: input.waiting.sent, hints: words.hints };
}

/** The section of which the wall shows lines now; none where it shows something else. */
export function sectionsOnWall(input: Input): string[] {
  const page = screenView(input);
  return page.show === "page" && page.section ? [page.section] : [];
}

/** What the wall's pages are about in this round. */
export const pageTitles = (input: Input): string[] =>
  pagesOf(input).map((page) => (page.show === "page" ? page.page.title : words.titles[page.show]));

// The wall, its number of pages and every phone ask for them.
const pagesOf = perObject((input: Input): Exclude<ScreenPage, { show: "growing" }>[] => {
  const { agreement, round, state, waiting } = input;
  const one = (title: string, list: WallLine[], foot?: string) =>
    linePages({ title, lists: [list], ...(foot && { foot }) }, state, 1).map((page) => ({
      show: "page" as const,
      page,
    }));
  if (!agreement) return one(words.titles.nothing, [{ id: "nothing", text: words.nothing }]);
  if (agreement.state === "adopted") return [{ show: "adopted", gist: gistOf(agreement) }];
  if (round > 0) return one(words.titles.answers, answerLines(input), agreedIn(agreement));
  if (state === "open") return [];
  const proposals = Object.values(waiting.buckets).reduce((sum, { sent }) => sum + sent, 0);
  const sections = readSections(agreement).flatMap((section) => sectionPages(section, agreement, state));
  return [overview(agreement, proposals), ...sections];
});

// From the back of the room one reads so many lines; of what is not ready so many, where there is much of both.
const SECTIONS = 6;
const UNREADY = 4;
const ROWS = 2;
// Between two of them; and how wide the sign before each is.
const BETWEEN = 0.2;
const SIGN = 1.6;
// What people go home with is missed first; who agrees is asked in the next round.
const FIRST = ["goals", "actions"];
const CONSENT = "consent";

/** How far the agreement is: the sections that lack something, and the others with lines, each in the order of the agreement. */
function overview(agreement: AgreementAtHand, proposals: number): Overview {
  const { checks, state, version } = agreement;
  const lacking = checks.filter((one) => !one.ok && one.severity === "block" && one.section !== CONSENT);
  const urgency = ({ id, isReady }: SoFar) => (isReady ? 2 : FIRST.includes(id) ? 0 : 1);
  const all = readSections(agreement)
    .filter(({ id, lines }) => lines.length > 0 || lacking.some(({ section }) => section === id))
    .map(({ id, lines: { length: n } }): SoFar => {
      const missing = lacking.filter(({ section }) => section === id).map(({ text }) => text);
      const title = titleOf(id, agreement);
      const isReady = missing.length === 0;
      const named = n > 0 ? `${title} (${n})` : title;
      const said = isReady ? [named, ""] : [asHead(named), n > 0 ? missing.join(" ") : words.empty];
      const rows = rowsOf(said.join(" "), WIDTH - SIGN, { bold: true, most: ROWS });
      return { id, isReady, rows, title: said[0] ?? "", missing: said[1] ?? "" };
    })
    .toSorted((a, b) => urgency(a) - urgency(b));
  const unready = all.filter(({ isReady }) => !isReady).length;
  const title = unready > 0 ? say(words.unready, { n: unready }) : words.ready;
  const first = Math.min(unready, Math.max(UNREADY, SECTIONS - (all.length - unready)));
  const wanted = [...all.slice(0, first), ...all.slice(unready)].slice(0, SECTIONS);
  const room = roomUnder(title) - LINE - GAP;
  const fits = (some: SoFar[]) => some.reduce((sum, { rows }) => sum + LINE * rows + BETWEEN, 0) <= room + BETWEEN;
  const sections = wanted.filter((_, at) => fits(wanted.slice(0, at + 1)));
  const foot = [
    say(words.version, { stand: words.states[state], nummer: version }),
    proposals > 0 && say(words.proposals, { n: proposals }),
    all.length > sections.length && say(words.moreSections, { n: all.length - sections.length }),
  ];
  return { show: "overview", title, sections, foot: foot.filter(Boolean).join(" · ") };
}

const titleOf = (section: string, { sections }: AgreementAtHand): string =>
  sections.find(({ id }) => id === section)?.title ?? "";

/** What stands before words: a question does so by itself. */
const asHead = (label: string): string => (label.endsWith("?") ? label : `${label}:`);

/** A section on a page of its own; on two where that leaves lines out. None where it has no lines. */
function sectionPages({ id: section, lines }: ReadSection, agreement: AgreementAtHand, state: string) {
  const kinds = agreement.sections.find(({ id }) => id === section)?.groups ?? [];
  const list = lines.map(({ id, text, kind, details = [], side, support }, at): WallLine => {
    // Where it asks more than one thing, what is asked stands before the first line that answers it.
    const lead = kind !== lines[at - 1]?.kind && kinds.find((one) => one.kind === kind)?.label;
    return {
      // The dot stays with what it ends.
      ...{ id, text: [text, ...details].join("\u00a0· ") },
      ...(lead && { lead: asHead(lead) }),
      ...(side && { side }),
      ...(support && { support }),
    };
  });
  const pages = (most: number) => linePages({ title: titleOf(section, agreement), lists: [list] }, state, most);
  const found = pages(1).some(({ more }) => more > 0) ? pages(2) : pages(1);
  return found.map((page) => ({ show: "page" as const, page, section }));
}

/** What each organisation answered and why; who is to be talked with comes first. */
function answerLines(input: Input): WallLine[] {
  const lines = replies(input).map(({ id, side, title, text }) => ({ id, side, lead: `${title}:`, text }));
  return lines.length > 0 ? lines : [{ id: "nobody", text: words.nobody }];
}

function agreedIn({ partners, assents }: AgreementAtHand): string {
  const agreed = assents.filter(({ answer, current }) => answer === "agree" && current);
  return fill(words.agreed, { akkoord: agreed.length, totaal: partners.length });
}
