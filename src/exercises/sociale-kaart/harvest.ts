import { fill } from "../../lib/text.ts";
import { type ExerciseInput, eachOnce, type HarvestLine, line } from "../contract.ts";
import { backersOf } from "../kit/yields.ts";
import { cardsIn } from "./cards.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

/** To invite each that is missed and not here yet, by who said to do so; what most people named first. */
export const harvest = (input: ExerciseInput<Setup, Body>): HarvestLine[] =>
  cardsIn("missing", input)
    .filter(({ isHere }) => !isHere)
    .map(({ shown, entries, invites: [inviter] }) => ({
      ...line.action({
        what: fill(texts.action, { naam: shown.body.text }),
        owner: inviter?.id ?? "",
        who: "",
        when: "",
      }),
      of: entries[0].id,
      sources: entries.map(({ id }) => id),
      backers: eachOnce(entries.flatMap(backersOf)),
    }));
