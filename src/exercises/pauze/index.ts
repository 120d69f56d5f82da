import { defineExercise, notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import texts from "./notes.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };

const { title, goal } = content.exercise;
const NOTHING = {};
// A break is no exercise of the toolkit.
const toolkit = { goal, participantPrompts: [], facilitatorTips: [], source: { seed: null, where: texts.source } };

export default defineExercise({
  id: "pauze",
  title,
  notes: notesOf(toolkit, script),
  setup,
  body,
  rounds: [{ id: "pauze", ...words.rounds.pauze, ...texts.round, collects: false }],
  opensItself: true,
  saysTime: true,
  // What wall and phones say, they have; until when it takes comes with the stage.
  screen: () => NOTHING,
  phone: () => NOTHING,
  examples: [],
});
