"use server";
import { redirect } from "next/navigation";
import { formProblem } from "../lib/fieldProblems.ts";
import type { FormState } from "../lib/formState.ts";
import { enter, leave } from "./access.ts";
import { firstAccount, signInForm } from "./schema.ts";
import { pageAfter, SIGNED_OUT } from "./wayBack.ts";
import { createFirstAccount } from "./writes.ts";

/** Makes the first account out of the form, signs in and goes to the team's page. */
export async function createFirstAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = { team: form.get("team"), name: form.get("name"), email: form.get("email") };
  const parsed = firstAccount.safeParse(Object.fromEntries(form));
  if (!parsed.success) return formProblem(parsed.error, typed);
  try {
    await createFirstAccount(parsed.data);
    await enter(parsed.data);
  } catch (error) {
    return formProblem(error, typed);
  }
  redirect("/beheer");
}

/** Signs in out of the form and goes to the page that was asked for. The typed password never travels back. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = signInForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return formProblem(parsed.error, { email: form.get("email") });
  try {
    await enter(parsed.data);
  } catch (error) {
    return formProblem(error, { email: form.get("email") });
  }
  redirect(pageAfter(form.get("naar")));
}

/** Signs out and goes to the page to sign in, which says so, or to the page of ours that the form names. */
export async function signOutAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    await leave();
  } catch (error) {
    return formProblem(error, {});
  }
  redirect(form.has("naar") ? pageAfter(form.get("naar")) : SIGNED_OUT);
}
