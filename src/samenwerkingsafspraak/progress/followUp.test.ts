import { expect, test } from "vitest";
import { composeDocument } from "../document/document.ts";
import { line, parts, wijkteam } from "../document/exampleParts.ts";
import { letterProgress } from "../document/letterProgress.ts";
import type { Told } from "./beside.ts";
import { followUp } from "./followUp.ts";

const at = "2026-12-03T10:00:00.000Z";
const action = (what: string, when: string) =>
  line("action", { what, owner: wijkteam.id, who: "de gezinswerker", when }, { id: what });

const lines = [
  line("condition", { text: "Een vaste ruimte", owner: "" }, { id: "ruimte" }),
  action("Ooit", ""),
  action("Gedaan", "2026-12-01"),
  action("Straks", "2027-05-01"),
  action("Gaat niet door", "2026-12-01"),
  action("Te laat", "2026-12-31"),
  action("Vandaag", "2027-01-01"),
  action("Al lang te laat", "2026-12-02"),
];
const told: Told = new Map([
  ["Gedaan", { state: "done", at }],
  ["Gaat niet door", { state: "dropped", at }],
  ["Te laat", { state: "busy", at }],
]);
const document = composeDocument(parts({ lines, told, today: "2027-01-01" }));

test("a coordinator reads what is late first, then what is to be done by its day, and what is over last", () => {
  const followed = followUp(document, { Gedaan: "Hanna de Vries" });
  expect(followed.map(({ words, isLate }) => [words, isLate])).toEqual([
    ["Al lang te laat", true],
    ["Te laat", true],
    ["Vandaag", false],
    ["Straks", false],
    ["Een vaste ruimte", false],
    ["Ooit", false],
    ["Gedaan", false],
    ["Gaat niet door", false],
  ]);
  expect(followed.find(({ words }) => words === "Gedaan")).toMatchObject({
    who: "Wijkteam Noord – de gezinswerker",
    when: "1 december 2026",
    told: "Klaar – Hanna de Vries, 3 december 2026",
  });
  // Of what stood in the text before nobody knows who said it.
  expect(followed.find(({ words }) => words === "Te laat")?.told).toBe("Mee bezig – 3 december 2026");
  expect(followed.find(({ words }) => words === "Ooit")?.told).toBe("");
});

test("the paper says at its end how far things are, and nothing while nobody told anything", () => {
  const { heading, groups } = letterProgress(document);
  expect(heading).toBe("Hoe het ervoor staat op 1 januari 2027");
  expect(groups.map(({ columns, rows }) => [columns.length, rows[0]?.cells])).toEqual([
    [3, ["Een vaste ruimte", "", "Nog niet geregeld"]],
    [4, ["Ooit", "Wijkteam Noord – de gezinswerker", "", "Nog te doen"]],
  ]);
  expect(groups[1]?.rows[1]?.cells.at(-1)).toBe("Klaar (sinds 3 december 2026)");
  expect(letterProgress(composeDocument(parts({ lines }))).heading).toBe("");
});
