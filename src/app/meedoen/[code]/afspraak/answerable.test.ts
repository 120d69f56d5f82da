import { expect, test } from "vitest";
import { exampleConcept, exampleDocument } from "../../../../samenwerkingsafspraak/exampleDocument.ts";
import { answerable } from "./answerable.ts";

const proposed = { ...exampleConcept, state: "proposed" as const };

test("Amir may stand behind every line of a concept, and answers for his group once it is proposed", () => {
  const concept = answerable(exampleConcept, "vrouwen");
  expect(concept?.assent).toBeNull();
  expect(concept?.lines).toHaveLength(
    exampleConcept.sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)).length,
  );
  expect(concept?.lines[0]?.text).not.toBe("");
  expect(answerable(proposed, "vrouwen")?.assent).toMatchObject({
    textSha256: proposed.textSha256,
    given: { answer: "agree", current: false },
  });
  expect(answerable(proposed, "wijkteam")?.assent).toMatchObject({ given: null });
});

test("nobody answers to a text that is final", () => {
  expect(answerable(exampleDocument, "vrouwen")).toBeNull();
});
