import { z } from "zod";
import { showsNothing } from "../../lib/text.ts";
import { type Message, optionalWords, type Side, saying, words } from "../contract.ts";
import { MAX_NAME, MAX_REASON, OWN_ROLE } from "./limits.ts";
import type texts from "./phone.texts.json";
import { findRole, roles } from "./roles.ts";

const says = saying<typeof texts>("exercises/rollenmarkt/phone.texts");

const roleIds = roles.map(({ id }) => id);

/** `offered`: the ids of the cards that lie on the market; none picked means all. */
export const setup = z.strictObject({
  offered: z
    .array(z.enum(roleIds))
    .default([])
    .transform((ids) => (ids.length > 0 ? ids : roleIds)),
});

export type Setup = z.output<typeof setup>;

/** One choice: a role (a card, or an own one with a name), for which organisation, and why. */
export type Choice = {
  role: string;
  /** Only for an own role; otherwise empty. */
  ownName: string;
  side: Side;
  /** The id of the partner that the role is for. */
  owner: string;
  reason: string;
};

const filled = (error: Message) => z.string({ error }).refine((text) => !showsNothing(text), { error, abort: true });

/** A choice as a phone sends it. The side of a card is its own; only an own role needs to say it. */
export const body = z
  .strictObject({
    role: filled(says("errors.role")).refine((id) => id === OWN_ROLE || findRole(id) !== null, {
      error: says("errors.role"),
    }),
    ownName: optionalWords(MAX_NAME),
    side: z.enum(["formal", "informal", ""]).default(""),
    owner: filled(says("errors.owner")).pipe(z.string().max(100)),
    reason: filled(says("errors.reason")).pipe(words(MAX_REASON)),
  })
  .transform(({ ownName, side, ...choice }, context): Choice => {
    const card = findRole(choice.role);
    if (card) return { ...choice, ownName: "", side: card.side };
    if (ownName === "") context.addIssue({ code: "custom", path: ["ownName"], message: says("errors.ownName") });
    if (side === "") context.addIssue({ code: "custom", path: ["side"], message: says("errors.side") });
    return ownName === "" || side === "" ? z.NEVER : { ...choice, ownName, side };
  });
