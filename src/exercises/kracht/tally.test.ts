import { describe, expect, it } from "vitest";
import type { StepState } from "../contract.ts";
import { amir, bea, person, says } from "../kit/people.fixture.ts";
import { contains } from "../kit/rendered.fixture.ts";
import type { WallView } from "../kit/wallOfLines.ts";
import content from "./content.json" with { type: "json" };
import { dimensions } from "./dimensions.ts";
import exercise from "./index.ts";
import { DIMENSIONS } from "./limits.ts";
import {
  aboutFormal,
  aboutInformal,
  entries,
  type Input,
  input,
  ownPoint,
  phoneView,
  point,
  screenView,
  wall,
} from "./points.fixture.ts";

const texts = entries.map(({ body }) => body.text);
const known = content.strengthDimensions.flatMap(({ formal, informal }) => [...formal, ...informal]);
const research = known.map(({ text }) => text);

const linesOf = (view: WallView) => (view.show === "page" ? view.page.columns.flat() : []);
const reactedTo = (values: string[]) => ({
  ...aboutInformal,
  supports: values.map((value, at) => says(person(`p${at}`, "informal"), value)),
});

describe("before Hanna shows the points", () => {
  for (const state of ["planned", "open"] as const)
    it(`nothing that anybody wrote is on the wall or on a phone (${state})`, () => {
      expect(contains(screenView(input(state, 0)), texts)).toEqual([]);
      expect(contains(phoneView(input(state, 0)), [...texts, ...research])).toEqual([]);
      expect(phoneView(input(state, 0)).out).toBe(false);
    });

  it("a step that begins again from the start shows nothing either", () => {
    expect(contains([screenView(input("planned", 1)), phoneView(input("planned", 1))], texts)).toEqual([]);
  });

  it("the tree on the wall gets a leaf for every point, and says nothing more of them", () => {
    expect(screenView(input("open", 0, { entries: [] }))).toEqual({ show: "growing", count: 0 });
    expect(screenView(input("open", 0))).toEqual({ show: "growing", count: 4 });
    // Who reacts has the points on the phone; the wall stays quiet.
    expect(screenView(input("open", 1))).toEqual({ show: "growing", count: 4 });
    expect(phoneView(input("open", 1)).now).toBeNull();
  });
});

describe("what the described side says", () => {
  it("stays between Amir and his phone until Hanna shows it", () => {
    const reacted = reactedTo(Array.from({ length: 6 }, () => "klopt"));
    const at = (state: StepState) =>
      phoneView(input(state, 1, { entries: [reacted] })).dimensions[0]?.informal.lines[0];
    expect(at("open")).toMatchObject({ text: reacted.body.text, recognised: false, reactions: null });
    expect(contains(wall(input("open", 1, { entries: [reacted] })), ["klopt", "herkend"])).toEqual([]);
    expect(at("shown")).toMatchObject({ recognised: true, reactions: { klopt: 6, deels: 0 } });
    expect(linesOf(screenView(input("shown", 1, { entries: [reacted] })))).toMatchObject([{ foot: "klopt: 6" }]);
  });

  it("shows the point as recognised, and numbers only when there are five reactions (G-6)", () => {
    const withReactions = (many: number) =>
      reactedTo(Array.from({ length: many }, (_, at) => (at === 0 ? "klopt-deels" : "klopt")));
    const shownWith = (many: number) =>
      phoneView(input("shown", 1, { entries: [withReactions(many)] })).dimensions[0]?.informal.lines[0];
    const onWall = (many: number) => screenView(input("shown", 1, { entries: [withReactions(many)] }));
    expect(shownWith(0)).toMatchObject({ recognised: false, reactions: null });
    expect(shownWith(4)).toMatchObject({ recognised: true, reactions: null });
    expect(shownWith(5)).toMatchObject({ recognised: true, reactions: { klopt: 4, deels: 1 } });
    expect(contains(shownWith(5), ["p0", amir.partnerId, "fiets"])).toEqual([]);
    expect(onWall(0)).toHaveProperty("page.foot", undefined);
    expect(linesOf(onWall(4))).toMatchObject([{ foot: "herkend door hen" }]);
    expect(onWall(4)).toHaveProperty("page.foot", "Zeggen minder dan vijf mensen het, dan staat er geen aantal.");
    expect(linesOf(onWall(5))).toMatchObject([{ foot: "klopt: 4 · klopt deels: 1" }]);
    expect(onWall(5)).toHaveProperty("page.foot", undefined);
  });

  it("a table that answers together counts as the people who sit at it", () => {
    const supports = [says(person("table", "informal", { people: 4 }), "klopt"), says(amir, "klopt-deels")];
    const view = phoneView(input("shown", 1, { entries: [{ ...aboutInformal, supports }] }));
    expect(view.dimensions[0]?.informal.lines[0]).toMatchObject({ reactions: { klopt: 4, deels: 1 } });
  });
});

