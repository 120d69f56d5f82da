import { doneIn } from "../../contributions/today.ts";
import type { SessionRoom } from "../../sessions/reads.ts";
import { presentPart } from "../../sessions/run/programme.ts";

/** An exercise that was done in an earlier part (dagdeel), and its drawing. */
export type Done = { exercise: string; picture: string };

/**
 * What who comes back is told at the door: what was done before. Empty in the first part, between two, and as soon as
 * something in this one begins. Pure.
 */
export function doneBefore(room: SessionRoom): Done[] {
  const part = room.state === "running" && !room.adjourned ? presentPart(room) : null;
  if (!part || part.closedAt !== null || part.steps.some(({ state }) => state !== "planned")) return [];
  return doneIn(room).map(({ id, picture }) => ({ exercise: id, picture }));
}
