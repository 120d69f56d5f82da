import { content, defineExercise, PER_PARTNERSHIP } from "../contract.ts";
import { examples } from "./examples.ts";
import { notes } from "./notes.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, MODES, PARTS, setup } from "./schema.ts";
import { acceptsSupport, harvest, isDirect, material, pageTitles, phoneView, screenView, summary } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export default defineExercise({
  id: "boom",
  title: content.tree.title,
  notes,
  setup,
  body,
  circles: PER_PARTNERSHIP,
  rounds: (setup) => [
    {
      id: "vullen",
      ...words.rounds.vullen,
      ...texts.round,
      collects: true,
      seen: isDirect(setup) ? "at once" : "when shown",
    },
  ],
  uses: ["material"],
  supports: {
    values: ["ja"],
    seen: "at once",
    accepts: (entry, by, _value, input) => acceptsSupport(entry, by, input),
  },
  summary,
  inWords: ({ part, text }) => [PARTS.find(({ id }) => id === part)?.label, text],
  groups: {
    list: () => PARTS.map(({ id, label, plain }) => ({ key: id, title: `${label} = ${plain}`, part: label })),
    keyOf: ({ part }) => part,
  },
  pageTitles,
  choices: ({ setup }) => [
    {
      name: "mode",
      kind: "one",
      label: texts.mode.label,
      options: MODES.map((id) => ({ id, label: texts.mode[id] })),
      value: setup.mode,
    },
  ],
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  examples,
});
