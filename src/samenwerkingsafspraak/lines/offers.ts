import {
  type Author,
  countSides,
  eachOnce,
  type OfferedLine,
  ownSide,
  type PartnerRef,
  type PerSide,
  peopleIn,
  type Side,
} from "../../exercises/contract.ts";
import { nameKey } from "../../lib/text.ts";
import { canonicalJson, sha256Of } from "../document/canonical.ts";

/** What an offer is known by, beside its kind: where it was made, and what it is there (`of`). */
export type OfferRef = { stepId: string; circle: string; of: string };

/** A line that a step offers, with the step's title. */
export type Offered = OfferedLine & OfferRef & { from: string };

/** Somebody behind a line, on which side, and how many people that is; null who has no seat (any more). */
export type Backer = Pick<Author, "participantId"> & { side: Side; people: number };

/**
 * What the steps offer once: doubles are one, with all that it came from and everybody behind it once. `takenOver` where
 * it stands in the agreement.
 */
export type Offer = Omit<Offered, "backers" | keyof OfferRef> & {
  id: string;
  /** The ids of all its doubles, its own among them. */
  ids: string[];
  /** Those doubles themselves: what a line remembers that takes it. */
  refs: OfferRef[];
  backers: Backer[];
  support: PerSide<number>;
  takenOver: boolean;
};

/** A line of the agreement, with the offers that it took. */
export type TakenLine = { kind: string; offers: OfferRef[] };

/**
 * The offers of the steps. Lines of one kind that say the same, whatever their capitals and full stops, are one, in the
 * words that most people stand behind; what came after one of them was taken over is offered apart. Pure.
 */
export function offersOf(offered: Offered[], taken: TakenLine[], partners: PartnerRef[]): Offer[] {
  const claimed = claimedBy(taken);
  const heaps = Map.groupBy(offered, (line) => `${claimed(line)} ${wordsKey(line)}`);
  return [...heaps.values()].flatMap((heap) => {
    const [first] = heap.toSorted((a, b) => peopleIn(b.backers) - peopleIn(a.backers));
    if (!first) return [];
    const { kind, fields } = first;
    const backers = backersOf(heap).map((author) => ({
      participantId: author.participantId,
      side: ownSide(author, partners),
      people: author.people ?? 1,
    }));
    // Whoever stands behind which of them, it keeps its id as long as nothing comes to it.
    const ids = heap.map((line) => sha256Of(keyOf(line.kind, line)).slice(0, 20)).sort();
    return [
      {
        ...{ kind, fields, id: ids[0] ?? "", ids },
        from: [...new Set(heap.map(({ from }) => from))].join(", "),
        sources: [...new Set(heap.flatMap(({ sources }) => sources))],
        refs: heap.map(({ stepId, circle, of }) => ({ stepId, circle, of })),
        backers,
        support: countSides(backers),
        takenOver: claimed(first),
      },
    ];
  });
}

const keyOf = (kind: string, { stepId, circle, of }: OfferRef): string => [kind, stepId, circle, of].join(" ");

/** What two lines have in common that say the same. */
const wordsKey = ({ kind, fields }: OfferedLine): string => {
  const said = Object.entries(fields).filter(([, value]) => value !== "");
  return `${kind} ${canonicalJson(Object.fromEntries(said.map(([key, value]) => [key, nameKey(value)])))}`;
};

/** Who stands behind one of them stands behind all; what one contribution offers twice has no more people behind it. */
function backersOf(heap: OfferedLine[]): Author[] {
  const seen = new Set<string>();
  const counted = heap.filter(({ sources }) => {
    if (sources.some((id) => seen.has(id))) return false;
    for (const id of sources) seen.add(id);
    return true;
  });
  return eachOnce(counted.flatMap(({ backers }) => backers));
}

/** Whether an offer stands in the agreement. A line of before this was kept knows its contributions alone. */
function claimedBy(taken: TakenLine[]): (line: Offered) => boolean {
  const claimed = new Set(taken.flatMap(({ kind, offers }) => offers.map((offer) => keyOf(kind, offer))));
  return ({ kind, stepId, circle, of, sources }) =>
    [of, ...sources].some((one) => claimed.has(keyOf(kind, { stepId, circle, of: one })));
}
