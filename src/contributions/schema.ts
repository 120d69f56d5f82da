import { z } from "zod";
import { LANGUAGES } from "../lib/languages.ts";
import { cleanText } from "../lib/text.ts";

/** `POST /api/sessions/{id}/contributions`. The exercise's own schema parses the body. */
export const contributionRequest = z.strictObject({
  // Kept and told apart by the database, which writes ids small.
  id: z.uuid().toLowerCase(),
  stepId: z.uuid(),
  body: z.unknown(),
  /** The round in which it was typed, where a phone sends it late; otherwise the present one. */
  round: z.number().int().min(0).max(20).optional(),
  /** In which language it is, where its writer says so. */
  lang: z.enum(LANGUAGES.map(({ id }) => id)).optional(),
  /** For the facilitator: on behalf of which seat without a phone. */
  participantId: z.uuid().optional(),
});
export type ContributionRequest = z.output<typeof contributionRequest>;

/** How long the facilitator's line in Dutch may be. */
export const DUTCH_MAX = 200;

/** `PUT /api/contributions/{id}/dutch`: what the facilitator says of it in Dutch; empty takes that away. */
export const dutchRequest = z.strictObject({
  text: z
    .string()
    .max(DUTCH_MAX * 4)
    .transform(cleanText)
    .pipe(z.string().max(DUTCH_MAX)),
});
export type DutchRequest = z.output<typeof dutchRequest>;

export const changeRequest = z.strictObject({ body: z.unknown() });

/** `PUT /api/contributions/{id}/support`. An empty value takes the answer back. */
export const supportRequest = z.strictObject({
  value: z.union([z.boolean().transform((on) => (on ? "ja" : "")), z.string().max(40)]),
  note: z.string().transform(cleanText).pipe(z.string().max(280)).default(""),
});
export type SupportRequest = z.output<typeof supportRequest>;

/** `PUT /api/sessions/{id}/ready`: whether a seat is ready in this round. */
export const readyRequest = z.strictObject({
  stepId: z.uuid(),
  round: z.number().int().min(0).max(20),
  value: z.boolean(),
});
export type ReadyRequest = z.output<typeof readyRequest>;

/** `PUT /api/sessions/{id}/hand`: whether a seat wants to say something. */
export const handRequest = z.strictObject({ value: z.boolean() });

export const moderationRequest = z.strictObject({
  hidden: z.boolean().optional(),
  starred: z.boolean().optional(),
  /** Lets it through, where it waits. */
  letThrough: z.literal(true).optional(),
  /** The contribution that this one is a double of; null takes it apart again. */
  mergedInto: z.uuid().nullable().optional(),
});
export type ModerationRequest = z.output<typeof moderationRequest>;
