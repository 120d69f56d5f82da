import { say } from "../../lib/say.ts";
import { perObject, type SeenInput } from "../contract.ts";
import { linePages, type WallLine } from "../kit/linePages.ts";
import { lineOf, listed, type PartLines, type SaidLine } from "../kit/lines.ts";
import { wallOfLines } from "../kit/wallOfLines.ts";
import { cardsIn, type NamedCard } from "./cards.ts";
import { KINDS, type Kind, MISSING } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** A card as phones read it: with who invites it, and whether it sits at the table already. */
export type CardLine = SaidLine & { invites: string[]; isHere: boolean };

export type PhoneView = {
  /** Which are known, by what people know of them. */
  known: PartLines<Kind, CardLine>[];
  /** Which are missed. */
  missing: PartLines<"missing", CardLine>;
};

// So many of each every phone carries of a full room.
const KNOWN_MOST = 60;
const MISSING_MOST = 60;
// Two pages of each are enough to talk about.
const MOST_PAGES = 2;

/** On the wall: a tree while people write; then what is known of both sides, what nobody is sure of, and who is missed. */
export const wall = wallOfLines((input: Input) => {
  const { round, state, isOut } = input;
  if (state === "open" || !isOut(0)) return [];
  const known = cardsIn("known", input);
  const lines = (kind: Kind) => known.filter((card) => card.kind === kind).map(wallLine);
  const lists = { formal: lines("formal"), informal: lines("informal") };
  const both = linePages({ title: texts.pages.known, heads: texts.sides, lists }, state, MOST_PAGES);
  const unsure = linePages({ title: texts.pages.unknown, lists: [lines("unknown")] }, state, 1);
  if (round < MISSING) return [...both, ...unsure];
  const missing = cardsIn("missing", input).map((card): WallLine => ({ ...wallLine(card), ...sideOf(card) }));
  const missed = linePages({ title: texts.pages.missing, lists: [missing], foot: texts.who }, state, MOST_PAGES);
  return [...missed, ...both, ...unsure];
});

export const phoneView = perObject((input: Input): PhoneView => {
  const known = cardsIn("known", input);
  return {
    known: KINDS.map((id) => ({
      id,
      ...listed(known.filter(({ kind }) => kind === id).map(phoneLine), KNOWN_MOST),
    })),
    missing: { id: "missing", ...listed(cardsIn("missing", input).map(withSide), MISSING_MOST) },
  };
});

const sideOf = ({ kind }: NamedCard) => (kind === "unknown" ? {} : { side: kind });

const phoneLine = ({ shown, support, isHere, invites }: NamedCard): CardLine => ({
  ...{ ...lineOf(shown), support, isHere },
  invites: invites.map(({ name }) => name),
});

const withSide = (card: NamedCard): CardLine => ({ ...phoneLine(card), ...sideOf(card) });

function wallLine({ shown, support, isHere, invites: [first, ...more] }: NamedCard): WallLine {
  const inviting = first && say(more.length > 0 ? texts.inviteMore : texts.invite, { wie: first.name, n: more.length });
  const foot = isHere ? texts.here : inviting;
  return { ...lineOf(shown), support, ...(foot && { foot }) };
}
