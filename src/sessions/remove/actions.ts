"use server";
import { requireMember } from "../../accounts/access.ts";
import { answerForm } from "../../lib/answerForm.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordIn } from "../../lib/formWords.ts";
import { removeSession } from "./writes.ts";

/** Takes a bijeenkomst away; `sure` is the second yes, to an agreement that was adopted. */
export async function removeSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm({}, async () => {
    await removeSession(await requireMember(), wordIn(form, "sessionId"), form.get("sure") === "adopted");
    return { page: "/beheer", at: "inhoud" };
  });
}
