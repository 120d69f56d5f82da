import {
  defineExercise,
  type Entry,
  eachOnce,
  examplesOf,
  type HarvestLine,
  type Material,
  notesOf,
} from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { DOTS, PARTS } from "./limits.ts";
import texts from "./phone.texts.json" with { type: "json" };
import { type Body, body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { headOf, ideasIn, pageTitles, phoneView, screenView } from "./tally.ts";

const minutes = { own: true } as const;
const labelOf = (part: string | undefined): string | undefined =>
  texts.parts[PARTS.find((id) => id === part) ?? "idee"].label;

export default defineExercise({
  id: "eigen-voorbeeld",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: { usual: "group", suit: ["group", "pair", "partnership", "room"] },
  rounds: [
    {
      ...{ id: "bedenken", ...texts.rounds.bedenken, collects: true, seen: "within the circle at once" },
      minutes: { open: 15, shown: 12, ...minutes },
    },
    {
      ...{ id: "stippen", ...texts.rounds.stippen, collects: true, together: true, perSeat: { dots: DOTS } },
      minutes: { open: 3, shown: 5, ...minutes },
    },
  ],
  accepts: (_, __, { round }) => (round === 0 ? null : { code: "NOT_NOW" }),
  // A dot goes to an idea by what names it.
  supports: {
    values: ["ja"],
    seen: "when shown",
    round: 1,
    accepts: (entry, _, __, { round, entries }) =>
      round === 1 && headOf(entry.circle, entries)?.id === entry.id ? null : { code: "NOT_NOW" },
  },
  summary: ({ text }) => text.replace(/\s+/g, " "),
  inWords: ({ part, text }) => [part && labelOf(part), text],
  groups: {
    list: () => PARTS.map((part) => ({ key: part, title: texts.parts[part].label, part: content.exercise.title })),
    keyOf: ({ part }) => part,
  },
  bucketOf: ({ circle }) => circle,
  pageTitles,
  screen: screenView,
  phone: phoneView,
  material: ({ entries }) =>
    entries.flatMap(({ id, body: { part, text } }): Material[] => {
      const common = { partnerId: null, text, sources: [id] };
      if (part === "formeel") return [{ kind: "role", side: "formal", ...common }];
      if (part === "informeel") return [{ kind: "role", side: "informal", ...common }];
      return part === "nodig" ? [{ kind: "condition", side: null, ...common }] : [];
    }),
  // What got most dots first; they are advice, and every idea stays there to choose.
  harvest: ({ entries }) => ideasIn(entries).flatMap(({ all }) => all.map(lineOf)),
  examples: examplesOf(body, examples),
});

function lineOf({ id, body: { part, text }, dutch, doubles, ...author }: Entry<Body>): HarvestLine {
  const said = dutch || text;
  const common = { sources: [id], backers: eachOnce([author, ...doubles, ...author.supports]) };
  const role = { text: said, owner: "", reason: "" };
  switch (part) {
    case "formeel":
      return { kind: "formalRole", fields: role, ...common };
    case "informeel":
      return { kind: "informalRole", fields: role, ...common };
    case "nodig":
      return { kind: "condition", fields: { text: said, owner: "", met: "nee" }, ...common };
    default:
      return { kind: "shapeText", fields: { text: said }, ...common };
  }
}
