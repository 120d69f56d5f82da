import { defineExercise, notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };

const NOTHING = {};

export default defineExercise({
  id: "verschillen",
  title: content.exercise.title,
  picture: "drawings.svg#open-book",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds: [{ id: "woorden", ...words.rounds.woorden, ...texts, collects: false }],
  // What wall and phones say, they have.
  screen: () => NOTHING,
  phone: () => NOTHING,
  examples: [],
});
