"use server";
import { answerForm } from "../../lib/answerForm.ts";
import { notFound } from "../../lib/errors.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordIn } from "../../lib/formWords.ts";
import { isUuid } from "../../lib/ids.ts";
import { requireHostOfForm } from "../access.ts";
import { letThrough, setChecks } from "./writes.ts";

/** The host looks first at what is sent in a step ("on"), no longer ("off"), or lets through all that waits ("all"). */
export async function checksAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm({}, async () => {
    const host = await requireHostOfForm(wordIn(form, "sessionId"));
    const [stepId, what] = [wordIn(form, "stepId"), wordIn(form, "do")];
    if (!isUuid(stepId)) throw notFound();
    if (what === "all") await letThrough(host, stepId);
    else await setChecks(host, stepId, { on: what === "on" });
    return { page: `/regie/${host.sessionId}` };
  });
}
