import { expect, test } from "vitest";
import { type Entry, line } from "../contract.ts";
import { amir, bea, says, sent, table } from "./people.fixture.ts";
import { backersOf, lineKindOf, materialOf, mostBacked, offering } from "./yields.ts";

const wrote = (text: string, more: Partial<Entry<{ text: string }>> = {}) => sent(amir, { text }, more);

test("everybody stands behind something once: who wrote it, who wrote the same, who agreed", () => {
  const entry = wrote("Koffie", { doubles: [bea], supports: [says(bea), says(amir), says(table)] });
  expect(backersOf(entry).map(({ participantId }) => participantId)).toEqual(["amir", "bea", "table"]);
});

test("what most people stand behind comes first, a table of four as four, and else what came first", () => {
  const [one, two] = [wrote("een"), wrote("twee")];
  const byTable = wrote("tafel", { supports: [says(table)] });
  const byBea = wrote("Bea ook", { supports: [says(bea)] });
  expect(mostBacked([one, byBea, two, byTable])).toEqual([byTable, byBea, one, two]);
});

test("a line of the agreement keeps its words, its source and who is behind it, and leaves open what nobody said", () => {
  const entry = wrote("Een vast gezicht");
  const { text } = entry.body;
  expect(offering(entry, line.condition({ text }))).toMatchObject({
    kind: "condition",
    fields: { text: "Een vast gezicht", owner: "" },
    of: entry.id,
    sources: [entry.id],
    backers: [{ participantId: "amir" }],
  });
  expect(offering(entry, line.formalRole({ text, owner: "wijkteam" })).fields).toEqual({
    ...{ text: "Een vast gezicht", owner: "wijkteam", reason: "" },
  });
  expect(offering(entry, line.vision({ text })).fields).toEqual({ text: "Een vast gezicht" });
});

test("strengths, roles and needs have a kind of line for each side; goals and conditions are of both", () => {
  expect(lineKindOf("strength", "formal")).toBe("formalStrength");
  expect(lineKindOf("need", "informal")).toBe("informalNeed");
  expect([lineKindOf("goal", "formal"), lineKindOf("goal", "informal")]).toEqual(["goal", "goal"]);
});

test("what later steps start from is of nobody unless it is said of whom", () => {
  const entry = wrote("Samen eten");
  expect(materialOf(entry, "goal")).toEqual({
    ...{ kind: "goal", side: null, partnerId: null, text: "Samen eten", sources: [entry.id] },
  });
  expect(materialOf(entry, "need", { side: "formal", partnerId: "school" })).toMatchObject({
    ...{ side: "formal", partnerId: "school" },
  });
});
