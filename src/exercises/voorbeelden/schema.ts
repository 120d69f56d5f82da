import { z } from "zod";
import { optionalWords, saying } from "../contract.ts";
import { cases, usual } from "./cases.ts";
import { MAX_TEXT } from "./limits.ts";
import type texts from "./phone.texts.json";

const says = saying<typeof texts>("exercises/voorbeelden/phone.texts");

const ids = cases.map(({ id }) => id);

/** `examples`: which of them the room looks at, in the toolkit's order; none picked means the usual ones. */
export const setup = z.object({
  examples: z
    .array(z.enum(ids))
    .default([])
    .transform((picked) => ids.filter((id) => (picked.length > 0 ? picked : usual).includes(id))),
});

/** An example that fits us, and why if somebody says so. */
export const body = z.strictObject({
  example: z.enum(ids, { error: says("errors.example") }),
  text: optionalWords(MAX_TEXT),
});

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
