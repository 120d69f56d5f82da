import { defineExercise, examplesOf, line, notesOf, type Round } from "../contract.ts";
import { offering } from "../kit/yields.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { FEWEST } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, type Setup, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { findStatement, lineKindOf, statements } from "./statements.ts";
import { accepts, helpsIn, pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export default defineExercise({
  id: "wat-staat-in-de-weg",
  title: content.exercise.title,
  picture: "drawings.svg#speech-bubbles",
  words: ["exercises/kit/scale/phone.texts"],
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds: roundsOf,
  accepts,
  summary: (sent) => (sent.kind === "help" ? sent.text : (labelOf(sent.value) ?? "")),
  inWords: ({ value, text }) => [labelOf(value), text],
  groups: {
    list: ({ setup }) => {
      const asked = setup.statements.flatMap((id) => findStatement(id) ?? []);
      return [
        ...asked.map(({ id, question }) => ({ key: `help ${id}`, title: question, part: texts.help })),
        ...asked.map(({ id, text }) => ({ key: `answer ${id}`, title: text, part: texts.answers, tally: true })),
      ];
    },
    keyOf: ({ kind, statement }) => `${kind} ${statement}`,
  },
  bucketOf: () => null,
  pageTitles,
  choices: ({ setup, state, round }) => {
    // Once people answer, the rounds stay those that they answered in.
    if (state !== "planned" || round > 0) return [];
    const options = statements.map(({ id, text }) => ({ id, label: text }));
    return [{ name: "statements", kind: "pick", label: texts.pick, options, value: setup.statements }];
  },
  screen: screenView,
  phone: phoneView,
  harvest: (input) =>
    helpsIn(input).map((help) => offering(help, line[lineKindOf(help.body.statement)]({ text: help.body.text }))),
  examples: examplesOf(body, examples),
});

/** One statement after another, and at the end what would help. Nobody may know who said what (workshop.md T9). */
function roundsOf({ statements }: Setup): Round[] {
  const { stelling, helpt } = words.rounds;
  const common = { collects: true, anonymous: true } as const;
  return [
    ...statements.map((id, at) => ({
      ...{ id: `stelling:${id}`, ...stelling, title: `${stelling.title} ${at + 1}` },
      ...{ ...common, least: FEWEST, perSeat: 1, script: 0, minutes: { open: 1, shown: 2, own: true } },
    })),
    { id: "helpt", ...helpt, ...common, script: 1, minutes: { open: 4, shown: 5, own: true } },
  ];
}

const labelOf = (value: string | undefined): string | undefined =>
  content.reactionScale.find(({ id }) => id === value)?.label;
