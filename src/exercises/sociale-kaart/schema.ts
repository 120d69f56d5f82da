import { z } from "zod";
import { saying, words } from "../contract.ts";
import { KINDS, MAX_NAME, PARTS } from "./limits.ts";
import type texts from "./phone.texts.json";

const says = saying<typeof texts>("exercises/sociale-kaart/phone.texts");

export const setup = z.object({});

/** The name of an organisation or group, never of a person: one that somebody knows, or one that is missed. */
export const body = z.strictObject({
  part: z.enum(PARTS),
  kind: z.enum(KINDS, { error: says("errors.kind") }),
  text: words(MAX_NAME, says("errors.name")),
  /** Of one that is missed: whether the organisation of who says so invites it. */
  by: z.enum(["us", ""]).default(""),
});

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
