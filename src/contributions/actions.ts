"use server";
import { randomUUID } from "node:crypto";
import { answerForm } from "../lib/answerForm.ts";
import { notFound } from "../lib/errors.ts";
import type { FormState } from "../lib/formState.ts";
import { wordIn } from "../lib/formWords.ts";
import { isUuid } from "../lib/ids.ts";
import { type Host, requireHostOfForm } from "../sessions/access.ts";
import { sayInDutch } from "./dutch/writes.ts";
import { parkRequest } from "./parked/schema.ts";
import { park, settle, unpark } from "./parked/writes.ts";
import { removePhoto } from "./photos/away/writes.ts";
import { readSessionOfContribution } from "./reads.ts";
import { dutchRequest, type ModerationRequest } from "./schema.ts";
import { moderate } from "./writes.ts";

const PRESSES: ReadonlyMap<string, ModerationRequest> = new Map([
  ["star", { starred: true }],
  ["unstar", { starred: false }],
  ["hide", { hidden: true }],
  ["show", { hidden: false }],
  ["letThrough", { letThrough: true }],
]);

/** The host lets an answer through, stars or hides it, or no longer, or takes its photo away, as `do` says. */
export async function moderateAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (host, id) => {
    if (wordIn(form, "do") === "remove-photo") return removePhoto(host, id);
    const wanted = PRESSES.get(wordIn(form, "do"));
    if (!wanted) throw notFound();
    await moderate(host, id, wanted);
  });
}

/** The host's line in Dutch under an answer: `dutch`, or none where `do` says to remove it. */
export async function sayInDutchAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (host, id) => {
    const text = wordIn(form, "do") === "remove" ? "" : wordIn(form, "dutch");
    await sayInDutch(host, id, dutchRequest.parse({ text }));
  });
}

/** The host adds to what is for later, says that something was dealt with, or takes it away, as `do` says. */
export async function parkedAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm({ text: wordIn(form, "text") }, async () => {
    const host = await requireHostOfForm(wordIn(form, "sessionId"));
    const [what, id] = [wordIn(form, "do"), wordIn(form, "parkedId")];
    if (what === "add") await park(host, parkRequest.parse({ id: randomUUID(), text: wordIn(form, "text") }));
    else if (!isUuid(id)) throw notFound();
    else if (what === "remove") await unpark(host, id);
    else await settle(host, id, what === "done");
    return { page: `/regie/${host.sessionId}` };
  });
}

function change(form: FormData, write: (host: Host, id: string) => Promise<void>): Promise<FormState> {
  const contributionId = wordIn(form, "contributionId");
  return answerForm({ contributionId, dutch: wordIn(form, "dutch") }, async () => {
    const host = await requireHostOfForm(await readSessionOfContribution(contributionId));
    await write(host, contributionId);
    return { page: `/regie/${host.sessionId}`, at: `antwoord-${contributionId}` };
  });
}
