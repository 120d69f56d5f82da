/** What became of a link that works once: it can still be used, or why not. */
export type LinkState = "open" | "used" | "withdrawn" | "old";

type Link = { usedAt: Date | null; withdrawnAt?: Date | null; expiresAt: Date };

/** What became of a link by now. */
export function linkState({ usedAt, withdrawnAt, expiresAt }: Link, now = new Date()): LinkState {
  if (usedAt) return "used";
  if (withdrawnAt) return "withdrawn";
  return expiresAt > now ? "open" : "old";
}
