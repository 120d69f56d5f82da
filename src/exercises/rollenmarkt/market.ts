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
import { ANSWERS, OWN_ROLE } from "./limits.ts";
import { roleName } from "./roles.ts";
import type { Choice } from "./schema.ts";

export type Answer = (typeof ANSWERS)[number];

/** Choices that belong together, in order of arrival. */
type Group = [Entry<Choice>, ...Entry<Choice>[]];

/** One role for one organisation: everybody's choices of it together, and what that organisation answered. */
export type Lot = {
  name: string;
  owner: string;
  entries: Group;
  answers: Record<Answer, number>;
  /** The organisation's answer; null while there is none. */
  answer: Answer | null;
  /** What has to be different, in the owner's words. */
  notes: string[];
};

/** One role on the market, with a lot per organisation that it was chosen for. */
export type Stall = {
  name: string;
  side: Side;
  entries: Group;
  lots: Lot[];
  /** People who chose it, per side. */
  chosen: PerSide<number>;
  /** Whether it lies on several organisations. */
  isDouble: boolean;
};

/** All stalls: those with a star first, then the most chosen, then in order of arrival. */
export function stallsOf(entries: Entry<Choice>[], partners: PartnerRef[]): Stall[] {
  const stalls = groupsOf(entries, ({ body }) => roleKey(body)).map((group) => stallOf(group, partners));
  return stalls.toSorted((a, b) => starsOf(b) - starsOf(a) || peopleBehind(b) - peopleBehind(a));
}

/** The choices as lots, in order of arrival. */
export const lotsOf = (entries: Entry<Choice>[]): Lot[] =>
  groupsOf(entries, ({ body }) => `${roleKey(body)} ${body.owner}`).map(lotOf);

/** Who chose something, with the senders of merged doubles. */
export const choosersOf = (entries: Entry<Choice>[]): Author[] =>
  eachOnce(entries.flatMap((entry) => [entry, ...entry.doubles]));

/** The choices that say why in other words, those with a star first. */
export const reasonsIn = (entries: Entry<Choice>[]): Entry<Choice>[] =>
  groupsOf(starredFirst(entries), ({ body }) => body.reason).map(([first]) => first);

export const starredFirst = (entries: Entry<Choice>[]): Entry<Choice>[] =>
  entries.toSorted((a, b) => Number(b.starred) - Number(a.starred));

/** What makes two choices the same role: the card, or the own name written alike. */
export const roleKey = ({ role, ownName, side }: Choice): string =>
  role === OWN_ROLE ? `${OWN_ROLE}:${side}:${ownName.toLocaleLowerCase("nl")}` : role;

function stallOf(entries: Group, partners: PartnerRef[]): Stall {
  const [{ body }] = entries;
  const lots = lotsOf(entries);
  const isDouble = lots.filter(({ answer }) => answer !== "nee").length > 1;
  return {
    ...{ name: roleName(body), side: body.side, entries, lots, isDouble },
    chosen: perSide(choosersOf(entries), partners),
  };
}

function lotOf(entries: Group): Lot {
  const [{ body }] = entries;
  const supports = entries.flatMap((entry) => entry.supports);
  const count = (answer: Answer) => peopleIn(eachOnce(supports.filter(({ value }) => value === answer)));
  const answers = { ja: count("ja"), anders: count("anders"), nee: count("nee") };
  const differences = supports.filter(({ value, note }) => value === "anders" && note !== "");
  return {
    ...{ name: roleName(body), owner: body.owner, entries, answers, answer: answerOf(answers) },
    notes: [...new Set(differences.map(({ note }) => note))],
  };
}

// With as many voices for as against, the careful answer counts: nobody gets a role by a draw.
function answerOf(answers: Record<Answer, number>): Answer | null {
  const most = Math.max(...Object.values(answers));
  return most === 0 ? null : (ANSWERS.toReversed().find((answer) => answers[answer] === most) ?? null);
}

const starsOf = ({ entries }: Stall): number => Number(entries.some(({ starred }) => starred));

const peopleBehind = ({ entries }: Stall): number => peopleIn(choosersOf(entries));

function groupsOf(entries: Entry<Choice>[], keyOf: (entry: Entry<Choice>) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups.values()];
}
