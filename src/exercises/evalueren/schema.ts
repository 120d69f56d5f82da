import { z } from "zod";
import { saying, words } from "../contract.ts";
import { ASKED, FACES, MAX_TEXT } from "./limits.ts";
import type texts from "./phone.texts.json";

const says = saying<typeof texts>("exercises/evalueren/phone.texts");

export const setup = z.object({});

const value = z.enum(
  FACES.map(({ id }) => id),
  { error: says("errors.value") },
);

/** How sure somebody is that it goes on; or a sentence to one of the two other questions. */
export const body = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("face"), value }),
  z.strictObject({ kind: z.literal("sentence"), asked: z.enum(ASKED), text: words(MAX_TEXT) }),
]);

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
export type Face = Extract<Body, { kind: "face" }>;
export type Sentence = Extract<Body, { kind: "sentence" }>;
