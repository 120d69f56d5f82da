import { z } from "zod";
import { saying } from "../../lib/saying.ts";
import { judgePassword, newPassword, personName } from "../schema.ts";
import type texts from "../texts.json";

const says = saying<typeof texts>("accounts/texts");

export const ownName = z.object({ name: personName });

/** A new password for the account of `email`, and the one of now. */
export const passwordChange = (email: string) =>
  z
    .object({
      current: z
        .string()
        .min(1, { error: says("errors.passwordEmpty") })
        .max(200, { error: says("errors.passwordWrong") }),
      password: newPassword,
    })
    .superRefine(({ password }, context) => judgePassword({ password, email }, context));

export type PasswordChange = z.output<ReturnType<typeof passwordChange>>;
