export const SIDES = ["formal", "informal"] as const;
/** What an organisation says of a role that was chosen for it. */
export const ANSWERS = ["ja", "anders", "nee"] as const;

/** In the place of a role's id: a role that the group named itself. */
export const OWN_ROLE = "own";

const OWN_CARD = /^own:(formal|informal):(.+)$/;

/** A role that the group named before, as a form chooses it: all that it is, in one word. */
export const ownCard = (side: string, name: string): string => `${OWN_ROLE}:${side}:${name}`;

/** What such a word says; null for any other role. */
export function ownCardIn(role: string): { side: "formal" | "informal"; name: string } | null {
  const [, side, name] = OWN_CARD.exec(role) ?? [];
  return name === undefined ? null : { side: side === "formal" ? "formal" : "informal", name };
}
/** The guardian of the child's safety: whoever carries this task by law cannot trade it on a market. */
export const LEGAL_TASK = "rf-10";

/** At most this many roles per person. */
export const MOST_CHOICES = 3;
/** Characters of the name of an own role, of a reason, and of what has to be different. */
export const MAX_NAME = 60;
export const MAX_REASON = 200;
export const MAX_NOTE = 140;
