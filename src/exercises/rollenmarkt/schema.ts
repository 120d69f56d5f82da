import { z } from "zod";
import { showsNothing } from "../../lib/text.ts";
import { type Message, optionalWords, type Side, saying, words } from "../contract.ts";
import { MAX_NAME, MAX_REASON, OWN_ROLE, ownCardIn } from "./limits.ts";
import type texts from "./phone.texts.json";
import { findRole, roles } from "./roles.ts";

const says = saying<typeof texts>("exercises/rollenmarkt/phone.texts");

const roleIds = roles.map(({ id }) => id);

// Of more own roles nobody could choose.
const OWN_AT_MOST = 40;

/**
 * `offered`: the ids of the cards that lie on the market; none picked means all. `own`: which of the roles that the group
 * named itself before; none picked means the first.
 */
export const setup = z.strictObject({
  offered: z
    .array(z.enum(roleIds))
    .default([])
    .transform((ids) => (ids.length > 0 ? ids : roleIds)),
  own: z
    .array(z.string().max(200))
    .default([])
    .transform((ids) => ids.slice(0, OWN_AT_MOST)),
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

const isRole = (id: string): boolean => id === OWN_ROLE || findRole(id) !== null || ownCardIn(id) !== null;

const filled = (error: Message) => z.string({ error }).refine((text) => !showsNothing(text), { error, abort: true });

/** A choice as a phone sends it. The side of a card is its own; only an own role needs to say it. */
export const body = z
  .strictObject({
    role: filled(says("errors.role")).refine(isRole, {
      error: says("errors.role"),
    }),
    ownName: optionalWords(MAX_NAME),
    side: z.enum(["formal", "informal", ""]).default(""),
    owner: filled(says("errors.owner")).pipe(z.string().max(100)),
    reason: filled(says("errors.reason")).pipe(words(MAX_REASON)),
  })
  .transform(({ ownName: typed, side: said, ...sent }, context): Choice => {
    const card = findRole(sent.role);
    if (card) return { ...sent, ownName: "", side: card.side };
    const named = ownCardIn(sent.role);
    const ownName = named ? (optionalWords(MAX_NAME).safeParse(named.name).data ?? "") : typed;
    const side = named?.side ?? said;
    const choice = { ...sent, role: OWN_ROLE };
    if (ownName === "") context.addIssue({ code: "custom", path: ["ownName"], message: says("errors.ownName") });
    if (side === "") context.addIssue({ code: "custom", path: ["side"], message: says("errors.side") });
    return ownName === "" || side === "" ? z.NEVER : { ...choice, ownName, side };
  });
