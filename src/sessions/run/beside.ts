import { z } from "zod";
import type { StepState } from "../../exercises/contract.ts";

const MINUTE_MS = 60_000;

/** A minute of silence in a round in which people write. Times in epoch milliseconds. */
const quiet = z.object({
  kind: z.literal("quiet"),
  stepId: z.string(),
  round: z.number(),
  startedAt: z.number(),
  endsAt: z.number(),
});

/** A round of one word each: the seats in their order, and whose turn it is. */
const turns = z.object({ kind: z.literal("turns"), stepId: z.string(), order: z.array(z.string()), turn: z.string() });

/** What goes on beside the present step, as `Session.beside` keeps it. */
export const besideState = z.discriminatedUnion("kind", [quiet, turns]);
export type Beside = z.output<typeof besideState>;

/** The same as it was kept; null where nothing was, or an older version kept something else. */
export const besideIn = (kept: unknown): Beside | null => besideState.nullable().catch(null).parse(kept);

type Standing = { state: "preparing" | "running" | "closed"; adjourned: boolean; beside: Beside | null };
type Step = { id: string; state: StepState; round: number };

/** What goes on beside this step, which is the present one; null once the room is elsewhere. Pure. */
export function besideNow({ state, adjourned, beside }: Standing, step: Step | null): Beside | null {
  if (!beside || !step || state !== "running" || adjourned || beside.stepId !== step.id) return null;
  if (beside.kind === "turns") return beside;
  return step.state === "open" && step.round === beside.round ? beside : null;
}

/** A minute of silence from now on; one more where one goes on still. Pure. */
export function quietFrom(step: Step, beside: Beside | null, now: number): Beside {
  const goesOn = beside?.kind === "quiet" && beside.endsAt > now ? beside : null;
  return {
    kind: "quiet",
    stepId: step.id,
    round: step.round,
    startedAt: goesOn?.startedAt ?? now,
    endsAt: (goesOn?.endsAt ?? now) + MINUTE_MS,
  };
}
