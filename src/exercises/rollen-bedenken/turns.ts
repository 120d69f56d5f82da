import type { Author, Entry, ExerciseInput, Refusal } from "../contract.ts";
import { ADDING, mayAdd } from "./limits.ts";
import { findRole } from "./roles.ts";
import type { Body, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Body>;

const NOT_NOW: Refusal = { code: "NOT_NOW" };

/** First roles, then what the other side adds to one of them; the facilitator types for everybody. */
export function accepts(body: Body, by: Author, { round, entries }: Input): Refusal {
  if (body.what === "role") return round === ADDING ? NOT_NOW : null;
  const role = round === ADDING ? findRole(body.to, entries) : null;
  if (!role) return NOT_NOW;
  return by.participantId === null || mayAdd(by.standing, role.body.forSide) ? null : NOT_NOW;
}

/** Everybody may stand behind a role of somebody else, once all of them are read together. */
export function acceptsSupport(entry: Entry<Body>, by: Author, _value: string, { round }: Input): Refusal {
  if (round !== ADDING || entry.body.what !== "role") return NOT_NOW;
  const isOwn = by.participantId !== null && by.participantId === entry.participantId;
  return isOwn ? { code: "OWN_WORDS" } : null;
}
