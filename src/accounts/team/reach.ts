import type { PublicTeam } from "./reads.ts";

/** How to reach a team, in one line; "" where it says nothing. */
export const reachOf = ({ contact, contactEmail, contactPhone }: Omit<PublicTeam, "id" | "name">): string =>
  [contact, contactEmail, contactPhone].filter(Boolean).join(", ");
