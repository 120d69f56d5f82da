import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StepState, Today } from "../contract.ts";
import { shownIn, wordsIn } from "../kit/ShownIn.fixture.tsx";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import Screen from "./screen.tsx";
import { pageTitles, phoneView, screenView } from "./tally.ts";

const act = () => ({ action: () => {}, hidden: {}, draftKey: "", onSend: () => null });
const phone = (state: StepState, from?: Today, language: "nl" | "ar" = "nl") =>
  shownIn(
    language,
    "welkom",
    createElement(Phone, {
      view: phoneView({ page: 0, ...(from && { today: from }) }),
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
    expect(exercise.roundsOf({}).some(({ collects }) => collects)).toBe(false);
    expect(exercise.parseBody({ text: "hallo" }).success).toBe(false);
  });

  it("shows Bea on her phone the three rules that Hanna has on the wall", () => {
    const rules =
      renderToStaticMarkup(
        createElement(Screen, { view: screenView({ page: 0 }), stage: { state: "shown", round: 0, page: 0 } }),
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

  const today = (...steps: string[]): Today => ({
    title: "Samen in de Molenwijk",
    place: "Molenwijk",
    date: "maandag 1 maart",
    day: "2027-03-01",
    endsAt: "13:00",
    before: [],
    steps: steps.map((title, at) => ({
      exercise: title.toLowerCase(),
      title,
      startsAt: `1${at % 10}:00`,
      isBreak: title === "Pauze",
    })),
  });
  const linesOf = (...steps: string[]) =>
    screenView({ page: 1, today: today(...steps) }).today?.lines.map(({ text, at }) => (at ? `${at} ${text}` : text));

  it("tells Amir what we do today, a break with its time, and what comes twice once", () => {
    expect(linesOf("Kennismaken", "Pauze", "Kracht", "Kracht", "Rollen")).toEqual([
      "Kennismaken",
      "11:00 Pauze",
      "Kracht",
      "Rollen",
    ]);
    const wall = renderToStaticMarkup(
      createElement(Screen, {
        view: screenView({ page: 1, today: today("Kennismaken", "Pauze") }),
        stage: { state: "shown", round: 0, page: 1 },
      }),
    );
    for (const words of ["Vandaag, tot 13:00", "Kennismaken", "11:00 Pauze"]) expect(wall).toContain(words);
  });

  it("tells Amir the same on his phone in his own language, with the day, and what comes twice once", () => {
    const day = today("Presentaties", "Pauze", "Kracht", "Kracht");
    expect(wordsIn(phone("open", day))).toMatch(/maandag 1 maart.*Vandaag, tot 13:00.*beeld.*11:00 Pauze.*kracht/i);
    expect(phone("open", day).match(/De kracht van de ander/g)).toHaveLength(1);
    const arabic = phone("open", day, "ar");
    for (const words of ["اليوم", "استراحة", "قواعدنا", "مارس", "11:00"]) expect(arabic).toContain(words);
    expect(wordsIn(arabic).replace("Samen in de Molenwijk", "").replace("Molenwijk", "")).not.toMatch(/[a-z]{4}/i);
  });

  it("keeps a long day in six lines: short neighbours share one, and a break keeps its own", () => {
    const long = linesOf("A", "Kennismaken", "Pauze", "Bb", "Cc", "Dd", "Pauze", "Ee", "Ff", "Gg", "Hh", "Ii");
    expect(long).toHaveLength(6);
    expect(long).toContain("12:00 Pauze");
    expect(
      long
        ?.join(", ")
        .replace(/\d\d:00 /g, "")
        .split(", "),
    ).toHaveLength(12);
    const breaks = Array.from({ length: 6 }, (_, at) => [`Deel ${at}`, "Pauze"]).flat();
    expect(linesOf(...breaks)).toHaveLength(6);
    expect(linesOf(...breaks)?.at(-1)).toBe("En nog 7 onderdelen");
  });

  it("has a page for today where there is something to do, and none otherwise", () => {
    expect(pageTitles({ page: 0, today: today("Kennismaken") })).toEqual(["Welkom", "Vandaag"]);
    expect(pageTitles({ page: 0, today: today() })).toEqual([]);
    expect(screenView({ page: 1, today: today() }).page).toBe("rules");
  });
});
