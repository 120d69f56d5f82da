import { say } from "../../lib/say.ts";
import { type Entry, type PerSide, pageOf, perObject, perSide, type SeenInput, type Side } from "../contract.ts";
import { lineOf, listed, type SaidLine } from "../kit/lines.ts";
import { sentSoFar } from "../kit/wallOfLines.ts";
import { backersOf } from "../kit/yields.ts";
import { ADDING, FOR } from "./limits.ts";
import { type Pair, type PairPage, pairPages } from "./pairs.ts";
import { additionsTo, rolesIn, strengthOf } from "./roles.ts";
import type { Body, Role, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

export type ScreenView = { show: "growing"; count: number } | { show: "pairs"; page: PairPage } | { show: "nothing" };

/** A role that was thought up: what it does, what it is called, and what it came from. */
export type RoleView = SaidLine & {
  name: string;
  strength: string;
  forSide: Role["forSide"];
  /** What was added to it. */
  added: { lines: SaidLine[]; more: number };
};

export type PhoneView = {
  /** The strengths that were named before, to choose from. */
  strengths: { text: string; side: Side | null }[];
  /** What the own group thought up, and what everybody did once it is shown. */
  roles: RoleView[];
  more: number;
};

// So much every phone carries of a full room.
const ROLES_MOST = 40;
const ADDED_MOST = 3;
const STRENGTHS_MOST: PerSide<number> = { formal: 6, informal: 6 };

/** On the wall: a tree while groups think; their pairs of strength and role once they tell; then those of all, by side. */
export function screenView(input: Input): ScreenView {
  const page = pageOf(pages(input), input.page, 1).items[0];
  if (page) return { show: "pairs", page };
  return input.isOut(input.round) ? { show: "nothing" } : { show: "growing", count: sentSoFar(input) };
}

export const pageTitles = (input: Input): string[] => pages(input).map(({ title }) => title);

/** On a phone: the strengths to choose from while roles are thought up, and the roles that it may read. */
export const phoneView = perObject((input: Input): PhoneView => {
  const { lines: roles, more } = listed(rolesIn(input.entries), ROLES_MOST);
  const isThinking = input.round < ADDING && input.state !== "planned" && input.state !== "closed";
  return {
    strengths: isThinking ? strengthsIn(input) : [],
    roles: roles.map((entry) => roleView(entry, input)),
    more,
  };
});

// A group's own take two pages, and those of all together two for each side.
const MOST_PAGES = 2;

const pages = perObject((input: Input): PairPage[] => {
  const { entries, round, state } = input;
  const all = rolesIn(entries);
  const pagesOf = (title: string, some: Entry<Role>[]) =>
    pairPages(
      title,
      some.map((entry) => pairOf(entry, input)),
      state,
      MOST_PAGES,
    );
  if (round < ADDING) return pagesOf(texts.pages.ours, all);
  return FOR.flatMap((side) =>
    pagesOf(
      texts.pages[side],
      all.filter(({ body }) => body.forSide === side),
    ),
  );
});

function pairOf(entry: Entry<Role>, input: Input): Pair {
  const added = additionsTo(entry, input.entries);
  const [first] = added;
  const support = input.round < ADDING ? null : perSide(backersOf(entry), input.partners);
  return {
    ...{ ...lineOf(entry), name: entry.body.name, strength: strengthOf(entry.body) },
    ...(support && support.formal + support.informal > 1 && { support }),
    ...(first && { foot: say(texts.addedOnWall[added.length > 1 ? "more" : "one"], footOf(first, added.length - 1)) }),
  };
}

const footOf = ({ body: { text: tekst } }: Entry<{ text: string }>, n: number) => ({ tekst, n });

const roleView = (entry: Entry<Role>, { entries, round, partners }: Input): RoleView => ({
  ...lineOf(entry),
  ...{ name: entry.body.name, strength: strengthOf(entry.body), forSide: entry.body.forSide },
  ...(round >= ADDING && { support: perSide(backersOf(entry), partners) }),
  added: listed(additionsTo(entry, entries).map(lineOf), ADDED_MOST),
});

/** What was named of each side, as much as a phone shows at once, each once. */
function strengthsIn({ material }: Input): PhoneView["strengths"] {
  const named = material.filter(({ kind }) => kind === "strength").map(({ text, side }) => ({ text, side }));
  const once = [...new Map(named.map((strength) => [strength.text, strength])).values()];
  return [
    ...(["formal", "informal"] as const).flatMap((on) =>
      once.filter(({ side }) => side === on).slice(0, STRENGTHS_MOST[on]),
    ),
    ...once.filter(({ side }) => side === null).slice(0, STRENGTHS_MOST.formal),
  ];
}
