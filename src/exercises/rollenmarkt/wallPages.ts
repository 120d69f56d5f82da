import type { PartnerRef, Side } from "../contract.ts";
import { inDutch } from "../kit/inDutch.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { type WallView, wallOfLines } from "../kit/wallOfLines.ts";
import { LEGAL_TASK } from "./limits.ts";
import { isKept, type Lot, lotsOf, ownerOf, reasonsIn, type Stall, stallsOf } from "./market.ts";
import { ownCardOf } from "./own.ts";
import { answersShown, type Input, unchosenIn } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { ANSWERING, CHOOSING } from "./turns.ts";

// Two pages of roles are enough to talk about; then one of what each has, and one of what nobody has.
const MARKET_MOST = 2;

const wall = wallOfLines((input: Input): LinePage[] => {
  const { state, round, entries, isOut } = input;
  if (state === "open" || !isOut(CHOOSING)) return [];
  if (entries.length === 0)
    return linePages({ title: texts.empty.title, lists: [[{ id: "empty", text: texts.empty.help }]] }, state, 1);
  return round < ANSWERING ? marketPages(input) : [...carriedPages(input), ...leftPages(input)];
});

export const { pageTitles } = wall;

/** On the wall: a tree that grows while people choose and answer; then the market, who has what, and what nobody has. */
export function screenView(input: Input): WallView {
  const page = wall.pageNow(input);
  if (page) return { show: "page", page };
  const { entries, waiting } = input;
  const answers = Object.values(waiting.answers).reduce((sum, some) => sum + some, 0);
  return { show: "growing", count: entries.length + waiting.sent + answers };
}

/** Which roles were chosen, by how many, for whom and why. */
function marketPages(input: Input): LinePage[] {
  const { entries, partners, state } = input;
  const stalls = stallsOf(entries, partners);
  const lines = (on: Side) => stalls.filter(({ side }) => side === on).map((stall) => marketLine(stall, input));
  const lists = { formal: lines("formal"), informal: lines("informal") };
  return linePages({ title: texts.pages.market, heads: texts.sides, lists }, state, MARKET_MOST);
}

/** So many organisations of one role are named on the wall; the phones name them all. */
const NAMED_MOST = 2;

function marketLine({ name: rol, isDouble, chosen, entries, lots }: Stall, input: Input): WallLine {
  const { partners } = input;
  const [first] = entries;
  const [{ body, lang = null, dutch = "" } = first] = reasonsIn(entries);
  const owners = lots.flatMap(({ owner }) => ownerOf({ owner }, partners)?.name ?? []);
  const rest = owners.length - NAMED_MOST;
  const named = [...owners.slice(0, NAMED_MOST), ...(rest > 0 ? [inDutch(texts.more, { n: rest })] : [])];
  const flags = [
    ownCardOf(input, first.body) && texts.own.mark,
    isDouble && texts.double,
    first.body.role === LEGAL_TASK && texts.legal,
  ]
    .filter(Boolean)
    .join(", ");
  return {
    ...{ id: first.id, text: body.reason, lang, dutch, support: chosen },
    lead: inDutch(flags ? texts.flagged : texts.chosen, { rol, kenmerk: flags }),
    ...(named.length > 0 && { foot: inDutch(texts.for, { organisaties: named.join(texts.and) }) }),
  };
}

/** What each organisation has, the heaviest load first; refused roles weigh nothing. */
function carriedPages({ entries, partners, state, ...input }: Input): LinePage[] {
  const all = lotsOf(entries, partners);
  const loads = partners.map((partner) => {
    const lots = all.filter(({ owner }) => owner === partner.id);
    return { partner, lots, n: lots.filter(isKept).length };
  });
  const lines = loads.toSorted((a, b) => b.n - a.n).map((load) => carriedLine(load, answersShown(input)));
  return linePages({ title: texts.pages.load, lists: [lines], foot: texts.load.question }, state, 1);
}

// What is to be talked about comes first: the wall may have no room for all.
const TALK_FIRST = ["nee", "anders", null, "ja"] as const;

type Load = { partner: PartnerRef; lots: Lot[]; n: number };

function carriedLine({ partner: { id, name, side }, lots, n }: Load, isAnswered: boolean): WallLine {
  const text = TALK_FIRST.map((answer) => {
    const rollen = lots
      .filter((lot) => lot.answer === answer)
      .map(withNote)
      .join(", ");
    return rollen && isAnswered ? inDutch(texts.verdicts[answer ?? "open"], { rollen }) : rollen;
  });
  const lead = inDutch(n === 0 ? texts.load.none : texts.load.some, { organisatie: name, n });
  return { id, side, lead, text: text.filter(Boolean).join(" ") };
}

const withNote = ({ name, answer, notes: [note] }: Lot): string =>
  answer === "anders" && note ? inDutch(texts.noted, { rol: name, anders: note }) : name;

/** The roles of the market that nobody chose, for nobody: both sides beside each other, unless one has none left. */
function leftPages(input: Input): LinePage[] {
  const lines = unchosenIn(input).map(({ id, side, name, isOwn }) => ({
    ...{ id, side },
    text: isOwn ? inDutch(texts.own.marked, { rol: name }) : name,
  }));
  // Under the head of its side a line needs no mark.
  const of = (on: Side) => lines.filter(({ side }) => side === on).map(({ side: _, ...line }) => line);
  const [formal, informal] = [of("formal"), of("informal")];
  const isBoth = formal.length > 0 && informal.length > 0;
  const listed = isBoth ? { heads: texts.sides, lists: { formal, informal } } : { lists: [lines] as [WallLine[]] };
  return linePages({ title: texts.pages.unchosen, ...listed, foot: texts.needed }, input.state, 1);
}
