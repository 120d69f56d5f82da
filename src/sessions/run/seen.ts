import type { SessionRoom } from "../reads.ts";

/** Where a session stands, as a word that a press carries along: "<stepId>:<state>:<round>:<page>", "arrival" or "adjourned". */
export function seenOf(room: Pick<SessionRoom, "parts" | "currentStepId" | "adjourned">): string {
  if (room.adjourned) return "adjourned";
  const step = room.parts.flatMap(({ steps }) => steps).find(({ id }) => id === room.currentStepId);
  return step ? [step.id, step.state, step.round, step.page].join(":") : "arrival";
}
