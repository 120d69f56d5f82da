import { defineExercise, PER_PARTNERSHIP, type SetupChoice } from "../contract.ts";
import { groups, summary } from "./answerGroups.ts";
import { examples } from "./examples.ts";
import { harvest, material } from "./harvest.ts";
import { acceptsAnswer, acceptsChoice } from "./limits.ts";
import { ANSWERS } from "./market.ts";
import { notes } from "./notes.ts";
import words from "./phone.texts.json" with { type: "json" };
import { findRole, roles } from "./roles.ts";
import { choiceSchema, type Setup, setupSchema } from "./schema.ts";
import { MOST_CHOICES, phone } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { pageTitles, screen } from "./wallPages.ts";

export default defineExercise({
  id: "rollenmarkt",
  title: texts.title,
  notes,
  setup: setupSchema,
  body: choiceSchema,
  circles: PER_PARTNERSHIP,
  rounds: [
    { id: "choose", ...words.rounds.choose, ...texts.rounds.choose, collects: true, perSeat: MOST_CHOICES },
    // A choice that came late lies on the market at once; what waits in it are the answers.
    { id: "answer", ...words.rounds.answer, ...texts.rounds.answer, collects: true, seen: "at once" },
  ],
  accepts: acceptsChoice,
  sees: ["partner"],
  supports: { values: ANSWERS, seen: "within the organisation at once", round: 1, accepts: acceptsAnswer },
  summary,
  inWords: ({ role = "", ownName, reason, value, note }) => [
    findRole(role)?.name ?? ownName,
    reason,
    ANSWERS.filter((answer) => answer === value).map((answer) => texts.answers[answer])[0],
    note,
  ],
  groups,
  pageTitles,
  choices: ({ setup }) => [offeredCards(setup)],
  screen,
  phone,
  material,
  harvest,
  examples,
});

function offeredCards({ offered }: Setup): SetupChoice {
  const options = roles.map(({ id, name, side }) => ({
    id,
    label: `${name} (${texts.sides[side].toLocaleLowerCase("nl")})`,
  }));
  return { name: "offered", kind: "pick", label: texts.offered, options, value: offered };
}
