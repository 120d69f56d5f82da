import { defineExercise, examplesOf, type HarvestLine, notesOf, type Round } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { FEWEST } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { body, type Setup, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { findStatement, lineKindOf, statements } from "./statements.ts";
import { accepts, isHelp, pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export default defineExercise({
  id: "wat-staat-in-de-weg",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  rounds: roundsOf,
  accepts,
  summary: (sent) => (sent.kind === "help" ? sent.text.replace(/\s+/g, " ") : (labelOf(sent.value) ?? "")),
  inWords: ({ value, text }) => [labelOf(value), text],
  groups: {
    list: ({ setup }) => [
      ...setup.statements.map((id) => ({
        key: `help ${id}`,
        title: findStatement(id)?.question ?? "",
        part: texts.help,
      })),
      ...setup.statements.map((id) => ({
        key: `answer ${id}`,
        title: findStatement(id)?.text ?? "",
        part: texts.answers,
        tally: true,
      })),
    ],
    keyOf: ({ kind, statement }) => `${kind} ${statement}`,
  },
  bucketOf: () => null,
  pageTitles,
  choices: ({ setup, state, round }) =>
    // Once people answer, the rounds stay those that they answered in.
    state === "planned" && round === 0
      ? [
          {
            name: "statements",
            kind: "pick",
            label: texts.pick,
            options: statements.map(({ id, text }) => ({ id, label: text })),
            value: setup.statements,
          },
        ]
      : [],
  screen: screenView,
  phone: phoneView,
  harvest: ({ entries }) =>
    entries.filter(isHelp).map(({ id, body: { statement, text }, dutch }): HarvestLine => {
      const kind = lineKindOf(statement);
      const said = dutch || text;
      return {
        kind,
        fields: kind === "condition" ? { text: said, owner: "", met: "nee" } : { text: said },
        sources: [id],
        backers: [],
      };
    }),
  examples: examplesOf(body, examples),
});

/** One statement after another, and at the end what would help. Nobody may know who said what (workshop.md T9). */
function roundsOf({ statements }: Setup): Round[] {
  const minutes = { own: true } as const;
  return [
    ...statements.map(
      (id, at): Round => ({
        id: `stelling:${id}`,
        ...words.rounds.stelling,
        title: `${words.rounds.stelling.title} ${at + 1}`,
        minutes: { open: 1, shown: 2, ...minutes },
        ...{ collects: true, anonymous: true, least: FEWEST, perSeat: 1, script: 0 },
      }),
    ),
    {
      id: "helpt",
      ...words.rounds.helpt,
      minutes: { open: 4, shown: 5, ...minutes },
      ...{ collects: true, anonymous: true, script: 1 },
    },
  ];
}

const labelOf = (value: string | undefined): string | undefined =>
  content.reactionScale.find(({ id }) => id === value)?.label;
