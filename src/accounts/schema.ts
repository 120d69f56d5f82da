import { z } from "zod";
import { type Message, saying } from "../lib/saying.ts";
import { cleanName } from "../lib/text.ts";
import { passwordProblem } from "./password.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("accounts/texts");

/** Longest name of a person or a team, in characters. */
const NAME_MAX = 120;

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: says("errors.email") }));

/** A name on one line; `error` is said where there is none, or one that is too long. */
const nameSaying = (error: Message) =>
  z.string().transform(cleanName).pipe(z.string().min(1, { error }).max(NAME_MAX, { error }));

export const personName = nameSaying(says("errors.name"));
export const teamName = nameSaying(says("errors.team"));
export const newPassword = z.string().max(200, { error: says("errors.passwordLong") });

/** Says at the field `password` what is wrong with a new one. */
export function judgePassword(
  { password, email: address }: { password: string; email: string },
  context: z.core.$RefinementCtx,
): void {
  const problem = passwordProblem(password, address);
  if (problem) context.addIssue({ code: "custom", path: ["password"], message: says(`errors.${problem}`) });
}

/** What somebody fills in to make the first account of this installation. */
export const firstAccount = z
  .object({
    key: z.string().max(100),
    team: teamName,
    // Who gives none is called by the e-mail address.
    name: z
      .string()
      .transform(cleanName)
      .pipe(z.string().max(NAME_MAX, { error: says("errors.name") }))
      .optional(),
    email,
    password: newPassword,
  })
  .superRefine(judgePassword);

export const signInForm = z.object({
  email,
  password: z
    .string()
    .min(1, { error: says("errors.passwordEmpty") })
    .max(200),
});
