import { expect, test } from "vitest";
import { exampleConcept, exampleDocument } from "../../../../samenwerkingsafspraak/document/exampleDocument.ts";
import { answerable } from "./answerable.ts";

const proposed = { ...exampleConcept, state: "proposed" as const };

test("Amir may stand behind every line of a concept, and answers for his group once it is proposed", () => {
  const concept = answerable(exampleConcept, "vrouwen");
  expect(concept?.assent).toBeNull();
  const rows = exampleConcept.sections.flatMap(({ groups }) =>
    groups.filter(({ kind }) => kind !== "contact").flatMap((group) => group.rows),
  );
  expect(concept?.sections.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(rows.map(({ id }) => id));
  for (const { id, lines } of concept?.sections ?? []) {
    expect(concept?.titles[id]).not.toBe("");
    for (const { text, kind } of lines) {
      expect(text).not.toBe("");
      if (kind) expect(concept?.labels[kind]).toBeTruthy();
    }
  }
  expect(answerable(proposed, "vrouwen")?.assent).toMatchObject({
    textSha256: proposed.textSha256,
    own: { answer: "agree", current: false },
  });
  expect(answerable(proposed, "wijkteam")?.assent).toMatchObject({ own: { answer: "none" } });
});

test("nobody answers to a text that is final", () => {
  expect(answerable(exampleDocument, "vrouwen")).toBeNull();
});
