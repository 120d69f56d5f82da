import { z } from "zod";

export const setup = z.object({});

/** Nobody sends anything here. */
export const body = z.never();
