import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StepState } from "../contract.ts";
import { phoneHtml } from "../kit/rendered.fixture.ts";
import { shownIn, wordsIn } from "../kit/ShownIn.fixture.tsx";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import Screen from "./screen.tsx";

const WORDS = ["Kennis en begrip", "Vaardigheden", "Positie", "Macht en middelen"];

const me = { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" } as const;
const stage = (state: StepState) => ({ state, round: 0, page: 0 });
const phone = (state: StepState) => phoneHtml<object, never>(Phone, { view: {}, stage: stage(state), me });
const inOrder = (html: string) => WORDS.toSorted((one, other) => html.indexOf(one) - html.indexOf(other));

describe("the four words", () => {
  it("stand on the wall and on Amir's phone in the same order, each with its picture", () => {
    const wall = renderToStaticMarkup(createElement(Screen));
    for (const html of [wall, phone("shown"), phone("closed")]) {
      for (const word of WORDS) expect(html).toContain(word);
      expect(inOrder(html)).toEqual(WORDS);
      expect(html.match(/<svg/g)).toHaveLength(WORDS.length);
    }
  });

  it("ask nobody anything: there is no form, and nothing is taken", () => {
    expect(phone("shown")).not.toMatch(/<form|<textarea|<button/);
    expect(exercise.roundsOf({}).some(({ collects }) => collects)).toBe(false);
    expect(exercise.parseBody({}).success).toBe(false);
    expect(phone("planned")).not.toContain(WORDS[0]);
  });

  it("are there for who reads eenvoudig Nederlands or Arabic", () => {
    const page = (language: "nl-x-a2" | "ar") =>
      wordsIn(
        shownIn(
          language,
          "verschillen",
          createElement(Phone, {
            ...{ view: {}, stage: stage("shown"), me, mine: [], answered: {} },
            act: () => never(),
          }),
        ),
      );
    expect(page("nl-x-a2")).toContain("wat iemand weet");
    expect(page("ar")).toContain("السلطة والموارد");
    expect(page("ar")).not.toMatch(/[a-z]{3}/);
  });
});

function never(): never {
  throw new Error("Nothing is sent.");
}
