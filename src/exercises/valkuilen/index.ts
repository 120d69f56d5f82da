import { defineExercise, type SetupChoice } from "../contract.ts";
import { groups, summary } from "./answerGroups.ts";
import { examples } from "./examples.ts";
import { notes } from "./notes.ts";
import { pitfalls, pitfallTitle } from "./pitfalls.ts";
import { contributionSchema, type Setup, setupSchema } from "./schema.ts";
import { accepts, acceptsSupport, harvest, material, pageTitles, phone, screen } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

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
  choices: ({ setup }) => [pitfallsToDiscuss(setup)],
  screen,
  phone,
  material,
  harvest,
  examples,
});

function pitfallsToDiscuss({ chosen }: Setup): SetupChoice {
  const options = pitfalls.map(({ id, title }) => ({ id, label: title }));
  return { name: "chosen", kind: "pick", label: texts.chosen, options, value: chosen };
}
