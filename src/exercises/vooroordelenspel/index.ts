import { defineExercise, notesOf } from "../contract.ts";
import { cards } from "./cards.ts";
import content from "./content.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export default defineExercise({
  id: "vooroordelenspel",
  title: content.exercise.title,
  picture: "cards.svg#mirror",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "group", suit: ["group", "room"] },
  // Every group talks about the same card.
  rounds: [{ id: "spelen", ...words.rounds.spelen, ...texts.round, collects: false, together: true }],
  pageTitles,
  choices: ({ setup: { cards: value } }) => {
    const options = cards.map(({ id, text }) => ({ id, label: text }));
    return [{ name: "cards", kind: "pick", label: texts.pick, options, value }];
  },
  screen: screenView,
  phone: phoneView,
  examples: [],
});
