import { type Author, type Entry, eachOnce, type PartnerRef, type PerSide, peopleIn, perSide } from "../contract.ts";
import { ANSWERS, OWN_ROLE } from "./limits.ts";
import { type Role, roleName } from "./roles.ts";
import type { Choice } from "./schema.ts";

type Answer = (typeof ANSWERS)[number];

/** Choices that belong together, in order of arrival. */
type Group = [Entry<Choice>, ...Entry<Choice>[]];

/** One role for one organisation: everybody's choices of it together, and what that organisation answered. */
export type Lot = {
  /** Of the role: see `roleKey`. */
  key: string;
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
export type Stall = Omit<Role, "id"> & {
  entries: Group;
  lots: Lot[];
  /** People who chose it, per side. */
  chosen: PerSide<number>;
  /** Whether it lies on several organisations. */
  isDouble: boolean;
};

/** All stalls: those with a star first, then the most chosen, then in order of arrival. */
export function stallsOf(entries: Entry<Choice>[], partners: PartnerRef[]): Stall[] {
  const stalls = groupsOf(entries, ({ body }) => roleKey(body)).map((group): Stall => {
    const [{ body }] = group;
    const lots = groupsOf(group, (entry) => entry.body.owner).map(lotOf);
    return {
      ...{ name: roleName(body), side: body.side, entries: group, lots },
      chosen: perSide(choosersOf(group), partners),
      isDouble: lots.filter((lot) => isKept(lot) && ownerOf(lot, partners)).length > 1,
    };
  });
  const stars = ({ entries }: Stall) => Number(entries.some(({ starred }) => starred));
  const people = ({ chosen }: Stall) => chosen.formal + chosen.informal;
  return stalls.toSorted((a, b) => stars(b) - stars(a) || people(b) - people(a));
}

/** The roles of each organisation that it did not refuse. */
export const lotsOf = (entries: Entry<Choice>[], partners: PartnerRef[]): Lot[] =>
  stallsOf(entries, partners).flatMap(({ lots }) => lots);

/** Whose role it is; undefined where that one takes no part here. */
export const ownerOf = ({ owner }: Pick<Lot, "owner">, partners: PartnerRef[]): PartnerRef | undefined =>
  partners.find(({ id }) => id === owner);

export const isKept = ({ answer }: Pick<Lot, "answer">): boolean => answer !== "nee";

/** Who chose something, with the senders of merged doubles. */
export const choosersOf = (entries: Entry<Choice>[]): Author[] =>
  eachOnce(entries.flatMap((entry) => [entry, ...entry.doubles]));

/** The choices that say why in other words, those with a star first. */
export const reasonsIn = (entries: Entry<Choice>[]): Entry<Choice>[] =>
  groupsOf(starredFirst(entries), ({ body }) => body.reason).map(([first]) => first);

export const starredFirst = (entries: Entry<Choice>[]): Entry<Choice>[] =>
  entries.toSorted((a, b) => Number(b.starred) - Number(a.starred));

/** What makes two choices the same role: the card, or the own name written alike. */
export const roleKey = ({ role, ownName, side }: Pick<Choice, "role" | "ownName" | "side">): string =>
  role === OWN_ROLE ? `${OWN_ROLE}:${side}:${ownName.toLocaleLowerCase("nl")}` : role;

function lotOf(entries: Group): Lot {
  const [{ body }] = entries;
  const supports = entries.flatMap((entry) => entry.supports);
  const count = (answer: Answer) => peopleIn(eachOnce(supports.filter(({ value }) => value === answer)));
  const answers = { ja: count("ja"), anders: count("anders"), nee: count("nee") };
  const most = Math.max(...Object.values(answers));
  // With as many voices for as against, the careful answer counts: nobody gets a role by a draw.
  const answer = ANSWERS.findLast((one) => most > 0 && answers[one] === most) ?? null;
  const notes = supports.flatMap(({ value, note }) => (value === "anders" && note ? [note] : []));
  return {
    key: roleKey(body),
    name: roleName(body),
    owner: body.owner,
    entries,
    answers,
    answer,
    notes: [...new Set(notes)],
  };
}

const groupsOf = (entries: Entry<Choice>[], keyOf: (entry: Entry<Choice>) => string): Group[] =>
  [...Map.groupBy(entries, keyOf).values()].flatMap(([first, ...more]): Group[] => (first ? [[first, ...more]] : []));
