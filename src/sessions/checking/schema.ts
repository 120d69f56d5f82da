import { z } from "zod";

/** Whether what is sent in a step waits; `letThrough` lets through what waits when that ends. */
export const checksRequest = z.strictObject({ on: z.boolean(), letThrough: z.boolean().optional() });
export type ChecksRequest = z.output<typeof checksRequest>;
