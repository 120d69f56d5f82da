import { fill } from "../../lib/text.ts";
import { defineExercise, notesOf, PER_PARTNERSHIP } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import { harvest, material } from "./harvest.ts";
import { ANSWERS, MOST_CHOICES, OWN_ROLE, SIDES } from "./limits.ts";
import { ownerOf, roleKey } from "./market.ts";
import { keyOf, ownCardOf, ownCards, ownOffered } from "./own.ts";
import words from "./phone.texts.json" with { type: "json" };
import { roleName, roles } from "./roles.ts";
import { body, setup } from "./schema.ts";
import script from "./script.json" with { type: "json" };
import { phoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { ANSWERING, accepts, acceptsAnswer, CHOOSING } from "./turns.ts";
import { pageTitles, screenView } from "./wallPages.ts";

export default defineExercise({
  id: "rollenmarkt",
  picture: "drawings.svg#coin-purse",
  title: content.exercise.title,
  notes: notesOf(content.exercise, script),
  setup,
  body,
  circles: PER_PARTNERSHIP,
  rounds: [
    { id: "choose", ...words.rounds.choose, ...texts.rounds.choose, collects: true, perSeat: MOST_CHOICES },
    // A choice that came late lies on the market at once; what waits in it are the answers.
    { id: "answer", ...words.rounds.answer, ...texts.rounds.answer, collects: true, seen: "at once" },
  ],
  uses: ["material"],
  accepts,
  sees: ["partner"],
  supports: {
    values: ANSWERS,
    seen: "within the organisation at once",
    round: ANSWERING,
    accepts: acceptsAnswer,
  },
  // For whom, and why.
  summary: ({ owner, reason: reden }, { partners }) => {
    const organisatie = ownerOf({ owner }, partners)?.name;
    return (organisatie ? fill(texts.summary, { organisatie, reden }) : reden).replace(/\s+/g, " ");
  },
  inWords: ({ role = "", ownName = "", reason, value, note }) => [
    roleName({ role, ownName }),
    reason,
    ANSWERS.filter((answer) => answer === value).map((answer) => words.answers[answer])[0],
    note,
  ],
  // The cards of each side, and after them the roles that the group named itself: here, or before.
  groups: {
    list: (input) => {
      const own = input.entries.map(({ body }) => body).filter(({ role }) => role === OWN_ROLE);
      const nameOf = (body: (typeof own)[number]) =>
        ownCardOf(input, body) ? fill(texts.own.marked, { rol: body.ownName }) : body.ownName;
      const all = [
        ...roles,
        ...ownOffered(input).map((card) => ({
          ...card,
          id: keyOf(card),
          name: fill(texts.own.marked, { rol: card.name }),
        })),
        ...own.map((body) => ({ id: roleKey(body), name: nameOf(body), side: body.side })),
      ];
      const once = [...new Map(all.map((role) => [role.id, role])).values()];
      return SIDES.flatMap((one) =>
        once
          .filter(({ side }) => side === one)
          .map(({ id, name }) => ({ key: id, title: name, part: texts.sideRoles[one] })),
      );
    },
    keyOf: roleKey,
  },
  pageTitles,
  choices: (input) => {
    const labelOf = ({ name, side }: Pick<(typeof roles)[number], "name" | "side">) =>
      `${name} (${texts.sides[side].toLocaleLowerCase("nl")})`;
    const options = roles.map((role) => ({ id: role.id, label: labelOf(role) }));
    const { offered } = input.setup;
    const own = ownCards(input.material).map((card) => ({ id: card.id, label: labelOf(card) }));
    const value = ownOffered(input).map(({ id }) => id);
    return [
      { name: "offered", kind: "pick", label: texts.offered, options, value: offered },
      ...(own.length > 0
        ? [{ name: "own", kind: "pick" as const, label: texts.own.offered, options: own, value }]
        : []),
    ];
  },
  screen: screenView,
  phone: phoneView,
  material,
  harvest,
  // An own role has a side too, beside that of who sends it.
  examples: examples.map(({ side, body: sent }) => ({
    side: side === "formal" ? "formal" : "informal",
    round: CHOOSING,
    body: body.parse(sent),
  })),
});
