import { nameKey } from "../../lib/text.ts";
import { type Entry, type ExerciseInput, type PartnerRef, type PerSide, perSide } from "../contract.ts";
import { backersOf } from "../kit/yields.ts";
import type { Kind, Part } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";

type Input = Pick<ExerciseInput<Setup, Body>, "entries" | "partners">;

/** An organisation or group that was named, once, however many people named it. */
export type NamedCard = {
  /** Everybody's word of it, in order of arrival. */
  entries: [Entry<Body>, ...Entry<Body>[]];
  /** As it is written by who has a star, or else by who came first. */
  shown: Entry<Body>;
  kind: Kind;
  support: PerSide<number>;
  /** Whether it takes part in this samenwerking already. */
  isHere: boolean;
  /** Who said to invite it. */
  invites: PartnerRef[];
};

/** The cards of one part: those with a star first, then what most people named, then in order of arrival. */
export function cardsIn(part: Part, { entries, partners }: Input): NamedCard[] {
  const here = new Set(partners.map(({ name }) => nameKey(name)));
  const named = Map.groupBy(
    entries.filter(({ body }) => body.part === part),
    ({ body }) => nameKey(body.text),
  );
  const cards = [...named].flatMap(([key, [first, ...more]]): NamedCard[] =>
    first ? [cardOf([first, ...more], here.has(key), partners)] : [],
  );
  const weightOf = ({ shown, support }: NamedCard) =>
    (shown.starred ? 1_000_000 : 0) + support.formal + support.informal;
  return cards.sort((one, other) => weightOf(other) - weightOf(one));
}

function cardOf(entries: NamedCard["entries"], isHere: boolean, partners: PartnerRef[]): NamedCard {
  const willing = new Set(entries.flatMap(({ body, partnerId }) => (body.by === "us" ? [partnerId] : [])));
  return {
    ...{ entries, isHere },
    shown: entries.find(({ starred }) => starred) ?? entries[0],
    kind: kindOf(entries),
    support: perSide(entries.flatMap(backersOf), partners),
    invites: partners.filter(({ id }) => willing.has(id)),
  };
}

/** The side that most of those say who know it; where these are divided nobody knows. */
function kindOf(entries: Entry<Body>[]): Kind {
  const said = (kind: Kind) => entries.filter(({ body }) => body.kind === kind).length;
  const [formal, informal] = [said("formal"), said("informal")];
  if (formal === informal) return "unknown";
  return formal > informal ? "formal" : "informal";
}
