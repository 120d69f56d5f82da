"use server";
import { requireMember } from "../../accounts/access.ts";
import { answerForm } from "../../lib/answerForm.ts";
import { notFound } from "../../lib/errors.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordIn } from "../../lib/formWords.ts";
import { facilitationsOf } from "../../sessions/access.ts";
import { practise } from "./writes.ts";

/** Makes a bijeenkomst to practise with for one of the member's teams, and goes on to its regie. */
export async function practiseAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm({}, async () => {
    const teams = facilitationsOf(await requireMember());
    const facilitator = teams.find(({ teamId }) => teamId === wordIn(form, "team"));
    if (!facilitator) throw notFound();
    return { goOn: `/regie/${await practise(facilitator, wordIn(form, "once"))}` };
  });
}
