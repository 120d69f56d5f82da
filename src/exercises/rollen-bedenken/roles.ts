import { type Entry, perObject } from "../contract.ts";
import { mostBacked } from "../kit/yields.ts";
import type { Addition, Body, Role } from "./schema.ts";

const isRole = (entry: Entry<Body>): entry is Entry<Role> => entry.body.what === "role";
const isAddition = (entry: Entry<Body>): entry is Entry<Addition> => entry.body.what === "addition";

/** The roles that were thought up: those with a star first, then what most people stand behind. */
export const rolesIn = (entries: Entry<Body>[]): Entry<Role>[] =>
  mostBacked(entries.filter(isRole)).sort((one, other) => Number(other.starred) - Number(one.starred));

const additionsIn = perObject((entries: Entry<Body>[]) =>
  Map.groupBy(entries.filter(isAddition), ({ body }) => body.to),
);

/** What was added to a role: what has a star first, then in order of arrival. */
export const additionsTo = ({ id }: Pick<Entry<Role>, "id">, entries: Entry<Body>[]): Entry<Addition>[] =>
  (additionsIn(entries).get(id) ?? []).toSorted((one, other) => Number(other.starred) - Number(one.starred));

/** The role with this id; null for what is none. */
export const findRole = (id: string, entries: Entry<Body>[]): Entry<Role> | null =>
  entries.filter(isRole).find((entry) => entry.id === id) ?? null;

/** The strength that a role came from. */
export const strengthOf = ({ strength, ownStrength }: Role): string => strength || ownStrength;
