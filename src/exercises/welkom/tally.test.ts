import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StepState } from "../contract.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import Screen from "./screen.tsx";
import { welcomeView } from "./tally.ts";

const act = () => ({ action: () => {}, hidden: {}, draftKey: "", onSend: () => null });
const phone = (state: StepState) =>
  renderToStaticMarkup(
    createElement(Phone, {
      view: welcomeView(),
      stage: { state, round: 0, page: 0 },
      me: { partnerId: "amir", partnerName: "Moedergroep De Brug", standing: "informal" },
      mine: [],
      answered: {},
      act,
    }),
  );

describe("welkom", () => {
  it("begins by itself, and asks nobody to send anything", () => {
    expect(exercise.opensItself).toBe(true);
    expect(exercise.showsDoor).toBe(true);
    expect(exercise.rounds.some(({ collects }) => collects)).toBe(false);
    expect(exercise.parseBody({ text: "hallo" }).success).toBe(false);
  });

  it("shows Bea on her phone the three rules that Hanna has on the wall", () => {
    const rules =
      renderToStaticMarkup(
        createElement(Screen, { view: welcomeView(), stage: { state: "shown", round: 0, page: 0 } }),
      ).match(/<li[^>]*>.*?<\/li>/g) ?? [];
    expect(rules).toHaveLength(3);
    for (const rule of rules) expect(phone("open")).toContain(rule.replace(/<[^>]*>/g, ""));
  });

  it("tells Amir in every state what is going on", () => {
    expect(phone("planned")).toContain("We beginnen zo.");
    expect(phone("open")).toContain("Je hoeft nu niets te doen.");
    expect(phone("closed")).toContain("klaar");
  });

  it("gives Hanna a script that says it is our own filling, without a picture to choose that is not there", () => {
    expect(exercise.notes.own).toBe(true);
    const asked = exercise.notes.rounds.flatMap(({ ask }) => ask);
    expect(asked.map(({ text }) => text).join(" ")).not.toContain("plaatje");
    expect(asked).toHaveLength(2);
  });
});
