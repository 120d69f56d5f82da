import { exercises } from "../exercises/registry.ts";
import type { Moment } from "./snapshot.ts";

/** Once the session is closed, if an agreement was adopted: what is kept of it, and the exercise that shows it. */
export type Afterwards = { afterwards?: { exercise: string; view: unknown } };

/** What the wall, or every phone, keeps of a session that is closed. */
export function afterwardsOf({ room, adopted }: Moment, audience: "screen" | "phone"): Afterwards {
  const exercise = exercises.find(({ afterwards }) => afterwards);
  if (room.state !== "closed" || !adopted || !exercise?.afterwards) return {};
  return { afterwards: { exercise: exercise.id, view: exercise.afterwards[audience](adopted) } };
}
