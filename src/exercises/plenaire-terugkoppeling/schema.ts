import { z } from "zod";

export const setup = z.object({
  /** Ids of groups or partners: who shows when. Those that are not in it follow in their own order. */
  order: z.array(z.string()).default([]),
  /** Minutes that each of them gets (workshop.md W12). */
  minutesEach: z.number().int().min(1).max(5).default(2),
});

/** Nobody sends anything: it is told. */
export const body = z.never();

export type Setup = z.output<typeof setup>;
