import { type Author, eachOnce, type PartnerRef, type PerSide, peopleIn, perSide } from "./people.ts";

/** How much was sent, and by how many people; per side, unless nobody may know whose it is. */
export type Count = { sent: number; people: number; sides: PerSide<{ sent: number; people: number }> | null };

/** How much there is that an audience may not see yet. */
export type Waiting = Count & {
  /** By the bucket that the exercise puts it in; nothing of a round with results from so many people on. */
  buckets: Record<string, Count>;
  /** Per contribution how many people's answers to it wait. */
  answers: Record<string, number>;
};

/** What waits: in which bucket it is, null for none, and whether it may be told of which side it is. */
export type Waits = { entry: Author; bucket: string | null; sides: boolean };

/** What waits, counted. Pure. */
export function countWaiting(waits: Waits[], answers: Record<string, number>, partners: PartnerRef[]): Waiting {
  const count = (some: Waits[]): Count => countOf(some, partners);
  return {
    ...count(waits),
    buckets: perKey(waits, ({ bucket }) => bucket, count),
    answers,
  };
}

function perKey(waits: Waits[], keyOf: (one: Waits) => string | null, count: (some: Waits[]) => Count) {
  const groups = new Map<string, Waits[]>();
  for (const one of waits) {
    const key = keyOf(one);
    const group = key === null ? [] : (groups.get(key) ?? []);
    group.push(one);
    if (key !== null) groups.set(key, group);
  }
  return Object.fromEntries([...groups].map(([key, some]) => [key, count(some)]));
}

function countOf(waits: Waits[], partners: PartnerRef[]): Count {
  const authors: Author[] = waits.map(({ entry }) => entry);
  const once = eachOnce(authors);
  const [sent, people] = [authors.length, peopleIn(once)];
  if (!waits.every(({ sides }) => sides)) return { sent, people, sides: null };
  const each = perSide(once, partners);
  const formal = perSide(
    authors.map((author) => ({ ...author, people: 1 })),
    partners,
  ).formal;
  return {
    sent,
    people,
    sides: {
      formal: { sent: formal, people: each.formal },
      informal: { sent: sent - formal, people: each.informal },
    },
  };
}
