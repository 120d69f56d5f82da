import { defineExercise, type SetupChoice } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import { examples } from "./examples.ts";
import { harvest, material } from "./harvest.ts";
import texts from "./notes.json" with { type: "json" };
import { notes } from "./notes.ts";
import { body, setup } from "./schema.ts";
import { type Input, pageMinutes, pageTitles, phoneView, questions, screenView, tellers, toldBy } from "./tally.ts";

export default defineExercise({
  id: "presentaties",
  title: content.exercise.title,
  notes,
  setup,
  body,
  circles: { usual: "room", suit: ["room", "partnership"] },
  // Showing it is telling: every organisation has a page of its own.
  rounds: [{ id: "vertellen", ...texts.round, collects: true, seen: "within the organisation at once" }],
  sees: ["partner"],
  isOnWall: ({ partnerId }, input) => toldBy(input).some(({ id }) => id === partnerId),
  bucketOf: ({ partnerId }) => partnerId,
  summary: ({ text }) => text.replace(/\s+/g, " "),
  inWords: ({ question, text }) => [questions.find(({ id }) => id === question)?.label, text],
  groups: {
    list: (input) =>
      tellers(input).flatMap(({ id, name }) =>
        questions.map((question) => ({ key: `${id} ${question.id}`, title: question.label, part: name })),
      ),
    keyOf: ({ question }, { partnerId }) => `${partnerId} ${question}`,
  },
  pageTitles,
  pageMinutes,
  choices,
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  examples,
});

function choices(input: Pick<Input, "partners" | "setup">): SetupChoice[] {
  const options = tellers(input);
  return [
    {
      name: "order",
      kind: "order",
      label: texts.order,
      options: options.map(({ id, name }) => ({ id, label: name })),
      value: options.map(({ id }) => id),
    },
  ];
}
