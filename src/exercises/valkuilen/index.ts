import { defineExercise, type SetupChoice } from "../contract.ts";
import { groups, summary } from "./answerGroups.ts";
import { examples } from "./examples.ts";
import { notes } from "./notes.ts";
import { pitfalls, pitfallTitle } from "./pitfalls.ts";
import { contributionSchema, setupSchema } from "./schema.ts";
import { accepts, acceptsSupport, harvest, type Input, isTied, material, phone } from "./tally.ts";
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
  choices: (input) => [pitfallsToDiscuss(input)],
  screen,
  phone,
  material,
  harvest,
  examples,
});

function pitfallsToDiscuss(input: Input): SetupChoice {
  const { chosen } = input.setup;
  const options = pitfalls.map(({ id, title }) => ({ id, label: title }));
  const label = isTied(input) ? texts.chosenTied : texts.chosen;
  return { name: "chosen", kind: "pick", label, options, value: chosen, tie: needsDecision(input) };
}

/** While the voices are on the wall a tie is what the voices say, so that both can be picked one after the other. */
function needsDecision(input: Input): boolean {
  if (input.round > 0) return isTied(input);
  return input.revealed && isTied({ ...input, setup: { ...input.setup, chosen: [] } });
}
