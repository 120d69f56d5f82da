import { content, defineExercise } from "../contract.ts";
import { groups, replies } from "./answerGroups.ts";
import { examples } from "./examples.ts";
import { notes } from "./notes.ts";
import { body, setup } from "./schema.ts";
import { harvest, phoneView, summary } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { pageTitles, screenView } from "./wallPages.ts";

export default defineExercise({
  id: "afspraken",
  title: content.exercises.find(({ id }) => id === "afspraken")?.title ?? content.agreementTemplate.title,
  notes,
  setup,
  body,
  rounds: [
    { id: "invullen", ...texts.rounds.invullen, collects: true, leafed: true },
    { id: "akkoord", ...texts.rounds.akkoord, collects: false },
  ],
  uses: ["agreement"],
  summary,
  inWords: ({ text, what, who, risk, response, when, date, reason }) => [
    text,
    what,
    who,
    risk,
    response,
    when,
    date,
    reason,
  ],
  groups,
  replies,
  pageTitles,
  screen: screenView,
  phone: phoneView,
  harvest,
  examples,
});
