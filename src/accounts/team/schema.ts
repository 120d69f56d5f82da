import { z } from "zod";
import { type Message, saying } from "../../lib/saying.ts";
import { cleanName } from "../../lib/text.ts";
import { email, teamName } from "../schema.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("accounts/team/texts");

/** What a member of a team may do: lead bijeenkomsten, look after the team, or both. */
export const rolesForm = z
  .array(z.enum(["COORDINATOR", "FACILITATOR"]))
  .min(1, { error: says("errors.roles") })
  .transform((roles) => [...new Set(roles)]);

const CONTACT_MAX = 160;
const PHONE_MAX = 40;

const line = (most: number, error: Message) => z.string().transform(cleanName).pipe(z.string().max(most, { error }));

/** What the team is called, and whom the public pages name for questions. */
export const teamDetails = z.object({
  name: teamName,
  contact: line(CONTACT_MAX, says("errors.contact")),
  contactEmail: z.union([z.string().trim().length(0), email], { error: says("errors.email") }),
  contactPhone: line(PHONE_MAX, says("errors.phone")).refine(
    (phone) => phone === "" || phone.replace(/\D/g, "").length >= 3,
    {
      error: says("errors.phone"),
    },
  ),
});

export type TeamDetails = z.output<typeof teamDetails>;
