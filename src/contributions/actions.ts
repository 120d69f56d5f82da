"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { notFound } from "../lib/errors.ts";
import { formProblem } from "../lib/fieldProblems.ts";
import { emptyForm, type FormState } from "../lib/formState.ts";
import { type Host, requireHostOfForm } from "../sessions/access.ts";
import { sayInDutch } from "./dutch/writes.ts";
import { readSessionOfContribution } from "./reads.ts";
import { dutchRequest, type ModerationRequest } from "./schema.ts";
import { moderate } from "./writes.ts";

const PRESSES: ReadonlyMap<string, ModerationRequest> = new Map([
  ["star", { starred: true }],
  ["unstar", { starred: false }],
  ["hide", { hidden: true }],
  ["show", { hidden: false }],
]);

/** The host stars or hides an answer, or no longer, as `do` says. */
export async function moderateAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (host, id) => {
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

async function change(form: FormData, write: (host: Host, id: string) => Promise<void>): Promise<FormState> {
  const id = wordIn(form, "contributionId");
  let page: string;
  try {
    const host = await requireHostOfForm(await readSessionOfContribution(id));
    page = `/regie/${host.sessionId}`;
    await write(host, id);
  } catch (error) {
    return formProblem(error, { contributionId: id, dutch: wordIn(form, "dutch") });
  }
  revalidatePath(page);
  // Without JavaScript the page comes anew: then at the answer of the press.
  if (!(await headers()).has("next-action")) redirect(`${page}#antwoord-${id}`);
  return { ...emptyForm, saved: Date.now() };
}

const wordIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
