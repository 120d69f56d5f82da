import { z } from "zod";
import { optionalWords, words } from "../contract.ts";
import { MAX_TEXT, MOST_CHOICES } from "./limits.ts";
import { pitfallIds, pitfallOf } from "./pitfalls.ts";
import texts from "./texts.json" with { type: "json" };

/** `chosen`: the pitfalls that the facilitator sets, the last two that were picked; none means what the group chose most. */
export const setupSchema = z.strictObject({
  chosen: z
    .array(z.enum(pitfallIds))
    .default([])
    .transform((ids) => ids.slice(-MOST_CHOICES)),
});

export type Setup = z.output<typeof setupSchema>;

const pitfall = z.enum(pitfallIds, { error: texts.errors.pitfall });

/** First a choice of a pitfall, then a rule for it: if … then …; who sends no "if" means the one that the toolkit asks about. */
export const contributionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choice"), pitfall }),
  z
    .strictObject({ kind: z.literal("rule"), pitfall, when: optionalWords(MAX_TEXT), response: words(MAX_TEXT) })
    .transform((rule) => ({ ...rule, when: rule.when || pitfallOf(rule.pitfall).when })),
]);

export type Contribution = z.output<typeof contributionSchema>;
export type Choice = Extract<Contribution, { kind: "choice" }>;
export type Rule = Extract<Contribution, { kind: "rule" }>;
