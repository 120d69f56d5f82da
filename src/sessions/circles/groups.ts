import type { Side, Standing } from "../../exercises/people.ts";

/** A seat as it is put in a group; `people` is more than one where a table shares a phone. */
export type Member = { id: string; standing: Standing; partnerId: string; people: number };
/** The id of a seat to the number of its group. */
export type Places = Record<string, number>;

/** In a group of one nobody does anything together. */
const TOGETHER_LEAST = 2;
/** Made anew, so many orders are looked at. */
const ORDERS_TRIED = 8;

/**
 * How many groups these people make, of about `of` each: no more than the scarcer side can fill, unless the groups need not
 * be `mixed`, and none for one person alone. Pure.
 */
export function groupCount(members: Member[], of: number, mixed = true): number {
  const people = sizeOf(members);
  const wanted = atLeastOne(Math.min(members.length, Math.round(people / of), Math.floor(people / TOGETHER_LEAST)));
  const [formal, informal, both] = [countOf(members, "formal"), countOf(members, "informal"), countOf(members, "both")];
  const oneSided = both === 0 && (formal === 0 || informal === 0);
  if (!mixed || oneSided) return wanted;
  // Who stands on both is the formal one of one group or the informal one of another.
  const fillable = Math.min(Math.min(formal, informal) + both, Math.floor(members.length / 2));
  return Math.min(wanted, atLeastOne(fillable));
}

/** Whether one side is too few for groups of about `of`: then these are larger, or not both sides are in each. Pure. */
export const isScarce = (members: Member[], of: number): boolean =>
  groupCount(members, of) < groupCount(members, of, false);

/**
 * Puts everybody in one of so many groups: both sides in each, of one size, and the people of one organisation apart. Who
 * has a place stays there. The same question has the same answer in every process. Pure.
 */
export function divide(members: Member[], places: Places, groups: number): Places {
  const { at, seated } = seat(members, places, groups);
  const loose = members.filter(({ id }) => !(id in seated));
  for (const member of inTurn(loose)) put(member, emptiest(at, member), at, seated);
  return seated;
}

/**
 * The same for people of whom some sat together in the indelingen `before`: of a few orders in which they could be put, the
 * one that brings fewest together again. `shuffled` gives a list in another order.
 */
export function divideAnew(
  members: Member[],
  before: { places: Record<string, string> }[],
  groups: number,
  shuffled: (members: Member[]) => Member[],
): Places {
  if (before.length === 0) return divide(members, {}, groups);
  const tries = Array.from({ length: ORDERS_TRIED }, () => divide(shuffled(members), {}, groups));
  const met = tries.map((places) => metAgain(places, before));
  return tries[met.indexOf(Math.min(...met))] ?? {};
}

/** How many times two people of one group sat together before. */
function metAgain(places: Places, before: { places: Record<string, string> }[]): number {
  const sizes = new Map<string, number>();
  for (const [at, earlier] of before.entries())
    for (const [id, group] of Object.entries(places)) {
      const key = `${at} ${earlier.places[id] ?? id} ${group}`;
      sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/**
 * Gives who came late a place where their side is missing most; nobody else moves. In order of arrival, so that it does not
 * matter who come in together. Pure.
 */
export function placeLate(members: Member[], places: Places, groups: number): Places {
  const { at, seated } = seat(members, places, groups);
  for (const member of members.filter(({ id }) => !(id in seated))) put(member, mostMissed(at, member), at, seated);
  return seated;
}

function seat(members: Member[], places: Places, groups: number) {
  const at: Member[][] = Array.from({ length: groups }, () => []);
  const seated: Places = {};
  for (const member of members) {
    const group = places[member.id];
    if (group !== undefined && group < groups) put(member, group, at, seated);
  }
  return { at, seated };
}

function put(member: Member, group: number, at: Member[][], seated: Places): void {
  seated[member.id] = group;
  at[group]?.push(member);
}

/** The scarcer side first; who stands on both last, for a gap that is left; tables before persons, colleagues in a row. */
function inTurn(loose: Member[]): Member[] {
  const partners = [...new Set(loose.map(({ partnerId }) => partnerId))];
  const rank = new Map(partners.map((partnerId, at) => [partnerId, at]));
  const rankOf = ({ partnerId }: Member) => rank.get(partnerId) ?? 0;
  const [formal, informal, both] = (["formal", "informal", "both"] as const).map((standing) =>
    loose
      .filter((member) => member.standing === standing)
      .sort((one, other) => other.people - one.people || rankOf(one) - rankOf(other)),
  ) as [Member[], Member[], Member[]];
  const sides = formal.length <= informal.length ? [formal, informal] : [informal, formal];
  return [...sides.flat(), ...both];
}

const emptiest = (at: Member[][], member: Member): number =>
  cheapest(at, (group) => [fills(group, member), sizeOf(group), ofOwnSide(group, member), colleagues(group, member)]);

const mostMissed = (at: Member[][], member: Member): number =>
  cheapest(at, (group) => [fills(group, member), ofOwnSide(group, member), sizeOf(group), colleagues(group, member)]);

/** 0 where somebody of this standing fills a gap. */
function fills(group: Member[], { standing }: Member): number {
  const isGap = standing === "both" ? !has(group, "formal") || !has(group, "informal") : !has(group, standing);
  return isGap ? 0 : 1;
}

const has = (group: Member[], side: Side): boolean =>
  group.some(({ standing }) => standing === side || standing === "both");

const ofOwnSide = (group: Member[], { standing }: Member): number =>
  sizeOf(group.filter((other) => other.standing === standing));

const colleagues = (group: Member[], { partnerId }: Member): number =>
  group.filter((other) => other.partnerId === partnerId).length;

/** The first of the groups for which the costs, compared one after another, are lowest. */
function cheapest(at: Member[][], costOf: (group: Member[]) => number[]): number {
  const costs = at.map(costOf);
  return costs.reduce((best, cost, group) => (isLess(cost, costs[best] ?? []) ? group : best), 0);
}

function isLess(one: number[], other: number[]): boolean {
  const first = one.findIndex((cost, at) => cost !== other[at]);
  return first >= 0 && (one[first] ?? 0) < (other[first] ?? 0);
}

const sizeOf = (members: Member[]): number => members.reduce((sum, { people }) => sum + people, 0);
const countOf = (members: Member[], standing: Standing): number =>
  members.filter((member) => member.standing === standing).length;
const atLeastOne = (count: number): number => Math.max(1, count);
