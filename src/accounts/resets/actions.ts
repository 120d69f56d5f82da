"use server";
import { headers } from "next/headers";
import { z } from "zod";
import { answerForm, orLinkPage } from "../../lib/answerForm.ts";
import { addressOf } from "../../lib/asker.ts";
import { Problem } from "../../lib/errors.ts";
import type { FormState } from "../../lib/formState.ts";
import { judgePassword, newPassword } from "../schema.ts";
import { NEW_PASSWORD } from "../wayBack.ts";
import { findReset } from "./reads.ts";
import { resetPassword } from "./writes.ts";

/** Keeps the new password of who holds the link, and goes to the page to sign in. */
export async function resetAction(_: FormState, form: FormData): Promise<FormState> {
  const secret = String(form.get("secret") ?? "");
  const keep = async () => {
    const reset = await findReset(secret, addressOf(await headers()));
    if (reset?.state !== "open") throw new Problem("LINK_USED_UP");
    const judged = z.object({ email: z.string(), password: newPassword }).superRefine(judgePassword);
    const { password } = judged.parse({ email: reset.email, password: form.get("password") });
    await resetPassword(secret, password);
    return { goOn: NEW_PASSWORD };
  };
  return answerForm({}, () => keep().catch(orLinkPage(`/wachtwoord/${encodeURIComponent(secret)}`)));
}
