import { content, defineExercise, examplesOf, notesOf, PER_PARTNERSHIP } from "../contract.ts";
import own from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, MODES, PARTS, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { acceptsSupport, isDirect, pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const MODE = MODES.map((id) => ({ id, label: texts.mode[id] }));

export default defineExercise({
  id: "boom",
  title: content.tree.title,
  picture: "drawings.svg#apple",
  notes: notesOf(own.exercise, script),
  setup,
  body,
  circles: PER_PARTNERSHIP,
  rounds: (setup) => [
    {
      ...{ id: "vullen", ...words.rounds.vullen, ...texts.round, collects: true },
      seen: isDirect(setup) ? "at once" : "when shown",
    },
  ],
  uses: ["material"],
  words: ["exercises/content/tree"],
  supports: {
    values: ["ja"],
    seen: "at once",
    accepts: (entry, by, _value, input) => acceptsSupport(entry, by, input),
  },
  inWords: ({ part, text }) => [PARTS.find(({ id }) => id === part)?.label, text],
  groups: {
    list: () => PARTS.map(({ id, label, plain }) => ({ key: id, title: `${label} = ${plain}`, part: label })),
    keyOf: ({ part }) => part,
  },
  pageTitles,
  choices: ({ setup }) => [{ name: "mode", kind: "one", label: texts.mode.label, options: MODE, value: setup.mode }],
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  examples: examplesOf(body, examples),
});
