import { z } from "zod";
import { saying, words } from "../contract.ts";
import { MAX_TEXT, VALUES } from "./limits.ts";
import type texts from "./phone.texts.json";
import { statements, usual } from "./statements.ts";

const says = saying<typeof texts>("exercises/wat-staat-in-de-weg/phone.texts");

const ids = statements.map(({ id }) => id);
const statement = z.enum(ids);

/** `statements`: which of them the room talks about, in the toolkit's order; none picked means the usual ones. */
export const setup = z.object({
  statements: z
    .array(statement)
    .default([])
    .transform((picked) => ids.filter((id) => (picked.length > 0 ? picked : usual).includes(id))),
});

/** Whether somebody recognises a statement; and afterwards what would help with it. */
export const body = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answer"),
    statement,
    value: z.enum(VALUES, { error: says("errors.value") }),
  }),
  z.strictObject({ kind: z.literal("help"), statement, text: words(MAX_TEXT) }),
]);

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
export type Help = Extract<Body, { kind: "help" }>;
