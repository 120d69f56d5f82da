import { fill } from "../../lib/text.ts";
import { defineExercise, examplesOf, notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { guests, harvest } from "./harvest.ts";
import { KINDS, MISSING } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { phoneView, wall } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const kinds = new Map<string | undefined, string>(KINDS.map((kind) => [kind, words.kinds[kind]]));

// Each group for itself, and once it is shown the cards of all groups lie together.
const BY_GROUP = { collects: true, seen: "within the circle at once", together: "once shown" } as const;

export default defineExercise({
  id: "sociale-kaart",
  picture: "drawings.svg#map-pin",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "group", suit: ["group", "pair", "partnership", "room"] },
  rounds: [
    { id: "kennen", ...words.rounds.kennen, ...texts.rounds.kennen, ...BY_GROUP },
    { id: "missen", ...words.rounds.missen, ...texts.rounds.missen, ...BY_GROUP },
  ],
  accepts: ({ part }, _, { round }) => ((part === "missing") === (round === MISSING) ? null : { code: "NOT_NOW" }),
  // Of one that is missed: which side it is of, and whether somebody invites it.
  summary: ({ part, kind, text, by }) => {
    if (part === "known") return text;
    return fill(by === "us" ? texts.summaryInvited : texts.summary, { naam: text, kant: words.kinds[kind] });
  },
  inWords: ({ text, kind, by }) => [text, kinds.get(kind), by === "us" ? words.fields.us : undefined],
  groups: {
    list: () => [
      ...KINDS.map((kind) => ({
        key: kind,
        title: kind === "unknown" ? texts.pages.unknown : words.kinds[kind],
        part: texts.pages.known,
      })),
      { key: "missing", title: texts.pages.missing, part: texts.pages.missing },
    ],
    keyOf: ({ part, kind }) => (part === "known" ? kind : part),
  },
  pageTitles: wall.pageTitles,
  screen: wall.screen,
  phone: phoneView,
  harvest,
  guests,
  examples: examplesOf(body, examples),
});
