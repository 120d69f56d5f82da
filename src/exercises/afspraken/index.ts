import { defineExercise, examplesOf, notesOf } from "../contract.ts";
import { gistOf } from "../kit/agreement/gist.ts";
import { groups, replies } from "./answerGroups.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { MOST } from "./parts.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, exampleBody, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { harvest, type PhoneView, phoneView, summary } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { pageTitles, type ScreenPage, screenView } from "./wallPages.ts";

export default defineExercise({
  id: "afspraken",
  title: content.exercise.title,
  picture: "drawings.svg#open-book",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "partnership", suit: ["partnership"] },
  rounds: [
    {
      id: "invullen",
      ...words.rounds.invullen,
      ...texts.rounds.invullen,
      collects: true,
      leafed: true,
      seen: "by the facilitator only",
    },
    { id: "akkoord", ...words.rounds.akkoord, ...texts.rounds.akkoord, collects: false, assents: true },
  ],
  words: ["exercises/content/agreement", "exercises/kit/agreement/texts"],
  uses: ["agreement"],
  summary,
  inWords: (typed) => [...Object.keys(MOST), "reason"].map((part) => typed[part]),
  groups,
  bucketOf: ({ id, body }, { agreement }) => (agreement?.takenOver.includes(id) ? null : body.kind),
  replies,
  pageTitles,
  screen: screenView,
  phone: (input): PhoneView => phoneView(input),
  afterwards: {
    screen: (adopted): ScreenPage => ({ show: "adopted", gist: gistOf(adopted) }),
    phone: (adopted): PhoneView => ({ afterwards: gistOf(adopted) }),
  },
  harvest,
  examples: examplesOf(exampleBody, examples),
});
