import { findExercise } from "../../exercises/registry.ts";
import type { SessionRoom } from "../../sessions/reads.ts";
import { presentPart } from "../../sessions/run/programme.ts";

/** An exercise that was done in an earlier part (dagdeel), and its drawing. */
export type Done = { exercise: string; picture: string };

/**
 * What who comes back is told: the exercises that were begun in the parts that were ended, in their order and each once;
 * nothing of what anybody sent. Empty in the first part, between two, and as soon as something in this one begins. Pure.
 */
export function doneBefore(room: SessionRoom): Done[] {
  const part = room.state === "running" && !room.adjourned ? presentPart(room) : null;
  if (!part || part.closedAt !== null || part.steps.some(({ state }) => state !== "planned")) return [];
  const ended = room.parts.filter(({ order, closedAt }) => closedAt !== null && order < part.order);
  const begun = ended.flatMap(({ steps }) => steps.filter(({ state }) => state !== "planned"));
  return [...new Set(begun.map(({ exercise }) => exercise))].flatMap((id) => {
    const exercise = findExercise(id);
    // A break and the welcome are nothing to look back on.
    if (!exercise || exercise.opensItself || exercise.showsDoor) return [];
    return [{ exercise: id, picture: exercise.picture }];
  });
}
