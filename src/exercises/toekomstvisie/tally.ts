import { say } from "../../lib/say.ts";
import {
  type CircleRef,
  type Entry,
  type ExerciseInput,
  pageOf,
  perObject,
  type SeenInput,
  WHOLE_ROOM,
} from "../contract.ts";
import type { Drawn } from "../kit/drawing/drawn.ts";
import { lightened, shareOf } from "../kit/drawing/lighter.ts";
import { lineOf, listed, type SaidLine } from "../kit/lines.ts";
import { inOrder } from "../kit/telling/turns.ts";
import { sentSoFar } from "../kit/wallOfLines.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;
type Made = Entry<Body>;

/** What somebody sees in three years: the sentence, what was drawn or photographed of it, and in which circle. */
export type Picture = SaidLine & { circle: string; drawing: Drawn | null; photo: NonNullable<Made["photo"]> | null };

/** A page of the wall: several beside each other, or the one of who tells; `more` stand on the phones alone. */
type Page = { title: string; of: CircleRef | null; made: Made[]; more: number };

export type ScreenView =
  | { show: "growing"; count: number }
  | { show: "nothing" }
  | { show: "gallery"; title: string; pictures: Picture[]; more: number }
  | { show: "told"; title: string; sign: CircleRef["sign"]; picture: Picture };

export type PhoneView = {
  /** Those of the own circle while it draws, and of all once they are shown. */
  pictures: Picture[];
  more: number;
  /** Which of them is told of now, and in which circle the next one was made. */
  now: string | null;
  next: string | null;
  /** Who tells, where there are several. */
  tellers: CircleRef[];
};

const PER_PAGE = 4;
// So many beside each other, so many to tell of, and so many on a phone: of each circle as many, and of each one at least.
const GALLERY_MOST = 16;
const TOLD_MOST = 8;
const ON_PHONE_MOST = 24;
const OURS_MOST = 6;
// Signs of all drawings together: a phone gets them anew at every change.
const WALL_SIGNS = 60_000;
const PHONE_SIGNS = 24_000;
const OURS_SIGNS = 12_000;

/** On the wall: a growing tree while people draw; then all drawings beside each other, and after that one by one. */
export function screenView(input: Input): ScreenView {
  const page = pageOf(pagesOf(input), input.page, 1).items[0];
  if (!page) return input.revealed ? { show: "nothing" } : { show: "growing", count: sentSoFar(input) };
  const { title, of, more } = page;
  const pictures = picturesOf(page.made, WALL_SIGNS);
  const [picture] = pictures;
  if (!of || !picture) return { show: "gallery", title, pictures, more };
  return { show: "told", title, sign: of.sign, picture };
}

/** On a phone: the newest of its own circle while that draws, and once they are shown of every circle as many. */
export const phoneView = perObject((input: Input): PhoneView => {
  const { revealed, entries } = input;
  if (!revealed) {
    const { lines, more } = listed(entries.toReversed(), OURS_MOST);
    return { pictures: picturesOf(lines, OURS_SIGNS), more, now: null, next: null, tellers: [] };
  }
  const made = fairly(input, ON_PHONE_MOST);
  const pages = pagesOf(input);
  const at = pageOf(pages, input.page, 1).page;
  const [now, next] = [pages[at], pages[at + 1]];
  const all = tellers(input);
  return {
    pictures: picturesOf(made, PHONE_SIGNS),
    more: entries.length - made.length,
    now: (input.state === "shown" && now?.of && now.made[0]?.id) || null,
    next: (input.state === "shown" && next?.of?.id) || null,
    tellers: all.length > 1 ? all : [],
  };
});

export const pageTitles = (input: Input): string[] => pagesOf(input).map(({ title }) => title);

/** Everybody gets as much time to tell; looking at all of them takes as long as it takes. */
export const pageMinutes = (input: Input): number | null =>
  pageOf(pagesOf(input), input.page, 1).items[0]?.of ? input.setup.minutesEach : null;

/** Who tells of a drawing, in the order that was chosen. */
export const tellers = ({ circles = [], setup }: Pick<ExerciseInput<Setup, Body>, "circles" | "setup">): CircleRef[] =>
  inOrder(circles, setup.order);

const pagesOf = perObject((input: Input): Page[] => {
  if (!input.revealed || input.entries.length === 0) return [];
  return [...galleryOf(input), ...toldOf(input)];
});

/** One alone is told of at once. */
function galleryOf(input: Input): Page[] {
  const made = fairly(input, GALLERY_MOST);
  const of = made.length > 1 ? Math.ceil(made.length / PER_PAGE) : 0;
  return Array.from({ length: of }, (_, at) => ({
    title: numbered(texts.gallery, at, of),
    of: null,
    made: made.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
    more: at === of - 1 ? input.entries.length - made.length : 0,
  }));
}

function toldOf(input: Input): Page[] {
  const known = new Map(tellers(input).map((teller) => [teller.id, teller]));
  const byCircle = Map.groupBy(fairly(input, TOLD_MOST), ({ circle }) => circle);
  return [...byCircle].flatMap(([circle, made]) => {
    const of = known.get(circle) ?? { id: circle, title: texts.one, sign: null };
    return made.map((one, at) => ({ title: numbered(of.title, at, made.length), of, made: [one], more: 0 }));
  });
}

const numbered = (title: string, at: number, of: number): string =>
  of > 1 ? say(texts.numbered, { titel: title, n: at + 1, totaal: of }) : title;

/** The first so many together, of every circle as many, those who tell first before the others. */
function fairly(input: Input, most: number): Made[] {
  const byCircle = Map.groupBy(input.entries, ({ circle }) => (input.circles ? circle : WHOLE_ROOM));
  const order = new Set([...tellers(input).map(({ id }) => id), ...byCircle.keys()]);
  const each = Math.max(1, Math.floor(most / byCircle.size));
  return [...order].flatMap((id) => byCircle.get(id)?.slice(0, each) ?? []);
}

function picturesOf(made: Made[], signs: number): Picture[] {
  const share = shareOf(signs, made.filter(({ body }) => body.drawing).length);
  return made.map((entry) => ({
    ...lineOf(entry),
    circle: entry.circle,
    drawing: entry.body.drawing ? lightened(entry.body.drawing, share) : null,
    photo: entry.photo ?? null,
  }));
}
