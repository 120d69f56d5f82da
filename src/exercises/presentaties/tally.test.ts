import { describe, expect, it } from "vitest";
import {
  type Entry,
  type ExerciseInput,
  type PartnerRef,
  type PhoneViewer,
  perSide,
  type StepState,
} from "../contract.ts";
import { inputOf, moeders, person, school, sent, vaders, wijkteam } from "../kit/people.fixture.ts";
import { contains } from "../kit/rendered.fixture.ts";
import { harvest } from "./harvest.ts";
import exercise from "./index.ts";
import { type Body, type Setup, setup } from "./schema.ts";
import { type PhoneView, type ScreenView, tellers } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screenView = (at: Input) => exercise.screen(at) as ScreenView;
const phoneView = (at: Input, viewer: PhoneViewer) => exercise.phone(at, viewer) as PhoneView;

const partners = [wijkteam, school, moeders, vaders];
const amir = { partnerId: moeders.id, standing: "informal" } as const;
const bea = { partnerId: wijkteam.id, standing: "formal" } as const;

let count = 0;
const answer = (by: PartnerRef, question: Body["question"], text: string, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(person(`seat-${++count}`, by.side, { partnerId: by.id }), { question, text }, more);

const entries = [
  answer(moeders, "wie", "Twaalf moeders van het plein"),
  answer(moeders, "gebruiken", "Een vast gezicht bij het wijkteam"),
  answer(wijkteam, "wie", "Zes mensen voor de hele wijk"),
  answer(wijkteam, "samen", "Elk kind kent iemand die helpt"),
  answer(wijkteam, "gebruiken", "Horen wat er speelt"),
  answer(moeders, "geven", "Wij gaan mee naar een gesprek"),
];

const input = (state: StepState, page = 0, more: Partial<Input> = {}): Input =>
  inputOf(setup.parse({}), more.entries ?? entries, state, { page, ...more });

const textsOf = (of: PartnerRef[]) =>
  entries.filter(({ partnerId }) => of.some(({ id }) => id === partnerId)).map(({ body }) => body.text);

describe("before Hanna shows the presentations", () => {
  for (const state of ["planned", "open"] as const) {
    it(`the tree on the wall has a leaf for every answer and does not say whose or what (${state})`, () => {
      expect(screenView(input(state))).toEqual({ show: "growing", count: 6 });
      expect(exercise.pages(input(state))).toBe(1);
    });

    it(`Amir reads what his own group wrote, and nothing of the wijkteam (${state})`, () => {
      const view = phoneView(input(state), amir);
      expect(contains(view, textsOf([moeders])).sort()).toEqual(textsOf([moeders]).sort());
      expect(contains(view, textsOf([wijkteam]))).toEqual([]);
    });
  }

  it("somebody of a group that wrote nothing reads nothing", () => {
    const carl = { partnerId: vaders.id, standing: "informal" } as const;
    expect(contains(phoneView(input("open"), carl), textsOf(partners))).toEqual([]);
  });
});

describe("the order of telling", () => {
  it("begins with an informal group and then goes in turn", () => {
    expect(tellers(input("open"))).toEqual([moeders, wijkteam, vaders, school]);
  });

  it("is the one that Hanna chose; a group that joins later tells last and one that left is forgotten", () => {
    const order = [school.id, "gone", moeders.id, school.id];
    const ids = tellers(input("open", 0, { setup: setup.parse({ order }) })).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual([school.id, moeders.id]);
    expect(ids.slice(2).sort()).toEqual([vaders.id, wijkteam.id]);
  });

  it("is what the regie offers to change", () => {
    const [choice] = exercise.choices({ ...input("open"), setup: {} });
    const value = [moeders.id, wijkteam.id, vaders.id, school.id];
    expect(choice).toMatchObject({ name: "order", kind: "order", value });
    expect(choice?.options).toHaveLength(4);
  });
});

describe("telling", () => {
  it("gives every organisation a page and the same minutes, also the one that wrote nothing", () => {
    expect(exercise.pageTitles(input("shown"))).toEqual([moeders, wijkteam, vaders, school].map(({ name }) => name));
    expect(exercise.pageMinutes(input("open"))).toBeNull();
    expect(exercise.pageMinutes(input("shown"))).toBe(4);
    expect(screenView(input("shown", 2))).toMatchObject({ show: "presentation", partner: vaders });
  });

  it("shows on Bea's phone who is on the wall, and not yet who tells later", () => {
    const first = phoneView(input("shown", 0), bea);
    expect(first.told.map(({ teller }) => teller.id)).toEqual([moeders.id]);
    expect(first.next?.id).toBe(wijkteam.id);
    const second = phoneView(input("shown", 1), amir);
    expect(second.told.map(({ teller }) => teller.id)).toEqual([moeders.id, wijkteam.id]);
    expect(phoneView(input("shown", 3), bea).next).toBeNull();
  });

  it("everything that the wall shows is on every phone, whole", () => {
    const long = answer(vaders, "wat", "Wij voetballen met de jongens. ".repeat(12).trim());
    const wall = input("shown", 2, { entries: [...entries, long] });
    expect(contains(screenView(wall), [long.body.text])).toEqual([long.body.text]);
    expect(contains(phoneView(wall, amir), [long.body.text])).toEqual([long.body.text]);
  });

  it("takes from very full answers the first three to the wall, and gives each question rows that fit one page", () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      answer(moeders, (["wie", "wat", "samen", "geven", "gebruiken"] as const)[at % 5] ?? "wie", `${at} `.repeat(60)),
    );
    const view = screenView(input("shown", 0, { entries: many }));
    if (view.show !== "presentation") throw new Error("Nobody tells.");
    for (const part of view.parts) expect([part.lines.length, part.more]).toEqual([3, 5]);
    const rows = view.parts.reduce((sum, part) => sum + part.rows, 0);
    // A page holds some ten lines below its heading.
    expect(rows).toBeLessThanOrEqual(10);
    expect(rows).toBeGreaterThanOrEqual(7);
  });

  it("gives the Dutch of an answer lines of its own, and what follows it too", () => {
    const said = (text: string) => answer(moeders, "wie", text, { lang: "ar", dutch: "Wij zijn moeders" });
    const view = screenView(input("shown", 0, { entries: [said("نحن أمهات"), said("نحن جيران")] }));
    if (view.show !== "presentation") throw new Error("Nothing is told.");
    expect(view.parts.map(({ rows }) => rows)[0]).toBe(4);
  });

  it("carries the language in which Amir wrote, and what Hanna wrote below it in Dutch, to wall and phones", () => {
    const said = answer(moeders, "wie", "نحن أمهات", { lang: "ar", dutch: "Wij zijn moeders" });
    const at = input("shown", 0, { entries: [said] });
    const words = { text: "نحن أمهات", lang: "ar", dutch: "Wij zijn moeders" };
    expect(screenView(at)).toMatchObject({ parts: [{ lines: [words] }, {}, {}, {}, {}] });
    expect(phoneView(at, bea).told[0]?.parts[0]?.lines).toMatchObject([words]);
    expect(phoneView(input("open", 0, { entries: [said] }), amir).ours[0]?.lines).toMatchObject([words]);
  });

  it("leaves to read afterwards what was told, and not what nobody came to", () => {
    expect(phoneView(input("closed", 3), bea).told).toHaveLength(4);
    expect(phoneView(input("closed", 1), bea).told).toHaveLength(2);
    expect(phoneView(input("closed", 1), bea).untold).toEqual([vaders, school]);
    expect(phoneView(input("closed", 3, { revealed: false }), bea).told).toEqual([]);
  });
});

