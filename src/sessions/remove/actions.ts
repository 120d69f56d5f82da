"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { requireMember } from "../../accounts/access.ts";
import { formProblem } from "../../lib/fieldProblems.ts";
import { emptyForm, type FormState } from "../../lib/formState.ts";
import { removeSession } from "./writes.ts";

/** Takes a bijeenkomst away; `sure` is the second yes, to an agreement that was adopted. */
export async function removeSessionAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    await removeSession(await requireMember(), String(form.get("sessionId") ?? ""), form.get("sure") === "adopted");
  } catch (error) {
    return formProblem(error, {});
  }
  revalidatePath("/beheer");
  if (!(await headers()).has("next-action")) redirect("/beheer");
  return { ...emptyForm, saved: Date.now() };
}
