import { expect, expectTypeOf, test } from "vitest";
import boom from "../boom/index.ts";
import { amir, bea, sent } from "../kit/people.fixture.ts";
import { PART_IDS } from "../kit/tree/parts.ts";
import { findLineForm, type LineOf, lineForms, lineSchema } from "./kinds.ts";
import { line } from "./line.ts";

test("a line has the fields of its kind, and another field or value does not pass the types", () => {
  expectTypeOf<Parameters<typeof line.goal>[0]>().toEqualTypeOf<{ text: string; sign?: string | undefined }>();
  expectTypeOf<Parameters<typeof line.evalDate>[0]>().toEqualTypeOf<{ date: string }>();
  expectTypeOf<LineOf<"focus">["fields"]["text"]>().toEqualTypeOf<"gezin" | "gemeenschap" | "allebei">();
});

test("what may stay empty can be left out", () => {
  expect(line.goal({ text: "Samen eten" })).toEqual({ kind: "goal", fields: { text: "Samen eten", sign: "" } });
  expect(line.condition({ text: "Een ruimte" }).fields).toEqual({ text: "Een ruimte", owner: "" });
  expect(line.informalRole({ text: "Gids", owner: "moeders" }).fields.reason).toBe("");
  expect(lineSchema.parse(line.action({ what: "Bellen" }))).toEqual(line.action({ what: "Bellen" }));
});

test("every kind has a label and a section, and each of its fields a name of its own", () => {
  for (const { kind, label, section, columns, max } of lineForms) {
    expect(
      [label, section].every((words) => words !== ""),
      kind,
    ).toBe(true);
    expect(columns.length, kind).toBeGreaterThan(0);
    expect(new Set(columns.map((column) => column.label)).size, kind).toBe(columns.length);
    expect(max, kind).toBeGreaterThan(0);
  }
});

test("what hangs in a part of the boom is a kind of line that belongs to that part", () => {
  const entries = PART_IDS.flatMap((part) => [amir, bea].map((by) => sent(by, { part, text: part })));
  const lines = boom.harvest({
    ...{ state: "closed", round: 0, page: 0, revealed: true, setup: boom.parseSetup({}), entries },
    ...{ partners: [], material: [], agreement: null },
  });
  expect(lines).toHaveLength(2 * PART_IDS.length);
  for (const { kind, fields } of lines) expect(findLineForm(kind)?.tree, kind).toBe(fields.text);
});
