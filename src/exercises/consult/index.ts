import { defineExercise, examplesOf, notesOf, PER_PARTNERSHIP } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import { isTip, isVisiting, PARTS, partsOfRound, TAKING } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { phoneView, wall } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const labels = new Map<string | undefined, string>(PARTS.map((id) => [id, words.parts[id].label]));

export default defineExercise({
  id: "consult",
  title: content.exercise.title,
  picture: "drawings.svg#open-door",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: PER_PARTNERSHIP,
  rounds: [
    {
      ...{ id: "vraag", ...words.rounds.vraag, ...texts.rounds.ask, collects: true },
      ...{ seen: "within the circle at once", forVisitors: true },
    },
    { id: "eerste", ...words.rounds.eerste, ...texts.rounds.first, collects: true, visit: 0 },
    { id: "tweede", ...words.rounds.tweede, ...texts.rounds.second, collects: true, visit: 1, script: 1 },
    {
      ...{ id: "meenemen", ...words.rounds.meenemen, ...texts.rounds.take, collects: true, script: 2 },
      seen: "within the circle at once",
    },
  ],
  accepts: ({ part }, _, { round, visit }) => {
    if (!partsOfRound(round).includes(part)) return { code: "NOT_NOW" };
    // Whoever stays at home has nobody to give a tip to.
    return isVisiting(round) && visit?.to === null ? { code: "NOT_NOW" } : null;
  },
  supports: {
    values: ["ja"],
    seen: "within the circle at once",
    round: TAKING,
    accepts: ({ body }, _, __, { round }) => (round === TAKING && isTip(body.part) ? null : { code: "NOT_NOW" }),
  },
  bucketOf: ({ body }) => body.part,
  inWords: ({ part, text }) => [labels.get(part), text],
  groups: {
    list: () => PARTS.map((key) => ({ key, title: words.parts[key].label, part: content.exercise.title })),
    keyOf: ({ part }) => part,
  },
  pageTitles: wall.pageTitles,
  screen: wall.screen,
  phone: phoneView,
  material,
  harvest,
  examples: examplesOf(body, examples),
});