describe("what comes of it", () => {
  it("a goal and a shared vision, a strength of who gives, a need of who asks", () => {
    const lines = harvest(input("closed")).map(({ kind, fields, backers }) => [kind, fields, perSide(backers, [])]);
    const formal = { formal: 1, informal: 0 };
    const informal = { formal: 0, informal: 1 };
    expect(lines).toHaveLength(5);
    expect(lines).toContainEqual(["goal", { text: "Elk kind kent iemand die helpt", sign: "" }, formal]);
    expect(lines).toContainEqual(["vision", { text: "Elk kind kent iemand die helpt" }, formal]);
    expect(lines).toContainEqual(["informalStrength", { text: "Wij gaan mee naar een gesprek" }, informal]);
    expect(lines).toContainEqual(["informalNeed", { text: "Een vast gezicht bij het wijkteam" }, informal]);
    expect(lines).toContainEqual(["formalNeed", { text: "Horen wat er speelt" }, formal]);
  });

  it("what two people wrote comes first, with both behind it", () => {
    const lone = answer(wijkteam, "samen", "Alleen");
    const shared = answer(wijkteam, "samen", "Samen", { doubles: [person("bea2", "informal")] });
    const [first] = harvest(input("closed", 0, { entries: [lone, shared] }));
    expect(first).toMatchObject({
      fields: { text: "Samen" },
      backers: [{ standing: "formal" }, { standing: "informal" }],
      sources: [shared.id],
    });
  });

  it("nothing for later exercises before the room has seen it", () => {
    expect(exercise.material(input("open"))).toEqual([]);
    expect(exercise.material(input("shown", 3)).map(({ kind, side }) => [kind, side])).toEqual([
      ["need", "informal"],
      ["goal", null],
      ["need", "formal"],
    ]);
  });

  it("for another samenwerking nothing: what an organisation wants stays with it", () => {
    const partnerIds = exercise.material(input("shown", 3)).map(({ partnerId }) => partnerId);
    expect(partnerIds).not.toContain(null);
  });
});

describe("what people send", () => {
  it("is one answer to one of the questions", () => {
    expect(exercise.parseBody({ question: "wie", text: " Wij zijn er. " })).toMatchObject({
      data: { text: "Wij zijn er." },
    });
    for (const wrong of [
      { question: "wie", text: " " },
      { question: "naam", text: "x" },
      { question: "wie", text: "x", name: "y" },
      { question: "wie", text: "x".repeat(401) },
    ])
      expect(exercise.parseBody(wrong).success).toBe(false);
  });

  it("reads in one line in the regie", () => {
    expect(exercise.summary({ question: "wie", text: "Wij zijn\ner." }, input("open"))).toBe("Wij zijn er.");
  });

  it("the examples fill a presentation of each side", () => {
    for (const side of ["formal", "informal"])
      expect(exercise.examples.filter((example) => example.side === side)).toHaveLength(5);
  });
});
