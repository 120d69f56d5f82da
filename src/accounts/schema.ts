import { z } from "zod";
import { cleanName } from "../lib/text.ts";
import { passwordProblem } from "./password.ts";
import texts from "./texts.json" with { type: "json" };

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: texts.errors.email }));

/** What somebody fills in to make the first account of this installation. */
export const firstAccount = z
  .object({
    key: z.string().max(100),
    team: z
      .string()
      .transform(cleanName)
      .pipe(z.string().min(1, { error: texts.errors.team }).max(120, { error: texts.errors.team })),
    email,
    password: z.string().max(200, { error: texts.errors.passwordLong }),
  })
  .superRefine(({ password, email: address }, context) => {
    const problem = passwordProblem(password, address);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: texts.errors[problem] });
  });

export const signInForm = z.object({
  email,
  password: z.string().min(1, { error: texts.errors.passwordEmpty }).max(200),
});
