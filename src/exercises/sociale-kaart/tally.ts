import { say } from "../../lib/say.ts";
import { COLUMN, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf } from "../../ui/wall/rows.ts";
import { perObject, type SeenInput } from "../contract.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
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
  const lines = (kind: Kind) => known.filter((card) => card.kind === kind).map((card) => wallLine(card));
  const lists = { formal: lines("formal"), informal: lines("informal") };
  const both = linePages({ title: texts.pages.known, heads: texts.sides, lists }, state, MOST_PAGES);
  const unsure = linePages({ title: texts.pages.unknown, lists: [lines("unknown")] }, state, 1);
  if (round < MISSING) return [...both, ...unsure];
  return [...both, ...unsure, ...missedPages(input)];
});

/** Who is missed, with as many of those who invite as have a place on their line. */
function missedPages(input: Input): LinePage[] {
  const cards = cardsIn("missing", input);
  const pagesOf = (width: number) => {
    const lines = cards.map((card): WallLine => ({ ...wallLine(card, width), ...sideOf(card) }));
    return linePages({ title: texts.pages.missing, lists: [lines], foot: texts.who }, input.state, MOST_PAGES);
  };
  const wide = pagesOf(WIDTH);
  return wide.every(({ columns }) => columns.length === 1) ? wide : pagesOf(COLUMN);
}

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

function wallLine({ shown, support, isHere, invites }: NamedCard, width = COLUMN): WallLine {
  const foot = isHere
    ? texts.here
    : invitingIn(
        invites.map(({ name }) => name),
        width,
      );
  return { ...lineOf(shown), support, ...(foot && { foot }) };
}

const names = new Intl.ListFormat("nl", { type: "conjunction" });

/** Who invites, on one line: as many names as it takes, one at least, and how many more there are. */
function invitingIn(all: string[], width: number): string {
  if (all.length === 0) return "";
  const whole = say(all.length > 1 ? texts.inviteAll : texts.invite, { wie: names.format(all) });
  const some = all
    .map((_, at) => at)
    .slice(1)
    .toReversed()
    .map((n) => say(texts.inviteMore, { wie: all.slice(0, n).join(", "), n: all.length - n }));
  const [least = whole] = some.slice(-1);
  return [whole, ...some].find((line) => rowsOf(line, width) === 1) ?? least;
}
