import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ExerciseInput, StepState } from "../contract.ts";
import { inputOf } from "../kit/people.fixture.ts";
import { phoneHtml } from "../kit/rendered.fixture.ts";
import { cards } from "./cards.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Setup, setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, never>;

const at = (page: number, state: StepState = "shown", picked: string[] = []): Input =>
  inputOf<Setup, never>(setup.parse({ cards: picked }), [], state, { page });
const wall = (input: Input) =>
  renderToStaticMarkup(createElement(Screen, { view: exercise.screen(input) as ScreenView, stage: input }));
const phone = (input: Input) =>
  phoneHtml(Phone, {
    ...{ view: exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView, stage: input },
    me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
  });
const pages = exercise.pageTitles(at(0)).map((_, page) => page);

describe("the cards", () => {
  it("are eight, as many about each side, and none names a country, a faith or a group of people", () => {
    expect(cards).toHaveLength(8);
    for (const side of ["formal", "informal"]) expect(cards.filter(({ about }) => about === side)).toHaveLength(4);
    for (const { text } of cards)
      expect(text).not.toMatch(
        /moslim|islam|christ|jood|joden|kerk|moskee|turk|marok|arab|pool|pole|syri|nederland|land\b/i,
      );
  });

  it("come one about each side in turn, so that neither hears all of its own below each other", () => {
    const about = pages.slice(1).map((page) => (exercise.screen(at(page)) as ScreenView).card?.about);
    expect(about).toEqual(Array.from({ length: 8 }, (_, turn) => (turn % 2 === 0 ? "formal" : "informal")));
  });

  it("are those that Hanna picks; one that is gone, or none, is no way to an empty game", () => {
    const two = exercise.pageTitles(at(0, "shown", ["vo-7", "vo-2"]));
    expect(two).toEqual(["Zo spelen we", cards[1]?.text, cards[6]?.text]);
    expect(exercise.pageTitles(at(0, "shown", []))).toHaveLength(9);
    expect(() => exercise.parseSetup({ cards: ["gone"] })).toThrow();
    expect(exercise.choices(at(0))[0]).toMatchObject({ kind: "pick", value: cards.map(({ id }) => id) });
  });

  it("of one side alone are played too", () => {
    expect(exercise.pageTitles(at(0, "shown", ["vo-5", "vo-6"]))).toHaveLength(3);
  });
});

describe("the game", () => {
  it("begins with how to play, and then shows one card at a time and no other", () => {
    expect(wall(at(0))).toContain("Zo spelen we");
    for (const page of pages) {
      const shown = cards.filter(({ text }) => wall(at(page)).includes(text));
      expect(shown).toHaveLength(page === 0 ? 0 : 1);
      // A page that is not there any more is the last one.
      expect(wall(at(99))).toBe(wall(at(8)));
    }
  });

  it("shows on Bea's phone the card that is on the wall, whom it is about, and who has the last word", () => {
    for (const page of pages.slice(1)) {
      const { card } = exercise.screen(at(page)) as ScreenView;
      const { text = "" } = cards.find(({ id }) => id === card?.id) ?? {};
      for (const html of [wall(at(page)), phone(at(page))]) {
        expect(html).toContain(text);
        expect(html).toContain("heeft het laatste woord");
        expect(html).toContain("Klopt dit beeld?");
      }
    }
  });

  it("keeps nothing: nobody can send anything, in any state", () => {
    expect(exercise.roundsOf(at(0).setup).some(({ collects }) => collects)).toBe(false);
    for (const body of [{}, { text: "Klopt" }, { card: "vo-1" }, null])
      expect(exercise.parseBody(body).success).toBe(false);
    expect(exercise.supportValues).toEqual([]);
    for (const state of ["planned", "open", "shown", "closed"] as const)
      expect(phone(at(1, state))).not.toMatch(/<(form|textarea|input|select|button)/);
    expect(exercise.harvest(at(1))).toEqual([]);
    expect(phone(at(1, "closed"))).toContain("niets van bewaard");
  });

  it("has a script that says when not to play it", () => {
    const lines = exercise.notes.rounds.flatMap(({ setup: set, tips }) => [...set, ...tips]).map(({ text }) => text);
    expect(lines).toContain("Alleen doen als de sfeer goed is. Nooit als eerste oefening.");
    expect(lines.join(" ")).toContain("Twijfel je over de sfeer? Sla dit spel dan over");
  });
});
