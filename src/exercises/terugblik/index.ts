import { defineExercise, examplesOf, notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { DAY } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { phoneView, wall } from "./tally.ts";

export default defineExercise({
  id: "terugblik",
  title: content.exercise.title,
  picture: "drawings.svg#speech-bubbles",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds: [
    {
      ...{ id: "terugblik", ...words.rounds.terugblik, collects: true, anonymous: true, script: 0 },
      minutes: { open: 8, shown: 12, own: true },
    },
  ],
  bucketOf: () => null,
  pageTitles: wall.pageTitles,
  screen: wall.screen,
  phone: phoneView,
  // A day that is over makes no line of the agreement: nobody is held to what moved them.
  examples: examplesOf(
    body,
    examples.map((example) => ({ ...example, about: DAY })),
  ),
});
