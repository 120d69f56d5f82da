import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput, Mine, Side, Standing, StepState } from "../contract.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import type { Body, Setup } from "./schema.ts";
import Screen from "./screen.tsx";
import { ON_PHONE_MOST, type PhoneView, type ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screenView = (at: Input) => exercise.screen(at) as ScreenView;
const phoneView = (at: Input) => exercise.phone(at, { partnerId: "", standing: "both" }) as PhoneView;

const entry = (id: string, about: Side, text: string, own = false): Entry<Body> => ({
  id,
  body: { about, dimension: "kennis", text, own },
  participantId: own ? "amir" : `writer-about-${about}`,
  partnerId: "partner",
  standing: own ? about : about === "formal" ? "informal" : "formal",
  round: own ? 1 : 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
});
const entries = [
  entry("about-informal", "informal", "Jullie kennen iedereen"),
  entry("about-formal", "formal", "Jullie weten de weg"),
];

const input = (state: StepState, round: number, more: Partial<Input> = {}): Input => ({
  state,
  round,
  page: 0,
  revealed: state === "shown" || state === "closed",
  setup: {},
  entries,
  partners: [],
  material: [],
  agreement: null,
  ...more,
});

const mineOf = ({ id, body, round }: Entry<Body>): Mine<Body> => ({ id, body, round, status: "saved", message: "" });

function phone(standing: Standing, at: Input, mine: Mine<Body>[] = [], answered: Record<string, string> = {}): string {
  return renderToStaticMarkup(
    createElement(Phone, {
      view: phoneView(at),
      stage: at,
      me: { partnerId: "partner", partnerName: "Wijkteam West", standing },
      mine,
      answered,
      act: (act) => ({
        action: () => {},
        hidden: { act: act.do, id: "id" in act ? act.id : "" },
        draftKey: "",
        onSend: () => null,
      }),
    }),
  );
}
const forms = (html: string, act: string): number => html.split(`name="act" value="${act}"`).length - 1;

describe("the phones in the kracht of the other", () => {
  it("ask nothing before it begins and nothing when it is done", () => {
    for (const html of [phone("formal", input("planned", 0)), phone("formal", input("closed", 2))])
      expect(html).not.toContain("<form");
  });

  it("ask Bea (formal) about informele werkers, and Amir (informal) about formele werkers", () => {
    const bea = phone("formal", input("open", 0));
    const amir = phone("informal", input("open", 0));
    expect(bea).toContain("Wat kunnen informele werkers goed?");
    expect(bea).toContain('name="about" value="informal"');
    expect(amir).toContain("Wat kunnen formele werkers goed?");
    expect(amir).toContain('name="about" value="formal"');
    expect(forms(bea, "contribute")).toBe(4);
  });

  it("let who stands on both sides choose, and remember the choice", () => {
    const html = phone("both", input("open", 0), [mineOf(entries[0] ?? entry("none", "formal", ""))]);
    expect(html.match(/type="radio"/g)).toHaveLength(8);
    expect(
      html.match(/<input[^>]*value="informal"[^>]*checked/g) ?? html.match(/<input[^>]*checked[^>]*value="informal"/g),
    ).toHaveLength(4);
  });

  it("show Bea before the reveal what she wrote herself, and nothing of Amir", () => {
    const html = phone("formal", input("open", 0), entries.slice(0, 1).map(mineOf));
    expect(html).toContain("Jullie kennen iedereen");
    expect(html).not.toContain("Jullie weten de weg");
    expect(html).toContain("1 punt van jou");
    expect(forms(html, "withdraw")).toBe(1);
  });

  it("ask a reaction only on points about one's own side, and mark the answer given", () => {
    const html = phone("informal", input("open", 1), [], { "about-informal": "klopt" });
    expect(forms(html, "support")).toBe(1);
    expect(forms(phone("informal", input("shown", 0)), "support")).toBe(0);
    expect(html).toMatch(/name="id" value="about-informal"/);
    expect(html).toMatch(/aria-pressed="true"[^>]*>Klopt</);
    expect(html).toMatch(/aria-pressed="false"[^>]*>Klopt deels</);
  });

  it("ask who stands on both sides about everything but their own points", () => {
    expect(forms(phone("both", input("shown", 1)), "support")).toBe(2);
    expect(forms(phone("both", input("shown", 1), entries.slice(1).map(mineOf)), "support")).toBe(1);
  });

  it("keep the field in which Bea is typing when Hanna goes on, only folded", () => {
    for (const at of [input("open", 0), input("shown", 0), input("open", 1), input("shown", 1)])
      expect(phone("formal", at).split("Wat kunnen informele werkers goed?")).toHaveLength(2);
  });

  it("offer the two own points in the reacting round, until they are used up", () => {
    const own = [entry("own-1", "informal", "Een", true), entry("own-2", "informal", "Twee", true)];
    expect(phone("informal", input("shown", 0))).not.toContain("Mist er iets");
    expect(phone("informal", input("shown", 1))).toContain("Er kunnen nog 2 punten bij.");
    const full = phone("informal", input("shown", 1, { entries: own }));
    expect(full).toContain("Dat is genoeg.");
    expect(full).not.toContain('name="own"');
    expect(phone("formal", input("shown", 1, { entries: own }))).toContain('name="own"');
  });

  it("mark what comes from research, on phone and wall", () => {
    const last = input("shown", 2);
    expect(phone("formal", last)).toContain("uit onderzoek");
    expect(phone("formal", input("open", 2))).not.toContain("uit onderzoek");
    expect(renderToStaticMarkup(createElement(Screen, { view: screenView(last), stage: last }))).toContain(
      "uit onderzoek",
    );
  });

  it("carry of a very full list the first, and say how many more there are; nothing that a side added itself is left out", () => {
    const many = Array.from({ length: ON_PHONE_MOST + 7 }, (_, at) =>
      entry(`p${at}`, "informal", `Jullie punt ${at}.`),
    );
    const full = input("shown", 1, { entries: [...many, entry("own", "informal", "Wij zijn er op zondag", true)] });
    const { points, more } = phoneView(full).dimensions[0] ?? {};
    expect(points?.informal.map(({ id }) => id)).toEqual([...many.slice(0, ON_PHONE_MOST).map(({ id }) => id), "own"]);
    expect(more).toEqual({ formal: 0, informal: 7 });
    const html = phone("informal", full);
    expect(html).toContain("En nog 7.");
    // The number of all of them stands in the head, with the one of the side itself.
    expect(html).toContain(`${ON_PHONE_MOST + 8} punten`);
    expect(phone("informal", input("shown", 1))).not.toContain("En nog");
    expect(phoneView(input("open", 0, { entries: many })).dimensions[0]?.more).toEqual({ formal: 0, informal: 0 });
  });

  it("say in every state what is going on", () => {
    const said: [StepState, number, string][] = [
      ["planned", 0, "Straks schrijven we"],
      ["open", 0, "Schrijf alleen over de ander"],
      ["shown", 0, "Lees mee"],
      ["open", 1, "Kies bij elk punt"],
      ["shown", 1, "Nu zie je wat de ander herkent"],
      ["open", 2, "Zo laat de begeleider zien wat onderzoek zegt"],
      ["shown", 2, "Er staan nu ook punten uit onderzoek"],
      ["closed", 2, "Dit onderdeel is klaar"],
    ];
    for (const [state, round, words] of said) expect(phone("formal", input(state, round))).toContain(words);
  });
});
