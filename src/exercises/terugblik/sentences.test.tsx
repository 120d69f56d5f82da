import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput } from "../contract.ts";
import { amir, bea, inputOf, person, sent } from "../kit/people.fixture.ts";
import type { WallView } from "../kit/wallOfLines.ts";
import exercise from "./index.ts";
import type { Body, Setup } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const sentence = (text: string, by = amir) => sent<Body>(by, { about: "dag", text });
const at = (state: Input["state"], entries: Entry<Body>[], page = 0): Input =>
  inputOf<Setup, Body>({}, entries, state, { page });
const screen = (input: Input) => exercise.screen(input) as WallView;
const phone = (input: Input) => exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView;

const LONG = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboeke ".repeat(3).trim();

describe("what everybody takes along of the day", () => {
  it("is nobody's to read until Hanna shows it, and then without who wrote it", () => {
    const entries = [sentence("Gewoon langsgaan", bea), sentence("Wij zijn de brug")];
    expect(screen(at("open", entries))).toEqual({ show: "growing", count: 2 });
    expect(phone(at("open", entries)).said[0]?.lines).toEqual([]);
    const shown = JSON.stringify([screen(at("shown", entries)), phone(at("shown", entries))]);
    for (const words of ["Gewoon langsgaan", "Wij zijn de brug"]) expect(shown).toContain(words);
    for (const whose of ["amir", "bea", "fiets", "formal"]) expect(shown).not.toContain(whose);
  });

  it("stands on three pages at most, however much thirty people write", () => {
    const thirty = Array.from({ length: 30 }, (_, at) => sentence(`${at} ${LONG}`, person(`seat${at}`, "informal")));
    expect(exercise.pages(at("shown", thirty))).toBeLessThanOrEqual(3);
    expect(phone(at("shown", thirty)).said[0]?.lines).toHaveLength(30);
  });

  it("is one sentence of words, and no line of the agreement", () => {
    for (const body of [
      { about: "dag", text: " " },
      { about: "dag", text: "a".repeat(201) },
      { text: "zonder waarover" },
    ])
      expect(exercise.parseBody(body).success, JSON.stringify(body)).toBe(false);
    expect(exercise.parseBody({ about: "dag", text: "أخذت معي فكرة" }).success).toBe(true);
    expect(exercise.harvest(at("closed", [sentence("Gewoon langsgaan")]))).toEqual([]);
  });
});
