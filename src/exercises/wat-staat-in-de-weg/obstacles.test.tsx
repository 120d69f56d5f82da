import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Author, Entry, ExerciseInput, Mine } from "../contract.ts";
import { amir, bea, inputOf, person, sent, table } from "../kit/people.fixture.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, type Setup, setup } from "./schema.ts";
import Screen from "./screen.tsx";
import { statements, usual } from "./statements.ts";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const six = ["o1-1", "o1-2", "o2-1", "o2-2", "o3-1", "o3-2"];
const picked = setup.parse({ statements: six });
const [first = ""] = six;
const LAST = six.length;
const recognise = (by: Author, value: string, statement = first) =>
  sent(by, { kind: "answer", statement, value } as Body, { round: six.indexOf(statement) });
const help = (by: Author, text: string, statement = first) =>
  sent(by, { kind: "help", statement, text } as Body, { round: LAST });
const at = (entries: Entry<Body>[], state: Input["state"], more: Partial<Input> = {}) =>
  inputOf(picked, entries, state, more);
const screen = (input: Input) => exercise.screen(input) as ScreenView;
const phone = (input: Input) => exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView;

const four = ["c", "d", "e", "f"].map((id) => recognise(person(id, "formal"), "ja"));
const five = [...four, recognise(amir, "nee")];

describe("a statement", () => {
  it("has no results before five people answered, however long Hanna waits; a table of four is four", () => {
    expect(screen(at(four, "shown"))).toMatchObject({ isShown: true, results: null });
    expect(phone(at(four, "closed")).results).toBeNull();
    expect(screen(at([recognise(table, "beetje"), recognise(bea, "ja")], "shown"))).toMatchObject({
      results: { people: 5, counts: { beetje: 4, ja: 1 }, sides: null },
    });
  });

  it("shows what five people said, and no side of which fewer than four answered", () => {
    expect(screen(at(five, "open"))).toMatchObject({ isShown: false, results: null, count: 5 });
    expect(phone(at(five, "shown")).results).toEqual({ people: 5, counts: { ja: 4, nee: 1 }, sides: null });
    const eight = [...four, ...["g", "h", "i", "j"].map((id) => recognise(person(id, "informal"), "nee"))];
    const heads = { people: { formal: 4, informal: 4 } };
    expect(phone(at(eight, "shown", { heads })).results?.sides).toEqual({
      formal: { ja: 4, nee: 0 },
      informal: { ja: 0, nee: 4 },
    });
  });

  it("tells Hanna nothing either before it is shown to five, so that who watches the list learns nothing", () => {
    const tally = (input: Input) => exercise.harvest(input).length + exercise.replies(input).length;
    expect(tally(at(five, "open"))).toBe(0);
    expect(exercise.choices(at(five, "open"))).toEqual([]);
  });

  it("takes one answer of each seat in its own round, and none once the room sees the results", () => {
    const answer = (statement: string, input: Input, by = amir) =>
      exercise.accepts({ kind: "answer", statement, value: "ja" }, by, input);
    expect(answer(first, at(four, "open"))).toBeNull();
    expect(answer(six[1] ?? "", at(four, "open"))).toEqual({ code: "NOT_NOW" });
    expect(answer(first, at(five, "open"))).toEqual({ code: "TOO_MANY_POINTS", values: { max: 1 } });
    expect(answer(first, at(four, "shown"))).toEqual({ code: "NOT_NOW" });
    expect(answer("o1-4", at([], "open"))).toEqual({ code: "NOT_NOW" });
    expect(exercise.accepts({ kind: "help", statement: first, text: "x" }, amir, at([], "open"))).toEqual({
      code: "NOT_NOW",
    });
  });
});

