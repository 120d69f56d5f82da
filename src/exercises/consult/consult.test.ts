import { describe, expect, it } from "vitest";
import type { CircleRef, Entry, ExerciseInput, Visit } from "../contract.ts";
import { amir, bea, inputOf, moeders, person, says, sent } from "../kit/people.fixture.ts";
import { forms, phoneHtml } from "../kit/rendered.fixture.ts";
import exercise from "./index.ts";
import type { Part } from "./limits.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const LONG = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboekhoudersoverlegtafel-2";
const zuid: CircleRef = { id: "zuid", title: LONG, sign: null };
const oost: CircleRef = { id: "oost", title: "Oost", sign: null };
const viewer = { partnerId: moeders.id, standing: "informal" } as const;

const made = (part: Part, text: string, round: number, by = amir): Entry<Body> =>
  sent<Body>(by, { part, text }, { round, circle: "noord" });
const at = (state: Input["state"], round: number, entries: Entry<Body>[], visit?: Visit<Body>): Input =>
  inputOf<Setup, Body>({}, entries, state, { round, circle: "noord", ...(visit && { visit }) });
const view = (input: Input) => exercise.phone(input, viewer) as PhoneView;
const phone = (input: Input, more: object = {}) =>
  phoneHtml(Phone, {
    ...{ view: view(input), stage: { state: input.state, round: input.round, page: 0 }, circle: "noord" },
    ...{ me: { ...viewer, partnerName: moeders.name }, ...more },
  });

const theirs = sent<Body>(bea, { part: "vraag", text: "Hoe krijgen we een sleutel?" }, { circle: "zuid" });
const on = (to: CircleRef | null, from: CircleRef[]): Visit<Body> => ({ to, from, entries: to ? [theirs] : [] });
const ours = made("vraag", "Hoe bereiken we vaders?", 0);

describe("asking another group", () => {
  it("is done together: whoever is in the circle reads along, and the wall shows it once Hanna does", () => {
    expect(phone(at("open", 0, [ours]))).toContain("Hoe bereiken we vaders?");
    expect(JSON.stringify(exercise.screen(at("open", 0, [ours])))).not.toContain("vaders");
    expect(JSON.stringify(exercise.screen(at("shown", 0, [ours])))).toContain("vaders");
  });

  it("sends Amir to Zuid with their question before him, and says who comes while half of them is away", () => {
    const html = phone(at("open", 1, [ours], on(zuid, [oost])));
    for (const words of [LONG, "Oost", "Hoe krijgen we een sleutel?", "De helft gaat op bezoek"])
      expect(html).toContain(words);
    expect(forms(html, "contribute")).toBe(1);
    expect(phone(at("open", 2, [ours], on(zuid, [oost])))).toContain("Nu andersom");
  });

  it("lets who is visited by the only other one stay at home, with the own question and no field", () => {
    const html = phone(at("open", 1, [ours], on(null, [zuid])));
    expect(html).toContain("Jullie blijven zitten");
    expect(html).toContain("Hoe bereiken we vaders?");
    expect(forms(html, "contribute")).toBe(0);
    const tip: Body = { part: "tip", text: "Begin met eten" };
    expect(exercise.accepts(tip, amir, at("open", 1, [ours], on(null, [zuid])))).toEqual({ code: "NOT_NOW" });
    expect(exercise.accepts(tip, amir, at("open", 1, [ours], on(zuid, [])))).toBeNull();
  });

  it("says to who has no group, and to a group that is alone, what to do", () => {
    expect(phone(at("open", 1, [], on(null, [])), { circle: undefined })).toContain("Loop mee");
    expect(phone(at("open", 1, [], on(null, [])))).toContain("geen andere groep");
  });

  it("lets tables of one room read each other's questions", () => {
    const html = phone(at("open", 1, [ours]));
    for (const words of ["Ga met een andere tafel", "Hoe bereiken we vaders?"]) expect(html).toContain(words);
    expect(forms(html, "contribute")).toBe(1);
  });

  it("takes a tip on a visit only, a question before it, and what was heard after it", () => {
    for (const [round, part] of [
      [0, "tip"],
      [1, "vraag"],
      [2, "mee"],
      [3, "letop"],
    ] as const)
      expect(exercise.accepts({ part, text: "Kook samen" }, amir, at("open", round, []))).toEqual({ code: "NOT_NOW" });
    for (const body of [{ part: "tip", text: " " }, { part: "tip", text: "a".repeat(201) }, { text: "Kook" }])
      expect(exercise.parseBody(body).success).toBe(false);
  });
});

describe("taking tips along", () => {
  const tip = { ...made("tip", "Begin met samen eten", 1, bea), supports: [says(amir)] };
  const care = { ...made("letop", "In de zomer komt niemand", 2, bea), supports: [says(amir)] };
  const left = made("tip", "Maak een folder", 2, bea);
  const heard = made("mee", "Bel de buurvrouw", 3);
  const all = [ours, tip, care, left, heard];

  it("shows them when everybody is home, each with a button, and says which ones somebody of the circle took", () => {
    for (const state of ["open", "shown"] as const)
      expect(phone(at(state, 1, all, on(zuid, [])))).not.toContain("samen eten");
    const html = phone(at("open", 3, all));
    expect(forms(html, "support")).toBe(3);
    expect(html.split("Iemand van jullie neemt deze tip mee").length).toBe(3);
    expect(phone(at("open", 3, all), { answered: { [tip.id]: "ja" } })).toContain("Toch niet meenemen");
    expect(forms(phone(at("closed", 3, all)), "support")).toBe(0);
  });

  it("has the wall show the tips, and then what is taken along", () => {
    expect(JSON.stringify(exercise.screen(at("open", 3, all)))).toContain("folder");
    const shown = JSON.stringify(exercise.screen(at("shown", 3, all)));
    expect(shown).not.toContain("folder");
    for (const words of ["samen eten", "de zomer", "buurvrouw"]) expect(shown).toContain(words);
  });

  it("offers what was taken to the agreement, with who took it behind it and not who gave it", () => {
    const lines = exercise.harvest(at("closed", 3, all));
    expect(lines.map(({ kind, of }) => [kind, of])).toEqual([
      ["condition", tip.id],
      ["whatif", care.id],
      ["condition", heard.id],
    ]);
    expect(lines.flatMap(({ backers }) => backers.map(({ participantId }) => participantId))).toEqual(
      lines.map(() => "amir"),
    );
    expect(exercise.material(at("closed", 3, all)).map(({ kind }) => kind)).toEqual([
      "condition",
      "pitfall",
      "condition",
    ]);
  });

  it("stands on three pages at most, and on a phone in a list that ends, however many come", () => {
    const many = Array.from({ length: 60 }, (_, nr) =>
      made("tip", `${nr} ${LONG} ${LONG}`.slice(0, 200), 1, person(`seat${nr}`, "formal")),
    );
    expect(exercise.pages(at("open", 3, many))).toBeLessThanOrEqual(3);
    expect(view(at("open", 3, many))).toMatchObject({ tips: { more: 20 } });
  });

  it("is answered only then, and only about a tip", () => {
    const says = (entry: Entry<Body>, round: number) =>
      exercise.acceptsSupport(entry, amir, "ja", at("open", round, all));
    expect(says(tip, 3)).toBeNull();
    expect(says(tip, 2)).toEqual({ code: "NOT_NOW" });
    expect(says(ours, 3)).toEqual({ code: "NOT_NOW" });
  });
});
