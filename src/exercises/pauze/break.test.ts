import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StepState } from "../contract.ts";
import { goOnAt } from "../kit/useGoOn.ts";
import exercise from "./index.ts";
import texts from "./phone.texts.json" with { type: "json" };
import Phone from "./phone.tsx";
import Screen from "./screen.tsx";

const act = () => ({ action: () => {}, hidden: {}, draftKey: "", onSend: () => null });
const stage = (state: StepState) => ({ state, round: 0, page: 0 });
const phone = (state: StepState, endsAt: number | null = null) =>
  renderToStaticMarkup(
    createElement(Phone, {
      view: {},
      stage: { ...stage(state), endsAt },
      me: { partnerId: "bea", partnerName: "Wijkteam West", standing: "formal" },
      mine: [],
      answered: {},
      act,
    }),
  );

describe("pauze", () => {
  it("is over on wall and phone alike", () => {
    const wall = renderToStaticMarkup(createElement(Screen, { view: {}, stage: { ...stage("closed"), endsAt: null } }));
    for (const html of [wall, phone("closed")]) {
      expect(html).toContain("De pauze is voorbij.");
      expect(html).not.toContain("Koffie, thee");
    }
  });

  it("begins by itself, and asks nobody to send anything", () => {
    expect(exercise.opensItself).toBe(true);
    expect(exercise.roundsOf({}).some(({ collects }) => collects)).toBe(false);
    expect(exercise.parseBody({}).success).toBe(false);
  });

  it("says on wall and phone when we go on, on the clock of the room, and never too early", () => {
    const endsAt = Date.parse("2026-07-01T11:15:20Z");
    const wall = renderToStaticMarkup(createElement(Screen, { view: {}, stage: { ...stage("shown"), endsAt } }));
    for (const html of [wall, phone("shown", endsAt)]) expect(html).toContain("We gaan verder om 13:16");
    const winter = { ...stage("shown"), endsAt: Date.parse("2026-12-01T12:16:00Z") };
    expect(goOnAt(winter, winter.endsAt - 1, texts)).toBe("We gaan verder om 13:16");
    expect(goOnAt(winter, winter.endsAt, texts)).toBe("We gaan zo verder");
    expect(goOnAt({ ...winter, state: "closed" }, null, texts)).toBe("We gaan zo verder");
    expect(exercise.saysTime).toBe(true);
  });

  it("says the same on the wall and on Bea's phone, and no time that it does not know", () => {
    const wall = renderToStaticMarkup(createElement(Screen, { view: {}, stage: stage("open") }));
    expect(wall).toContain("Koffie, thee");
    expect(phone("open")).toContain("Koffie, thee");
    expect(wall + phone("open")).not.toMatch(/\{tijd\}|\d\d:\d\d/);
  });

  it("calls Bea back when it is over", () => {
    expect(phone("closed")).toContain("De pauze is voorbij.");
    expect(phone("closed")).not.toContain("Koffie");
  });

  it("gives Hanna a script that says it is our own filling", () => {
    expect(exercise.title).toBe("Pauze");
    expect(exercise.notes.own).toBe(true);
    const lines = exercise.notes.rounds.flatMap(({ goal, say, tips, pitfalls }) => [goal, say, ...tips, ...pitfalls]);
    expect(lines.length).toBeGreaterThan(4);
    for (const { own } of lines) expect(own).toBe(true);
  });
});
