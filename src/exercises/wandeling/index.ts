import { defineExercise, notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };

const NOTHING = {};

export default defineExercise({
  id: "wandeling",
  title: content.exercise.title,
  picture: "cards.svg#walking-together",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "pair", suit: ["pair", "group", "room"] },
  // Two by two, and on the wall one page for all: phones say with whom one walks.
  rounds: [{ id: "wandelen", ...words.rounds.wandelen, ...texts.round, collects: false, together: true }],
  saysTime: true,
  // What wall and phones say, they have; when everybody is back comes with the stage.
  screen: () => NOTHING,
  phone: () => NOTHING,
  examples: [],
});
