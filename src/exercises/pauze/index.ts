import { defineExercise } from "../contract.ts";
import texts from "./notes.json" with { type: "json" };
import { notes } from "./notes.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import { breakView, title } from "./tally.ts";

export default defineExercise({
  id: "pauze",
  title,
  notes,
  setup,
  body,
  rounds: [{ id: "pauze", ...words.rounds.pauze, ...texts.round, collects: false }],
  opensItself: true,
  saysTime: true,
  summary: () => "",
  screen: breakView,
  phone: breakView,
  examples: [],
});
