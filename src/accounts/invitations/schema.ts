import { z } from "zod";
import { saying } from "../../lib/saying.ts";
import { cleanName } from "../../lib/text.ts";
import { email, judgePassword, newPassword, personName } from "../schema.ts";
import { rolesForm } from "../team/schema.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("accounts/invitations/texts");

/** Longest word of for whom an invitation is, in characters. */
const LABEL_MAX = 80;

/** Whom a coordinator invites, and to do what. */
export const newInvitation = z.object({
  label: z
    .string()
    .transform(cleanName)
    .pipe(z.string().max(LABEL_MAX, { error: says("errors.label") })),
  roles: rolesForm,
});

/** What the invited one fills in who has no account yet. */
export const newMember = z.object({ name: personName, email, password: newPassword }).superRefine(judgePassword);

export type NewInvitation = z.output<typeof newInvitation>;
export type NewMember = z.output<typeof newMember>;
