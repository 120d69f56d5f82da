import { describe, expect, test } from "vitest";
import type { Author, LineKind, OfferedLine } from "../../exercises/contract.ts";
import { supportOf } from "../support/count.ts";
import { composeHarvest, type HarvestSection, isShared, itemOf } from "./harvest.ts";

const partners = [{ id: "p1", name: "Wijkteam", side: "formal" } as const];

/** Behind it stand so many people of each side, others for every offer. */
const offer = (kind: LineKind, text: string, sources: string[], formal = 0, informal = 0): OfferedLine => ({
  kind,
  fields: { text, sign: "" },
  of: text,
  sources,
  backers: [...people("formal", formal), ...people("informal", informal)],
});

let met = 0;
const people = (standing: "formal" | "informal", count: number): Author[] =>
  Array.from({ length: count }, () => ({ participantId: `person ${++met}`, partnerId: "p1", standing }));

/** Of which offer of the tree a line remembers that it took it. */
const took = (...ofs: string[]) => ({
  kind: "goal",
  offers: ofs.map((of) => ({ stepId: "boom", circle: "room", of })),
});

const goals = (lines: OfferedLine[], taken: Parameters<typeof composeHarvest>[1] = []) =>
  itemsOf(composeHarvest([{ stepId: "boom", title: "Boom", lines }], taken, [...partners]), "goals");

const itemsOf = (sections: HarvestSection[], wanted: string) =>
  (sections.find(({ section }) => section === wanted)?.offers ?? []).map((offer) => itemOf(offer, [...partners]));

describe("the harvest", () => {
  test("stands under its section with the step that it comes from, ready to read", () => {
    const role: OfferedLine = {
      ...offer("formalRole", "", ["c1"]),
      fields: { text: "Bewaker", owner: "p1", reason: "" },
    };
    const sections = composeHarvest([{ stepId: "markt", title: "Rollenmarkt", lines: [role] }], [], [...partners]);
    expect(sections).toHaveLength(17);
    expect(sections.filter(({ offers }) => offers.length > 0).map(({ section }) => section)).toEqual(["roles"]);
    expect(itemsOf(sections, "roles")).toMatchObject([
      { from: "Rollenmarkt", cells: ["Bewaker", "Wijkteam", ""], takenOver: false },
    ]);
  });

  test("names nobody who is in another samenwerking, and leaves out what is about such a one alone", () => {
    const role: OfferedLine = {
      ...offer("formalRole", "", ["c1"]),
      fields: { text: "Bewaker", owner: "elsewhere", reason: "" },
    };
    const contact: OfferedLine = {
      ...offer("contact", "", ["c2"]),
      fields: { text: "De voorzitter", partner: "elsewhere" },
    };
    const sections = composeHarvest(
      [{ stepId: "markt", title: "Rollenmarkt", lines: [role, contact] }],
      [],
      [...partners],
    );
    expect(itemsOf(sections, "roles")).toMatchObject([{ fields: { owner: "" }, cells: ["Bewaker", "", ""] }]);
    expect(itemsOf(sections, "parties")).toEqual([]);
  });

  test("puts the most supported first, and of equals the one that both sides share", () => {
    const lines = [
      offer("goal", "een", ["a"], 1, 0),
      offer("goal", "scheef", ["b"], 4, 0),
      offer("goal", "samen", ["c"], 2, 2),
      offer("goal", "meest", ["d"], 0, 5),
    ];
    expect(goals(lines).map(({ cells }) => cells[0])).toEqual(["meest", "samen", "scheef", "een"]);
  });

  test("counts a table that answers on one phone for all of its people, also for whose words stand first", () => {
    const table: Author[] = [{ participantId: "tafel", partnerId: "p1", standing: "formal", people: 4 }];
    const lines = [
      offer("goal", "Samen eten", ["a"], 0, 3),
      { ...offer("goal", "samen eten!", ["b"]), backers: table },
    ];
    expect(goals(lines)).toMatchObject([{ cells: ["samen eten!", ""], support: { formal: 4, informal: 3 } }]);
  });

  test("marks what was taken over, also when it was reworded since", () => {
    const lines = [
      offer("goal", "een", ["a"]),
      offer("goal", "twee", ["a"]),
      offer("goal", "drie", ["b"]),
      offer("goal", "vier", ["c"]),
    ];
    const marked = goals(lines, [took("twee"), took("drie"), { ...took("vier"), kind: "vision" }]);
    expect(marked.filter(({ takenOver }) => takenOver).map(({ cells }) => cells[0])).toEqual(["twee", "drie"]);
  });

  test("marks two offers out of one contribution when both were reworded", () => {
    const lines = [offer("goal", "een", ["a"]), offer("goal", "twee", ["a"])];
    expect(goals(lines, [took("een")]).map(({ takenOver }) => takenOver)).toEqual([true, false]);
    expect(goals(lines, [took("een"), took("twee")]).map(({ takenOver }) => takenOver)).toEqual([true, true]);
  });

  test("does not take a line that Hanna typed herself for one that a step offers", () => {
    const lines = [offer("goal", "uit onderzoek", [])];
    expect(goals(lines, [took()])).toMatchObject([{ takenOver: false }]);
    expect(goals(lines, [took("uit onderzoek")])).toMatchObject([{ takenOver: true }]);
  });

  test("offers doubles once, in the words with most support, with all that they came from and everybody behind them", () => {
    const lines = [
      offer("goal", "sleutel van de gymzaal", ["a"], 1, 0),
      offer("goal", "Sleutel van de gymzaal!", ["b"], 0, 2),
      offer("goal", "Sleutel van de gymzaal", ["a"], 1, 0),
      offer("vision", "Sleutel van de gymzaal", ["c"], 0, 1),
      offer("goal", "Sleutel van het buurthuis", ["d"], 0, 1),
    ];
    expect(goals(lines)).toMatchObject([
      { cells: ["Sleutel van de gymzaal!", ""], sources: ["a", "b"], support: { formal: 1, informal: 2 } },
      { cells: ["Sleutel van het buurthuis", ""], sources: ["d"] },
    ]);
    expect(new Set(goals(lines).map(({ id }) => id)).size).toBe(2);
  });

  test("counts once who said the same twice, and who stands on both sides once, on the side of the own organisation", () => {
    const amir = { participantId: "amir", partnerId: "p2", standing: "informal" } as const;
    const dina = { participantId: "dina", partnerId: "p1", standing: "both" } as const;
    const table = { participantId: null, partnerId: "p2", standing: "informal" } as const;
    const lines = [
      { ...offer("goal", "Samen eten", ["a"]), backers: [amir, dina, table] },
      { ...offer("goal", "samen eten!", ["b"]), backers: [amir, table] },
      { ...offer("goal", "Samen fietsen", ["c"]), backers: [dina] },
    ];
    expect(goals(lines)).toMatchObject([
      { sources: ["a", "b"], support: { formal: 1, informal: 3 } },
      { sources: ["c"], support: { formal: 1, informal: 0 } },
    ]);
    expect(goals(lines).map(isShared)).toEqual([true, false]);
  });

  test("names every step that offers the same", () => {
    const line = offer("goal", "Samen eten", ["a"]);
    const steps = ["Boom", "Afspraken"].map((title, at) => ({
      ...{ stepId: title, title },
      lines: [{ ...line, sources: [`${at}`] }],
    }));
    const section = composeHarvest(steps, [], [...partners]).find(({ section: id }) => id === "goals");
    expect(section?.offers).toMatchObject([{ from: "Boom, Afspraken", sources: ["0", "1"] }]);
  });

  test("marks all doubles of what was taken over, and offers what somebody says again later apart", () => {
    const lines = [offer("goal", "Samen eten", ["a"]), offer("goal", "samen eten.", ["b"])];
    const taken = took("Samen eten", "samen eten.");
    expect(goals(lines, [taken])).toMatchObject([{ takenOver: true, sources: ["a", "b"] }]);
    expect(goals([...lines, offer("goal", "SAMEN ETEN", ["c"])], [taken])).toMatchObject([
      { takenOver: true, sources: ["a", "b"] },
      { takenOver: false, sources: ["c"] },
    ]);
  });
});