describe("the rounds", () => {
  it("follow what Hanna picked, in the order of the toolkit, and end with what would help", () => {
    expect(exercise.roundsOf({}).map(({ id }) => id)).toEqual([...usual.map((id) => `stelling:${id}`), "helpt"]);
    expect(exercise.roundsOf({ statements: ["o3-4", "o1-3"] }).map(({ id }) => id)).toEqual([
      "stelling:o1-3",
      "stelling:o3-4",
      "helpt",
    ]);
    expect(exercise.roundsOf({ statements: statements.map(({ id }) => id) })).toHaveLength(13);
    expect(usual).toEqual(["o1-1", "o2-1", "o3-1"]);
  });

  it("are Hanna's to pick before anybody answers, and stay as they are from then on", () => {
    expect(exercise.choices(at([], "planned"))).toMatchObject([{ name: "statements", kind: "pick", value: six }]);
    for (const state of ["open", "shown", "closed"] as const) expect(exercise.choices(at([], state))).toEqual([]);
    expect(exercise.choices(at(five, "planned", { round: 1 }))).toEqual([]);
  });
});

describe("what would help", () => {
  const helps = [help(amir, "Bel eerder"), help(bea, "Elke week koffie"), help(bea, "Terugbellen", "o1-2")];
  const said = (input: Input) => JSON.stringify([screen(input), phone(input), exercise.pageTitles(input)]);

  it("is read by nobody before Hanna shows it, and stands under its statement's question then", () => {
    expect(said(at(helps, "open", { round: LAST }))).not.toContain("koffie");
    const shown = at(helps, "shown", { round: LAST });
    expect(exercise.pageTitles(shown)).toEqual(["Wat zou helpen?"]);
    expect(JSON.stringify(screen(shown)).match(/contact te zoeken/g)).toHaveLength(1);
    expect(
      phone(shown)
        .helps[0]?.lines.map(({ text }) => text)
        .sort(),
    ).toEqual(["Bel eerder", "Elke week koffie"]);
  });

  it("becomes a condition or a matter of trust, with nobody's name behind it and in Hanna's Dutch where she wrote it", () => {
    const arabic = { ...help(amir, "الاتصال مبكرا", "o2-2"), lang: "ar", dutch: "Vraag het eerst" };
    const lines = exercise.harvest(at([...helps, arabic], "closed", { round: LAST }));
    expect(lines.map(({ kind, fields, backers }) => [kind, fields.text, backers])).toEqual(
      expect.arrayContaining([
        ["condition", "Bel eerder", []],
        ["feedbackLoop", "Terugbellen", []],
        ["confidentiality", "Vraag het eerst", []],
      ]),
    );
  });
});

describe("Amir's phone", () => {
  const page = (input: Input, mine: Mine<Body>[] = []) =>
    renderToStaticMarkup(
      <Phone
        view={phone(input)}
        stage={input}
        me={{ partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" }}
        mine={mine}
        answered={{}}
        act={(act) => ({ action: () => {}, hidden: { act: act.do }, draftKey: act.do, onSend: () => null })}
      />,
    );
  const mineOf = ({ id, body, round }: Entry<Body>): Mine<Body> => ({ id, body, round, status: "saved", message: "" });

  it("asks one statement with four buttons, changes its answer with another press, and asks no more once it is shown", () => {
    expect(page(at([], "open")).match(/<button/g)).toHaveLength(4);
    const changing = page(at([], "open"), [mineOf(recognise(amir, "nee"))]);
    expect(changing).toContain('value="change"');
    expect(changing).toMatch(/aria-pressed="true"[^>]*>Dat herken ik niet</);
    expect(page(at(four, "shown"))).not.toContain("<form");
    expect(page(at(four, "shown"))).toContain("te weinig antwoorden");
  });

  it("asks afterwards what would help, a statement at a time, and says that nobody sees who wrote it", () => {
    const html = page(at([], "open", { round: LAST }));
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(html).toContain("Vraag 1 van 6");
    expect(html).toContain("Niemand ziet wie dit schreef");
  });

  it("is on the wall the same statement, whole, without a number of who said what", () => {
    const html = renderToStaticMarkup(<Screen view={screen(at(five, "open"))} stage={at(five, "open")} />);
    expect(html).toContain("Wij worden pas gebeld als het probleem al groot is.");
    expect(html).toContain("5 mensen hebben gekozen");
    expect(html).not.toContain("Dat herken ik");
  });
});
