import { describe, expect, it } from "vitest";
import { COLUMN, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf } from "../../ui/wall/rows.ts";
import { amir, bea, wijkteam } from "../kit/people.fixture.ts";
import content from "./content.json" with { type: "json" };
import {
  accepts,
  choice,
  chosenPitfalls,
  entry,
  formalPerson,
  hannaForATable,
  type Input,
  inRound,
  pageTitles,
  phone,
  rule,
  screen,
  setTo,
  wall,
} from "./handed.fixture.ts";
import valkuilen from "./index.ts";
import { pitfallIds, pitfalls } from "./pitfalls.ts";
import { ruleSentence } from "./ruleSentence.ts";
import { contributionSchema } from "./schema.ts";

describe("choosing a pitfall", () => {
  it("lets Amir choose two, each once, and not a third", () => {
    const one = [entry(amir, choice("val-1"))];
    const two = [...one, entry(amir, choice("val-2"))];
    expect(accepts(choice("val-1"), amir, inRound(0, "open", []))).toBeNull();
    expect(accepts(choice("val-1"), amir, inRound(0, "open", one))).toEqual({ code: "CHOSEN_ALREADY" });
    expect(accepts(choice("val-2"), amir, inRound(0, "open", one))).toBeNull();
    const full = { code: "TOO_MANY_POINTS", values: { max: 2 } };
    expect(accepts(choice("val-3"), amir, inRound(0, "open", two))).toEqual(full);
    expect(accepts(choice("val-3"), bea, inRound(0, "open", two))).toBeNull();
  });

  it("lets Hanna type the choices of a whole table", () => {
    const table = ["val-1", "val-2"].map((id) => entry(hannaForATable, choice(id)));
    expect(accepts(choice("val-1"), hannaForATable, inRound(0, "open", table))).toBeNull();
  });

  it("comes in the first round, and rules in the second", () => {
    expect(accepts(rule("val-1", "b"), amir, inRound(0, "open", []))).toEqual({ code: "NOT_NOW" });
    expect(accepts(rule("val-1", "b"), amir, inRound(1, "open", []))).toBeNull();
    expect(accepts(choice("val-1"), amir, inRound(1, "open", []))).toEqual({ code: "NOT_NOW" });
  });

  it.each([
    [{ kind: "choice", pitfall: "val-9" }, "pitfall"],
    [{ kind: "rule", pitfall: "val-1", when: "a".repeat(201), response: "b" }, "when"],
    [{ kind: "rule", pitfall: "val-1", response: "" }, "response"],
    [{ kind: "rule", pitfall: "val-1", when: "a", response: "b".repeat(201) }, "response"],
  ])("says at which field %j is not complete", (body, field) => {
    expect(contributionSchema.safeParse(body).error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it("refuses fields it does not know", () => {
    expect(contributionSchema.safeParse({ kind: "choice", pitfall: "val-1", when: "x" }).success).toBe(false);
  });
});

describe("the ‘als’ of a rule", () => {
  it("is what the toolkit asks about, in Dutch, whatever language Amir's phone is in", () => {
    for (const when of [undefined, ""])
      expect(rule("val-3", "نتصل", when)).toEqual({
        ...{ kind: "rule", pitfall: "val-3", response: "نتصل" },
        when: "het voor iemand te veel is",
      });
    for (const { id, whatIf } of content.pitfalls)
      expect(whatIf).toBe(`Wat doen we als ${pitfalls.find((one) => one.id === id)?.when}?`);
  });

  it("is in other words where Amir writes some, and stays as it was kept", () => {
    const kept = { kind: "rule", pitfall: "val-3", when: "niemand belt", response: "gaan wij langs" };
    expect(contributionSchema.parse(kept)).toEqual(kept);
    const shown = inRound(1, "shown", [
      entry(amir, contributionSchema.parse(kept)),
      entry(bea, rule("val-3", "Rust.")),
    ]);
    expect(phone(shown).topics[0]?.lines).toMatchObject([
      { when: "niemand belt", text: "gaan wij langs" },
      { when: "", text: "rust" },
    ]);
    expect(wall(shown).pages).toMatchObject([{ title: "Als het voor iemand te veel is, dan …" }]);
    expect(wall(shown).lines).toMatchObject([
      { lead: "Als niemand belt, dan", text: "gaan wij langs" },
      { text: "rust" },
    ]);
    expect(wall(shown).lines[1]).not.toHaveProperty("lead");
  });

  it.each([
    ["het te veel wordt", "bellen we", "Als het te veel wordt, dan bellen we."],
    ["Als Het te veel wordt,", "Dan bellen we.", "Als het te veel wordt, dan bellen we."],
    ["Wijkteam West niet belt", "CJG vragen", "Als Wijkteam West niet belt, dan CJG vragen."],
    ["alsof er niets is", "dansen we", "Als alsof er niets is, dan dansen we."],
    ["als", "…", "Als als, dan …."],
  ])("makes one sentence of %j and %j", (when, response, sentence) => {
    expect(ruleSentence({ when, response }, [wijkteam])).toBe(sentence);
  });
});

describe("before Hanna shows it", () => {
  const choices = [entry(amir, choice("val-4")), entry(amir, choice("val-5")), entry(bea, choice("val-4"))];
  const rules = [...choices, entry(amir, rule("val-4", "geheim dan", "geheim als"))];

  it("a tree grows with the choices, and nobody sees who chose what", () => {
    const others = [entry(amir, choice("val-1")), entry(amir, choice("val-2")), entry(bea, choice("val-3"))];
    const hints = ["Kies op je telefoon één of twee valkuilen."];
    expect(screen(inRound(0, "open", choices))).toEqual({ show: "growing", count: 3, hints });
    expect(screen(inRound(0, "open", choices))).toEqual(screen(inRound(0, "open", others)));
    expect(phone(inRound(0, "open", choices))).toEqual(phone(inRound(0, "open", [])));
  });

  it("the wall asks about the chosen pitfalls, and nobody reads the words", () => {
    const now = inRound(1, "open", rules);
    const hints = ["Als een overleg steeds niet doorgaat, dan …", "Als de leiding nee zegt of wisselt, dan …"];
    expect(screen(now)).toEqual({ show: "growing", count: 4, hints });
    expect(pageTitles(now)).toEqual([]);
    expect(phone(now).topics).toEqual([
      { id: "val-4", lines: [], more: 0 },
      { id: "val-5", lines: [], more: 0 },
    ]);
    expect(JSON.stringify([screen(now), phone(now)])).not.toContain("geheim");
  });

  it("shows nothing while it is only planned", () => {
    for (const round of [0, 1]) {
      const planned = inRound(round, "planned", rules);
      expect(JSON.stringify([screen(planned), phone(planned)])).not.toContain("geheim");
      expect(phone(planned)).toEqual({ standings: [], topics: [], noneChosen: false });
    }
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
    expect(chosenPitfalls(entries)).toEqual(["val-3", "val-5"]);
  });

  it("are what Hanna sets, if she does", () => {
    expect(chosenPitfalls([entry(amir, choice("val-1"))], setTo("val-2"))).toEqual(["val-2"]);
  });

  it("are none when nobody chose; then all six are there to write about, and the wall says what to do", () => {
    expect(chosenPitfalls([])).toEqual([]);
    const shown = inRound(0, "shown", []);
    expect(wall(shown).pages).toMatchObject([{ title: "Nog niemand koos een valkuil" }]);
    expect(wall(shown).ids).toEqual(pitfallIds);
    const open = inRound(1, "open", []);
    expect(screen(open)).toEqual({ show: "growing", count: 0, hints: [] });
    expect(phone(open).noneChosen).toBe(true);
    expect(phone(open).topics.map(({ id }) => id)).toEqual(pitfallIds);
    const written = [entry(amir, rule("val-2", "b"))];
    expect(phone(inRound(1, "open", written)).topics.map(({ id }) => id)).toEqual(pitfallIds);
    expect(wall(inRound(1, "shown", [])).pages).toMatchObject([{ title: "Er is nog geen zin" }]);
    expect(pageTitles(inRound(1, "shown", written))).toEqual([`Als ${pitfalls[1]?.when}, dan …`]);
  });

  it("are a tie where several have as many voices as the second, until Hanna sets which", () => {
    const voices = ["val-1", "val-2", "val-3", "val-3"].map((id, at) => entry(formalPerson(at), choice(id)));
    const shown = inRound(0, "shown", voices);
    expect(chosenPitfalls(voices)).toEqual(["val-3", "val-1", "val-2"]);
    expect(wall(shown).pages[0]?.title).toContain("Gelijk");
    expect(wall(shown).lines.map(({ id, lead }) => [id, lead])).toEqual([
      ["val-3", pitfalls[2]?.title],
      ["val-1", "Gelijk:"],
      ["val-2", "Gelijk:"],
    ]);
    expect(
      phone(shown)
        .standings.filter(({ place }) => place === "tied")
        .map(({ id }) => id),
    ).toEqual(["val-1", "val-2"]);
    expect(valkuilen.choices(shown)[0]?.label).toContain("even vaak");
    const needed = (more: Partial<Input>) => valkuilen.choices({ ...shown, ...more })[0]?.tie;
    expect(needed({})).toBe(true);
    expect(needed({ state: "open", revealed: false })).toBe(false);
    // One of two is picked: the other can be picked as well.
    expect(needed(setTo("val-3"))).toBe(true);
    expect(needed({ round: 1, ...setTo("val-3") })).toBe(false);
    expect(chosenPitfalls(voices, setTo("val-3", "val-2"))).toEqual(["val-3", "val-2"]);
    expect(pageTitles({ ...shown, ...setTo("val-3", "val-2") })[0]).not.toContain("Gelijk");
  });

  it("are two at most: a third that Hanna sets takes the place of the first", () => {
    expect(setTo("val-1", "val-2", "val-3").setup.chosen).toEqual(["val-2", "val-3"]);
  });

  it("keep a pitfall that somebody wrote a rule for, also when Hanna sets another", () => {
    const written = inRound(1, "open", [entry(amir, rule("val-1", "b"))], setTo("val-2"));
    expect(phone(written).topics.map(({ id }) => id)).toEqual(["val-2", "val-1"]);
  });

  it("stand large on one page of the wall with what they mean and the voices of both sides; the phones have all six", () => {
    const now = inRound(0, "shown", [entry(amir, choice("val-4")), entry(bea, choice("val-4"))]);
    expect(wall(now).pages).toMatchObject([{ title: "Dit kozen jullie het meest" }]);
    const { title: lead, text } = pitfalls[3] ?? {};
    expect(wall(now).lines).toMatchObject([{ id: "val-4", lead, text, support: { formal: 1, informal: 1 } }]);
    expect(phone(now).standings[0]).toEqual({ id: "val-4", place: "chosen", voices: { formal: 1, informal: 1 } });
    expect(
      phone(now)
        .standings.map(({ id }) => id)
        .toSorted(),
    ).toEqual(pitfallIds);
  });

  it("are whole on the wall also where many are tied", () => {
    for (const most of [3, 4, 5]) {
      const ids = pitfallIds.slice(-most);
      const voices = [1, 2].flatMap((turn) => ids.map((id, at) => entry(formalPerson(10 * turn + at), choice(id))));
      const { pages, lines } = wall(inRound(0, "shown", voices));
      expect(pages).toMatchObject([{ title: "Gelijk: wat bespreken we?", more: 0 }]);
      expect(lines).toHaveLength(most);
      const width = pages[0]?.columns.length === 1 ? WIDTH : COLUMN;
      for (const { rows, text } of lines) expect(rowsOf(`WWWWWWW ${text}`, width)).toBeLessThanOrEqual(rows);
    }
  });
});
