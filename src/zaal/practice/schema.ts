import { z } from "zod";
import { PACES } from "./pace.ts";

/** How fast the players of a practice session play from now on. */
export const playersRequest = z.strictObject({
  pace: z.literal([PACES.still, PACES.calm, PACES.fast]),
});
