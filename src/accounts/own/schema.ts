import { z } from "zod";
import { judgePassword, newPassword, personName } from "../schema.ts";
import texts from "../texts.json" with { type: "json" };

export const ownName = z.object({ name: personName });

/** A new password for the account of `email`, and the one of now. */
export const passwordChange = (email: string) =>
  z
    .object({
      current: z.string().min(1, { error: texts.errors.passwordEmpty }).max(200, { error: texts.errors.passwordWrong }),
      password: newPassword,
    })
    .superRefine(({ password }, context) => judgePassword({ password, email }, context));

export type PasswordChange = z.output<ReturnType<typeof passwordChange>>;
