export type Side = "formal" | "informal";
/** Where a participant stands; "both" for who works paid and as a volunteer (003 h1 kader 1). */
export type Standing = Side | "both";
export type PerSide<T> = Record<Side, T>;

export type PartnerRef = { id: string; name: string; side: Side };

/** Who sends or answers. `participantId` is null when the facilitator typed it for somebody. */
export type Author = {
  participantId: string | null;
  partnerId: string;
  standing: Standing;
  /** How many people answer together on this seat: a table of four counts as four. One where it is not said. */
  people?: number;
  /** In which circle this author does the step, where that is asked. */
  circle?: string;
};

/** Stands where nobody may know whose it is. */
export const NOBODY: Author = { participantId: null, partnerId: "", standing: "both" };

/** How many people are in the circle, by the seats that they sit on. */
export type Heads = { people: PerSide<number> };

/** How many people these are. Who sent twice counts twice: see `eachOnce`. */
export const peopleIn = (authors: Pick<Author, "people">[]): number =>
  authors.reduce((sum, { people = 1 }) => sum + people, 0);

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
export function ownSide({ standing, partnerId }: Pick<Author, "standing" | "partnerId">, partners: PartnerRef[]): Side {
  return standing === "both" ? (partners.find(({ id }) => id === partnerId)?.side ?? "informal") : standing;
}

/** How many people of each side. */
export function countSides(people: { side: Side; people?: number }[]): PerSide<number> {
  const formal = peopleIn(people.filter(({ side }) => side === "formal"));
  return { formal, informal: peopleIn(people) - formal };
}

/** How many people of each side, each as often as it stands there. */
export const perSide = (authors: Author[], partners: PartnerRef[]): PerSide<number> =>
  countSides(authors.map((author) => ({ side: ownSide(author, partners), people: author.people ?? 1 })));

/** Somebody's answer to a contribution: one of the exercise's `supports.values`, with a few words if asked. */
export type SupportEntry = Author & {
  value: string;
  note: string;
  /** There while its words wait for the facilitator to let them through. */
  waits?: true;
};
