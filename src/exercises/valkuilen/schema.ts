import { z } from "zod";
import { optionalWords, saying, words } from "../contract.ts";
import { MAX_TEXT, MOST_CHOICES } from "./limits.ts";
import type texts from "./phone.texts.json";
import { pitfallIds, pitfallOf } from "./pitfalls.ts";

const says = saying<typeof texts>("exercises/valkuilen/phone.texts");

/** `chosen`: the pitfalls that the facilitator sets, the last two that were picked; none means what the group chose most. */
export const setupSchema = z.strictObject({
  chosen: z
    .array(z.enum(pitfallIds))
    .default([])
    .transform((ids) => ids.slice(-MOST_CHOICES)),
});

export type Setup = z.output<typeof setupSchema>;

const pitfall = z.enum(pitfallIds, { error: says("errors.pitfall") });

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
