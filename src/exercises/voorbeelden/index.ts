import { type AnswerGroup, defineExercise, examplesOf, notesOf } from "../contract.ts";
import { cases } from "./cases.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { accepts, harvest } from "./harvest.ts";
import { FEWEST, MOST_CHOICES } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { type Body, body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { LOOKING, phoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { pageTitles, screenView } from "./wallPages.ts";

const titleOf = (id: string | undefined): string => cases.find((one) => one.id === id)?.title ?? "";

export default defineExercise({
  id: "voorbeelden",
  title: content.exercise.title,
  picture: "cards.svg#lightbulb",
  notes: notesOf(content.exercise, script),
  setup,
  body,
  words: ["exercises/content/forms"],
  circles: { usual: "room", suit: ["room", "partnership"] },
  rounds: [
    { id: "bekijken", ...words.rounds.bekijken, ...texts.rounds.bekijken, collects: false, together: true },
    {
      ...{ id: "kiezen", ...words.rounds.kiezen, ...texts.rounds.kiezen, collects: true },
      ...{ least: FEWEST, perSeat: MOST_CHOICES },
    },
  ],
  accepts,
  summary: ({ example, text }) => text || titleOf(example),
  inWords: ({ example, text }) => [titleOf(example), text],
  groups: { list: () => [...groupsOf("why"), ...groupsOf("choice")], keyOf },
  bucketOf: () => null,
  pageTitles,
  choices: ({ setup, round }) => {
    // Once people choose, these stay what they chose from.
    if (round !== LOOKING) return [];
    const options = cases.map(({ id, title, place }) => ({ id, label: `${title} (${place})` }));
    return [{ name: "examples", kind: "pick", label: texts.pick, options, value: setup.examples }];
  },
  screen: screenView,
  phone: phoneView,
  harvest,
  examples: examplesOf(body, examples),
});

const groupsOf = (kind: "why" | "choice"): AnswerGroup[] =>
  cases.map(({ id, title }) => ({ key: `${kind} ${id}`, title, part: texts.groups[kind], tally: kind === "choice" }));

function keyOf({ example, text }: Body): string {
  return `${text ? "why" : "choice"} ${example}`;
}
