import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { GAP, heightOf, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { type Author, type Entry, type ExerciseInput, findLineForm } from "../contract.ts";
import { amir, bea, inputOf, moeders, person, sent, table, vaders } from "../kit/people.fixture.ts";
import { contains, forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import { shownIn, wordsIn } from "../kit/ShownIn.fixture.tsx";
import { cases, usual } from "./cases.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, type Setup, setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView } from "./tally.ts";
import type { ScreenView } from "./wallPages.ts";

type Input = ExerciseInput<Setup, Body>;

const COLUMN = 13;
const me = { partnerId: moeders.id, standing: "informal", partnerName: moeders.name } as const;
const fresh = setup.parse({});
const all = setup.parse({ examples: cases.map(({ id }) => id) });

const chooses = (by: Author, example: string, text = "", more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { example, text }, { round: 1, ...more });
const at = (entries: Entry<Body>[], state: Input["state"], more: Partial<Input> = {}) =>
  inputOf(fresh, entries, state, { round: 1, ...more });
const screen = (input: Input) => exercise.screen(input) as ScreenView;
const phone = (input: Input) => exercise.phone(input, me) as PhoneView;
const wall = (input: Input) => renderToStaticMarkup(<Screen view={screen(input)} stage={input} />);
const page = (input: Input, more: { mine?: Entry<Body>[] } = {}) =>
  phoneHtml<PhoneView, Body>(Phone, {
    ...{ view: phone(input), stage: input, me },
    mine: (more.mine ?? []).map(mineOf),
  });

const formals = (count: number) => Array.from({ length: count }, (_, nr) => person(`f${nr}`, "formal"));
const informals = (count: number) =>
  Array.from({ length: count }, (_, nr) => person(`i${nr}`, "informal", { partnerId: vaders.id }));

describe("an example", () => {
  const looking = (more: Partial<Input> = {}) => at([], "shown", { round: 0, ...more });

  it("has a page of its own on the wall: left what informal does, right what formal does, and that it is of then", () => {
    expect(exercise.pageTitles(looking())).toEqual(["Over de drempel", "Een veilige ruimte", "Gezamenlijk optrekken"]);
    const html = wall(looking({ page: 1 }));
    expect(html.indexOf("Brengt moeders bij elkaar")).toBeLessThan(html.indexOf("Is gast en luistert"));
    expect(html.indexOf("Is gast en luistert")).toBeLessThan(html.indexOf("De groep bepaalt het tempo."));
    expect(html).toContain("Amsterdam Nieuw-West · voorbeeld van toen (2013–2017)");
    expect(exercise.pageTitles(at([], "planned", { round: 0 }))).toEqual([]);
  });

  it("is on the phones whole, the one of the wall open, in the reader's own language", () => {
    const html = page(looking({ page: 1 }));
    expect(html.match(/<details open/g)).toHaveLength(1);
    expect(html).toMatch(/<details open=""[^>]*>.*Een veilige ruimte.*Dit staat nu op het scherm/s);
    expect(html).toContain("Een organisatie kan nu anders heten");
    const read = (language: "nl-x-a2" | "ar") =>
      wordsIn(
        shownIn(
          language,
          "voorbeelden",
          <Phone view={phone(looking())} stage={looking()} me={me} mine={[]} answered={{}} act={nothingSent} />,
        ),
      );
    expect(read("nl-x-a2")).toContain("Vaders en zonen gingen samen zwemmen.");
    expect(read("ar")).toContain("أمهات يتحدثن معًا عن التربية");
  });

  it("stands whole on the narrowest wall, each of the five", () => {
    for (const { title, place, short } of cases) {
      const { what, informal, formal, condition } = short;
      const column = (does: string[]) => does.reduce((sum, one) => sum + heightOf(one, COLUMN) + 0.15, 0.1 + LINE);
      const below = condition ? [`Dit is nodig: ${condition}`] : [];
      const lines = [`${place} · voorbeeld van toen (2013–2017)`, what, ...below];
      const high = lines.reduce((sum, line) => sum + heightOf(line, WIDTH) + 0.4, 0);
      const room = roomUnder(title) - Math.max(column(informal), column(formal));
      expect(room - high, title).toBeGreaterThan(-GAP);
    }
  });

  it("is Hanna's to pick as long as nobody chooses: the usual three, or those that she wants, in the toolkit's order", () => {
    expect(fresh.examples).toEqual(usual);
    expect(setup.parse({ examples: ["ex-5", "ex-3"] }).examples).toEqual(["ex-3", "ex-5"]);
    expect(exercise.choices(looking())).toMatchObject([{ name: "examples", kind: "pick", value: usual }]);
    expect(exercise.choices(at([], "open"))).toEqual([]);
    expect(exercise.pages(looking({ setup: all }))).toBe(5);
  });
});

describe("choosing", () => {
  const takes = (example: string, entries: Entry<Body>[] = [], by = amir, round = 1) =>
    exercise.accepts({ example, text: "" }, by, at(entries, "open", { round }));

  it("takes two different examples of each seat, of those that the room looked at, in its own round", () => {
    expect(takes("ex-1")).toBeNull();
    expect(takes("ex-1", [], amir, 0)).toEqual({ code: "NOT_NOW" });
    expect(takes("ex-5")).toEqual({ code: "NOT_NOW" });
    expect(takes("ex-1", [chooses(amir, "ex-1")])).toEqual({ code: "CHOSEN_ALREADY" });
    expect(takes("ex-2", [chooses(amir, "ex-1")])).toBeNull();
    const two = [chooses(amir, "ex-1"), chooses(amir, "ex-2")];
    expect(takes("ex-4", two)).toEqual({ code: "TOO_MANY_POINTS", values: { max: 2 } });
    expect(takes("ex-1", two, { ...bea, participantId: null })).toBeNull();
  });

  it("asks on Amir's phone for one press, offers a place to say why, and nothing more once two are chosen", () => {
    expect(forms(page(at([], "open")), "contribute")).toBe(3);
    expect(page(at([], "open"))).not.toContain("<textarea");
    const one = page(at([], "open"), { mine: [chooses(amir, "ex-1")] });
    expect([forms(one, "contribute"), forms(one, "change"), forms(one, "withdraw")]).toEqual([2, 1, 1]);
    expect(one).toContain("Je mag nog één voorbeeld kiezen.");
    const two = page(at([], "open"), { mine: [chooses(amir, "ex-1"), chooses(amir, "ex-2", "Omdat wij dat al doen")] });
    expect(forms(two, "contribute")).toBe(0);
    expect(two).toContain("Omdat wij dat al doen");
  });

  it("is on the wall a tree with the names of the examples, and says nothing of what is chosen", () => {
    const chosen = informals(6).map((by) => chooses(by, "ex-2", "Een geheim waarom"));
    expect(screen(at(chosen, "open"))).toMatchObject({ show: "growing", count: 6, hints: { length: 3 } });
    expect(contains([screen(at(chosen, "open")), phone(at(chosen, "open"))], ["Een geheim waarom"])).toEqual([]);
    expect(phone(at(chosen, "open"))).toMatchObject({ choices: null, reasons: [], forms: [] });
  });
});

describe("what was chosen", () => {
  const few = [...informals(3).map((by) => chooses(by, "ex-2", "Omdat het kan")), chooses(bea, "ex-1")];
  const numbers = (input: Input) => phone(input).choices?.map(({ people, sides }) => [people, sides]);

  it("is shown from five people on, a table of four being four; with fewer the room is told to talk", () => {
    for (const state of ["shown", "closed"] as const) {
      expect(phone(at(few, state))).toMatchObject({ choices: null, reasons: [] });
      expect(wall(at(few, state))).toContain("te weinig antwoorden");
      expect(contains([screen(at(few, state)), phone(at(few, state))], ["Omdat het kan"])).toEqual([]);
    }
    expect(numbers(at([chooses(table, "ex-2"), chooses(bea, "ex-1")], "shown"))).toEqual([
      [1, null],
      [4, null],
      [0, null],
    ]);
  });

  const chosen = [
    ...formals(9).map((by) => chooses(by, "ex-1")),
    ...informals(4).map((by) => chooses(by, "ex-4")),
    ...informals(2).map((by) => chooses(by, "ex-2")),
  ];
  const enough = { heads: { people: { formal: 9, informal: 4 } } };

  it("tells the sides apart where both have four people, beside each other and in the toolkit's order whoever is with more", () => {
    expect(numbers(at(chosen, "shown", enough))).toEqual([
      [9, { formal: 9, informal: 0 }],
      [2, { formal: 0, informal: 2 }],
      [4, { formal: 0, informal: 4 }],
    ]);
    const rows = (html: string) => [...html.matchAll(/<b class="tabular-nums">(\d+)<\/b>/g)].map(([, count]) => count);
    for (const html of [wall(at(chosen, "shown", enough)), page(at(chosen, "shown", enough))]) {
      expect(rows(html)).toEqual(["0", "9", "2", "0", "4", "0"]);
      expect(html.indexOf("informeel")).toBeLessThan(html.lastIndexOf(">formeel"));
      expect(html).toContain("Beide kanten tellen even zwaar mee.");
    }
  });

  it("gives what four of four chose as long a bar as what nine of nine did", () => {
    const some = chosen.filter(({ body }) => body.example !== "ex-2");
    const widths = [...wall(at(some, "shown", enough)).matchAll(/width="(\d+)" height="2" fill="var\(--color-\w+mal/g)];
    expect(widths.map(([, width]) => width)).toEqual(["0", "100", "0", "0", "100", "0"]);
  });

  it("comes with why, of nobody, and the two that have no example among the seven forms", () => {
    const long = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboek نحن نعرف ".repeat(3).slice(0, 200);
    const whole = at([...chosen, chooses(table, "ex-2", long)], "shown", enough);
    expect(phone(whole).reasons).toMatchObject([{ id: "ex-2", lines: [{ text: long }] }]);
    expect(JSON.stringify(phone(whole))).not.toContain("table");
    expect(exercise.pageTitles(whole)).toEqual([
      "Dit kozen jullie",
      "Waarom dit past",
      "Vormen voor één gezin",
      "Vormen voor de buurt",
    ]);
    expect(wall({ ...whole, page: 1 })).toContain("Een veilige ruimte:");
    const { forms: seven } = phone(whole);
    expect(seven).toHaveLength(7);
    expect(seven.filter(({ examples }) => examples.length > 0).map(({ id }) => id)).toEqual([
      "over-de-drempel",
      "veilige-ruimte",
      "uitwisseling",
    ]);
    expect(page(whole)).toContain("Wijkspecifieke problemen aanpakken");
    expect(wall({ ...whole, page: 2 })).toContain("Over de drempel (Dordrecht):");
    expect(wall({ ...whole, page: 3 })).toContain("Wijkproblemen:");
  });

  it("keeps within two pages of forms and one of reasons, however much is said", () => {
    const many = informals(30).map((by, nr) => chooses(by, usual[nr % 3] ?? "", `${nr} ${"en nog iets ".repeat(15)}`));
    expect(exercise.pages(at(many, "shown"))).toBe(4);
    expect(phone(at(many, "shown")).choices?.every(({ sides }) => sides === null)).toBe(true);
    expect(page(at(many, "shown"))).toContain("Mensen");
  });

  it("is told to nobody where Hanna closes it without showing it", () => {
    const closed = at(chosen, "closed", { ...enough, revealed: false });
    expect(phone(closed)).toMatchObject({ choices: null, reasons: [], forms: [] });
    expect(page(closed)).not.toContain("te weinig");
    expect(screen(closed).show).toBe("growing");
  });

  it("may still be chosen late, behind a tap, until the step is closed", () => {
    expect(forms(page(at(chosen, "shown")), "contribute")).toBe(3);
    expect(page(at(chosen, "closed"))).not.toContain("<form");
  });
});

describe("what it leaves for the samenwerkingsafspraak", () => {
  it("is the form behind each chosen example with everybody who chose it, in the toolkit's order, and what people wrote", () => {
    const wrote = chooses(bea, "ex-2", "Wij komen eens per maand");
    const lines = exercise.harvest(
      at([chooses(amir, "ex-4"), chooses(amir, "ex-2"), wrote, chooses(table, "ex-4")], "closed"),
    );
    expect(lines.map(({ kind, of, fields }) => [kind, of, fields.text])).toEqual([
      ["form", "veilige-ruimte", "veilige-ruimte"],
      ["form", "uitwisseling", "uitwisseling"],
      ["shapeText", wrote.id, "Wij komen eens per maand"],
    ]);
    expect(lines.map(({ backers }) => backers.map(({ participantId }) => participantId))).toEqual([
      ["amir", "bea"],
      ["amir", "table"],
      ["bea"],
    ]);
    expect(lines[0]?.sources).toHaveLength(2);
  });

  it("names only forms that the agreement has", () => {
    const [field] = findLineForm("form")?.columns ?? [];
    for (const { form } of cases) expect(field?.options.map(({ value }) => value)).toContain(form);
  });

  it("is in Hanna's Dutch where she wrote it, and nothing where nobody chose", () => {
    const arabic = chooses(amir, "ex-2", "نحن نفعل هذا", { lang: "ar", dutch: "Wij doen dit al" });
    expect(exercise.harvest(at([arabic], "closed")).at(-1)?.fields.text).toBe("Wij doen dit al");
    expect(exercise.harvest(at([], "closed"))).toEqual([]);
  });
});

function nothingSent(): never {
  throw new Error("Nothing is sent while people read.");
}
