import { defineExercise, examplesOf, notesOf, PER_PARTNERSHIP } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import { isForTheRoom, PARTS, partsOfRound } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const labels = new Map<string | undefined, string>(PARTS.map((id) => [id, words.parts[id].label]));

export default defineExercise({
  id: "opzetten",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: PER_PARTNERSHIP,
  rounds: [
    {
      ...{ id: "terugkijken", ...words.rounds.terugkijken, ...texts.rounds.back, collects: true },
      seen: "within the organisation at once",
    },
    // Everybody thinks for themselves first: nobody's words lead the others.
    { id: "vooruitkijken", ...words.rounds.vooruitkijken, ...texts.rounds.ahead, collects: true, seen: "when shown" },
  ],
  sees: ["side", "partner"],
  isOnWall: ({ body }) => isForTheRoom(body.part),
  uses: ["material"],
  accepts: ({ part }, _, { round }) => (partsOfRound(round).includes(part) ? null : { code: "NOT_NOW" }),
  inWords: ({ part, text }) => [labels.get(part), text],
  groups: {
    list: () => PARTS.map((key) => ({ key, title: words.parts[key].label, part: words.parts[key].label })),
    keyOf: ({ part }) => part,
  },
  pageTitles,
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  examples: examplesOf(body, examples),
});
