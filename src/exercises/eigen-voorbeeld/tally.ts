import { say } from "../../lib/say.ts";
import {
  type Entry,
  eachOnce,
  firstOf,
  type PerSide,
  pageOf,
  peopleIn,
  perObject,
  perSide,
  type SeenInput,
} from "../contract.ts";
import { type LinePage, linePages } from "../kit/linePages.ts";
import type { OtherLine } from "../kit/Others.tsx";
import { PARTS, type Part } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";

export type Input = SeenInput<Setup, Body>;

/** What one group thought up: what names it, and all of it. */
type Made = { circle: string; head: Entry<Body> | null; all: Entry<Body>[] };

export type Idea = {
  circle: string;
  head: OtherLine | null;
  parts: { id: Part; lines: OtherLine[]; more: number }[];
  dots: number;
  sides: PerSide<number> | null;
};

export type ScreenView = { show: "growing"; count: number } | { show: "page"; page: LinePage } | { show: "nothing" };
/** The own group's idea while it is thought up; all of them once they are told. */
export type PhoneView = { ideas: Idea[] };

const MOST_PAGES = 1;
// So many lines of all ideas together a phone carries.
const ON_PHONE_MOST = 160;
const FEWEST_OF_A_PART = 2;
// Conventions G-6: a side with fewer people than this is not told apart.
const FEWEST_OF_A_SIDE = 4;

/** The ideas of all groups that these come from: those with most dots first, then in order of arrival. */
export function ideasIn(entries: Entry<Body>[]): Made[] {
  const made = [...Map.groupBy(entries, ({ circle }) => circle)].map(([circle, all]) => ({
    ...{ circle, head: headOf(circle, entries), all },
  }));
  const dotsOf = ({ head }: Made) => peopleIn(head?.supports ?? []);
  return made.sort((one, other) => dotsOf(other) - dotsOf(one));
}

/** What names a group's idea: the first that it wrote of it. */
export const headOf = (circle: string, entries: Entry<Body>[]): Entry<Body> | null =>
  entries.find((entry) => entry.circle === circle && entry.body.part === "idee") ?? null;

/** On the wall: a tree while a group thinks, its idea once it tells; then all ideas beside each other with their dots. */
export function screenView(input: Input): ScreenView {
  const [page] = pageOf(wallPages(input), input.page, 1).items;
  if (page) return { show: "page", page };
  return input.isOut(input.round)
    ? { show: "nothing" }
    : { show: "growing", count: input.entries.length + input.waiting.sent };
}

export const pageTitles = (input: Input): string[] => wallPages(input).map(({ title }) => title);

const wallPages = perObject((input: Input): LinePage[] => {
  if (input.round === 1) return dotPages(input);
  return ideasIn(input.entries).flatMap(({ head, all }) =>
    linePages(
      {
        title: head?.body.text ?? words.unnamed,
        lists: [
          all
            .filter((entry) => entry !== head)
            .map((entry) => ({ ...lineOf(entry), lead: `${words.parts[entry.body.part].label}:` })),
        ],
      },
      input.state,
      MOST_PAGES,
    ),
  );
});

function dotPages(input: Input): LinePage[] {
  const lines = ideasIn(input.entries).flatMap((made) => {
    const { dots, sides } = counted(made, input);
    if (!made.head) return [];
    const foot = input.isOut(1) && !sides ? say(words.dots, { n: dots }) : "";
    return [{ ...lineOf(made.head), ...(sides && { support: sides }), ...(foot && { foot }) }];
  });
  return linePages({ title: words.rounds.stippen.question, lists: [lines] }, input.state, MOST_PAGES);
}

/** How many people gave it a dot, once that is shown; per side only where neither side is so few that one knows who. */
function counted({ head }: Made, { heads, partners }: Input): Pick<Idea, "dots" | "sides"> {
  const people = eachOnce(head?.supports ?? []);
  const isSafe = Math.min(heads.people.formal, heads.people.informal) >= FEWEST_OF_A_SIDE;
  return { dots: peopleIn(people), sides: isSafe && people.length > 0 ? perSide(people, partners) : null };
}

export const phoneView = perObject((input: Input): PhoneView => {
  const ideas = ideasIn(input.entries);
  const most = Math.max(FEWEST_OF_A_PART, Math.floor(ON_PHONE_MOST / PARTS.length / Math.max(1, ideas.length)));
  const partOf = (id: Part, { all }: Made) => {
    const { items, more } = firstOf(
      all.filter(({ body }) => body.part === id),
      most,
    );
    return { id, lines: items.map(lineOf), more };
  };
  return {
    ideas: ideas.map((made) => ({
      ...{ circle: made.circle, head: made.head && lineOf(made.head) },
      parts: PARTS.map((id) => partOf(id, made)),
      ...counted(made, input),
    })),
  };
});

const lineOf = ({ id, body: { text }, lang, dutch }: Entry<Body>) => ({
  id,
  text,
  ...(lang && { lang }),
  ...(dutch && { dutch }),
});
