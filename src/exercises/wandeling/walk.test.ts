import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StepState } from "../contract.ts";
import { phoneHtml } from "../kit/rendered.fixture.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import Screen from "./screen.tsx";

const endsAt = Date.parse("2026-07-01T11:15:20Z");
const stage = (state: StepState, more: object = {}) => ({ state, round: 0, page: 0, endsAt, ...more });
const wall = (state: StepState, more: object = {}) =>
  renderToStaticMarkup(createElement(Screen, { view: {}, stage: stage(state, more) }));
const phone = (state: StepState, more: object = {}) =>
  phoneHtml(Phone, {
    ...{ view: {}, stage: stage(state, more) },
    me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
  });

describe("the walk", () => {
  it("begins when Hanna says so: she tells first what we are going to do", () => {
    expect(exercise.opensItself).toBe(false);
    expect(exercise.saysTime).toBe(true);
  });

  it("takes nothing that anybody sends", () => {
    expect(exercise.roundsOf({}).some(({ collects }) => collects)).toBe(false);
    for (const body of [{}, { text: "Ik help graag" }, "x", null]) expect(exercise.parseBody(body).success).toBe(false);
    expect(phone("shown")).not.toMatch(/<(form|textarea|input|button)/);
  });

  it("is done two by two, with one page on the wall for everybody", () => {
    expect(exercise.circles).toMatchObject({ usual: "pair" });
    const [round] = exercise.roundsOf({});
    expect(round?.together).toBe(true);
    expect(round?.question).toBe(exercise.notes.rounds[0]?.ask[0]?.text);
  });

  it("says on the wall and on Bea's phone at what time everybody is back, and nothing that moves", () => {
    for (const html of [wall("shown"), phone("shown")]) expect(html).toContain("Om 13:16 is iedereen terug");
    for (const html of [wall("shown", { endsAt: null }), phone("closed")])
      expect(html).not.toMatch(/\{tijd\}|\d\d:\d\d/);
  });

  it("has another way for who cannot walk, on the wall and on Bea's phone, also before it begins", () => {
    for (const html of [wall("shown"), phone("shown"), phone("planned")])
      expect(html).toContain("Niet lopen? Ga samen zitten");
    for (const html of [wall("closed"), phone("closed")]) expect(html).not.toContain("Niet lopen");
    expect(phone("closed")).toContain("Welkom terug");
  });
});
