import { z } from "zod";
import { besideState } from "../../sessions/run/beside.ts";

/** The stage that the presser saw, "<stepId>:<state>:<round>:<page>", "arrival" or "adjourned": a press on something else is refused. */
const seen = z.string().max(80).optional();

export const moveRequest = z.strictObject({
  to: z.union([z.enum(["next", "previous", "onward", "back", "undo"]), z.uuid()]),
  seen,
});

export const stageRequest = z.strictObject({ round: z.number().int().min(0).max(20).optional(), seen });

/** Ends or opens a part (dagdeel), or ends the session. */
export const sittingRequest = z.strictObject({ seen });

export const pageRequest = z.strictObject({ page: z.number().int().min(0).max(500), seen });

/** Adds this many minutes to the time of a step (or takes them off). */
export const timerRequest = z.strictObject({ minutes: z.number().min(-240).max(240) });

/** What the wall looks like: black or lit, its colours, or both. */
export const screenRequest = z.union([
  z.strictObject({ blank: z.boolean(), dark: z.boolean().optional() }),
  z.strictObject({ blank: z.undefined().optional(), dark: z.boolean() }),
]);

export type ScreenLook = z.output<typeof screenRequest>;

/** One minute of silence (more), or no more of it. */
export const quietRequest = z.strictObject({ on: z.boolean() });

/** A round of one word each: `seen` is whose turn it was for who pressed. */
export const turnsRequest = z.strictObject({
  to: z.enum(["begin", "next", "end"]),
  seen: z.string().max(200).optional(),
});

export const doorRequest = z.strictObject({ locked: z.boolean() });

/** The chosen option ids per choice of the exercise, for all or for one circle. */
export const choicesRequest = z.strictObject({
  name: z.string().max(40),
  value: z.array(z.string().max(80)).max(100),
  circle: z.string().max(40).optional(),
});

/** Where a session stood before the last press, as kept in `Session.undo`. Times in epoch milliseconds. */
export const undoState = z.object({
  currentStepId: z.uuid().nullable(),
  beside: besideState.nullable().catch(null).default(null),
  steps: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(["planned", "open", "shown", "closed"]),
      round: z.number(),
      page: z.number(),
      revealed: z.boolean(),
      startedAt: z.number().nullable(),
      // An older version kept it without.
      closedAt: z.number().nullable().default(null),
    }),
  ),
});
export type UndoState = z.output<typeof undoState>;
