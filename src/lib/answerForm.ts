import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isProblem } from "./errors.ts";
import { formProblem } from "./fieldProblems.ts";
import { emptyForm, type FormState } from "./formState.ts";
import { DUTCH, type Language } from "./languages.ts";

/**
 * What came of a form: the page on which it shows with the place of the press in it (none where the form has more to
 * say), and what the form is `given` once; or the page to go on to.
 */
export type Answered = { page: string; at?: string; given?: string } | { goOn: string };

/**
 * The one way in which a server action answers its form. `write` does what was asked; what it throws goes back to the form
 * in `language`, with what was `typed`. Without JavaScript the page comes anew, at the place of the press.
 */
export async function answerForm(
  typed: Record<string, FormDataEntryValue | null>,
  write: () => Promise<Answered>,
  language: Language = DUTCH,
): Promise<FormState> {
  let done: Answered;
  try {
    done = await write();
  } catch (error) {
    return formProblem(error, typed, language);
  }
  if ("goOn" in done) redirect(done.goOn);
  const { page, at, given } = done;
  revalidatePath(page.replace(/\?.*/, ""));
  if (at !== undefined && !(await headers()).has("next-action")) redirect(`${page}#${at}`);
  return { ...emptyForm, ...(given !== undefined && { typed: { given } }), saved: Date.now() };
}

/** For who came by a link that is unknown or used up: its page says what became of it. Throws any other error on. */
export const orLinkPage =
  (page: string) =>
  (error: unknown): Answered => {
    if (isProblem(error) && ["NOT_FOUND", "LINK_USED_UP"].includes(error.code)) return { goOn: page };
    throw error;
  };
