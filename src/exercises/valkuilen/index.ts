import { defineExercise, type SetupChoice } from "../contract.ts";
import { groups, summary } from "./answerGroups.ts";
import { examples } from "./examples.ts";
import { notes } from "./notes.ts";
import { pitfalls, pitfallTitle } from "./pitfalls.ts";
import { contributionSchema, type Setup, setupSchema } from "./schema.ts";
import { accepts, acceptsSupport, harvest, isTied, material, phone } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { pageTitles, screen } from "./wallPages.ts";

export default defineExercise({
  id: "valkuilen",
  title: texts.title,
  notes,
  setup: setupSchema,
  body: contributionSchema,
  rounds: [
    { id: "choose", ...texts.rounds.choose, collects: true },
    { id: "agree", ...texts.rounds.agree, collects: true },
  ],
  accepts,
  supports: { values: ["ja"], accepts: acceptsSupport },
  summary,
  inWords: ({ pitfall = "", when, response }) => [pitfallTitle(pitfall), when, response],
  groups,
  pageTitles,
  choices: (input) => [pitfallsToDiscuss(input.setup, isTied(input))],
  screen,
  phone,
  material,
  harvest,
  examples,
});

function pitfallsToDiscuss({ chosen }: Setup, tied: boolean): SetupChoice {
  const options = pitfalls.map(({ id, title }) => ({ id, label: title }));
  return { name: "chosen", kind: "pick", label: tied ? texts.chosenTied : texts.chosen, options, value: chosen };
}
