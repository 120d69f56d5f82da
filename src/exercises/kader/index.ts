import { defineExercise, examplesOf, line, notesOf } from "../contract.ts";
import { offering } from "../kit/yields.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { CONTEXTS } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const WHY = "waarom";
const CONTEXT = CONTEXTS.map((id) => ({ id, label: texts.context[id] }));

export default defineExercise({
  id: "kader",
  title: content.exercise.title,
  picture: "frame.svg#village",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds: [
    { id: "uitleg", ...words.rounds.uitleg, ...texts.rounds.uitleg, collects: false },
    { id: WHY, ...words.rounds.waarom, ...texts.rounds.waarom, collects: true, seen: "when shown" },
  ],
  accepts: (_, __, { round }) => (round === 1 ? null : { code: "NOT_NOW" }),
  groups: {
    list: () => [{ key: WHY, title: words.rounds.waarom.question, part: content.exercise.title }],
    keyOf: () => WHY,
  },
  pageTitles,
  choices: ({ setup }) => [
    { name: "context", kind: "one", label: texts.context.label, options: CONTEXT, value: setup.context },
  ],
  screen: screenView,
  phone: phoneView,
  harvest: ({ entries }) => entries.map((entry) => offering(entry, line.reason({ text: entry.body.text }))),
  examples: examplesOf(body, examples),
});
