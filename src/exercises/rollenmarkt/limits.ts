import type { Author, Entry, ExerciseInput, Refusal } from "../contract.ts";
import { roleKey } from "./market.ts";
import { OWN_ROLE } from "./roles.ts";
import type { Choice, Setup } from "./schema.ts";
import { choicesShown } from "./tally.ts";

type Input = ExerciseInput<Setup, Choice>;

/** Each role once per organisation, only what lies on the market; the facilitator types for many. */
export function acceptsChoice(choice: Choice, by: Author, { setup, entries, partners }: Input): Refusal {
  if (!partners.some(({ id }) => id === choice.owner)) return { code: "NOT_NOW" };
  if (by.participantId === null) return null;
  const own = entries.filter(({ participantId }) => participantId === by.participantId);
  if (own.some(({ body }) => isSame(body, choice))) return { code: "CHOSEN_ALREADY" };
  return choice.role === OWN_ROLE || setup.offered.includes(choice.role) ? null : { code: "NOT_NOW" };
}

/** Only the organisation that a role is for answers, once the choices may be seen. */
export function acceptsAnswer({ body }: Entry<Choice>, by: Author, _answer: string, input: Input): Refusal {
  if (by.partnerId !== body.owner) return { code: "NOT_YOUR_PARTNER" };
  return choicesShown(input) ? null : { code: "NOT_NOW" };
}

const isSame = (one: Choice, other: Choice) => roleKey(one) === roleKey(other) && one.owner === other.owner;
