import { z } from "zod";
import { showsNothing } from "../../lib/text.ts";
import { optionalWords, type Side, words } from "../contract.ts";
import { MAX_NAME, MAX_REASON, OWN_ROLE } from "./limits.ts";
import texts from "./phone.texts.json" with { type: "json" };
import { findRole, roles } from "./roles.ts";

const { errors } = texts;

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

const filled = (error: string) => z.string({ error }).refine((text) => !showsNothing(text), { error, abort: true });

/** A choice as a phone sends it. The side of a card is its own; only an own role needs to say it. */
export const body = z
  .strictObject({
    role: filled(errors.role).refine((id) => id === OWN_ROLE || findRole(id) !== null, { error: errors.role }),
    ownName: optionalWords(MAX_NAME),
    side: z.enum(["formal", "informal", ""]).default(""),
    owner: filled(errors.owner).pipe(z.string().max(100)),
    reason: filled(errors.reason).pipe(words(MAX_REASON)),
  })
  .transform(({ ownName, side, ...choice }, context): Choice => {
    const card = findRole(choice.role);
    if (card) return { ...choice, ownName: "", side: card.side };
    if (ownName === "") context.addIssue({ code: "custom", path: ["ownName"], message: errors.ownName });
    if (side === "") context.addIssue({ code: "custom", path: ["side"], message: errors.side });
    return ownName === "" || side === "" ? z.NEVER : { ...choice, ownName, side };
  });
