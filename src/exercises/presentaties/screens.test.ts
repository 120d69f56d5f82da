import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput, Mine, PhoneViewer, StepState } from "../contract.ts";
import { inputOf, moeders, person, school, sent, vaders, wijkteam } from "../kit/people.fixture.ts";
import { forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import { OURS_MOST, TOLD_MOST } from "../kit/telling/told.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, type Setup, setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const amir = { partnerId: moeders.id, standing: "informal" } as const;
const bea = { partnerId: wijkteam.id, standing: "formal" } as const;
const ofMoeders = (question: Body["question"], text: string) =>
  sent<Body>(person("amir", "informal"), { question, text });

const who = ofMoeders("wie", "Twaalf moeders van het plein");
const input = (state: StepState, page = 0, entries: Entry<Body>[] = [who]): Input =>
  inputOf(setup.parse({}), entries, state, { page });

// As the room hands it out: what may not be seen yet never reaches the exercise.
const phoneView = (at: Input, viewer: PhoneViewer) => exercise.phone(at, viewer) as PhoneView;

const phoneOf = (at: Input, mine: Mine<Body>[] = [], asked: string | null = null): string =>
  phoneHtml(Phone, {
    ...{ view: phoneView(at, amir), stage: at, me: { ...amir, partnerName: moeders.name } },
    ...{ mine, asked },
  });
const phone = (state: StepState, page = 0) => phoneOf(input(state, page), state === "open" ? [mineOf(who)] : []);

describe("the phone of Amir", () => {
  it("asks the first question that his group has not answered yet, and no other", () => {
    expect(phone("open")).toContain("Vraag 2 van 5");
    expect(phone("open")).toContain("Wat doen jullie voor gezinnen?");
    expect(forms(phone("open"), "contribute")).toBe(1);
    // What somebody else of his group answered is answered.
    expect(phoneOf(input("open"))).toContain("Vraag 2 van 5");
    expect(phoneOf(input("open", 0, []))).toContain("Vraag 1 van 5");
  });

  it("lists what he sent once, below its question, with the way to change it or take it back", () => {
    const html = phoneOf(input("open"), [mineOf(who)], "wie");
    // Once to read, and once in the field to change it.
    expect(html.split(who.body.text)).toHaveLength(2 + 1);
    expect(forms(html, "change")).toBe(1);
    expect(forms(html, "withdraw")).toBe(1);
    expect(phoneOf(input("open"), [mineOf(who)], "wat")).not.toContain(who.body.text);
  });

  it("lists what others of his group wrote below that, and not his own once more", () => {
    const hers = sent<Body>(person("dana", "informal"), { question: "wie", text: "En drie oma's" });
    const html = phoneOf(input("open", 0, [who, hers]), [mineOf(who)], "wie");
    const [, others = ""] = html.split("Dit schreven anderen van jullie");
    expect(others).toContain("En drie oma&#x27;s");
    expect(others).not.toContain(who.body.text);
    expect(phoneOf(input("open"), [mineOf(who)], "wie")).not.toContain("Dit schreven anderen");
  });

  it("asks nothing before it begins and nothing when it is done", () => {
    expect(phone("planned")).not.toContain("<form");
    expect(phone("closed")).not.toContain("<form");
  });

  it("keeps the questions while others tell, folded, for who was still typing", () => {
    expect(phone("shown", 1)).toContain("Wat doen jullie voor gezinnen?");
    expect(phone("shown", 1)).not.toContain("<details open");
    expect(phone("shown", 1).replace(/<details[\s\S]*?<\/details>/g, "")).not.toContain("<form");
  });

  it("says in every state what is going on", () => {
    expect(phone("planned")).toContain("Straks vertelt elke organisatie");
    expect(phone("open")).toContain("met de mensen van <bdi>Moedergroep De Brug</bdi>");
    expect(phone("shown", 0)).toContain("Jullie zijn nu aan de beurt");
    expect(phone("shown", 1)).toContain("Luister mee");
    expect(phone("shown", 3)).not.toContain("Hierna");
    expect(phone("closed", 3)).toContain("Iedereen heeft verteld");
  });

  it("closed early, it does not say that everybody told, but who did not", () => {
    const early = phone("closed", 1);
    expect(early).not.toContain("Iedereen heeft verteld");
    const [told, untold] = early.split("Zij hebben nog niet verteld");
    for (const { name } of [moeders, wijkteam]) expect(told).toContain(name);
    for (const { name } of [vaders, school]) expect(untold).toContain(name);
  });
});

describe("the phone of Amir while the wall is at another samenwerking", () => {
  const beside = (turn: "past" | "to come", state: StepState = "shown") => phoneOf({ ...input(state), turn });

  it("calls nobody before the wall comes to his, and says that they come later", () => {
    expect(beside("to come")).toContain("Straks vertellen jullie");
    expect(beside("to come")).not.toMatch(/aan de beurt|Nu vertelt|Zij hebben al verteld/);
  });

  it("once the wall is past his, all of his have told", () => {
    expect(beside("past")).toContain("Jullie hebben allemaal verteld");
    expect(beside("past")).not.toMatch(/aan de beurt|Nu vertelt|nog niet verteld/);
    for (const { name } of [moeders, wijkteam, vaders, school]) expect(beside("past")).toContain(name);
    expect(beside("past", "closed")).toContain("Iedereen heeft verteld");
    expect(beside("past", "closed")).not.toContain("nog niet");
  });
});

describe("in a very full room", () => {
  const cooking = Array.from({ length: 99 }, (_, at) => ofMoeders("wat", `Wij koken ${at + 1} keer.`));
  const answers = [who, ...cooking];

  it("phones carry of very many answers the first of each organisation, and how many more there are", () => {
    // Of four organisations each has as much room as the next one.
    const most = TOLD_MOST / 5 / 4;
    const [told] = phoneView(input("shown", 0, answers), bea).told;
    expect(told?.parts[1]?.lines.map(({ id }) => id)).toEqual(cooking.slice(0, most).map(({ id }) => id));
    expect(told?.parts.map(({ more }) => more)).toEqual([0, 99 - most, 0, 0, 0]);
    expect(phoneOf(input("shown", 0, answers))).toContain(`En nog ${99 - most}.`);
    expect(phoneOf(input("shown", 0, answers.slice(0, most)))).not.toContain("En nog");
  });

  it("of what the own organisation wrote they carry the newest, in the order in which it came", () => {
    const [first, second] = phoneView(input("open", 0, answers), amir).ours;
    expect(first).toMatchObject({ lines: [{ id: who.id }], more: 0 });
    expect(second?.lines.map(({ id }) => id)).toEqual(cooking.slice(-OURS_MOST).map(({ id }) => id));
    expect(second?.more).toBe(99 - OURS_MOST);
  });

  it("Amir reads six of the others' at once, and how many are not listed", () => {
    const html = phoneOf(input("open", 0, answers), cooking.slice(-4).map(mineOf), "wat");
    expect(html).toContain(`Nog ${OURS_MOST - 4 - 6}</summary>`);
    expect(html).toContain(`En nog ${99 - OURS_MOST}.`);
    expect(phoneOf(input("open", 0, answers.slice(0, OURS_MOST)), [], "wat")).not.toContain("En nog");
  });

  it("and of his own, which came before the newest, none is counted as somebody else's", () => {
    const html = phoneOf(input("open", 0, answers), cooking.slice(0, 4).map(mineOf), "wat");
    expect(html).toContain(`En nog ${99 - OURS_MOST - 4}.`);
  });
});

describe("the wall", () => {
  const wall = (state: StepState, page = 0) =>
    renderToStaticMarkup(
      createElement(Screen, {
        view: exercise.screen(input(state, page)) as ScreenView,
        stage: { state, round: 0, page },
      }),
    );

  it("names the organisation and its side in words, and says so where nothing was written", () => {
    expect(wall("shown")).toContain("Moedergroep De Brug");
    expect(wall("shown")).toContain("informeel");
    expect(wall("shown")).toContain(who.body.text);
    expect(wall("shown")).toContain("Dat vertellen we zelf.");
    expect(wall("shown", 2)).toContain("Vadercentrum");
    expect(wall("shown", 2)).toContain("Dat vertellen we zelf.");
  });

  it("is quiet while people write: a tree, what is asked, and how many answers there are", () => {
    expect(wall("open")).toContain("Samen bereiken");
    expect(wall("open")).toContain("1 bijdrage");
    expect(wall("open")).not.toContain(who.body.text);
  });
});
