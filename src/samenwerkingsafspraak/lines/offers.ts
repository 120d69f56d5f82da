import {
  type Author,
  countSides,
  eachOnce,
  type HarvestLine,
  ownSide,
  type PartnerRef,
  type PerSide,
  peopleIn,
  type Side,
} from "../../exercises/contract.ts";
import { nameKey } from "../../lib/text.ts";
import { canonicalJson, sha256Of } from "../document/canonical.ts";

/** A line that a step offers, with the step's title. */
export type Offered = HarvestLine & { from: string };

/** Somebody behind a line, on which side, and how many people that is; null who has no seat (any more). */
export type Backer = Pick<Author, "participantId"> & { side: Side; people: number };

/**
 * What the steps offer once: doubles are one, with all that it came from and everybody behind it once. `takenOver` where
 * it stands in the agreement.
 */
export type Offer = Omit<Offered, "backers"> & {
  id: string;
  backers: Backer[];
  support: PerSide<number>;
  takenOver: boolean;
};

/** A line of the agreement that came from contributions. */
export type TakenLine = { kind: string; fields: Record<string, string>; sources: string[] };

/**
 * The offers of the steps. Lines of one kind that say the same, whatever their capitals and full stops, are one, in the
 * words that most people stand behind; what came after one of them was taken over is offered apart. Pure.
 */
export function offersOf(offered: Offered[], taken: TakenLine[], partners: PartnerRef[]): Offer[] {
  const claimed = claimedBy(taken, offered);
  const heaps = Map.groupBy(offered, (line) => `${claimed.has(line)} ${sayingOf(line)}`);
  return [...heaps.values()].flatMap((heap) => {
    const [first] = heap.toSorted((a, b) => peopleIn(b.backers) - peopleIn(a.backers));
    if (!first) return [];
    const backers = backersOf(heap).map((author) => ({
      participantId: author.participantId,
      side: ownSide(author, partners),
      people: author.people ?? 1,
    }));
    return [
      {
        ...first,
        id: sha256Of(sayingOf(first)).slice(0, 20),
        from: [...new Set(heap.map(({ from }) => from))].join(", "),
        sources: [...new Set(heap.flatMap(({ sources }) => sources))],
        backers,
        support: countSides(backers),
        takenOver: claimed.has(first),
      },
    ];
  });
}

/** What two lines have in common that say the same. */
const sayingOf = ({ kind, fields }: Pick<TakenLine, "kind" | "fields">): string => {
  const said = Object.entries(fields).filter(([, value]) => value !== "");
  return `${kind} ${canonicalJson(Object.fromEntries(said.map(([key, value]) => [key, nameKey(value)])))}`;
};

/** Who stands behind one of them stands behind all; what one contribution offers twice has no more people behind it. */
function backersOf(heap: HarvestLine[]): Author[] {
  const seen = new Set<string>();
  const counted = heap.filter(({ sources }) => {
    if (sources.some((id) => seen.has(id))) return false;
    for (const id of sources) seen.add(id);
    return true;
  });
  return eachOnce(counted.flatMap(({ backers }) => backers));
}

/** The offers that stand in the agreement: first those with a line's very words, then one for each line that was reworded. */
function claimedBy<Line extends HarvestLine>(taken: TakenLine[], offered: Line[]): Set<Line> {
  const claimed = new Set(taken.flatMap((line) => literalOffers(line, offered)));
  for (const line of taken.filter((each) => literalOffers(each, offered).length === 0)) {
    const source = sourceOffers(line, offered).find((offer) => !claimed.has(offer));
    if (source) for (const offer of sameAs(source, line, offered)) claimed.add(offer);
  }
  return claimed;
}

/** A reworded line took all doubles of its offer along that it came from. */
const sameAs = <Line extends HarvestLine>(source: Line, line: TakenLine, offered: Line[]): Line[] =>
  offered.filter((offer) => offer === source || (sharesSource(offer, line) && sayingOf(offer) === sayingOf(source)));

const literalOffers = <Line extends HarvestLine>(line: TakenLine, offered: Line[]): Line[] =>
  offered.filter((offer) => {
    const related = line.sources.length === 0 ? offer.sources.length === 0 : sharesSource(offer, line);
    return related && sayingOf(offer) === sayingOf(line);
  });

const sourceOffers = <Line extends HarvestLine>(line: TakenLine, offered: Line[]): Line[] =>
  offered.filter((offer) => offer.kind === line.kind && sharesSource(offer, line));

const sharesSource = (offer: { sources: string[] }, line: { sources: string[] }): boolean =>
  offer.sources.some((id) => line.sources.includes(id));
