import { fill } from "../../lib/text.ts";
import { type ExerciseInput, eachOnce, type Guest, type HarvestLine, line } from "../contract.ts";
import { backersOf } from "../kit/yields.ts";
import { cardsIn } from "./cards.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Body>;

/** To invite each that is missed, by who said to do so; what most people named first. */
export const harvest = (input: Input): HarvestLine[] =>
  missed(input).map(({ shown, entries, invites: [inviter] }) => ({
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

/** Each that is missed, to invite a next time. */
export const guests = (input: Input): Guest[] =>
  missed(input).map(({ shown, kind }) => ({ name: shown.body.text, side: kind === "unknown" ? null : kind }));

const missed = (input: Input) => cardsIn("missing", input).filter(({ isHere }) => !isHere);
