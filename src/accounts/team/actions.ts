"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { notFound } from "../../lib/errors.ts";
import { formProblem } from "../../lib/fieldProblems.ts";
import { emptyForm, type FormState } from "../../lib/formState.ts";
import { isUuid } from "../../lib/ids.ts";
import { type Coordinator, requireCoordinator } from "../access.ts";
import { newInvitation } from "../invitations/schema.ts";
import { invite, withdraw } from "../invitations/writes.ts";
import { makeReset } from "../resets/writes.ts";
import { rolesForm, teamDetails } from "./schema.ts";
import { changeDetails, removeMember, setRoles } from "./writes.ts";

/** Makes an invitation. Its link goes back to the form as what was `given`, once: only its hash is kept. */
export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  let secret = "";
  const outcome = await change(form, "uitnodigen", false, async (coordinator) => {
    const wanted = newInvitation.parse({ label: wordIn(form, "label"), roles: form.getAll("roles") });
    secret = await invite(coordinator, wanted);
  });
  return secret ? { ...outcome, typed: { given: `/uitnodiging/${secret}` } } : outcome;
}

/** Makes a link with which a member chooses a new password. It goes back to the form as what was `given`, once. */
export async function makeResetAction(_: FormState, form: FormData): Promise<FormState> {
  let secret = "";
  const outcome = await change(form, "leden", false, async (coordinator) => {
    secret = await makeReset(coordinator, wordIn(form, "userId"));
  });
  return secret ? { ...outcome, typed: { given: `/wachtwoord/${secret}` } } : outcome;
}

/** Makes an invitation worth nothing. */
export async function withdrawAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "uitnodigen", true, async (coordinator) => {
    const id = wordIn(form, "invitationId");
    if (!isUuid(id)) throw notFound();
    await withdraw(coordinator, id);
  });
}

/** What the team is called, and whom to ask. */
export async function changeDetailsAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "gegevens", true, async (coordinator) =>
    changeDetails(coordinator, teamDetails.parse(Object.fromEntries(form))),
  );
}

/** What a member may do from now on. Who coordinates no longer has no business on the team's page. */
export async function setRolesAction(_: FormState, form: FormData): Promise<FormState> {
  const userId = wordIn(form, "userId");
  return change(form, "leden", true, async (coordinator) => {
    const { roles } = z.object({ roles: rolesForm }).parse({ roles: form.getAll("roles") });
    await setRoles(coordinator, userId, roles);
    return userId === coordinator.userId && !roles.includes("COORDINATOR");
  });
}

/** Takes a member out of the team; the bijeenkomsten go to who was chosen. */
export async function removeMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const userId = wordIn(form, "userId");
  return change(form, "leden", true, async (coordinator) => {
    await removeMember(coordinator, userId, wordIn(form, "heir") || null);
    return userId === coordinator.userId;
  });
}

/**
 * One change to the team of the form. Without JavaScript the page comes anew where `returns` says so, at the place of the
 * press. Who has nothing to do there any more, which `write` answers by true, goes to the own list.
 */
async function change(
  form: FormData,
  anchor: string,
  returns: boolean,
  write: (coordinator: Coordinator) => Promise<unknown>,
): Promise<FormState> {
  const team = wordIn(form, "team");
  let isOut = false;
  try {
    isOut = (await write(await requireCoordinator(team))) === true;
  } catch (error) {
    return formProblem(error, Object.fromEntries([...form].filter(([name]) => !name.startsWith("$"))));
  }
  if (isOut) redirect("/beheer");
  revalidatePath("/beheer/team");
  if (returns && !(await headers()).has("next-action")) redirect(`/beheer/team?team=${team}#${anchor}`);
  return { ...emptyForm, saved: Date.now() };
}

function wordIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
