import type { Side } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };

/** A role card: `text` is the one line that explains it. */
export type Role = { id: string; name: string; text: string; side: Side };

/** In the place of a role's id: a role that the group named itself. */
export const OWN_ROLE = "own";

/** The guardian of the child's safety: whoever carries this task by law cannot trade it on a market. */
const LEGAL_TASK = "rf-10";

/** All role cards of the toolkit, the formal side first. */
export const roles: Role[] = [...cardsOf("formal"), ...cardsOf("informal")];

const byId = new Map(roles.map((role) => [role.id, role]));

/** The card with this id, or null for an own role and for an unknown id. */
export const findRole = (id: string): Role | null => byId.get(id) ?? null;

export function isLegalTask(id: string): boolean {
  return id === LEGAL_TASK;
}

function cardsOf(side: Side): Role[] {
  return content.roles[side].map(({ id, name, text }) => ({
    id,
    name,
    text: isLegalTask(id) ? `${text} ${texts.legalTask}` : text,
    side,
  }));
}
