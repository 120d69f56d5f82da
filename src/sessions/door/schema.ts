import { z } from "zod";
import { commonly, words } from "../../exercises/contract.ts";
import { saying } from "../../lib/saying.ts";
import { cleanName } from "../../lib/text.ts";
import { readCode } from "./code.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("sessions/door/texts");

/** Longest name of an organisation or group, in characters. */
export const PARTNER_NAME_MAX = 80;
const SHOWN_MAX = 500;
const ONCE_MAX = 64;

/** What somebody shows at the door, as `readCode` reads it. Longer than any address of ours is no code. */
export const shownCode = z.string().transform((shown) => (shown.length > SHOWN_MAX ? "" : readCode(shown)));

const people = z
  .number({ error: says("people") })
  .int({ error: says("people") })
  .min(1, { error: says("people") })
  .max(12, { error: says("people") })
  .default(1);

/** The samenwerking that was chosen, where there are several: a new organisation cannot do without. */
const partnership = z.uuid().optional();

/** Who comes in: `POST /api/join`. */
export const joinRequest = z.strictObject({
  code: shownCode,
  side: z.enum(["formal", "informal", "both"], { error: commonly("uiTexts.errors.chooseSide") }),
  partner: z.union(
    [
      z.strictObject({ id: z.uuid(), partnership }),
      z.strictObject({
        name: words(PARTNER_NAME_MAX, says("partnerUnknown")).transform(cleanName),
        side: z.enum(["formal", "informal"]).optional(),
        partnership,
      }),
    ],
    { error: says("partnerUnknown") },
  ),
  /** How many people share this phone. */
  people,
});

export type JoinRequest = z.output<typeof joinRequest>;

/** A seat that the facilitator makes for somebody without a phone. */
export const seatRequest = z.strictObject({
  standing: z.enum(["formal", "informal", "both"], { error: commonly("uiTexts.errors.chooseSide") }),
  partnerId: z.uuid(),
  people,
  /** A secret of the press: made again because its answer was lost, it makes nothing more. */
  once: z.string().max(ONCE_MAX).default(""),
});
