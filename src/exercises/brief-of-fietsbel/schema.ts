import { z } from "zod";
import { words } from "../contract.ts";
import { MAX_TEXT } from "./limits.ts";

/** With what a bijeenkomst ends: a bell to ring together, or a letter of one's own. */
const FORMS = ["fietsbel", "brief"] as const;

export const setup = z.object({ form: z.array(z.enum(FORMS)).min(1).default(["fietsbel"]) });

/** A bell. A letter is nothing that anybody sends. */
export const body = z.strictObject({ als: words(MAX_TEXT), wie: words(MAX_TEXT), dan: words(MAX_TEXT) });

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;

/** Whether this is the bijeenkomst of letters. */
export const isLetter = ({ form: [chosen] }: Setup): boolean => chosen === "brief";
