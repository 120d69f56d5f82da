import { describe, expect, it } from "vitest";
import type { StepState } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import { dimensions } from "./dimensions.ts";
import exercise from "./index.ts";
import {
  aboutFormal,
  aboutInformal,
  bea,
  contains,
  input,
  ownPoint,
  person,
  point,
  research,
  says,
  texts,
} from "./people.fixture.ts";
import { DIMENSIONS } from "./schema.ts";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ReturnType<typeof input>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screenView = (at: Input) => exercise.screen(at) as ScreenView;
const phoneView = (at: Input) => exercise.phone(at, { partnerId: "", standing: "both" }) as PhoneView;
const pageTitles = (at: Input): string[] => exercise.pageTitles(at);
const material = (at: Input) => exercise.material(at);

describe("before Hanna shows the points", () => {
  for (const state of ["planned", "open"] as const)
    it(`nothing that anybody wrote is on the wall or on a phone (${state})`, () => {
      expect(contains(screenView(input(state, 0)))).toEqual([]);
      expect(contains(phoneView(input(state, 0)), [...texts, ...research])).toEqual([]);
      expect(phoneView(input(state, 0)).out).toBe(false);
    });

  it("a step that begins again from the start shows nothing either", () => {
    expect(contains([screenView(input("planned", 1)), phoneView(input("planned", 1))])).toEqual([]);
  });

  it("the wall counts per kind of strength and per side", () => {
    const view = screenView(input("open", 0));
    const rows = view.show === "counts" ? view.rows.map(({ id, points }) => [id, points]) : [];
    expect(Object.fromEntries(rows)).toMatchObject({
      kennis: { formal: 1, informal: 1 },
      vaardigheden: { formal: 0, informal: 0 },
      macht: { formal: 1, informal: 1 },
    });
  });
});

describe("what the described side says", () => {
  it("stays between Amir and his phone until Hanna shows it", () => {
    const reacted = {
      ...aboutInformal,
      supports: Array.from({ length: 6 }, (_, at) => says(person(`p${at}`, "informal"), "klopt")),
    };
    const at = (state: StepState) =>
      phoneView(input(state, 1, { entries: [reacted] })).dimensions[0]?.points.informal[0];
    expect(at("open")).toMatchObject({ text: reacted.body.text, recognised: false, reactions: null });
    expect(screenView(input("open", 1, { entries: [reacted] }))).toMatchObject({
      points: { informal: [{ recognised: false, reactions: null }] },
    });
    expect(at("shown")).toMatchObject({ recognised: true, reactions: { klopt: 6, deels: 0 } });
  });

  it("shows the point as recognised, and numbers only when there are five reactions (G-6)", () => {
    const withReactions = (many: number) => ({
      ...aboutInformal,
      supports: Array.from({ length: many }, (_, at) =>
        says(person(`p${at}`, "informal"), at === 0 ? "klopt-deels" : "klopt"),
      ),
    });
    const shownWith = (many: number) =>
      phoneView(input("shown", 1, { entries: [withReactions(many)] })).dimensions[0]?.points.informal[0];
    expect(shownWith(0)).toMatchObject({ recognised: false, reactions: null });
    expect(shownWith(4)).toMatchObject({ recognised: true, reactions: null });
    expect(shownWith(5)).toMatchObject({ recognised: true, reactions: { klopt: 4, deels: 1 } });
    expect(contains(shownWith(5), ["p0", "of-p0", "fiets"])).toEqual([]);
  });
});

