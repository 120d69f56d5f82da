import { z } from "zod";
import { cleanName } from "../../lib/text.ts";
import { PARTNER_NAME_MAX } from "../door/schema.ts";

/** So many guests a session keeps. */
const GUESTS_MOST = 100;

const guest = z.object({
  name: z.string().transform(cleanName).pipe(z.string().min(1).max(PARTNER_NAME_MAX)),
  side: z.enum(["formal", "informal"]).nullable(),
});

/** Whom the facilitator chose to invite a next time. */
export const guestList = z.array(guest).max(GUESTS_MOST);

const FORM_VALUE = /^(formal|informal|):(.*)$/s;

/** A guest as a form sends one: the side, empty where nobody knows it, and the name. */
export const guestInForm = z.string().transform((value, context) => {
  const [, side, name] = FORM_VALUE.exec(value) ?? [];
  const known = guest.safeParse({ name, side: side === "" ? null : side });
  if (known.success) return known.data;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});
