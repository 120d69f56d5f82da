import { describe, expect, it } from "vitest";
import type { Entry, ExerciseInput, PhoneViewer } from "../contract.ts";
import valkuilen from "./index.ts";
import {
  amir,
  bea,
  choice,
  entry,
  formalPerson,
  hannaForATable,
  input,
  rule,
  team,
  viewerOf,
} from "./people.fixture.ts";
import { pitfallIds, pitfalls } from "./pitfalls.ts";
import { ruleSentence } from "./ruleSentence.ts";
import { type Contribution, contributionSchema, type Setup, setupSchema } from "./schema.ts";
import { acceptsSupport, harvest, type PhoneView } from "./tally.ts";
import type { ScreenView } from "./wallPages.ts";

type Input = ExerciseInput<Setup, Contribution>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const screen = (at: Input) => valkuilen.screen(at) as ScreenView;
const phone = (at: Input, viewer: PhoneViewer) => valkuilen.phone(at, viewer) as PhoneView;
const pageTitles = (at: Input): string[] => valkuilen.pageTitles(at);
const material = (at: Input) => valkuilen.material(at);
const { accepts } = valkuilen;
const chosenPitfalls = (at: Input) =>
  material({ ...at, state: "shown", revealed: true }).map(
    ({ text }) => pitfalls.find(({ title }) => title === text)?.id,
  );

