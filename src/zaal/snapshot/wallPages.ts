import type { Input } from "../../contributions/inputs.ts";
import { perObject } from "../../lib/perObject.ts";
import { fill } from "../../lib/text.ts";
import type { CircleRow } from "../../sessions/circles/inStep.ts";
import { partsOf, stopsOf } from "../../sessions/run/pageParts.ts";
import type { Now } from "./now.ts";
import texts from "./wallPages.texts.json" with { type: "json" };

/** A page of the wall: of which circle, and the page of that circle; or which circles stand on it beside each other. */
type WallPage = {
  title: string;
  name: string;
  circle: CircleRow | null;
  /** What that circle's own page is called, and which it is. */
  own: string;
  page: number;
  among: CircleRow[] | null;
};

/** The wall's pages of a step. */
export type Wall = {
  pages: number;
  /** By what is on each; none where there is but one without a name. */
  titles: string[];
  /** What the big button calls them: within a circle by their own title too. */
  names: string[];
  /** The pages at which the big button stops. */
  stops: number[];
  /** The minutes of each, where they are timed apart. */
  minutesEach: number | null;
  /** The page that is on the wall now. */
  now: Pick<WallPage, "circle" | "among">;
  /** What that page is called within its circle. */
  shown: { page: string; circle: string | null };
  /** What a circle works with now: at its page of the wall if that shows it, else with whether the wall was there already. */
  inputIn: (circle: string) => Input;
};

/** So many circles stand beside each other. */
const AT_ONCE = 6;

/** The pages of a step: where there are several circles, all beside each other first and then those of each. Pure. */
export const wallOf = perObject((now: Now): Wall => (now.circles.length > 1 ? wallOfCircles(now) : wallOfRoom(now)));

function wallOfRoom({ step, exercise, input }: Now): Wall {
  const titles = exercise.pageTitles(input);
  return {
    pages: exercise.pages(input),
    titles,
    names: titles,
    stops: stopsOf(titles, exercise.roundsOf(step.setup)[step.round]),
    minutesEach: exercise.pageMinutes(input),
    now: { circle: null, among: null },
    shown: { page: titles[step.page] ?? "", circle: null },
    inputIn: () => input,
  };
}

function wallOfCircles(now: Now): Wall {
  const { step, exercise, circles, inputIn } = now;
  // While they are at each other, it says who is where.
  const isVisit = exercise.roundsOf(step.setup)[step.round]?.visit !== undefined;
  const pages = [...overview(now), ...(isVisit ? [] : circles.flatMap((circle) => pagesOf(circle, now)))];
  const at = Math.min(Math.max(0, step.page), pages.length - 1);
  const here = pages[at];
  const leafed = exercise.roundsOf(step.setup)[step.round]?.leafed;
  // Phones that see the same are given the same.
  const inputs = new Map(circles.map(({ id }) => [id, inputAt(id)]));
  return {
    pages: pages.length,
    titles: pages.map(({ title }) => title),
    names: pages.map(({ name }) => name),
    stops: partsOf(pages.map(({ title, name }) => (leafed ? title : name))).map(({ first }) => first),
    minutesEach: circles.map(({ id }) => exercise.pageMinutes(inputIn(id))).find((minutes) => minutes !== null) ?? null,
    now: { circle: here?.circle ?? null, among: here?.among ?? null },
    shown: { page: here?.own ?? "", circle: here?.circle?.id ?? null },
    inputIn: (id) => inputs.get(id) ?? inputIn(id),
  };

  function inputAt(id: string): Input {
    const input = inputIn(id);
    if (here?.circle?.id === id) return { ...input, page: here.page };
    const first = pages.findIndex(({ circle }) => circle?.id === id);
    return step.revealed && first >= 0 ? { ...input, turn: first < at ? "past" : "to come" } : input;
  }
}

function overview({ circles, kind }: Now): WallPage[] {
  const title = texts.all[kind];
  const pages = Array.from({ length: Math.ceil(circles.length / AT_ONCE) }, (_, at) =>
    circles.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  return pages.map((among, page) => ({ title, name: title, circle: null, own: "", page, among }));
}

function pagesOf(circle: CircleRow, { exercise, inputIn }: Now): WallPage[] {
  const input = inputIn(circle.id);
  const titles = exercise.pageTitles(input);
  return Array.from({ length: exercise.pages(input) }, (_, page) => {
    const title = titles[page] ?? "";
    const name = title ? fill(texts.page, { kring: circle.title, bladzijde: title }) : circle.title;
    return { title: circle.title, name, circle, own: title, page, among: null };
  });
}
