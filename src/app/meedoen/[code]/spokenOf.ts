import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import type texts from "./texts.json";

type Words = Pick<typeof texts, "spoken" | "arrived" | "closed">;

/** Where the room is, in a sentence for who does not see it change: another for each step, round and state. */
export function spokenOf({ session, step }: Pick<PhoneSnapshot, "session" | "step">, words: Words): string {
  if (session.state === "closed") return words.closed;
  if (!step) return words.arrived;
  const { soon, asked, shown, closed } = words.spoken;
  const values = { onderdeel: step.title, vraag: step.state === "planned" ? step.goal : step.question };
  if (step.state === "planned") return fill(soon, values);
  if (step.state === "closed") return fill(closed, values);
  // A round in which nobody writes begins on the screen.
  return fill(step.state === "shown" && step.collects ? shown : asked, values);
}
