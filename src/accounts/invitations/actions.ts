"use server";
import { headers } from "next/headers";
import { answerForm, orLinkPage } from "../../lib/answerForm.ts";
import { addressOf } from "../../lib/asker.ts";
import type { FormState } from "../../lib/formState.ts";
import { enter, requireMember } from "../access.ts";
import { newMember } from "./schema.ts";
import { joinAsMember, joinAsNew } from "./writes.ts";

/** Joins the team with a new account, signs in and goes to the team's page. */
export async function joinAsNewAction(_: FormState, form: FormData): Promise<FormState> {
  return join(form, async (secret, address) => {
    const wanted = newMember.parse(Object.fromEntries(form));
    await joinAsNew(secret, wanted, address);
    await enter(wanted);
  });
}

/** Joins the team with the account that is signed in. */
export async function joinAsMemberAction(_: FormState, form: FormData): Promise<FormState> {
  return join(form, async (secret, address) => joinAsMember(await requireMember(), secret, address));
}

async function join(form: FormData, write: (secret: string, address: string) => Promise<void>): Promise<FormState> {
  const secret = String(form.get("secret") ?? "");
  const enterTeam = async () => {
    await write(secret, addressOf(await headers()));
    return { goOn: "/beheer" };
  };
  return answerForm({ name: form.get("name"), email: form.get("email") }, () =>
    enterTeam().catch(orLinkPage(`/uitnodiging/${encodeURIComponent(secret)}`)),
  );
}
