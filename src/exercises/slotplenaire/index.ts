import { defineExercise, examplesOf, notesOf } from "../contract.ts";
import { orderOf } from "../kit/telling/turns.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest } from "./harvest.ts";
import { QUESTIONS } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { isTold, pageMinutes, pageTitles, phoneView, screenView, tellers } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const labels = new Map<string | undefined, string>(QUESTIONS.map((id) => [id, words.parts[id]]));

export default defineExercise({
  id: "slotplenaire",
  title: content.exercise.title,
  picture: "drawings.svg#apple",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  // An agreement is of a samenwerking: groups have none.
  circles: { usual: "partnership", suit: ["partnership", "room"] },
  rounds: [
    {
      ...{ id: "vertellen", ...words.rounds.vertellen, ...texts.round, collects: true, together: "once shown" },
      seen: "within the circle at once",
    },
  ],
  words: ["exercises/kit/telling/phone.texts"],
  uses: ["agreement"],
  isOnWall: isTold,
  bucketOf: ({ circle }) => circle,
  inWords: ({ question, text }) => [labels.get(question), text],
  groups: {
    list: () => QUESTIONS.map((key) => ({ key, title: words.parts[key], part: content.exercise.title })),
    keyOf: ({ question }) => question,
  },
  pageTitles,
  pageMinutes,
  choices: (input) => orderOf(texts.order, tellers(input)),
  screen: screenView,
  phone: phoneView,
  harvest,
  examples: examplesOf(body, examples),
});
