import type { Side } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import { ownCardIn, SIDES } from "./limits.ts";

/** A role card of the toolkit. */
export type Role = { id: string; name: string; side: Side };

/** All role cards, the formal side first. */
export const roles: Role[] = SIDES.flatMap((side) => content.roles[side].map(({ id, name }) => ({ id, name, side })));

const byId = new Map(roles.map((role) => [role.id, role]));

/** The card with this id, or null for an own role and for an unknown id. */
export const findRole = (id: string): Role | null => byId.get(id) ?? null;

/** What a chosen role is called on wall and paper. */
export const roleName = ({ role, ownName }: { role: string; ownName: string }): string =>
  findRole(role)?.name ?? ownCardIn(role)?.name ?? ownName;
