import { z } from "zod";
import { CIRCLE_KINDS } from "../../exercises/circles.ts";

/** Who do a step together: null as its exercise says; of groups by which indeling. */
export const circleRequest = z.strictObject({
  circle: z.enum(CIRCLE_KINDS).nullable(),
  divisionId: z.uuid().optional(),
});

/** Groups of about so many people; `mixed` where each is to have both sides. */
export const divisionRequest = z.strictObject({
  kind: z.enum(["group", "pair"]),
  of: z.number().int().min(2).max(20),
  mixed: z.boolean().default(true),
  /** The press that it comes from: the same one once more makes nothing anew. */
  once: z.string().max(100).optional(),
});

export const groupRequest = z.strictObject({ group: z.uuid() });
