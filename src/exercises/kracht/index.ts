import { defineExercise, examplesOf, notesOf } from "../contract.ts";
import { groups, replies, summary } from "./answerGroups.ts";
import content from "./content.json" with { type: "json" };
import { dimensions } from "./dimensions.ts";
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import { MIN_REACTIONS, REACTIONS } from "./limits.ts";
import script from "./notes.json" with { type: "json" };
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import notes from "./script.json" with { type: "json" };
import { bucketOf, phoneView, wall } from "./tally.ts";
import { accepts, acceptsReaction, REACTING } from "./turns.ts";

export default defineExercise({
  id: "kracht",
  title: content.exercise.title,
  picture: "drawings.svg#hands",
  notes: notesOf(content.exercise, notes),
  setup,
  body,
  circles: { usual: "room", suit: ["room", "partnership", "group"] },
  rounds: [
    { id: "schrijven", ...words.rounds.schrijven, ...script.rounds.write, collects: true },
    { id: "reageren", ...words.rounds.reageren, ...script.rounds.react, collects: true },
    { id: "onderzoek", ...words.rounds.onderzoek, ...script.rounds.research, collects: false },
  ],
  accepts,
  supports: {
    values: REACTIONS,
    seen: "when shown",
    round: REACTING,
    least: MIN_REACTIONS,
    quiet: ["niet"],
    accepts: acceptsReaction,
  },
  summary,
  inWords: ({ dimension, text }) => [dimensions.find(({ id }) => id === dimension)?.title, text],
  groups,
  replies,
  bucketOf: ({ body }) => bucketOf(body),
  pageTitles: wall.pageTitles,
  screen: wall.screen,
  phone: phoneView,
  material,
  harvest,
  examples: examplesOf(body, examples),
});
