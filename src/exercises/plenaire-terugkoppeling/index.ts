import { defineExercise, notesOf, PER_PARTNERSHIP } from "../contract.ts";
import { orderOf } from "../kit/telling/turns.ts";
import content from "./content.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageMinutes, pageTitles, phoneView, screenView, tellers } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export default defineExercise({
  id: "plenaire-terugkoppeling",
  title: content.exercise.title,
  picture: "cards.svg#megaphone",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: PER_PARTNERSHIP,
  rounds: [{ id: "laten-zien", ...words.rounds["laten-zien"], ...texts.round, collects: false, together: true }],
  words: ["exercises/kit/telling/phone.texts"],
  uses: ["material"],
  pageTitles,
  pageMinutes,
  choices: (input) => orderOf(texts.order, tellers(input)),
  screen: screenView,
  phone: phoneView,
  examples: [],
});
