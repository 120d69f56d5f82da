import { defineExercise } from "../contract.ts";
import { groups, summary } from "./answerGroups.ts";
import content from "./content.json" with { type: "json" };
import { dimensions } from "./dimensions.ts";
import { examples } from "./examples.ts";
import { harvest, material } from "./harvest.ts";
import { MIN_REACTIONS } from "./limits.ts";
import script from "./notes.json" with { type: "json" };
import { notes } from "./notes.ts";
import { body, REACTIONS, setup } from "./schema.ts";
import { bucketOf, pageTitles, phoneView, screenView } from "./tally.ts";
import { accepts, acceptsReaction, REACTING } from "./turns.ts";

export default defineExercise({
  id: "kracht",
  title: content.exercise.title,
  notes,
  setup,
  body,
  circles: { usual: "room", suit: ["room", "partnership", "group"] },
  rounds: [
    { id: "schrijven", ...script.rounds.write, collects: true },
    { id: "reageren", ...script.rounds.react, collects: true },
    { id: "onderzoek", ...script.rounds.research, collects: false },
  ],
  accepts,
  supports: { values: REACTIONS, seen: "when shown", round: REACTING, least: MIN_REACTIONS, accepts: acceptsReaction },
  summary,
  inWords: ({ dimension, text }) => [dimensions.find(({ id }) => id === dimension)?.title, text],
  groups,
  bucketOf: ({ body }) => bucketOf(body),
  pageTitles,
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  examples,
});
