import { z } from "zod";

export const setup = z.object({});

/** Nobody sends anything in a break. */
export const body = z.never();
