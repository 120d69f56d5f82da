import { fill } from "../../lib/text.ts";
import { defineExercise, examplesOf, line, notesOf, type Round } from "../contract.ts";
import { offering } from "../kit/yields.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { ASKED, FACES, FEWEST } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { accepts, pageTitles, phoneView, screenView, sentencesIn } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const faces = new Map<string | undefined, string>(FACES.map(({ id }) => [id, words.faces[id]]));

// What somebody says of a bijeenkomst is easier said where nobody knows whose it is.
const common = { collects: true, anonymous: true } as const;

const rounds: Round[] = [
  {
    ...{ id: "zeker", ...words.rounds.zeker, ...common, least: FEWEST, perSeat: 1 },
    minutes: { open: 1, shown: 1, own: true },
  },
  ...ASKED.map((id): Round => ({ id, ...words.rounds[id], ...common, minutes: { open: 2, shown: 1, own: true } })),
  { id: "woord", ...words.rounds.woord, collects: false, minutes: { open: 0, shown: 2, own: true } },
];

export default defineExercise({
  id: "evalueren",
  title: content.exercise.title,
  picture: "faces.svg#glad",
  words: ["exercises/kit/scale/phone.texts"],
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds,
  uses: ["agreement"],
  accepts,
  summary: (sent) => (sent.kind === "face" ? words.faces[sent.value] : sent.text),
  inWords: ({ value, text }) => [faces.get(value), text],
  groups: {
    list: () => [
      ...ASKED.map((id) => ({ key: id, title: words.rounds[id].question, part: texts.sentences })),
      ...FACES.map(({ id }) => ({ key: `face ${id}`, title: words.faces[id], part: texts.faces, tally: true })),
    ],
    keyOf: (sent) => (sent.kind === "face" ? `face ${sent.value}` : sent.asked),
  },
  bucketOf: () => null,
  pageTitles,
  screen: screenView,
  phone: phoneView,
  // What could be better is asked again when the room looks back; what somebody takes home is theirs.
  harvest: (input) =>
    sentencesIn(input)
      .filter(({ body }) => body.asked === "beter")
      .map((entry) => offering(entry, line.evalQuestion({ text: fill(texts.question, { zin: entry.body.text }) }))),
  examples: examplesOf(body, examples),
});
