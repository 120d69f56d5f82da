"use server";
import { coordinationsOf, requireMember } from "../../accounts/access.ts";
import { answerForm } from "../../lib/answerForm.ts";
import { notFound } from "../../lib/errors.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordIn, wordsIn } from "../../lib/formWords.ts";
import { isUuid } from "../../lib/ids.ts";
import { facilitationsOf, requireHostOfForm } from "../access.ts";
import { programmeWords } from "./schema.ts";
import { type Keeper, removeProgramme, renameProgramme, saveProgramme } from "./writes.ts";

/** Saves the programme of a bijeenkomst for its team. */
export async function saveProgrammeAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = wordsIn(form);
  return answerForm(typed, async () => {
    const host = await requireHostOfForm(wordIn(form, "sessionId"));
    await saveProgramme(host, programmeWords.parse(typed).name, wordIn(form, "once"));
    return { page: `/regie/${host.sessionId}/voorbereiden`, at: "bewaar-programma" };
  });
}

export async function renameProgrammeAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, (keeper, id) => renameProgramme(keeper, id, programmeWords.parse(wordsIn(form)).name));
}

export async function removeProgrammeAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, removeProgramme);
}

function change(form: FormData, write: (keeper: Keeper, id: string) => Promise<void>): Promise<FormState> {
  return answerForm(wordsIn(form), async () => {
    const id = wordIn(form, "programmeId");
    if (!isUuid(id)) throw notFound();
    const keeper = await keeperOf(wordIn(form, "team"));
    await write(keeper, id);
    return { page: `/beheer/programmas?team=${keeper.teamId}`, at: "programmas" };
  });
}

/** The asker as who may change what this team saved. SIGNED_OUT, NOT_FOUND. */
async function keeperOf(team: string): Promise<Keeper> {
  const member = await requireMember();
  const keeper = [...facilitationsOf(member), ...coordinationsOf(member)].find(({ teamId }) => teamId === team);
  if (!keeper) throw notFound();
  return keeper;
}
