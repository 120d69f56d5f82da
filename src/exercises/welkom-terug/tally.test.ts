import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StepState, Today } from "../contract.ts";
import { shownIn, wordsIn } from "../kit/ShownIn.fixture.tsx";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import Screen from "./screen.tsx";
import { pageTitles, phoneView, screenView } from "./tally.ts";

const LONG = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboeken ".repeat(3);

const today = (more: Partial<Today> = {}): Today => ({
  title: "Samen in de Molenwijk",
  place: "Molenwijk",
  date: "maandag 8 maart",
  day: "2027-03-08",
  endsAt: "13:00",
  before: [],
  steps: [{ exercise: "rollenmarkt", title: "Rollenmarkt", startsAt: "09:40", isBreak: false }],
  ...more,
});
const DONE = ["presentaties", "kracht", "eigen-voorbeeld", "rollenmarkt", "boom", "valkuilen"];
const done = (count: number, goal = "Elkaars kracht zien"): Today["before"] =>
  DONE.slice(0, count).map((id) => ({ exercise: id, title: id, goal, picture: "drawings.svg#sprout" }));
const wallOf = (page: number, from: Today) =>
  renderToStaticMarkup(
    createElement(Screen, {
      view: screenView({ page, today: from }),
      stage: { state: "shown", round: 0, page },
    }),
  );
const phone = (state: StepState, from: Today, language: "nl" | "ar" = "nl") =>
  shownIn(
    language,
    "welkom-terug",
    createElement(Phone, {
      view: phoneView({ page: 0, today: from }),
      stage: { state, round: 0, page: 0 },
      me: { partnerId: "amir", partnerName: "Moedergroep De Brug", standing: "informal" },
      mine: [],
      answered: {},
      act: () => ({ action: () => {}, hidden: {}, draftKey: "", onSend: () => null }),
    }),
  );

describe("welkom-terug", () => {
  it("begins by itself at the door, and asks nobody to send anything", () => {
    expect(exercise.opensItself).toBe(true);
    expect(exercise.showsDoor).toBe(true);
    expect(exercise.roundsOf({}).some(({ collects }) => collects)).toBe(false);
    expect(exercise.parseBody({ text: "hallo" }).success).toBe(false);
  });

  it("shows the room what it did last time, four to a page, and then today", () => {
    const from = today({ before: done(6, LONG) });
    const titles = ["Welkom terug", "De vorige keer", "De vorige keer, vervolg", "Vandaag"];
    expect(pageTitles({ page: 0, today: from })).toEqual(titles);
    // While the door is locked its page shows what the next one does.
    expect(screenView({ page: 0, today: from })).toEqual(screenView({ page: 1, today: from }));
    const told = [1, 2].flatMap((page) => wallOf(page, from).match(/<li/g) ?? []);
    expect(told).toHaveLength(6);
    expect(wallOf(1, from)).toContain("Dit deden we de vorige keer");
    expect(wallOf(3, from)).toContain("Vandaag, tot 13:00");
  });

  it("has no empty pages where nothing was done before, or nothing is planned", () => {
    expect(pageTitles({ page: 0, today: today() })).toEqual(["Welkom terug", "Vandaag"]);
    expect(pageTitles({ page: 0, today: today({ before: done(1), steps: [] }) })).toEqual([
      "Welkom terug",
      "De vorige keer",
    ]);
    expect(pageTitles({ page: 0, today: today({ steps: [] }) })).toEqual([]);
    expect(wallOf(0, today({ steps: [] }))).toContain("Fijn dat je er weer bent");
    expect(pageTitles({ page: 0 })).toEqual([]);
  });

  it("tells Amir the same on his phone in every state and in his own language", () => {
    const from = today({ before: done(4) });
    for (const state of ["planned", "open", "shown", "closed"] as const)
      expect(wordsIn(phone(state, from))).toMatch(/Dit deden we de vorige keer.*Vandaag, tot 13:00.*Rollenmarkt/);
    const arabic = wordsIn(phone("open", from, "ar"));
    expect(arabic).toContain("في المرة السابقة");
    expect(arabic.replace("Samen in de Molenwijk", "").replace("Molenwijk", "")).not.toMatch(/[a-z]{4}/i);
  });

  it("gives Hanna a script that says it is our own filling", () => {
    expect(exercise.notes.own).toBe(true);
    expect(exercise.notes.rounds).toHaveLength(1);
  });
});
