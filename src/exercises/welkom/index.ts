import { defineExercise, notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import texts from "./notes.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageTitles, phoneView, screenView } from "./tally.ts";

const ID = "welkom";

export default defineExercise({
  id: ID,
  title: content.exercise.title,
  words: ["exercises/kit/today/phone.texts"],
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds: [{ id: ID, ...words.rounds.welkom, ...texts.round, collects: false }],
  opensItself: true,
  showsDoor: true,
  uses: ["today"],
  pageTitles,
  screen: screenView,
  phone: phoneView,
  examples: [],
});
