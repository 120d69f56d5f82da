"use server";
import { requireMember } from "../../accounts/access.ts";
import { type Answered, answerForm } from "../../lib/answerForm.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordIn } from "../../lib/formWords.ts";
import { type Host, requireHostOfForm } from "../access.ts";
import { addHost, makeLeader, removeHost, takeOver } from "./writes.ts";

/** A colleague leads the session too. */
export async function addHostAction(_: FormState, form: FormData): Promise<FormState> {
  return appoint(form, addHost);
}

/** A colleague, or the asker, leads the session no longer; who stopped finds it in the own list no more. */
export async function removeHostAction(_: FormState, form: FormData): Promise<FormState> {
  return appoint(form, removeHost, ({ userId }) => (userId === wordIn(form, "userId") ? { goOn: "/beheer" } : null));
}

/** Hands the session over to a colleague. */
export async function makeLeaderAction(_: FormState, form: FormData): Promise<FormState> {
  return appoint(form, makeLeader);
}

/** A coordinator takes a session over, and comes to its page. */
export async function takeOverAction(_: FormState, form: FormData): Promise<FormState> {
  const sessionId = wordIn(form, "sessionId");
  return answerForm({}, async () => {
    await takeOver(await requireMember(), sessionId);
    return { goOn: `/regie/${sessionId}/voorbereiden` };
  });
}

function appoint(
  form: FormData,
  write: (host: Host, userId: string) => Promise<void>,
  elsewhere: (host: Host) => Answered | null = () => null,
): Promise<FormState> {
  const userId = wordIn(form, "userId");
  return answerForm({ userId }, async () => {
    const host = await requireHostOfForm(wordIn(form, "sessionId"));
    await write(host, userId);
    return elsewhere(host) ?? { page: `/regie/${host.sessionId}/voorbereiden`, at: "begeleiders" };
  });
}
