import { type PartnerRef, perObject, type Side } from "../contract.ts";
import { inDutch } from "../kit/inDutch.ts";
import { type LinePage, linePages, type Sheet, type WallLine } from "../kit/linePages.ts";
import { LEGAL_TASK } from "./limits.ts";
import { type Lot, lotsOf, reasonsIn, type Stall, stallsOf } from "./market.ts";
import { answersShown, type Input, unchosenIn } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { ANSWERING, CHOOSING } from "./turns.ts";

export type ScreenView =
  | { show: "growing"; count: number; round: number }
  | { show: "empty" }
  | { show: "page"; page: LinePage };

/** On the wall: a tree that grows while people choose and answer; then the market, who has what, and what nobody has. */
export function screenView(input: Input): ScreenView {
  const { round, page: at, entries, waiting } = input;
  if (!hasPages(input)) {
    const answers = Object.values(waiting.answers).reduce((sum, some) => sum + some, 0);
    return { show: "growing", count: entries.length + waiting.sent + answers, round };
  }
  const pages = wallPages(input);
  const page = pages[Math.min(at, pages.length - 1)];
  return page ? { show: "page", page } : { show: "empty" };
}

export const pageTitles = (input: Input): string[] => wallPages(input).map(({ title }) => title);

const hasPages = ({ state, isOut }: Input): boolean => state !== "open" && isOut(CHOOSING);

// Two pages of roles are enough to talk about; then one of what each has, and one of what nobody has.
const MARKET_MOST = 2;

const wallPages = perObject((input: Input): LinePage[] => {
  if (!hasPages(input) || input.entries.length === 0) return [];
  const { state, round } = input;
  if (round < ANSWERING) return linePages(marketOf(input), state, MARKET_MOST);
  return [...linePages(carriedIn(input), state, 1), ...linePages(leftIn(input), state, 1)];
});

/** Which roles were chosen, by how many, for whom and why. */
function marketOf({ entries, partners }: Input): Sheet {
  const stalls = stallsOf(entries, partners);
  const lines = (on: Side) => stalls.filter(({ side }) => side === on).map((stall) => marketLine(stall, partners));
  const lists = { formal: lines("formal"), informal: lines("informal") };
  return { title: texts.pages.market, heads: texts.sides, lists };
}

/** So many organisations of one role are named on the wall; the phones name them all. */
const NAMED_MOST = 2;

function marketLine({ name: rol, isDouble, chosen, entries, lots }: Stall, partners: PartnerRef[]): WallLine {
  const [first] = entries;
  const [reason = first] = reasonsIn(entries);
  const owners = lots.map(({ owner }) => partners.find(({ id }) => id === owner)?.name ?? "");
  const rest = owners.length - NAMED_MOST;
  const named = [...owners.slice(0, NAMED_MOST), ...(rest > 0 ? [inDutch(texts.more, { n: rest })] : [])];
  const flags = [isDouble && texts.double, first.body.role === LEGAL_TASK && texts.legal].filter(Boolean).join(", ");
  return {
    id: first.id,
    lead: inDutch(flags ? texts.flagged : texts.chosen, { rol, kenmerk: flags }),
    ...{ text: reason.body.reason, lang: reason.lang ?? null, dutch: reason.dutch ?? "" },
    support: chosen,
    foot: inDutch(texts.for, { organisaties: named.join(texts.and) }),
  };
}

/** What each organisation has, the heaviest load first. */
function carriedIn({ entries, partners, ...input }: Input): Sheet {
  const lots = lotsOf(entries);
  const loads = partners.map((partner) => ({ partner, own: lots.filter(({ owner }) => owner === partner.id) }));
  const sorted = loads.toSorted((a, b) => rolesIn(b.own) - rolesIn(a.own));
  const lines = sorted.map(({ partner, own }) => carriedLine(partner, own, answersShown(input)));
  return { title: texts.pages.load, lists: [lines], foot: texts.load.question };
}

/** Refused roles weigh nothing. */
const rolesIn = (lots: Lot[]): number => lots.filter(({ answer }) => answer !== "nee").length;

// What is to be talked about comes first: the wall may have no room for all.
const TALK_FIRST = ["nee", "anders", null, "ja"] as const;

function carriedLine({ id, name, side }: PartnerRef, lots: Lot[], isAnswered: boolean): WallLine {
  const n = rolesIn(lots);
  const text = TALK_FIRST.map((answer) => {
    const rollen = lots.filter((lot) => lot.answer === answer).map(withNote);
    if (rollen.length === 0 || !isAnswered) return rollen.join(", ");
    return inDutch(texts.verdicts[answer ?? "open"], { rollen: rollen.join(", ") });
  });
  const lead = inDutch(n === 0 ? texts.load.none : texts.load.some, { organisatie: name, n });
  return { id, side, lead, text: text.filter(Boolean).join(" ") };
}

const withNote = ({ name, answer, notes: [note] }: Lot): string =>
  answer === "anders" && note ? inDutch(texts.noted, { rol: name, anders: note }) : name;

/** The roles of the market that nobody chose, for nobody. */
const leftIn = (input: Input): Sheet => ({
  ...{ title: texts.pages.unchosen, foot: texts.needed },
  lists: [unchosenIn(input).map(({ id, side, name }) => ({ id, side, text: name }))],
});
