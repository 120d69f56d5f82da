"use server";
import { answerForm } from "../../lib/answerForm.ts";
import type { FormState } from "../../lib/formState.ts";
import { leave, type Member, requireMember } from "../access.ts";
import { SIGNED_OUT } from "../wayBack.ts";
import { ownName, passwordChange } from "./schema.ts";
import { changeName, changePassword, endOtherSignIns, endSignIn } from "./writes.ts";

const PAGE = "/beheer/account";

/** Gives the own account another name. */
export async function changeNameAction(_: FormState, form: FormData): Promise<FormState> {
  return change({ name: form.get("name") }, "naam", async (member) =>
    changeName(member, ownName.parse(Object.fromEntries(form)).name),
  );
}

/** Gives the own account another password. What was typed never travels back. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return change({}, undefined, async (member) =>
    changePassword(member, passwordChange(member.email).parse(Object.fromEntries(form))),
  );
}

/** Ends one of the own sign-ins; who ends this one is signed out. */
export async function endSignInAction(_: FormState, form: FormData): Promise<FormState> {
  const id = String(form.get("signInId") ?? "");
  return answerForm({}, async () => {
    const member = await requireMember();
    if (id !== member.signInId) await endSignIn(member, id);
    else await leave();
    return id === member.signInId ? { goOn: SIGNED_OUT } : { page: PAGE };
  });
}

/** Ends all own sign-ins but this one. */
export async function endOtherSignInsAction(_: FormState): Promise<FormState> {
  return change({}, "ingelogd", endOtherSignIns);
}

/** One change to the own account. */
function change(
  typed: Record<string, FormDataEntryValue | null>,
  at: string | undefined,
  write: (member: Member) => Promise<void>,
): Promise<FormState> {
  return answerForm(typed, async () => {
    await write(await requireMember());
    return { page: PAGE, at };
  });
}
