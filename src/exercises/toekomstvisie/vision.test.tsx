import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PhotosAt } from "../../ui/PhotosAt.tsx";
import type { CircleRef, Entry, ExerciseInput, Mine, StepState } from "../contract.ts";
import { type Stroke, written } from "../kit/drawing/strokes.ts";
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

const BRIDGE = { strokes: "soil.thick.0a0ab0b0", stamps: {} };
const picture = (circle: string, text: string, more: Partial<Body> = {}, by = amir) =>
  sent<Body>(by, { text, drawing: undefined, ...more }, { circle });

const bridge = picture("noord", "Een brug over het water", { drawing: BRIDGE });
const table = picture("noord", "Een tafel voor iedereen", {}, bea);
const tree = picture("zuid", "Een boom met vaders eronder", { drawing: { strokes: "", stamps: { 5: "sprout" } } });

const apart = (state: StepState, some: Entry<Body>[] = [bridge, table]): Input =>
  inputOf(setup.parse({}), some, state, { circle: "noord", revealed: false });
const showing = (page: number, more: Partial<Input> = {}): Input =>
  inputOf(setup.parse({}), [bridge, tree, table], "shown", { page, circle: null, circles: [noord, zuid], ...more });
/** One samenwerking is the room. */
const alone = (page: number, some: Entry<Body>[]): Input =>
  inputOf(
    setup.parse({}),
    some.map((one) => ({ ...one, circle: "room" })),
    "shown",
    { page },
  );

const screenView = (at: Input) => exercise.screen(at) as ScreenView;
const phoneView = (at: Input) => exercise.phone(at, { partnerId: "moeders", standing: "informal" }) as PhoneView;
const wall = (at: Input) =>
  renderToStaticMarkup(
    <PhotosAt sessionId="s" as="screen">
      <Screen view={screenView(at)} stage={at} />
    </PhotosAt>,
  );
const Shown = (props: Parameters<typeof Phone>[0]) => (
  <PhotosAt sessionId="s" as="phone">
    <Phone {...props} />
  </PhotosAt>
);
const phone = (at: Input, circle: string | undefined = "noord", mine: Mine<Body>[] = []) =>
  phoneHtml(Shown, {
    ...{ view: phoneView(at), stage: at, mine, circle },
    me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
  });
const drawnIn = (html: string) => html.split('role="img"').length - 1;

describe("while a samenwerking draws", () => {
  it("Amir is asked for the sentence, and may draw or place our drawings, also where no script runs", () => {
    const html = phone(apart("open", []));
    expect(forms(html, "contribute")).toBe(1);
    expect(html).toContain("Wat zie je op de tekening? Vertel het in één zin.");
    expect(html.match(/<select[^>]*name="drawing\.stamps\.\d"/g)).toHaveLength(9);
    expect(html).toContain('name="drawing.strokes"');
    // The paper is for fingers, which a page without scripts has nothing for.
    expect(html).not.toContain("drawing-pad");
  });

  it("he sees his own once, with the way to change it, and what others of his samenwerking made", () => {
    const html = phone(apart("open"), "noord", [mineOf(bridge)]);
    const [own = "", others = ""] = html.split("Dit maakten anderen van jullie");
    expect([drawnIn(own), drawnIn(others)]).toEqual([1, 0]);
    expect(own).toContain(`aria-label="${bridge.body.text}"`);
    expect(own).toContain(`value="${BRIDGE.strokes}"`);
    expect([others.includes(table.body.text), others.includes(bridge.body.text)]).toEqual([true, false]);
  });

  it("he may send a photo of paper with the sentence, sees the one that he sent, and may take it away", () => {
    const there = { id: "foto", width: 800, height: 600 };
    const [fields = "", own = ""] = phone(apart("open", [table]), "noord", [
      { ...mineOf(table), photo: { there, wanted: null } },
    ]).split("Dit schreef jij");
    expect(fields.indexOf('name="$photo"')).toBeGreaterThan(fields.indexOf('name="text"'));
    expect(fields).toContain("Foto van jullie tekening (niet verplicht)");
    expect(own).toContain(`/photos/foto?as=phone" alt="${table.body.text}"`);
    expect(own).toContain("Foto weghalen");
    expect(phone(apart("open", [table]), "noord", [mineOf(table)])).toContain("Foto erbij");
  });

  it("the wall shows a tree and no drawing, and another samenwerking nothing at all", () => {
    expect(screenView(apart("open"))).toEqual({ show: "growing", count: 2 });
    expect(
      contains(
        [wall(apart("open")), phoneView(showing(0, { state: "open", revealed: false }))],
        [bridge.body.text, BRIDGE.strokes],
      ),
    ).toEqual([]);
  });
});