describe("'Zo zien wij het niet'", () => {
  const many = (value: string, count: number) => Array.from({ length: count }, () => value);
  const audiences = (at: Input) => [wall(at), exercise.pageTitles(at), phoneView(at), exercise.material(at)];

  it("is in no view of wall or phone, neither counted nor as recognised, however many say so", () => {
    for (const said of [[], many("klopt", 2), [...many("klopt", 4), "klopt-deels"]])
      for (const state of ["open", "shown", "closed"] as const)
        for (const round of [1, 2]) {
          const view = (values: string[]) => audiences(input(state, round, { entries: [reactedTo(values)] }));
          for (const count of [1, 4, 5, 12])
            expect(view([...said, ...many("niet", count)]), `${state}, round ${round}`).toEqual(view(said));
        }
  });

  it("does not bring the others to the five from which they are counted", () => {
    const at = input("shown", 1, { entries: [reactedTo([...many("klopt", 3), ...many("niet", 9)])] });
    expect(phoneView(at).dimensions[0]?.informal.lines[0]).toMatchObject({ recognised: true, reactions: null });
  });

  it("is counted for Hanna, with the point and the side that says so, a table of four as four", () => {
    const table = says(person("table", "informal", { people: 4 }), "niet");
    const reacted = { ...aboutInformal, supports: [table, says(amir, "niet"), says(person("p", "informal"), "klopt")] };
    const replies = [
      {
        ...{ id: aboutInformal.id, title: aboutInformal.body.text, side: "informal" },
        text: "5 keer: zo zien wij het niet",
      },
    ];
    for (const state of ["open", "shown"] as const)
      expect(exercise.replies(input(state, 1, { entries: [reacted, aboutFormal] }))).toEqual(replies);
    expect(exercise.replies(input("shown", 1, { entries: [reactedTo(["klopt"])] }))).toEqual([]);
  });
});

