import { type PublicTeam, readFirstTeam, readPublicTeam } from "../accounts/team/reads.ts";

/** The address of a public page that speaks for this team. */
export const pageOf = (path: string, team: { id: string } | null | undefined): string =>
  team ? `${path}?team=${team.id}` : path;

export type PublicPageProps = { searchParams: Promise<{ team?: string | string[] }> };

/**
 * The team that a public page speaks for: the one of the bijeenkomst from which somebody came, else the one of the
 * installation. Null where neutral words must do, also while the database is away: these pages can always be read.
 */
export async function publicTeam({ searchParams }: PublicPageProps): Promise<PublicTeam | null> {
  const { team } = await searchParams;
  const reading = typeof team === "string" ? readPublicTeam(team) : readFirstTeam();
  return reading.then((found) => found ?? (typeof team === "string" ? readFirstTeam() : null)).catch(() => null);
}

/** How to reach a team, in one line; "" where it says nothing. */
export const reachOf = ({ contact, contactEmail, contactPhone }: PublicTeam): string =>
  [contact, contactEmail, contactPhone].filter(Boolean).join(", ");

/** Whom to ask: the team's name, and behind it how to reach it. */
export function askOf(team: PublicTeam): string {
  const reach = reachOf(team);
  return reach ? `${team.name} (${reach})` : team.name;
}
