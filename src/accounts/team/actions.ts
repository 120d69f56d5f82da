"use server";
import { z } from "zod";
import { type Answered, answerForm } from "../../lib/answerForm.ts";
import { notFound } from "../../lib/errors.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordIn, wordsIn } from "../../lib/formWords.ts";
import { isUuid } from "../../lib/ids.ts";
import { type Coordinator, requireCoordinator } from "../access.ts";
import { newInvitation } from "../invitations/schema.ts";
import { invite, withdraw } from "../invitations/writes.ts";
import { makeReset } from "../resets/writes.ts";
import { rolesForm, teamDetails } from "./schema.ts";
import { changeDetails, removeMember, setRoles } from "./writes.ts";

/** Makes an invitation. Its link goes back to the form as what was `given`, once: only its hash is kept. */
export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "uitnodigen", async (coordinator) => {
    const wanted = newInvitation.parse({ label: wordIn(form, "label"), roles: form.getAll("roles") });
    return { page: PAGE, given: `/uitnodiging/${await invite(coordinator, wanted)}` };
  });
}

/** Makes a link with which a member chooses a new password. It goes back to the form as what was `given`, once. */
export async function makeResetAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "leden", async (coordinator) => {
    return { page: PAGE, given: `/wachtwoord/${await makeReset(coordinator, wordIn(form, "userId"))}` };
  });
}

/** Makes an invitation worth nothing. */
export async function withdrawAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "uitnodigen", async (coordinator) => {
    const id = wordIn(form, "invitationId");
    if (!isUuid(id)) throw notFound();
    await withdraw(coordinator, id);
    return null;
  });
}

/** What the team is called, and whom to ask. */
export async function changeDetailsAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, "gegevens", async (coordinator) => {
    await changeDetails(coordinator, teamDetails.parse(Object.fromEntries(form)));
    return null;
  });
}

/** What a member may do from now on. Who coordinates no longer has no business on the team's page. */
export async function setRolesAction(_: FormState, form: FormData): Promise<FormState> {
  const userId = wordIn(form, "userId");
  return change(form, "leden", async (coordinator) => {
    const { roles } = z.object({ roles: rolesForm }).parse({ roles: form.getAll("roles") });
    await setRoles(coordinator, userId, roles);
    return userId === coordinator.userId && !roles.includes("COORDINATOR") ? OWN_LIST : null;
  });
}

/** Takes a member out of the team; the bijeenkomsten go to who was chosen. */
export async function removeMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const userId = wordIn(form, "userId");
  return change(form, "leden", async (coordinator) => {
    await removeMember(coordinator, userId, wordIn(form, "heir") || null);
    return userId === coordinator.userId ? OWN_LIST : null;
  });
}

const PAGE = "/beheer/team";
/** Where who has nothing to do on the team's page goes on to. */
const OWN_LIST: Answered = { goOn: "/beheer" };

/** One change to the team of the form; `write` says what came of it where that is not at the place of the press. */
function change(
  form: FormData,
  at: string,
  write: (coordinator: Coordinator) => Promise<Answered | null>,
): Promise<FormState> {
  const team = wordIn(form, "team");
  return answerForm(
    wordsIn(form),
    async () => (await write(await requireCoordinator(team))) ?? { page: `${PAGE}?team=${team}`, at },
  );
}
