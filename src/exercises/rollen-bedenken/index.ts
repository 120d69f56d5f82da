import { fill } from "../../lib/text.ts";
import { defineExercise, examplesOf, notesOf } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import { FOR, MOST_ROLES } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import { findRole, strengthOf } from "./roles.ts";
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { pageTitles, phoneView, screenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { accepts, acceptsSupport } from "./turns.ts";

const sides = new Map<string | undefined, string>(FOR.map((side) => [side, words.sides[side]]));

export default defineExercise({
  id: "rollen-bedenken",
  picture: "drawings.svg#coin-purse",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "group", suit: ["group", "pair", "partnership", "room"] },
  rounds: [
    {
      ...{ id: "bedenken", ...words.rounds.bedenken, ...texts.rounds.bedenken, collects: true, perSeat: MOST_ROLES },
      seen: "within the circle at once",
    },
    {
      ...{ id: "aanvullen", ...words.rounds.aanvullen, ...texts.rounds.aanvullen, collects: true },
      ...{ seen: "at once", together: true },
    },
  ],
  uses: ["material"],
  accepts,
  supports: { values: ["ja"], seen: "at once", round: 1, accepts: acceptsSupport },
  summary: (sent, { entries }) => {
    if (sent.what === "role")
      return fill(texts.summary, { rol: sent.name, tekst: sent.text, kracht: strengthOf(sent) }).replace(/\s+/g, " ");
    return fill(texts.summaryAdded, { rol: findRole(sent.to, entries)?.body.name ?? "", tekst: sent.text });
  },
  inWords: ({ strength, ownStrength, name, text, forSide }) => [
    strength === "other" ? undefined : strength,
    ...[ownStrength, name, text, sides.get(forSide)],
  ],
  groups: {
    list: () => [
      ...FOR.map((side) => ({ key: side, title: texts.pages[side], part: texts.pages[side] })),
      { key: "addition", title: texts.additions, part: texts.additions },
    ],
    keyOf: (sent) => (sent.what === "role" ? sent.forSide : sent.what),
  },
  pageTitles,
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  examples: examplesOf(body, examples),
});
