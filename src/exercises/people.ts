export type Side = "formal" | "informal";
/** Where a participant stands; "both" for who works paid and as a volunteer (003 h1 kader 1). */
export type Standing = Side | "both";
export type PerSide<T> = Record<Side, T>;

export type PartnerRef = { id: string; name: string; side: Side };

/** Who sends or answers. `participantId` is null when the facilitator typed it for somebody. */
export type Author = { participantId: string | null; partnerId: string; standing: Standing };

/** Everybody once: who sent or answered something twice is one person. What has no seat (any more) counts each time. */
export function eachOnce(authors: Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter(({ participantId }) => {
    if (participantId === null) return true;
    if (seen.has(participantId)) return false;
    seen.add(participantId);
    return true;
  });
}

/** On which side somebody counts: who stands on both counts once, on the side of the own organisation or group. */
export function ownSide({ standing, partnerId }: Omit<Author, "participantId">, partners: PartnerRef[]): Side {
  return standing === "both" ? (partners.find(({ id }) => id === partnerId)?.side ?? "informal") : standing;
}

/** How many of each side. */
export function countSides(people: { side: Side }[]): PerSide<number> {
  const formal = people.filter(({ side }) => side === "formal").length;
  return { formal, informal: people.length - formal };
}

/** How many people of each side. */
export const perSide = (authors: Author[], partners: PartnerRef[]): PerSide<number> =>
  countSides(authors.map((author) => ({ side: ownSide(author, partners) })));

/** Somebody's answer to a contribution: one of the exercise's `supports.values`, with a few words if asked. */
export type SupportEntry = Author & { value: string; note: string };
