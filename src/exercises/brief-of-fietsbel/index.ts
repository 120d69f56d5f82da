import { fill } from "../../lib/text.ts";
import { defineExercise, examplesOf, line, notesOf, type Round } from "../contract.ts";
import { mostBacked, offering } from "../kit/yields.ts";
import { bellInShort, whatIfOf } from "./bells.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { PARTS } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, isLetter, type Setup, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const options = content.closingOptions.map(({ id, title }) => ({ id, label: fill(texts.option, { naam: title }) }));

export default defineExercise({
  id: "brief-of-fietsbel",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds: roundsOf,
  circles: { usual: "room", suit: ["room", "pair", "partnership"] },
  // A letter is nobody's but the writer's: there is nothing to send, and nothing that is kept.
  accepts: (_, __, { setup }) => (isLetter(setup) ? { code: "NOT_NOW" } : null),
  supports: {
    values: ["ja"],
    seen: "at once",
    accepts: (_, __, ___, { revealed }) => (revealed ? null : { code: "NOT_NOW" }),
  },
  summary: bellInShort,
  inWords: (typed) => PARTS.map((part) => typed[part]),
  groups: {
    list: ({ setup }) =>
      isLetter(setup) ? [] : [{ key: "bel", title: words.rounds.fietsbel.question, part: texts.bells }],
    keyOf: () => "bel",
  },
  bucketOf: () => null,
  pageTitles,
  choices: ({ setup, state }) =>
    // Once people write, they write what was asked.
    state === "planned" ? [{ name: "form", kind: "one", label: texts.form, options, value: setup.form }] : [],
  screen: screenView,
  phone: phoneView,
  paper: isLetter,
  // A bell is a what-if line, for that has room for both: when it goes wrong, and what we do then. Where the facilitator
  // said it in Dutch, that is the whole of it.
  harvest: ({ setup, entries }) =>
    isLetter(setup)
      ? []
      : mostBacked(entries).map((entry) =>
          offering(entry, line.whatif(entry.dutch ? { risk: entry.dutch, response: "" } : whatIfOf(entry.body))),
        ),
  examples: examplesOf(body, examples),
});

/** One round: writing and reading the bells, or some quiet for a letter. */
function roundsOf(chosen: Setup): Round[] {
  return isLetter(chosen)
    ? [{ id: "brief", ...words.rounds.brief, collects: false, script: 1, minutes: { open: 0, shown: 5, own: true } }]
    : [
        {
          id: "fietsbel",
          ...words.rounds.fietsbel,
          collects: true,
          script: 0,
          minutes: { open: 3, shown: 2, own: true },
        },
      ];
}