describe("once shown", () => {
  it("Amir and Bea read everything that was written about the other, and nothing from research yet", () => {
    for (const at of [input("shown", 0), input("open", 1), input("shown", 1), input("open", 2)]) {
      expect(contains(phoneView(at), texts.slice(0, 3))).toEqual(texts.slice(0, 3));
      expect(contains([phoneView(at), screenView(at)], research)).toEqual([]);
    }
  });

  it("the points that a side adds about itself stay hidden until they are shown too", () => {
    expect(
      contains([phoneView(input("open", 1)), screenView(input("open", 1, { page: 1 }))], [ownPoint.body.text]),
    ).toEqual([]);
    expect(contains(phoneView(input("shown", 1)), [ownPoint.body.text])).toEqual([ownPoint.body.text]);
    expect(material(input("open", 1)).map(({ text }) => text)).not.toContain(ownPoint.body.text);
  });

  it("the wall shows one kind of strength at a time, both sides next to each other, and leaves out empty kinds", () => {
    expect(pageTitles(input("shown", 1))).toHaveLength(2);
    expect(screenView(input("shown", 1))).toMatchObject({
      title: "Kennis en begrip",
      points: { formal: [{ text: aboutFormal.body.text }], informal: [{ text: aboutInformal.body.text }] },
    });
    expect(screenView(input("shown", 1, { page: 1 }))).toMatchObject({ title: "Macht en middelen" });
    expect(phoneView(input("shown", 1, { page: 1 })).now).toBe("macht");
  });

  it("never more than six points on a page, and none is lost", () => {
    const many = Array.from({ length: 7 }, (_, at) => point(bea, "informal", `Punt ${at}!`));
    const seen = Array.from({ length: pageTitles(input("shown", 0, { entries: many })).length }, (_, page) =>
      screenView(input("shown", 0, { entries: many, page })),
    );
    for (const view of seen)
      expect(view.show === "points" && view.points.formal.length + view.points.informal.length).toBeLessThanOrEqual(6);
    expect(
      contains(
        seen,
        many.map(({ body }) => body.text),
      ),
    ).toHaveLength(7);
    expect(seen).toHaveLength(2);
  });

  it("two long points of a side stand on a page, also with what is said of them and why that is not counted", () => {
    const long = "Jullie weten wat er speelt achter de voordeur, lang voordat wij het horen. ".repeat(3).trim();
    const many = Array.from({ length: 8 }, () => ({
      ...point(bea, "informal", long),
      supports: [says(person("amir", "informal"), "klopt")],
    }));
    expect(pageTitles(input("shown", 0, { entries: many }))).toHaveLength(4);
    expect(screenView(input("shown", 1, { entries: many }))).toMatchObject({ explains: true });
    expect(pageTitles(input("shown", 1, { entries: many }))).toHaveLength(4);
  });

  it("a point that a side added itself comes last and says so", () => {
    const points = phoneView(
      input("shown", 1, { entries: [ownPoint, point(bea, "informal", "Eerst", { dimension: "macht" })] }),
    ).dimensions[3]?.points.informal;
    expect(points?.map(({ from }) => from)).toEqual(["other", "own"]);
  });

  it("research comes in the last round only, marked, about both sides", () => {
    const all = Array.from({ length: pageTitles(input("shown", 2)).length }, (_, page) =>
      screenView(input("shown", 2, { page })),
    );
    expect(contains(all, research)).toEqual(research);
    expect(
      all
        .flatMap((view) => (view.show === "points" ? [...view.points.formal, ...view.points.informal] : []))
        .every(({ from }) => from === "research"),
    ).toBe(true);
    expect(contains(phoneView(input("shown", 2)), [...texts, ...research])).toEqual([...texts, ...research]);
  });

  it("says so when nobody wrote anything", () => {
    expect(screenView(input("shown", 0, { entries: [] }))).toMatchObject({ show: "nothing" });
    expect(exercise.pages({ ...input("shown", 0), entries: [] })).toBe(1);
  });
});

describe("the toolkit's words", () => {
  it("the four kinds are those of the content, in its order", () => {
    expect(content.strengthDimensions.map(({ id }) => id)).toEqual([...DIMENSIONS]);
    expect(dimensions.every(({ title, question, drawing }) => title && question && drawing)).toBe(true);
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
