import { z } from "zod";
import texts from "./texts.json" with { type: "json" };

/** What a member of a team may do: lead bijeenkomsten, look after the team, or both. */
export const rolesForm = z
  .array(z.enum(["COORDINATOR", "FACILITATOR"]))
  .min(1, { error: texts.errors.roles })
  .transform((roles) => [...new Set(roles)]);
