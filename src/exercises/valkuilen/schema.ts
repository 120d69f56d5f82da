import { z } from "zod";
import { showsNothing } from "../../lib/text.ts";
import { words } from "../contract.ts";
import { pitfallIds } from "./pitfalls.ts";
import texts from "./texts.json" with { type: "json" };

const { errors } = texts;

/** `chosen`: the pitfalls that the facilitator sets, the last two that were picked; none means what the group chose most. */
export const setupSchema = z.strictObject({
  chosen: z
    .array(z.enum(pitfallIds))
    .default([])
    .transform((ids) => ids.slice(-2)),
});

export type Setup = z.output<typeof setupSchema>;

const pitfall = z.enum(pitfallIds, { error: errors.pitfall });

const filled = (error: string) =>
  z
    .string({ error })
    .refine((text) => !showsNothing(text), { error, abort: true })
    .pipe(words(200));

/** First a choice of a pitfall, then a rule for it: if … then …. */
export const contributionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choice"), pitfall }),
  z.strictObject({ kind: z.literal("rule"), pitfall, when: filled(errors.when), response: filled(errors.response) }),
]);

export type Contribution = z.output<typeof contributionSchema>;
export type Choice = Extract<Contribution, { kind: "choice" }>;
export type Rule = Extract<Contribution, { kind: "rule" }>;
