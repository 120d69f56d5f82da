import { describe, expect, test } from "vitest";
import { line } from "../../../../exercises/contract.ts";
import { sha256Of } from "../../../../samenwerkingsafspraak/document/canonical.ts";
import { composeDocument } from "../../../../samenwerkingsafspraak/document/document.ts";
import { composeHarvest } from "../../../../samenwerkingsafspraak/lines/harvest.ts";
import type { Told } from "../../../../samenwerkingsafspraak/progress/beside.ts";
import { editorSections } from "./editorSections.ts";

const amir = { id: "de-brug", name: "De Brug", side: "informal" as const };
const bea = { id: "wijkteam", name: "Wijkteam", side: "formal" as const };
const partners = [bea, amir];
const support = { formal: 1, informal: 2 };
const goals = ["a", "b", "c", "d", "e"].map((text) => ({
  id: text,
  kind: "goal",
  fields: { text, sign: "" },
  support,
  sourceCount: 1,
}));

const PARTS = {
  title: "Samen",
  area: "Molenwijk",
  date: "2026-11-23",
  dates: [],
  host: null,
  state: "concept" as const,
  version: 1,
  partners,
  assents: [],
  previous: null,
  told: new Map(),
  today: "2026-11-23",
};

const documentWith = (lines: typeof goals) => composeDocument({ ...PARTS, lines });

const sectionsWith = (lines: typeof goals, offers: Parameters<typeof composeHarvest>[0] = []) =>
  editorSections(documentWith(lines), composeHarvest(offers, [], partners), partners);

const section = (id: string, sections: ReturnType<typeof editorSections>) => sections.find((one) => one.id === id);

describe("the editor in Hanna's hands", () => {
  test("shows all seventeen sections in order", () => {
    expect(sectionsWith([]).map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });

  test("knows of each line which words she had before her", () => {
    const [line] = section("goals", sectionsWith(goals))?.groups[0]?.lines ?? [];
    expect(line?.seen).toBe(sha256Of({ text: "a", sign: "" }));
  });

  test("offers no sixth goal", () => {
    expect(section("goals", sectionsWith(goals))?.groups[0]?.mayAdd).toBe(false);
    expect(section("goals", sectionsWith(goals.slice(1)))?.groups[0]?.mayAdd).toBe(true);
  });

  test("lets her choose out of the organisations that take part, with their side", () => {
    const owner = section("conditions", sectionsWith([]))?.groups[0]?.columns.find(({ key }) => key === "owner");
    expect(owner?.options).toEqual([
      { value: "wijkteam", label: "Wijkteam (formeel)" },
      { value: "de-brug", label: "De Brug (informeel)" },
    ]);
  });

  test("says at a section what is still missing there, and nothing once it is there", () => {
    expect(section("goals", sectionsWith([]))?.open.map(({ id }) => id)).toEqual(["c1"]);
    expect(section("goals", sectionsWith(goals))?.open).toEqual([]);
  });

  test("puts a few of many offers on the page, and more of the section that is opened", () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({
      ...line.goal({ text: `Doel ${at}` }),
      ...{ of: `${at}`, sources: [`${at}`], backers: [] },
    }));
    const harvest = composeHarvest([{ stepId: "boom", title: "Boom", lines }], [], partners);
    const offersOf = (opened?: Record<string, number>) =>
      section("goals", editorSections(documentWith([]), harvest, partners, { opened }))?.harvest;
    expect(offersOf()?.offers).toHaveLength(3);
    expect(offersOf({ goals: 20 })?.offers).toHaveLength(20);
    expect(offersOf({ why: 20 })).toMatchObject({ fresh: 40, taken: 0 });
  });

  test("says of an action that its day has gone by, unless it is done or does not go on", () => {
    const action = (id: string, when: string) => ({
      ...{ id, kind: "action", support, sourceCount: 0 },
      fields: { what: id, who: "Wijkteam", when },
    });
    const lines = [
      action("laat", "2026-11-22"),
      action("bezig", "2026-11-22"),
      action("vandaag", "2026-11-23"),
      action("klaar", "2026-11-22"),
      action("vervallen", "2026-11-22"),
      action("ooit", ""),
    ];
    const at = "2026-12-03T10:00:00.000Z";
    const told: Told = new Map([
      ["bezig", { state: "busy", at }],
      ["klaar", { state: "done", at }],
      ["vervallen", { state: "dropped", at }],
    ]);
    const document = composeDocument({ ...PARTS, lines, told });
    const shown = { today: "2026-11-23", tellers: { klaar: "Hanna de Vries" } };
    const sections = editorSections(document, composeHarvest([], [], partners), partners, shown);
    const [group] = section("actions", sections)?.groups ?? [];
    expect(group?.lines.map(({ progress }) => progress?.told)).toEqual([
      "",
      "Mee bezig – 3 december 2026",
      "",
      "Klaar – Hanna de Vries, 3 december 2026",
      "Gaat niet door – 3 december 2026",
      "",
    ]);
    const late = section("actions", sections)?.groups[0]?.lines.filter(({ isLate }) => isLate);
    expect(late?.map(({ id }) => id)).toEqual(["laat", "bezig"]);
  });

  test("puts what a step yielded beside the section that it feeds", () => {
    const offers = [
      {
        ...{ stepId: "boom", title: "Boom" },
        lines: [{ ...line.goal({ text: "Thee" }), of: "1", sources: ["1"], backers: [] }],
      },
    ];
    const sections = sectionsWith([], offers);
    expect(section("goals", sections)?.harvest).toMatchObject({
      offers: [{ from: "Boom", cells: ["Thee", ""], takenOver: false }],
      fresh: 1,
      taken: 0,
    });
    expect(sections.flatMap(({ harvest }) => harvest.offers)).toHaveLength(1);
  });
});
