import { defineExercise, examplesOf, notesOf } from "../contract.ts";
import { orderOf } from "../kit/telling/turns.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageMinutes, pageTitles, phoneView, screenView, tellers } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export default defineExercise({
  id: "toekomstvisie",
  title: content.exercise.title,
  picture: "cards.svg#nest",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "partnership", suit: ["partnership", "group", "room"] },
  // Showing it is looking at all of them; then each has a page of the wall to tell of.
  rounds: [
    {
      ...{ id: "tekenen", ...words.rounds.tekenen, ...texts.round, collects: true, photo: true },
      ...{ seen: "within the circle at once", together: "once shown" },
    },
  ],
  words: ["exercises/kit/drawing/phone.texts", "exercises/kit/photo/phone.texts", "exercises/kit/telling/phone.texts"],
  bucketOf: ({ circle }) => circle,
  drawn: ({ drawing }) => drawing ?? null,
  pageTitles,
  pageMinutes,
  choices: (input) => orderOf(texts.order, tellers(input)),
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  examples: examplesOf(body, examples),
});
