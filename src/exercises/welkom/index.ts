import { defineExercise } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import texts from "./notes.json" with { type: "json" };
import { notes } from "./notes.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import { pageTitles, welcomeView } from "./tally.ts";

const ID = "welkom";

export default defineExercise({
  id: ID,
  title: content.exercise.title,
  notes,
  setup,
  body,
  rounds: [{ id: ID, ...words.rounds.welkom, ...texts.round, collects: false }],
  opensItself: true,
  showsDoor: true,
  uses: ["today"],
  pageTitles,
  summary: () => "",
  screen: welcomeView,
  phone: welcomeView,
  examples: [],
});
