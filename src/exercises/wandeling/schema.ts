import { z } from "zod";

export const setup = z.object({});

/** Nobody sends anything on a walk. */
export const body = z.never();