describe("once shown", () => {
  it("Amir and Bea read everything that was written about the other, and nothing from research yet", () => {
    for (const at of [input("shown", 0), input("open", 1), input("shown", 1), input("open", 2)]) {
      expect(contains(phoneView(at), texts.slice(0, 3))).toEqual(texts.slice(0, 3));
      expect(contains([phoneView(at), wall(at)], research)).toEqual([]);
      expect(
        phoneView(at).dimensions.flatMap(({ formal, informal }) => [...formal.lines, ...informal.lines]),
      ).not.toContainEqual(expect.objectContaining({ from: "research" }));
    }
  });

  it("the points that a side adds about itself stay hidden until they are shown too", () => {
    const own = [ownPoint.body.text];
    expect(contains([phoneView(input("open", 1)), wall(input("open", 1))], own)).toEqual([]);
    expect(contains(phoneView(input("shown", 1)), own)).toEqual(own);
    expect(contains(wall(input("shown", 1)), own)).toEqual(own);
    expect(exercise.material(input("open", 1)).map(({ text }) => text)).not.toContain(ownPoint.body.text);
  });

  it("the wall shows one kind of strength at a time, both sides next to each other, and leaves out empty kinds", () => {
    expect(exercise.pageTitles(input("shown", 1))).toEqual(["Kennis en begrip", "Macht en middelen"]);
    expect(screenView(input("shown", 1))).toMatchObject({
      page: {
        title: "Kennis en begrip",
        heads: { formal: "Over formele werkers", informal: "Over informele werkers" },
        columns: [[{ text: aboutFormal.body.text }], [{ text: aboutInformal.body.text }]],
      },
    });
    expect(screenView(input("shown", 1, { page: 1 }))).toMatchObject({ page: { title: "Macht en middelen" } });
    expect(phoneView(input("shown", 1, { page: 1 })).now).toBe("macht");
    expect(phoneView(input("closed", 1, { page: 1 })).now).toBeNull();
  });

  it("at most two pages for a kind of strength, one after the first reading, and what does not stand there is counted", () => {
    const long = "Jullie weten wat er speelt achter de voordeur, lang voordat wij het horen. ".repeat(3);
    const many = Array.from({ length: 30 }, (_, at) => point(bea, "informal", `${at}. ${long}`.trim()));
    for (const [round, most] of [2, 1, 1].entries()) {
      const pages = wall(input("shown", round === 2 ? 1 : round, { entries: many }));
      expect(pages).toHaveLength(round === 2 ? 1 : most);
      const more = pages.reduce((sum, view) => sum + (view.show === "page" ? view.page.more : 0), 0);
      expect(pages.flatMap(linesOf).length + more).toBe(30);
      expect(linesOf(pages[0] ?? { show: "nothing" }).length).toBeGreaterThan(0);
    }
  });

  it("no point is lost where there is room for it, and the one that Hanna starred comes first", () => {
    const many = Array.from({ length: 7 }, (_, at) => point(bea, "informal", `Punt ${at}!`));
    const starred = { ...point(bea, "informal", "Met ster"), starred: true };
    const at = input("shown", 0, { entries: [...many, starred] });
    expect(
      wall(at)
        .flatMap(linesOf)
        .map(({ text }) => text),
    ).toEqual(["Met ster", ...many.map(({ body }) => body.text)]);
    expect(phoneView(at).dimensions[0]?.informal.lines[0]).toMatchObject({ text: "Met ster" });
  });

  it("what Hanna wrote in Dutch below somebody's words goes along to wall and phone", () => {
    const said = { ...point(amir, "formal", "تعرفون الطريق"), lang: "ar", dutch: "Jullie weten de weg" };
    const at = input("shown", 0, { entries: [said] });
    const words = { text: "تعرفون الطريق", lang: "ar", dutch: "Jullie weten de weg" };
    expect(phoneView(at).dimensions[0]?.formal.lines).toMatchObject([words]);
    expect(wall(at).flatMap(linesOf)).toMatchObject([words]);
  });

  it("a point that a side added itself comes last and says so", () => {
    const at = input("shown", 1, { entries: [ownPoint, point(bea, "informal", "Eerst", { dimension: "macht" })] });
    expect(phoneView(at).dimensions[3]?.informal.lines.map(({ from }) => from)).toEqual(["other", "own"]);
    expect(
      wall(at)
        .flatMap(linesOf)
        .map(({ foot }) => foot),
    ).toEqual([undefined, "zelf toegevoegd"]);
  });

  it("research comes in the last round only, marked, about both sides, each kind on a page", () => {
    const pages = wall(input("shown", 2));
    expect(pages).toHaveLength(4);
    for (const [at, { formal, informal }] of content.strengthDimensions.entries()) {
      const view = pages[at] ?? { show: "nothing" };
      const onPage = linesOf(view).map(({ text }) => text);
      for (const side of [formal, informal]) expect(onPage).toContain(side[0]?.text);
      const all = [...formal, ...informal].map(({ text }) => text);
      expect(onPage.filter((text) => !all.includes(text))).toEqual([]);
      expect(view).toHaveProperty("page.more", all.length - onPage.length);
    }
    for (const view of pages) expect(view).toMatchObject({ page: { tag: "uit onderzoek" } });
    expect(contains(pages, texts)).toEqual([]);
    const phone = phoneView(input("shown", 2));
    expect(contains(phone, texts)).toEqual(texts);
    // Its words are fixed: a phone has them already, in its own language, and is told which.
    expect(contains(phone, research)).toEqual([]);
    const told = phone.dimensions.flatMap(({ formal, informal }) => [...formal.lines, ...informal.lines]);
    expect(told.filter(({ from }) => from === "research").map(({ id }) => id)).toEqual(known.map(({ id }) => id));
  });

  it("says so when nobody wrote anything", () => {
    expect(screenView(input("shown", 0, { entries: [] }))).toEqual({ show: "nothing" });
    expect(exercise.pages(input("shown", 0, { entries: [] }))).toBe(1);
  });
});

describe("the toolkit's words", () => {
  it("the four kinds are those of the content, in its order", () => {
    expect(content.strengthDimensions.map(({ id }) => id)).toEqual([...DIMENSIONS]);
    expect(dimensions.every(({ title, drawing }) => title && drawing)).toBe(true);
  });

  it("the examples may be sent by somebody of their side in their round", () => {
    for (const { body: sent, side, round } of exercise.examples)
      expect(exercise.accepts(sent, person("somebody", side), input("open", round, { entries: [] }))).toBeNull();
    expect(new Set(exercise.examples.map(({ side }) => side)).size).toBe(2);
  });

  it("a point reads in one line in the regie", () => {
    expect(exercise.summary({ ...ownPoint.body, text: "Wij\nblijven" }, input("open", 1))).toBe(
      "Wij blijven (zelf toegevoegd)",
    );
  });
});
