import { content, defineExercise } from "../contract.ts";
import { adoptedIn } from "./adopted.ts";
import { examples } from "./examples.ts";
import { notes } from "./notes.ts";
import { body, setup } from "./schema.ts";
import { harvest, pageTitles, phoneView, screenView, summary } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

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
  pageTitles,
  screen: screenView,
  phone: phoneView,
  afterwards: {
    screen: (adopted) => ({ kind: "adopted", ...adoptedIn(adopted) }),
    phone: (adopted) => ({ afterwards: adoptedIn(adopted) }),
  },
  harvest,
  examples,
});