describe("an offer", () => {
  const role = (of: string, text: string, sources: string[]): OfferedLine => ({
    ...{ kind: "formalRole", fields: { text, owner: "p1", reason: "" }, of, sources, backers: [] },
  });
  const [before] = goals([offer("goal", "Samen eten", ["a"])]);

  test("keeps its id when it is said in other words, and has another one as another kind, step or circle", () => {
    const idOf = (more: Partial<OfferedLine & { circle: string }>, stepId = "boom") => {
      const line = { ...offer("goal", "Samen eten", ["a"]), ...more };
      const [found] = composeHarvest([{ stepId, title: "Boom", lines: [line] }], [], [...partners]).flatMap(
        ({ offers }) => offers,
      );
      return found?.id;
    };
    expect(idOf({ fields: { text: "Elke week samen eten", sign: "" } })).toBe(before?.id);
    const others = [idOf({ kind: "vision" }), idOf({}, "afspraken"), idOf({ circle: "noord" }), idOf({ of: "b" })];
    expect(new Set([before?.id, ...others]).size).toBe(5);
  });

  test("of which a double came is known by the id of before as well", () => {
    const [now] = goals([offer("goal", "samen eten", ["z"], 9, 9), offer("goal", "Samen eten", ["a"])]);
    expect(now?.ids).toContain(before?.id);
    expect(now?.ids).toContain(now?.id);
  });

  test("that is a choice of several people stays taken when one of them chooses otherwise, and others join", () => {
    const market = (lines: OfferedLine[], of: string) =>
      itemsOf(
        composeHarvest(
          [{ stepId: "markt", title: "Rollenmarkt", lines }],
          [{ kind: "formalRole", offers: [{ stepId: "markt", circle: "room", of }] }],
          [...partners],
        ),
        "roles",
      ).map(({ takenOver }) => takenOver);
    const lines = [role("rol-1 p1", "Bewaker", ["b", "c"]), role("rol-2 p1", "Gids", ["a"])];
    expect(market(lines, "rol-1 p1")).toEqual([true, false]);
    // A line of before knows of the choice only who made it.
    expect(market(lines, "c")).toEqual([true, false]);
  });
});

describe("the support of a line", () => {
  const amir = { participantId: "amir", side: "informal", people: 1 } as const;
  const bea = { participantId: "bea", side: "formal", people: 1 } as const;

  test("adds who presses 'steun' to who stood behind it when it was taken over", () => {
    expect(supportOf({ takenOver: { formal: 0, informal: 1 }, counted: ["carl"], supporters: [amir, bea] })).toEqual({
      formal: 1,
      informal: 2,
    });
  });

  test("counts a table of four for four", () => {
    const table = { ...bea, people: 4 };
    expect(supportOf({ takenOver: { formal: 0, informal: 1 }, counted: [], supporters: [amir, table] })).toEqual({
      formal: 4,
      informal: 2,
    });
  });

  test("counts nobody twice", () => {
    expect(supportOf({ takenOver: { formal: 0, informal: 1 }, counted: ["amir"], supporters: [amir, bea] })).toEqual({
      formal: 1,
      informal: 1,
    });
  });
});
