import { z } from "zod";

export const setup = z.object({});

/** Nothing is asked: four words are heard. */
export const body = z.never();
