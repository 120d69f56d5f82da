import { describe, expect, it } from "vitest";
import { type Author, type Entry, type Refusal, saying } from "../contract.ts";
import { amir, bea, both, person } from "../kit/people.fixture.ts";
import exercise from "./index.ts";
import type texts from "./phone.texts.json";
import { aboutInformal, entries, type Input, input, ownPoint, phoneView, point } from "./points.fixture.ts";
import { type Body, body } from "./schema.ts";

const says = saying<typeof texts>("exercises/kracht/phone.texts");
const sends = (sent: object, by: Author, at: Input): Refusal =>
  exercise.accepts(body.parse({ dimension: "kennis", text: "x", ...sent }), by, at);
const reacts = (entry: Entry<Body>, by: Author, value = "klopt", at = input("shown", 1)): Refusal =>
  exercise.acceptsSupport(entry, by, value, at);

describe("writing about the other", () => {
  it("Bea (formal) writes about the informal side and not about her own", () => {
    expect(sends({ about: "informal" }, bea, input("open", 0))).toBeNull();
    expect(sends({ about: "formal" }, bea, input("open", 0))).toEqual({ code: "NOT_YOUR_SIDE" });
  });

  it("Amir (informal) writes about the formal side and not about his own", () => {
    expect(sends({ about: "formal" }, amir, input("open", 0))).toBeNull();
    expect(sends({ about: "informal" }, amir, input("open", 0))).toEqual({ code: "NOT_YOUR_SIDE" });
  });

  it("who stands on both sides chooses", () => {
    for (const about of ["formal", "informal"]) expect(sends({ about }, both, input("open", 0))).toBeNull();
    expect(exercise.parseBody({ dimension: "kennis", text: "x" }).error?.issues[0]?.message).toBe(says("errors.about"));
  });

  it("what Bea was still typing when Hanna went on is welcome", () => {
    expect(sends({ about: "informal" }, bea, input("shown", 1))).toBeNull();
  });

  it("a point is short, about one of the four kinds, and nothing else", () => {
    const good = { about: "formal", dimension: "kennis", text: " Veel  " };
    expect(exercise.parseBody(good)).toMatchObject({ data: { text: "Veel", own: false } });
    for (const wrong of [
      { ...good, text: " " },
      { ...good, text: "x".repeat(281) },
      { ...good, dimension: "geduld" },
      { ...good, by: "amir" },
    ])
      expect(exercise.parseBody(wrong).success).toBe(false);
  });
});

describe("two points of one's own", () => {
  const add = { about: "informal", own: "true" };
  const second = point(both, "informal", "Wij blijven", { own: true });

  it("come after the other side has written", () => {
    expect(sends(add, amir, input("open", 0, { entries: [] }))).toEqual({ code: "NOT_NOW" });
    expect(sends(add, amir, input("shown", 1, { entries: [] }))).toBeNull();
  });

  it("are two for the whole side, whoever adds them", () => {
    expect(sends(add, amir, input("shown", 1))).toBeNull();
    expect(sends(add, person("dana", "informal"), input("shown", 1, { entries: [...entries, second] }))).toEqual({
      code: "SIDE_POINTS_FULL",
      values: { max: 2 },
    });
    expect(phoneView(input("shown", 1)).ownLeft).toEqual({ formal: 2, informal: 1 });
  });

  it("leave the places of the other side alone", () => {
    expect(sends({ ...add, about: "formal" }, bea, input("shown", 1, { entries: [...entries, second] }))).toBeNull();
    expect(sends(add, bea, input("shown", 1))).toEqual({ code: "NOT_YOUR_SIDE" });
  });
});

describe("saying whether it is true", () => {
  it("is for the side that the point is about", () => {
    expect(reacts(aboutInformal, amir)).toBeNull();
    expect(reacts(aboutInformal, both, "klopt-deels")).toBeNull();
    expect(reacts(aboutInformal, person("carla", "formal"))).toEqual({ code: "NOT_YOUR_SIDE" });
  });

  it("is possible once the writing is over, for points of the other side, with one of three answers", () => {
    expect(reacts(aboutInformal, amir, "klopt", input("shown", 0))).toEqual({ code: "NOT_NOW" });
    for (const value of ["klopt", "klopt-deels", "niet"])
      expect(reacts(aboutInformal, amir, value, input("open", 1))).toBeNull();
    expect(reacts(ownPoint, person("dana", "informal"))).toEqual({ code: "NOT_NOW" });
    expect(reacts(aboutInformal, amir, "klopt niet")).toEqual({ code: "NOT_NOW" });
  });

  it("nobody confirms their own words", () => {
    const mine = point(both, "formal", "Van mij");
    expect(reacts(mine, both)).toEqual({ code: "NOT_NOW" });
    expect(reacts(mine, bea)).toBeNull();
  });
});
