"use server";
import { answerForm } from "../lib/answerForm.ts";
import type { FormState } from "../lib/formState.ts";
import { enter, leave } from "./access.ts";
import { firstAccount, signInForm } from "./schema.ts";
import { pageAfter, SIGNED_OUT } from "./wayBack.ts";
import { createFirstAccount } from "./writes.ts";

/** Makes the first account out of the form, signs in and goes to the team's page. */
export async function createFirstAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = { team: form.get("team"), name: form.get("name"), email: form.get("email") };
  return answerForm(typed, async () => {
    const wanted = firstAccount.parse(Object.fromEntries(form));
    await createFirstAccount(wanted);
    await enter(wanted);
    return { goOn: "/beheer" };
  });
}

/** Signs in out of the form and goes to the page that was asked for. The typed password never travels back. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm({ email: form.get("email") }, async () => {
    await enter(signInForm.parse(Object.fromEntries(form)));
    return { goOn: pageAfter(form.get("naar")) };
  });
}

/** Signs out and goes to the page to sign in, which says so, or to the page of ours that the form names. */
export async function signOutAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm({}, async () => {
    await leave();
    return { goOn: form.has("naar") ? pageAfter(form.get("naar")) : SIGNED_OUT };
  });
}
