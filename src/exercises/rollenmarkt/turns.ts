import type { Author, Entry, ExerciseInput, Refusal } from "../contract.ts";
import { OWN_ROLE } from "./limits.ts";
import { roleKey } from "./market.ts";
import type { Choice, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Choice>;

export const CHOOSING = 0;
export const ANSWERING = 1;

/** Each role once per organisation, only what lies on the market; the facilitator types for many. */
export function accepts(choice: Choice, by: Author, { setup, entries, partners }: Input): Refusal {
  if (!partners.some(({ id }) => id === choice.owner)) return { code: "NOT_NOW" };
  if (by.participantId === null) return null;
  const own = entries.filter(({ participantId }) => participantId === by.participantId);
  if (own.some(({ body }) => isSame(body, choice))) return { code: "CHOSEN_ALREADY" };
  return choice.role === OWN_ROLE || setup.offered.includes(choice.role) ? null : { code: "NOT_NOW" };
}

/** Only the organisation that a role is for answers, once the choices may be seen. */
export function acceptsAnswer({ body }: Entry<Choice>, by: Author, _answer: string, input: Input): Refusal {
  if (by.partnerId !== body.owner) return { code: "NOT_YOUR_PARTNER" };
  const isOut = input.state !== "planned" && (input.round >= ANSWERING || input.revealed);
  return isOut ? null : { code: "NOT_NOW" };
}

const isSame = (one: Choice, other: Choice) => roleKey(one) === roleKey(other) && one.owner === other.owner;