describe("choosing a pitfall", () => {
  it("lets Amir choose two, each once, and not a third", () => {
    const one = [entry(amir, choice("val-1"))];
    const two = [...one, entry(amir, choice("val-2"))];
    expect(accepts(choice("val-1"), amir, input([]))).toBeNull();
    expect(accepts(choice("val-1"), amir, input(one))).toEqual({ code: "CHOSEN_ALREADY" });
    expect(accepts(choice("val-2"), amir, input(one))).toBeNull();
    expect(accepts(choice("val-3"), amir, input(two))).toEqual({ code: "TOO_MANY_POINTS", values: { max: 2 } });
    expect(accepts(choice("val-3"), bea, input(two))).toBeNull();
  });

  it("lets Hanna type the choices of a whole table", () => {
    const table = ["val-1", "val-2"].map((id) => entry(hannaForATable, choice(id)));
    expect(accepts(choice("val-1"), hannaForATable, input(table))).toBeNull();
  });

  it("comes in the first round, and rules in the second", () => {
    expect(accepts(rule("val-1", "a", "b"), amir, input([]))).toEqual({ code: "NOT_NOW" });
    expect(accepts(rule("val-1", "a", "b"), amir, input([], { round: 1 }))).toBeNull();
    expect(accepts(choice("val-1"), amir, input([], { round: 1 }))).toEqual({ code: "NOT_NOW" });
  });

  it.each([
    [{ kind: "choice", pitfall: "val-9" }, "pitfall"],
    [{ kind: "rule", pitfall: "val-1", when: " ", response: "b" }, "when"],
    [{ kind: "rule", pitfall: "val-1", when: "a", response: "" }, "response"],
    [{ kind: "rule", pitfall: "val-1", when: "a", response: "b".repeat(201) }, "response"],
  ])("says at which field %j is not complete", (body, field) => {
    expect(contributionSchema.safeParse(body).error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it("refuses fields it does not know", () => {
    expect(contributionSchema.safeParse({ kind: "choice", pitfall: "val-1", when: "x" }).success).toBe(false);
  });
});

describe("before Hanna shows it", () => {
  const choices = [entry(amir, choice("val-4")), entry(amir, choice("val-5")), entry(bea, choice("val-4"))];
  const rules = [...choices, entry(amir, rule("val-4", "geheim als", "geheim dan"))];

  it("shows the six, at first by their titles and then with what they mean, not who chose what", () => {
    expect(screen(input(choices))).toMatchObject({ show: "titles", counts: null });
    const others = [entry(amir, choice("val-1")), entry(amir, choice("val-2")), entry(bea, choice("val-3"))];
    expect(screen(input(choices))).toEqual(screen(input(others)));
    expect(phone(input(choices), viewerOf(bea))).toEqual(phone(input([]), viewerOf(bea)));
  });

  it("shows the chosen pitfalls and how many rules there are, not their words", () => {
    const now = input(rules, { round: 1 });
    expect(screen(now)).toMatchObject({
      show: "writing",
      topics: [
        { id: "val-4", ruleCount: 1 },
        { id: "val-5", ruleCount: 0 },
      ],
    });
    expect(JSON.stringify(screen(now))).not.toContain("geheim");
    expect(JSON.stringify(phone(now, viewerOf(bea)))).not.toContain("geheim");
    expect(pageTitles(now)).toEqual(["Afspreken"]);
  });

  it("shows nothing while it is only planned", () => {
    expect(screen(input(rules, { state: "planned" }))).toEqual({ show: "nothing" });
    expect(JSON.stringify(phone(input(rules, { state: "planned", round: 1 }), viewerOf(bea)))).not.toContain("geheim");
  });
});

describe("the pitfalls to talk about", () => {
  it("are the two with the largest shares of both sides, so that the bigger side does not simply win", () => {
    const manyFormal = [1, 2, 3, 4].flatMap((number) => [
      entry(formalPerson(number), choice("val-5")),
      entry(formalPerson(number), choice("val-6")),
    ]);
    const entries = [
      ...manyFormal,
      entry(formalPerson(6), choice("val-5")),
      entry(amir, choice("val-3")),
      entry(formalPerson(5), choice("val-3")),
    ];
    expect(chosenPitfalls(input(entries))).toEqual(["val-3", "val-5"]);
  });

  it("are what Hanna sets, if she does", () => {
    const setup = setupSchema.parse({ chosen: ["val-2"] });
    expect(chosenPitfalls(input([entry(amir, choice("val-1"))], { setup }))).toEqual(["val-2"]);
  });

  it("are none when nobody chose; then all six are there to write about, and the wall says what to do", () => {
    expect(chosenPitfalls(input([]))).toEqual([]);
    const open = input([], { round: 1 });
    expect(screen(open)).toMatchObject({ show: "titles", counts: [0, 0, 0, 0, 0, 0] });
    expect(phone(open, viewerOf(amir))).toMatchObject({ noneChosen: true });
    expect(phone(open, viewerOf(amir)).topics.map(({ id }) => id)).toEqual(pitfallIds);
    const written = input([entry(amir, rule("val-2", "a", "b"))], { round: 1 });
    expect(phone(written, viewerOf(bea)).topics.map(({ id }) => id)).toEqual(pitfallIds);
    expect(screen(input([], { round: 1, state: "shown" }))).toEqual({ show: "unruled" });
    expect(pageTitles({ ...written, state: "shown", revealed: true })).toHaveLength(1);
  });

  it("are a tie where several have as many voices as the second, until Hanna sets which", () => {
    const voices = ["val-1", "val-2", "val-3", "val-3"].map((id, at) => entry(formalPerson(at), choice(id)));
    const shown = (setup = setupSchema.parse({})) => input(voices, { state: "shown", setup });
    expect(chosenPitfalls(shown())).toEqual(["val-3", "val-1", "val-2"]);
    const view = screen(shown());
    if (view.show !== "choices") throw new Error(view.show);
    expect(view.title).toContain("Gelijk");
    expect(view.standings.map(({ id, place }) => [id, place]).slice(0, 3)).toEqual([
      ["val-3", "chosen"],
      ["val-1", "tied"],
      ["val-2", "tied"],
    ]);
    expect(phone(shown(), viewerOf(amir)).choices?.tied.map(({ id }) => id)).toEqual(["val-1", "val-2"]);
    expect(valkuilen.choices(shown())[0]?.label).toContain("even vaak");
    const needed = (more: Partial<ExerciseInput<Setup, Contribution>>) =>
      valkuilen.choices({ ...shown(), ...more })[0]?.tie;
    expect(needed({})).toBe(true);
    expect(needed({ state: "open", revealed: false })).toBe(false);
    // One of two is picked: the other can be picked as well.
    expect(needed({ setup: setupSchema.parse({ chosen: ["val-3"] }) })).toBe(true);
    expect(needed({ round: 1, setup: setupSchema.parse({ chosen: ["val-3"] }) })).toBe(false);
    const set = shown(setupSchema.parse({ chosen: ["val-3", "val-2"] }));
    expect(chosenPitfalls(set)).toEqual(["val-3", "val-2"]);
    expect(screen(set)).toMatchObject({ title: expect.not.stringContaining("Gelijk") });
  });

  it("are two at most: a third that Hanna sets takes the place of the first", () => {
    expect(setupSchema.parse({ chosen: ["val-1", "val-2", "val-3"] }).chosen).toEqual(["val-2", "val-3"]);
  });

  it("keep a pitfall that somebody wrote a rule for, also when Hanna sets another", () => {
    const setup = setupSchema.parse({ chosen: ["val-2"] });
    expect(chosenPitfalls(input([entry(amir, rule("val-1", "a", "b"))], { setup }))).toEqual(["val-2", "val-1"]);
  });

  it("stand bigger on the wall with the number of choices per side; all six are there", () => {
    const now = input([entry(amir, choice("val-4")), entry(bea, choice("val-4"))], { state: "shown" });
    const standings = pageTitles(now).flatMap((_, page) => {
      const view = screen({ ...now, page });
      return view.show === "choices" ? view.standings : [];
    });
    expect(standings[0]).toMatchObject({ id: "val-4", place: "chosen", chosen: { formal: 1, informal: 1 } });
    expect(standings.map(({ id }) => id).toSorted()).toEqual(pitfallIds);
    expect(phone(input([], { state: "shown" }), viewerOf(amir)).choices?.others).toHaveLength(6);
  });
});

describe("the rules", () => {
  const rules = [1, 2, 3].map((number) => entry(amir, rule("val-4", `er ${number} weken niets is`, "bellen we")));
  const now = (more: Partial<ExerciseInput<Setup, Contribution>> = {}) =>
    input(rules, { round: 1, state: "shown", ...more });

  it("stand together as far as they fit, and all of them on the phone", () => {
    const seen = pageTitles(now()).flatMap((_, page) => {
      const view = screen(now({ page }));
      return view.show === "rules" ? view.rules.map(({ id }) => id) : [];
    });
    expect(seen).toEqual(rules.map(({ id }) => id));
    expect(pageTitles(now()).length).toBeLessThan(rules.length);
    expect(phone(now(), viewerOf(bea)).topics.find(({ id }) => id === "val-4")?.rules).toHaveLength(3);
  });

  it("stand two on a page of the wall where they are long, and whole on the phone", () => {
    const long = [1, 2, 3, 4].map((number) =>
      entry(amir, rule("val-4", `er ${number} ${"weken lang niets van elkaar te horen is ".repeat(4)}`, "bellen we")),
    );
    const of = { entries: long };
    expect(pageTitles(now(of))).toHaveLength(2);
    expect(JSON.stringify(phone(now(of), viewerOf(bea)))).toContain("te horen is, dan bellen we");
  });

  it("may be supported by anybody once they are shown, and choices may not", () => {
    const [first] = rules;
    if (!first) throw new Error("no rule");
    expect(acceptsSupport(first, bea, "ja", now())).toBeNull();
    expect(acceptsSupport(first, bea, "ja", now({ state: "open" }))).toEqual({ code: "NOT_NOW" });
    expect(acceptsSupport(entry(amir, choice("val-1")), bea, "ja", now())).toEqual({ code: "NOT_NOW" });
  });

  it.each([
    ["het te veel wordt", "bellen we", "Als het te veel wordt, dan bellen we."],
    ["Als Het te veel wordt,", "Dan bellen we.", "Als het te veel wordt, dan bellen we."],
    ["Wijkteam Noord niet belt", "CJG vragen", "Als Wijkteam Noord niet belt, dan CJG vragen."],
    ["alsof er niets is", "dansen we", "Als alsof er niets is, dan dansen we."],
    ["als", "…", "Als als, dan …."],
  ])("make one sentence of %j and %j", (when, response, sentence) => {
    expect(ruleSentence({ when, response }, [team.name])).toBe(sentence);
  });
});

describe("what it yields", () => {
  const lonely = entry(bea, rule("val-4", "het overleg uitvalt", "prikken we een nieuwe datum"));
  const shared = entry(amir, rule("val-3", "iemand moe is", "neemt een ander het over"), {
    supports: [
      { ...bea, value: "ja", note: "" },
      { ...amir, value: "ja", note: "" },
    ],
    doubles: [formalPerson(1)],
  });

  it("is a what-if line per rule with the support of both sides, everybody counted once", () => {
    expect(harvest(input([lonely, shared], { round: 1, state: "closed" }))).toMatchObject([
      {
        kind: "whatif",
        fields: {
          risk: "Geen evenwicht tussen last en vermogen",
          response: "Als iemand moe is, dan neemt een ander het over.",
        },
        sources: [shared.id],
        backers: [amir, formalPerson(1), bea],
      },
      {
        kind: "whatif",
        fields: {
          risk: "Alleen contact als er een probleem is",
          response: "Als het overleg uitvalt, dan prikken we een nieuwe datum.",
        },
        sources: [lonely.id],
        backers: [bea],
      },
    ]);
  });

  it("hands the chosen pitfalls to later steps", () => {
    const chosen = entry(amir, choice("val-3"));
    expect(material(input([chosen, shared], { state: "shown", round: 1 }))).toEqual([
      {
        kind: "pitfall",
        side: null,
        partnerId: null,
        text: "Geen evenwicht tussen last en vermogen",
        sources: [chosen.id, shared.id],
      },
    ]);
  });
});

describe("the exercise", () => {
  it("has examples that one person of each side may send one after the other", () => {
    const sentBefore: Entry<Contribution>[] = [];
    for (const { side, round, body } of valkuilen.examples) {
      const by = side === "formal" ? bea : amir;
      const parsed = contributionSchema.parse(body);
      expect(accepts(parsed, by, input(sentBefore, { round }))).toBeNull();
      sentBefore.push(entry(by, parsed));
    }
    expect(chosenPitfalls(input(sentBefore))).toEqual(expect.arrayContaining(["val-3", "val-4"]));
  });

  it("sums up a rule in one line for the regie", () => {
    expect(valkuilen.summary(rule("val-3", "a b", "c d"), input([]))).toBe("Als a b, dan c d.");
  });
});
