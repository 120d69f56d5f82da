import type { Say } from "../../../lib/say.ts";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import type { Head } from "./headOf.ts";
import type texts from "./texts.json";

type Words = Pick<typeof texts, "spoken" | "arrived" | "again" | "until" | "closed">;

/** What somebody reads who has nothing to answer: welcome, welcome again, or when we go on. */
export function waitingOf(
  { part, until }: PhoneSnapshot["session"],
  { arrived, again, until: untilThen }: Pick<Words, "arrived" | "again" | "until">,
  say: Say,
): string {
  if (until) return say(untilThen, { wanneer: until });
  return part > 1 ? again : arrived;
}

/** Where the room is, in a sentence for who does not see it change: another for each step, round and state. */
export function spokenOf(
  { session, step }: Pick<PhoneSnapshot, "session" | "step">,
  head: Head | null,
  words: Words,
  say: Say,
): string {
  if (session.state === "closed") return words.closed;
  if (!step || !head) return waitingOf(session, words, say);
  const { soon, asked, shown, closed } = words.spoken;
  const values = { onderdeel: head.title, vraag: step.state === "planned" ? head.goal : head.question };
  if (step.state === "planned") return say(soon, values);
  if (step.state === "closed") return say(closed, values);
  // A round in which nobody writes begins on the screen.
  return say(step.state === "shown" && step.collects ? shown : asked, values);
}
