"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { formProblem } from "../../lib/fieldProblems.ts";
import { emptyForm, type FormState } from "../../lib/formState.ts";
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
  return change({}, null, async (member) =>
    changePassword(member, passwordChange(member.email).parse(Object.fromEntries(form))),
  );
}

/** Ends one of the own sign-ins; who ends this one is signed out. */
export async function endSignInAction(_: FormState, form: FormData): Promise<FormState> {
  const id = String(form.get("signInId") ?? "");
  let isThis = false;
  const outcome = await change({}, null, async (member) => {
    isThis = id === member.signInId;
    await (isThis ? leave() : endSignIn(member, id));
  });
  if (isThis && outcome.saved > 0) redirect(SIGNED_OUT);
  return outcome;
}

/** Ends all own sign-ins but this one. */
export async function endOtherSignInsAction(_: FormState): Promise<FormState> {
  return change({}, "ingelogd", endOtherSignIns);
}

/** One change to the own account. Without JavaScript the page comes anew at the place of the press, if there is one. */
async function change(
  typed: Record<string, FormDataEntryValue | null>,
  anchor: string | null,
  write: (member: Member) => Promise<void>,
): Promise<FormState> {
  try {
    await write(await requireMember());
  } catch (error) {
    return formProblem(error, typed);
  }
  revalidatePath(PAGE);
  if (anchor && !(await headers()).has("next-action")) redirect(`${PAGE}#${anchor}`);
  return { ...emptyForm, saved: Date.now() };
}
