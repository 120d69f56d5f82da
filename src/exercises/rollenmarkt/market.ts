import {
  type Author,
  type Entry,
  eachOnce,
  type PartnerRef,
  type PerSide,
  peopleIn,
  perSide,
  type Side,
} from "../contract.ts";
import { findRole, isLegalTask, OWN_ROLE, type Role } from "./roles.ts";
import type { Choice } from "./schema.ts";

export const ANSWERS = ["ja", "anders", "nee"] as const;
export type Answer = (typeof ANSWERS)[number];

/** One role for one organisation: everybody's choices of it together, and what that organisation answered. */
export type Lot = {
  /** The same for every lot of one role. */
  role: string;
  name: string;
  side: Side;
  owner: string;
  entries: Entry<Choice>[];
  answers: Record<Answer, number>;
  /** The organisation's answer; null while there is none. */
  answer: Answer | null;
  reasons: string[];
  /** What has to be different, in the owner's words. */
  notes: string[];
};

/** One role on the market, with a lot per organisation that it was chosen for. */
export type Stall = {
  role: string;
  /** The card's id, or "own". */
  card: string;
  name: string;
  side: Side;
  legal: boolean;
  /** People who chose it, per side. */
  chosen: PerSide<number>;
  lots: Lot[];
  reasons: string[];
  /** Whether it lies on several organisations. */
  double: boolean;
};

/** How many roles lie on one organisation. */
export type Load = { partner: PartnerRef; roles: number };

/** All stalls, the most chosen first. */
export function stallsOf(entries: Entry<Choice>[], partners: PartnerRef[]): Stall[] {
  const stalls = [...groupBy(lotsOf(entries), (lot) => lot.role).values()].map((lots) => stallOf(lots, partners));
  return stalls.toSorted((a, b) => peopleBehind(b) - peopleBehind(a));
}

/** The choices as lots, in order of arrival. */
export function lotsOf(entries: Entry<Choice>[]): Lot[] {
  return [...groupBy(entries, ({ body }) => `${roleKey(body)} ${body.owner}`).values()].map(lotOf);
}

/** The offered cards that nobody chose, for nobody. */
export function unchosenOf(offered: Role[], entries: Entry<Choice>[]): Role[] {
  const chosen = new Set(entries.map(({ body }) => body.role));
  return offered.filter(({ id }) => !chosen.has(id));
}

/** How many roles lie on each organisation, the heaviest load first; refused roles weigh nothing. */
export function loadsOf(lots: Lot[], partners: PartnerRef[]): Load[] {
  const carried = lots.filter(({ answer }) => answer !== "nee");
  const loads = partners.map((partner) => ({
    partner,
    roles: carried.filter(({ owner }) => owner === partner.id).length,
  }));
  return loads.toSorted((a, b) => b.roles - a.roles);
}

/** Without the owners' answers, as long as these are still coming in. */
export function withoutAnswers(entries: Entry<Choice>[]): Entry<Choice>[] {
  return entries.map((entry) => ({ ...entry, supports: [] }));
}

/** Who chose a lot, with the senders of merged doubles. */
export const choosersOf = (entries: Entry<Choice>[]): Author[] =>
  eachOnce(entries.flatMap((entry) => [entry, ...entry.doubles]));

export const roleName = ({ role, ownName }: Choice): string => findRole(role)?.name ?? ownName;

/** What makes two choices the same role: the card, or the own name written alike. */
export function roleKey({ role, ownName, side }: Choice): string {
  return role === OWN_ROLE ? `${OWN_ROLE}:${side}:${ownName.toLocaleLowerCase("nl")}` : role;
}

function stallOf(lots: [Lot, ...Lot[]], partners: PartnerRef[]): Stall {
  const [{ role, name, side }] = lots;
  const entries = lots.flatMap((lot) => lot.entries);
  const card = entries[0]?.body.role ?? OWN_ROLE;
  return {
    role,
    card,
    name,
    side,
    legal: isLegalTask(card),
    chosen: perSide(choosersOf(entries), partners),
    lots,
    reasons: reasonsOf(entries),
    double: lots.filter(({ answer }) => answer !== "nee").length > 1,
  };
}

function lotOf(entries: [Entry<Choice>, ...Entry<Choice>[]]): Lot {
  const [{ body }] = entries;
  const supports = entries.flatMap((entry) => entry.supports);
  const count = (answer: Answer) => peopleIn(eachOnce(supports.filter(({ value }) => value === answer)));
  const answers = { ja: count("ja"), anders: count("anders"), nee: count("nee") };
  return {
    role: roleKey(body),
    name: roleName(body),
    side: body.side,
    owner: body.owner,
    entries: starredFirst(entries),
    answers,
    answer: answerOf(answers),
    reasons: reasonsOf(entries),
    notes: unique(supports.filter(({ value, note }) => value === "anders" && note !== "").map(({ note }) => note)),
  };
}

// With as many voices for as against, the careful answer counts: nobody gets a role by a draw.
function answerOf(answers: Record<Answer, number>): Answer | null {
  const most = Math.max(...Object.values(answers));
  return most === 0 ? null : (ANSWERS.toReversed().find((answer) => answers[answer] === most) ?? null);
}

const reasonsOf = (entries: Entry<Choice>[]) => unique(starredFirst(entries).map(({ body }) => body.reason));

const unique = (texts: string[]) => [...new Set(texts)];

const starredFirst = (entries: Entry<Choice>[]) => entries.toSorted((a, b) => Number(b.starred) - Number(a.starred));

const peopleBehind = ({ lots }: Stall) => peopleIn(choosersOf(lots.flatMap(({ entries }) => entries)));

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
