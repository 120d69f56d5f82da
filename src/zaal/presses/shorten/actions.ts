"use server";
import { z } from "zod";
import { answerForm } from "../../../lib/answerForm.ts";
import { invalid } from "../../../lib/errors.ts";
import type { FormState } from "../../../lib/formState.ts";
import { wordIn } from "../../../lib/formWords.ts";
import { saying } from "../../../lib/saying.ts";
import { type Host, requireHostOfForm } from "../../../sessions/access.ts";
import type texts from "./texts.json";
import { restore, shorten } from "./writes.ts";

const says = saying<typeof texts>("zaal/presses/shorten/texts");

/** "<stepId>:<minutes>", 0 minutes to pass it over. */
const wish = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,3}$/)
  .transform((written) => ({ stepId: written.slice(0, 36), to: Number(written.slice(37)) }));
const wishes = z.array(wish).max(200);

/** Makes the ticked steps shorter, or passes them over. INVALID where none is ticked. */
export async function shortenAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (host) => {
    const wanted = wishes.parse(form.getAll("shorter"));
    if (wanted.length === 0) throw invalid("shorter", says("nothing"));
    await shorten(host, wanted);
  });
}

/** Gives the steps back what they had. */
export async function restoreAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, restore);
}

function change(form: FormData, write: (host: Host) => Promise<unknown>): Promise<FormState> {
  return answerForm({}, async () => {
    const host = await requireHostOfForm(wordIn(form, "sessionId"));
    await write(host);
    return { page: `/regie/${host.sessionId}`, at: "tijd" };
  });
}
