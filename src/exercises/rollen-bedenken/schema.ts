import { z } from "zod";
import { optionalWords, saying, words } from "../contract.ts";
import { FOR, MAX_ADDITION, MAX_NAME, MAX_STRENGTH, MAX_TEXT, OTHER_STRENGTH } from "./limits.ts";
import type texts from "./phone.texts.json";

const says = saying<typeof texts>("exercises/rollen-bedenken/phone.texts");

export const setup = z.object({});

const role = z.strictObject({
  what: z.literal("role"),
  /** A strength that was named in the room before, or one that is typed here: one of them is empty. */
  strength: optionalWords(MAX_STRENGTH),
  ownStrength: optionalWords(MAX_STRENGTH),
  name: words(MAX_NAME, says("errors.name")),
  /** What somebody does in this role. */
  text: words(MAX_TEXT, says("errors.text")),
  forSide: z.enum(FOR, { error: says("errors.side") }),
});

const addition = z.strictObject({
  what: z.literal("addition"),
  /** The id of the role that it belongs to. */
  to: z.string().min(1).max(100),
  text: words(MAX_ADDITION),
});

/** A role out of a strength, or what somebody adds to one. */
export const body = z.discriminatedUnion("what", [role, addition]).transform((sent, context): Role | Addition => {
  if (sent.what === "addition") return sent;
  const named = sent.strength === OTHER_STRENGTH ? "" : sent.strength;
  if (named === "" && sent.ownStrength === "")
    context.addIssue({ code: "custom", path: ["ownStrength"], message: says("errors.strength") });
  return { ...sent, strength: named, ownStrength: named === "" ? sent.ownStrength : "" };
});

export type Setup = z.output<typeof setup>;
export type Role = z.output<typeof role>;
export type Addition = z.output<typeof addition>;
export type Body = Role | Addition;