describe("once they are shown", () => {
  it("all stand beside each other, and then each has a page of its own to tell of, in the order of who tells", () => {
    expect(exercise.pageTitles(showing(0))).toEqual([
      "Zo zien we het voor ons",
      "Samen in Noord (1 van 2)",
      "Samen in Noord (2 van 2)",
      "De Zuiderkring",
    ]);
    expect([0, 1].map((page) => exercise.pageMinutes(showing(page)))).toEqual([null, 2]);
    expect(drawnIn(wall(showing(0)))).toBe(2);
    expect(
      contains(
        screenView(showing(0)),
        [bridge, tree, table].map(({ body }) => body.text),
      ),
    ).toHaveLength(3);
    expect(contains(screenView(showing(3)), [bridge.body.text, tree.body.text])).toEqual([tree.body.text]);
    const order = setup.parse({ order: ["zuid"] });
    expect(exercise.pageTitles(showing(0, { setup: order }))[1]).toBe(zuid.title);
    expect(exercise.choices(showing(0))[0]).toMatchObject({ kind: "order", value: ["noord", "zuid"] });
  });

  it("one that is alone is told of at once, and an empty room is told what to do", () => {
    expect(exercise.pageTitles(alone(0, [bridge]))).toEqual(["Onze samenwerking"]);
    expect(wall(alone(0, []))).toContain("Er is nog niets getekend.");
    expect(phone(alone(0, []))).toContain("Er is nog niets getekend.");
  });

  it("tells Amir when it is his turn, Carl of the other one to listen, and who comes after that", () => {
    expect(phone(showing(1))).toContain("Jullie zijn nu aan de beurt");
    expect(phone(showing(1), "zuid")).toContain("Luister mee");
    expect(phone(showing(1), "zuid")).not.toContain("Hierna zijn jullie");
    expect(phone(showing(2), "zuid")).toContain("Hierna zijn jullie aan de beurt");
    expect(phone(showing(0))).toContain("Wat herken je?");
    const own = alone(1, [bridge, table]);
    expect(phone(own, undefined, [mineOf(bridge)])).toContain("Jullie zijn nu aan de beurt");
  });

  it("a photo of paper stands in the place of a drawing, on wall and phones, and beside one where there are both", () => {
    const photo = { id: "foto", width: 800, height: 600 };
    const photos = (html: string) => html.split(`<img src="/api/sessions/s/photos/foto?`).length - 1;
    const paper = showing(1, { entries: [{ ...table, photo }] });
    expect(screenView(paper)).toMatchObject({ picture: { photo, drawing: null } });
    expect([photos(wall(paper)), drawnIn(wall(paper))]).toEqual([1, 0]);
    expect(wall(paper)).toContain(`alt="${table.body.text}"`);
    const both = showing(1, { entries: [{ ...bridge, photo }] });
    expect([photos(wall(both)), drawnIn(wall(both))]).toEqual([1, 1]);
    // Large for who tells, and once more among all of them.
    expect([photos(phone(both)), drawnIn(phone(both))]).toEqual([2, 2]);
  });

  it("leaves all of them to look at afterwards", () => {
    const html = phone(showing(3, { state: "closed" }));
    expect([drawnIn(html), forms(html, "contribute")]).toEqual([2, 0]);
    expect(html).not.toContain("Luister mee");
  });
});

describe("in a very full room", () => {
  const long: Stroke = {
    colour: "ink",
    width: "thin",
    points: Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 1001),
  };
  const heavy = { strokes: written([long]), stamps: {} };
  const many = Array.from({ length: 1_000 }, (_, at) =>
    picture(
      at % 2 ? "noord" : "zuid",
      `Nummer ${at}: ${"W".repeat(180)}`,
      { drawing: heavy },
      person(`p${at}`, "formal"),
    ),
  );

  it("a phone and the wall carry drawings that are light enough, of both samenwerkingen as many", () => {
    const at = showing(0, { entries: many });
    const { pictures, more } = phoneView(at);
    expect([pictures.length, more]).toEqual([24, 976]);
    expect(pictures.filter(({ circle }) => circle === "noord")).toHaveLength(12);
    expect(Buffer.byteLength(JSON.stringify(phoneView(at)))).toBeLessThan(40_000);
    expect(Buffer.byteLength(JSON.stringify(phoneView(apart("open", many))))).toBeLessThan(20_000);
    for (const page of [0, 5])
      expect(Buffer.byteLength(JSON.stringify(screenView(showing(page, { entries: many }))))).toBeLessThan(65_000);
  });

  it("the wall has no more pages than a room looks at, and says how many are on the phones alone", () => {
    const titles = exercise.pageTitles(showing(0, { entries: many }));
    expect([titles.length, new Set(titles).size]).toEqual([4 + 8, 4 + 8]);
    expect(screenView(showing(3, { entries: many }))).toMatchObject({ show: "gallery", more: 984 });
  });

  it("the regie sees each drawing beside its line", () => {
    expect(exercise.drawnIn(bridge.body)).toEqual(BRIDGE);
    expect(exercise.drawnIn(table.body)).toBeNull();
    expect(exercise.drawnIn({ text: "x", drawing: "<svg/>" })).toBeNull();
  });
});

describe("what comes of it", () => {
  it("the sentence is a shared view, what more people sent first, and a goal for later steps", () => {
    const shared = { ...tree, doubles: [bea] };
    const at = showing(0, { entries: [bridge, shared] });
    expect(exercise.harvest(at).map(({ kind, fields }) => [kind, fields.text])).toEqual([
      ["vision", tree.body.text],
      ["vision", bridge.body.text],
    ]);
    expect(exercise.material(at)).toMatchObject([{ kind: "goal", text: bridge.body.text }, { text: tree.body.text }]);
  });

  it("takes a sentence with or without a drawing, and no drawing without a sentence", () => {
    expect(exercise.parseBody({ text: " Een brug. ", drawing: { strokes: "", stamps: { 1: "" } } })).toMatchObject({
      data: { text: "Een brug." },
    });
    for (const wrong of [
      { drawing: BRIDGE },
      { text: "x", svg: "<svg/>" },
      { text: "x".repeat(201) },
      { text: "x", drawing: "x" },
    ])
      expect(exercise.parseBody(wrong).success).toBe(false);
  });
});
