import { defineExercise, PER_PARTNERSHIP, type SetupChoice } from "../contract.ts";
import { groups, summary } from "./answerGroups.ts";
import { examples } from "./examples.ts";
import { notes } from "./notes.ts";
import { pitfalls, pitfallTitle } from "./pitfalls.ts";
import { contributionSchema, setupSchema } from "./schema.ts";
import { accepts, acceptsSupport, harvest, isTied, type Judged, MOST_CHOICES, material, phone } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { pageTitles, screen } from "./wallPages.ts";

export default defineExercise({
  id: "valkuilen",
  title: texts.title,
  notes,
  setup: setupSchema,
  body: contributionSchema,
  circles: PER_PARTNERSHIP,
  rounds: [
    { id: "choose", ...texts.rounds.choose, collects: true, perSeat: MOST_CHOICES },
    { id: "agree", ...texts.rounds.agree, collects: true },
  ],
  accepts,
  supports: { values: ["ja"], seen: "at once", accepts: acceptsSupport },
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

function pitfallsToDiscuss(input: Judged): SetupChoice {
  const { chosen } = input.setup;
  const options = pitfalls.map(({ id, title }) => ({ id, label: title }));
  const label = isTied(input) ? texts.chosenTied : texts.chosen;
  return { name: "chosen", kind: "pick", label, options, value: chosen, tie: needsDecision(input) };
}

/** While the voices are on the wall a tie is what the voices say, so that both can be picked one after the other. */
function needsDecision(input: Judged): boolean {
  if (input.round > 0) return isTied(input);
  return input.revealed && isTied({ ...input, setup: { ...input.setup, chosen: [] } });
}
