import { defineExercise, examplesOf, notesOf, type SetupChoice } from "../contract.ts";
import { orderChoice } from "../kit/telling/turns.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import texts from "./notes.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, QUESTIONS, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { type Input, pageMinutes, pageTitles, phoneView, screenView, tellers, toldBy } from "./tally.ts";

const labels = new Map<string | undefined, string>(QUESTIONS.map((id) => [id, words.questions[id].label]));

export default defineExercise({
  id: "presentaties",
  title: content.exercise.title,
  picture: "drawings.svg#speech-bubbles",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "room", suit: ["room", "partnership"] },
  // Showing it is telling: every organisation has a page of its own.
  rounds: [
    {
      ...{ id: "vertellen", ...words.rounds.vertellen, ...texts.round, collects: true },
      seen: "within the organisation at once",
    },
  ],
  sees: ["partner"],
  words: ["exercises/kit/telling/phone.texts"],
  isOnWall: ({ partnerId }, input) => toldBy(input).some(({ id }) => id === partnerId),
  bucketOf: ({ partnerId }) => partnerId,
  inWords: ({ question, text }) => [labels.get(question), text],
  groups: {
    list: (input) =>
      tellers(input).flatMap(({ id, name }) =>
        QUESTIONS.map((question) => ({ key: `${id} ${question}`, title: labels.get(question) ?? "", part: name })),
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
  examples: examplesOf(body, examples),
});

function choices(input: Pick<Input, "partners" | "setup">): SetupChoice[] {
  const options = tellers(input).map(({ id, name }) => ({ id, label: name }));
  return [orderChoice(texts.order, options)];
}
