import { defineExercise, examplesOf, line, notesOf } from "../contract.ts";
import { lineKindOf, materialOf, offering } from "../kit/yields.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { DOTS, PARTS } from "./limits.ts";
import texts from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { headOf, ideasIn, phoneView, wall } from "./tally.ts";

const labels = new Map<string | undefined, string>(PARTS.map((id) => [id, texts.parts[id].label]));

// What names an idea is a shape of working together; later steps start from the rest.
const YIELDS = {
  idee: null,
  formeel: { what: "role", side: "formal" },
  informeel: { what: "role", side: "informal" },
  nodig: { what: "condition", side: null },
} as const;

export default defineExercise({
  id: "eigen-voorbeeld",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "group", suit: ["group", "pair", "partnership", "room"] },
  rounds: [
    {
      ...{ id: "bedenken", ...texts.rounds.bedenken, collects: true, seen: "within the circle at once" },
      minutes: { open: 15, shown: 12, own: true },
    },
    {
      ...{ id: "stippen", ...texts.rounds.stippen, collects: true, together: true, perSeat: { dots: DOTS } },
      minutes: { open: 3, shown: 5, own: true },
    },
  ],
  accepts: (_, __, { round }) => (round === 0 ? null : { code: "NOT_NOW" }),
  words: ["exercises/kit/dots/phone.texts"],
  // A dot goes to an idea by what names it.
  supports: {
    values: ["ja"],
    seen: "when shown",
    round: 1,
    accepts: (entry, _, __, { round, entries }) =>
      round === 1 && headOf(entry.circle, entries)?.id === entry.id ? null : { code: "NOT_NOW" },
  },
  inWords: ({ part, text }) => [labels.get(part), text],
  groups: {
    list: () => PARTS.map((key) => ({ key, title: texts.parts[key].label, part: content.exercise.title })),
    keyOf: ({ part }) => part,
  },
  bucketOf: ({ circle }) => circle,
  pageTitles: wall.pageTitles,
  screen: wall.screen,
  phone: phoneView,
  material: ({ entries }) =>
    entries.flatMap((entry) => {
      const yields = YIELDS[entry.body.part];
      return yields ? [materialOf(entry, yields.what, { side: yields.side })] : [];
    }),
  // What got most dots first; they are advice, and every idea stays there to choose.
  harvest: ({ entries }) =>
    ideasIn(entries)
      .flatMap(({ all }) => all)
      .map((entry) => {
        const { part, text } = entry.body;
        const yields = YIELDS[part];
        const kind = yields ? lineKindOf(yields.what, yields.side ?? "formal") : "shapeText";
        return offering(entry, line[kind]({ text }));
      }),
  examples: examplesOf(body, examples),
});
