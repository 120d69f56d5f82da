import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Author, CircleRef, Entry, ExerciseInput, Mine, StepState } from "../contract.ts";
import { amir, bea, inputOf, person, sent } from "../kit/people.fixture.ts";
import { contains, forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, type Setup, setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const noord: CircleRef = { id: "noord", title: "Samen in Noord", sign: null };
const zuid: CircleRef = { id: "zuid", title: "De Zuiderkring", sign: null };
const zon: CircleRef = {
  ...{ id: "zon", title: "zon" },
  sign: { word: "zon", picture: "drawings.svg#sun", ground: "#9b1c1c" },
};

const answer = (
  circle: string,
  by: Author,
  question: Body["question"],
  text: string,
  more: Partial<Entry<Body>> = {},
) => sent<Body>(by, { question, text }, { circle, ...more });

const who = answer("noord", amir, "wie", "Moeders en het wijkteam");
const wish = answer("noord", bea, "willen", "Dat vaders ook meedoen");
const theirs = answer("zuid", person("carl", "informal"), "wie", "De school en de vaders");
const entries = [who, wish, theirs];

/** As a circle works with it while it prepares; and as all of them show it to each other. */
const apart = (state: StepState, some: Entry<Body>[] = [who, wish], circle = "noord"): Input =>
  inputOf(setup.parse({}), some, state, { circle, revealed: false });
const showing = (page: number, more: Partial<Input> = {}): Input =>
  inputOf(setup.parse({}), entries, "shown", { page, circle: null, circles: [noord, zuid], ...more });
/** One samenwerking is the room. */
const alone = (state: StepState, some: Entry<Body>[] = [who, wish]): Input =>
  inputOf(
    setup.parse({}),
    some.map((one) => ({ ...one, circle: "room" })),
    state,
  );

const screenView = (at: Input) => exercise.screen(at) as ScreenView;
const phoneView = (at: Input) => exercise.phone(at, { partnerId: "moeders", standing: "informal" }) as PhoneView;
const wall = (at: Input) => renderToStaticMarkup(createElement(Screen, { view: screenView(at), stage: at }));
const phone = (at: Input, circle: string | null = "noord", mine: Mine<Body>[] = [], asked: string | null = null) =>
  phoneHtml(Phone, {
    ...{ view: phoneView(at), stage: at, mine, asked, circle: circle ?? undefined },
    me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
  });

describe("while a samenwerking prepares", () => {
  it("Amir is asked one thing at a time, and one answer is enough for all of his samenwerking", () => {
    expect(phone(apart("open", []))).toContain("Vraag 1 van 3");
    const html = phone(apart("open"));
    expect([forms(html, "contribute"), html.split("<textarea").length - 1]).toEqual([1, 1]);
    // Who they are was said; what they do already was not.
    expect(html).toContain("Vraag 2 van 3");
    expect(html).toContain("Wat doen jullie al?");
    expect(html).toContain("beide kanten");
  });

  it("he reads what others of his samenwerking wrote as lines, and his own once", () => {
    const more = answer("noord", bea, "wie", "En twee oma's");
    const html = phone(apart("open", [who, more]), "noord", [mineOf(who)], "wie");
    const [, others = ""] = html.split("Dit schreven anderen van jullie");
    expect(others).toContain("En twee oma&#x27;s");
    expect(others).not.toContain(who.body.text);
  });

  it("the wall shows a tree and what is asked, and nothing that anybody wrote", () => {
    expect(screenView(apart("open"))).toEqual({ show: "growing", count: 2 });
    expect(wall(apart("open"))).toContain("Wat we al doen");
    expect(
      contains([wall(apart("open")), wall(showing(0, { state: "open", revealed: false }))], [who.body.text]),
    ).toEqual([]);
  });
});

describe("telling", () => {
  it("gives each samenwerking a page with its name and the same three minutes, also the one that wrote nothing", () => {
    expect(exercise.pageTitles(showing(0))).toEqual([noord.title, zuid.title]);
    expect([exercise.pageMinutes(apart("open")), exercise.pageMinutes(showing(0))]).toEqual([null, 3]);
    const silent = showing(1, { entries: [who] });
    expect(wall(silent)).toContain(zuid.title);
    expect(wall(silent)).toContain("Dat vertellen we zelf.");
  });

  it("is done with a voice of each side, and which is the first goes in turn", () => {
    const firsts = [0, 1].map((page) => {
      const html = wall(showing(page));
      return html.indexOf("informeel") < html.search(/>formeel/) ? "informal" : "formal";
    });
    expect(firsts).toEqual(["informal", "formal"]);
    expect(phone(showing(0))).toContain("Om de beurt:");
  });

  it("puts on wall and every phone what is told now, and of nobody what is told later", () => {
    const first = showing(0);
    expect(contains(screenView(first), [who.body.text, theirs.body.text])).toEqual([who.body.text]);
    expect(contains(phoneView(first), [who.body.text, wish.body.text, theirs.body.text])).toEqual([
      who.body.text,
      wish.body.text,
    ]);
    expect(contains(phoneView(showing(1)), [who.body.text, theirs.body.text])).toHaveLength(2);
  });

  it("tells Amir when it is his samenwerking's turn, and Carl of the other one who comes after that", () => {
    expect(phone(showing(0))).toContain("Jullie zijn nu aan de beurt");
    expect(phone(showing(0), "zuid")).toContain("Luister mee");
    expect(phone(showing(0), "zuid")).toContain("Hierna zijn jullie aan de beurt");
    expect(phone(showing(0))).toContain("De Zuiderkring");
    expect(phone(showing(0))).not.toContain("<details open");
  });

  it("tells somebody without a group that nobody of theirs is on, until who are in none tell together", () => {
    const loose: CircleRef = { id: "room", title: "Zonder groepje", sign: null };
    const late = answer("room", amir, "wie", "Wij kwamen later");
    const at = (page: number) =>
      showing(page, { circles: [zon, loose], entries: [late, answer("zon", bea, "wie", "Zon")] });
    expect(phone(at(0), null)).toContain("Luister mee");
    expect(contains(phoneView(at(0)), [late.body.text])).toEqual([]);
    expect(phone(at(1), null)).toContain("Jullie zijn nu aan de beurt");
    expect(contains(screenView(at(1)), ["Zon ", late.body.text])).toEqual([late.body.text]);
  });

  it("goes in the order that Hanna sets, which she is not asked where there is nothing to order", () => {
    const setup0 = setup.parse({ order: ["zuid"] });
    expect(exercise.pageTitles(showing(0, { setup: setup0 }))).toEqual([zuid.title, noord.title]);
    expect(exercise.choices(showing(0))[0]).toMatchObject({ kind: "order", value: ["noord", "zuid"] });
    expect(exercise.choices(alone("open"))).toEqual([]);
  });

  it("leaves to read afterwards what was told, and says who did not come to it", () => {
    const early = phone(showing(0, { state: "closed" }));
    expect(early).toContain("Nog niet iedereen heeft verteld");
    const [told = "", untold = ""] = early.split("Zij hebben nog niet verteld");
    expect([told.includes(noord.title), untold.includes(zuid.title)]).toEqual([true, true]);
    expect(early).not.toContain(theirs.body.text);
    expect(phone(showing(1, { state: "closed" }))).toContain("Iedereen heeft verteld");
  });

  it("of one samenwerking is the whole room's, all that it wrote", () => {
    expect(exercise.pageTitles(alone("shown"))).toEqual(["Onze samenwerking"]);
    expect(contains(screenView(alone("shown")), [who.body.text, wish.body.text])).toHaveLength(2);
    expect(phone(alone("shown"), null)).toContain("Jullie zijn nu aan de beurt");
  });

  it("of a group is known by its picture and word", () => {
    const html = wall(showing(0, { circles: [zon, zuid] }));
    expect(html).toContain("drawings.svg#sun");
    expect(html).toContain("zon");
  });
});

describe("however much and whatever people write", () => {
  const WORD = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboek-";

  it("the rows of a page are no more than a page has, below its name and its voices", () => {
    const texts = [
      WORD.repeat(5),
      "نحن نعرف الأمهات في الحي ونذهب معهن إلى المدرسة ".repeat(6).trim(),
      "Koken. ".repeat(40),
    ];
    const many = texts.flatMap((text, nr) =>
      Array.from({ length: 10 }, () =>
        answer("noord", amir, (["wie", "al", "willen"] as const)[nr] ?? "wie", text.slice(0, 300), {
          dutch: "Samen koken",
        }),
      ),
    );
    const title = "Samen sterker rond opvoeden: hoe ouders in de Molenwijk elkaar en ons vinden, 27";
    const view = screenView(showing(0, { entries: many, circles: [{ ...noord, title }, zuid] }));
    if (view.show !== "pitch") throw new Error("Nobody tells.");
    for (const { lines, more } of view.parts) expect([lines.length, more]).toEqual([3, 7]);
    expect(view.parts.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(7);
  });

  it("thirty answers of one side alone are told like any other", () => {
    const one = Array.from({ length: 30 }, (_, nr) =>
      answer("noord", person(`p${nr}`, "formal"), "al", `Nummer ${nr}.`),
    );
    const [told] = phoneView(showing(0, { entries: one })).told;
    expect(told?.parts.map(({ lines }) => lines.length)).toEqual([0, 30, 0]);
  });

  it("takes one answer to one of the three questions and nothing else", () => {
    expect(exercise.parseBody({ question: "al", text: " Koffie. " })).toMatchObject({ data: { text: "Koffie." } });
    for (const wrong of [
      { question: "al", text: " " },
      { question: "geven", text: "x" },
      { question: "al", text: "x", name: "y" },
      { question: "al", text: "x".repeat(301) },
    ])
      expect(exercise.parseBody(wrong).success).toBe(false);
  });
});

describe("what comes of it", () => {
  it("what they want is a reason or a shared view, and who they are and what they do already is nothing", () => {
    const lines = exercise.harvest(showing(1)).map(({ kind, fields }) => [kind, fields.text]);
    expect(lines).toEqual([
      ["reason", wish.body.text],
      ["vision", wish.body.text],
    ]);
  });

  it("what more people wrote comes first, with all of them behind it", () => {
    const shared = answer("noord", amir, "willen", "Samen", { doubles: [bea] });
    const [first] = exercise.harvest(showing(1, { entries: [wish, shared] }));
    expect(first).toMatchObject({ fields: { text: "Samen" }, sources: [shared.id] });
    expect(first?.backers).toHaveLength(2);
  });
});
