import {
  type AnswerGroup,
  defineExercise,
  examplesOf,
  notesOf,
  PER_PARTNERSHIP,
  type SetupChoice,
} from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { accepts, acceptsSupport, harvest, material } from "./harvest.ts";
import { MOST_CHOICES } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { pitfallOf, pitfalls } from "./pitfalls.ts";
import { ruleSentence } from "./ruleSentence.ts";
import { type Contribution, contributionSchema, setupSchema } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { bucketOf, isTied, type Judged, phone } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { headOf, pageTitles, screen } from "./wallPages.ts";

const groupsOf = (kind: Contribution["kind"], partOf: (id: string) => string): AnswerGroup[] =>
  pitfalls.map(({ id, title }) => ({
    ...{ key: bucketOf({ kind, pitfall: id }), title, part: partOf(id) },
    tally: kind === "choice",
  }));
const choiceGroups = groupsOf("choice", () => words.rounds.choose.title);
const ruleGroups = groupsOf("rule", headOf);

export default defineExercise({
  id: "valkuilen",
  title: content.exercise.title,
  picture: "cards.svg#stepping-stones",
  notes: notesOf(content.exercise, script),
  setup: setupSchema,
  body: contributionSchema,
  circles: PER_PARTNERSHIP,
  rounds: [
    { id: "choose", ...words.rounds.choose, ...texts.rounds.choose, collects: true, perSeat: MOST_CHOICES },
    { id: "agree", ...words.rounds.agree, ...texts.rounds.agree, collects: true },
  ],
  accepts,
  supports: { values: ["ja"], seen: "at once", accepts: acceptsSupport },
  summary: (body, { partners }) =>
    body.kind === "choice" ? pitfallOf(body.pitfall).title : ruleSentence(body, partners),
  inWords: ({ pitfall, when, response }) => [pitfalls.find(({ id }) => id === pitfall)?.title, when, response],
  // The rules per pitfall, and how often each was chosen; first what this round is about.
  groups: { list: ({ round }) => (round === 0 ? choiceGroups : [...ruleGroups, ...choiceGroups]), keyOf: bucketOf },
  pageTitles,
  choices: (input) => [pitfallsToDiscuss(input)],
  screen,
  phone,
  material,
  harvest,
  examples: examplesOf(contributionSchema, examples),
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
