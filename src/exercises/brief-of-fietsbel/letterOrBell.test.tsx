import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Author, Entry, ExerciseInput, Mine } from "../contract.ts";
import { amir, bea, inputOf, person, says, sent, table } from "../kit/people.fixture.ts";
import { forms, mineOf, phoneHtml } from "../kit/rendered.fixture.ts";
import { bellInShort } from "./bells.ts";
import exercise from "./index.ts";
import { LETTER } from "./limits.ts";
import Letter from "./paper.tsx";
import Phone from "./phone.tsx";
import { type Body, type Setup, setup } from "./schema.ts";
import Screen from "./screen.tsx";
import type { PhoneView, ScreenView } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

const bell = setup.parse({});
const letter = setup.parse({ form: ["brief"] });
const ring = (by: Author, als: string, more: Partial<Entry<Body>> = {}) =>
  sent<Body>(by, { als, wie: "Dan bellen we de coördinator.", dan: "drinken we koffie" }, more);
const at = (state: Input["state"], entries: Entry<Body>[] = [], more: Partial<Input> = {}): Input =>
  inputOf<Setup, Body>(bell, entries, state, more);
const ofLetters = (state: Input["state"]) => at(state, [], { setup: letter });
const screen = (input: Input) => exercise.screen(input) as ScreenView;
const phone = (input: Input) => exercise.phone(input, { partnerId: "moeders", standing: "informal" }) as PhoneView;
const wallHtml = (input: Input) => renderToStaticMarkup(<Screen view={screen(input)} stage={input} />);
const page = (input: Input, mine: Mine<Body>[] = []) =>
  phoneHtml(Phone, {
    ...{ view: phone(input), stage: input, mine },
    me: { partnerId: "moeders", standing: "informal", partnerName: "Moedergroep" },
  });

describe("Hanna's choice", () => {
  it("is a bell unless she chooses a letter, both marked as our own filling, and stays once it is opened", () => {
    const [choice] = exercise.choices(at("planned"));
    expect(choice).toMatchObject({ kind: "one", value: ["fietsbel"] });
    expect(choice?.options.map(({ label }) => label)).toEqual([
      "Brief (eigen invulling)",
      "Fietsbel (eigen invulling)",
    ]);
    expect(exercise.choices(at("open"))).toEqual([]);
  });

  it("makes a round in which phones send, or one in which they do not", () => {
    expect(exercise.roundsOf(bell).map(({ id, collects }) => [id, collects])).toEqual([["fietsbel", true]]);
    expect(exercise.roundsOf(letter).map(({ id, collects }) => [id, collects])).toEqual([["brief", false]]);
  });
});

describe("the bell", () => {
  const weak = ring(amir, "Als het overleg niet doorgaat.");
  const strong = ring(bea, "iemand te veel doet", { supports: [says(table), says(amir)] });

  it("is asked in three questions that are sent once, and read by nobody else before Hanna shows it", () => {
    expect(page(at("open")).match(/<textarea/g)).toHaveLength(3);
    expect(forms(page(at("open")), "contribute")).toBe(1);
    expect(JSON.stringify([screen(at("open", [weak])), phone(at("open", [weak]))])).not.toContain("overleg");
  });

  it("stands on the wall as a sentence, what most people stand behind first, also of thirty", () => {
    const shown = at("shown", [weak, strong]);
    const html = wallHtml(shown);
    expect(html).toContain("Als het overleg niet doorgaat:");
    expect(html).toContain("We bellen de coördinator. Binnen een week: drinken we koffie.");
    expect(html.indexOf("te veel doet")).toBeLessThan(html.indexOf("overleg"));
    const many = Array.from({ length: 30 }, (_, nr) => ring(person(`p${nr}`, "formal"), "W".repeat(200)));
    expect(exercise.pages(at("shown", many))).toBe(1);
    expect(wallHtml(at("shown"))).toContain("Niemand schreef een bel op");
  });

  it("can be stood behind once it is shown, and changed by who wrote it until it is closed", () => {
    const answer = (input: Input) => exercise.acceptsSupport(weak, bea, "ja", input);
    expect(answer(at("open", [weak]))).toEqual({ code: "NOT_NOW" });
    expect(answer(at("shown", [weak]))).toBeNull();
    const html = page(at("shown", [weak, strong]), [mineOf(weak)]);
    expect([forms(html, "support"), forms(html, "change"), forms(html, "withdraw")]).toEqual([2, 1, 1]);
    expect(page(at("closed", [weak, strong]), [mineOf(weak)])).not.toContain("<form");
  });

  it("becomes a what-if line with when, whom and what, and with everybody behind it", () => {
    const [first, second] = exercise.harvest(at("closed", [weak, strong]));
    expect(first).toMatchObject({ kind: "whatif", fields: { risk: "iemand te veel doet" } });
    expect(first?.backers).toHaveLength(3);
    expect(second?.fields).toEqual({
      risk: "Als het overleg niet doorgaat.",
      response: "We bellen de coördinator. Binnen een week: drinken we koffie.",
    });
  });

  it("goes into the agreement in Hanna's Dutch where she wrote it", () => {
    const arabic = ring(amir, "إذا توقف اللقاء", {
      lang: "ar",
      dutch: "Als het overleg stopt, bellen we het buurthuis",
    });
    expect(exercise.harvest(at("closed", [arabic]))).toMatchObject([
      { fields: { risk: "Als het overleg stopt, bellen we het buurthuis", response: "" } },
    ]);
    expect(wallHtml(at("shown", [arabic]))).toContain("bellen we het buurthuis");
  });

  it("keeps what is nothing but the words of the question", () => {
    expect(bellInShort({ als: "Als …", wie: "bellen we", dan: "x" })).toBe(
      "Als Als …: We bellen bellen we. Binnen een week: x.",
    );
  });
});

describe("the letter", () => {
  it("is sent by nobody: no phone has a form, Carl's call is refused, and nothing is harvested", () => {
    for (const state of ["planned", "shown", "closed"] as const) expect(page(ofLetters(state))).not.toContain("<form");
    const body = { als: "a", wie: "b", dan: "c" };
    expect(exercise.accepts(body, amir, ofLetters("shown"))).toEqual({ code: "NOT_NOW" });
    expect(exercise.harvest({ ...ofLetters("closed"), entries: [ring(amir, "x")] })).toEqual([]);
  });

  it("has a page of its own, that phones and Hanna find where there are letters", () => {
    expect([exercise.paperOf({ form: ["brief"] }), exercise.paperOf({})]).toEqual([LETTER, null]);
    expect(page(ofLetters("shown"))).toContain(`href="${LETTER}"`);
    expect(page(at("shown"))).not.toContain(LETTER);
  });

  it("has fields without a name and without a form, and says that nothing is kept; without a script it can be printed empty", () => {
    const html = renderToStaticMarkup(<Letter />);
    expect(html.match(/<textarea/g)).toHaveLength(4);
    expect(html).not.toMatch(/<form|<button|\sname=/);
    expect(html.match(/autoComplete="off"|autocomplete="off"/g)).toHaveLength(4);
    expect(html).toContain("nergens bewaard");
    expect(html).toContain("Kies &#x27;Print&#x27;");
  });

  it("tells on the wall how it may begin, and that paper does as well", () => {
    const html = wallHtml(ofLetters("shown"));
    expect(html).toContain("Dit neem ik mee");
    expect(html).toContain("pen en papier");
  });
});
