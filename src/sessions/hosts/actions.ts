"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { requireMember } from "../../accounts/access.ts";
import { formProblem } from "../../lib/fieldProblems.ts";
import { emptyForm, type FormState } from "../../lib/formState.ts";
import { type Host, requireHostOfForm } from "../access.ts";
import { addHost, makeLeader, removeHost, takeOver } from "./writes.ts";

/** A colleague leads the session too. */
export async function addHostAction(_: FormState, form: FormData): Promise<FormState> {
  return appoint(form, addHost);
}

/** A colleague, or the asker, leads the session no longer; who stopped finds it in the own list no more. */
export async function removeHostAction(_: FormState, form: FormData): Promise<FormState> {
  let stopped = false;
  const outcome = await appoint(form, async (host, userId) => {
    await removeHost(host, userId);
    stopped = host.userId === userId;
  });
  if (stopped) redirect("/beheer");
  return outcome;
}

/** Hands the session over to a colleague. */
export async function makeLeaderAction(_: FormState, form: FormData): Promise<FormState> {
  return appoint(form, makeLeader);
}

/** A coordinator takes a session over, and comes to its page. */
export async function takeOverAction(_: FormState, form: FormData): Promise<FormState> {
  const sessionId = String(form.get("sessionId") ?? "");
  try {
    await takeOver(await requireMember(), sessionId);
  } catch (error) {
    return formProblem(error, {});
  }
  redirect(`/regie/${sessionId}/voorbereiden`);
}

async function appoint(form: FormData, write: (host: Host, userId: string) => Promise<void>): Promise<FormState> {
  const [sessionId, userId] = [String(form.get("sessionId") ?? ""), String(form.get("userId") ?? "")];
  try {
    await write(await requireHostOfForm(sessionId), userId);
  } catch (error) {
    return formProblem(error, { userId });
  }
  const page = `/regie/${sessionId}/voorbereiden`;
  revalidatePath(page);
  // Without JavaScript the page comes anew: then at the place where the press was.
  if (!(await headers()).has("next-action")) redirect(`${page}#begeleiders`);
  return { ...emptyForm, saved: Date.now() };
}
