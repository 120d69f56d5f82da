import type { Guest } from "../../exercises/guests.ts";
import { findExercise } from "../../exercises/registry.ts";
import { db } from "../../lib/db.ts";
import { nameKey } from "../../lib/text.ts";
import type { Host } from "../../sessions/access.ts";
import { guestList } from "../../sessions/guests/schema.ts";
import { readStepInputs } from "../reads.ts";

/** A guest of the list, and whether the facilitator chose it. */
export type ListedGuest = Guest & { isChosen: boolean };

/** Whom the facilitator chose to invite a next time, and after them who is missed by what people said, each once. */
export async function readGuests(host: Host): Promise<ListedGuest[]> {
  const { sessionId } = host;
  const [session, partnerships] = await Promise.all([
    db().session.findUniqueOrThrow({ where: { id: sessionId }, select: { guests: true } }),
    db().partnership.findMany({ where: { sessionId }, orderBy: [{ order: "asc" }, { id: "asc" }] }),
  ]);
  const inputs = await Promise.all(partnerships.map(({ id }) => readStepInputs(host, id)));
  const missed = inputs.flat().flatMap(({ step, input }) => findExercise(step.exercise)?.guests(input) ?? []);
  const chosen = guestList.parse(session.guests);
  const all = [
    ...missed.toReversed().map((guest) => ({ ...guest, isChosen: false })),
    ...chosen.toReversed().map((guest) => ({ ...guest, isChosen: true })),
  ];
  // Of the same name the last one stays: the chosen one, or else what was said first.
  return [...new Map(all.map((guest) => [nameKey(guest.name), guest])).values()].reverse();
}
