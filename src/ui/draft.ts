import { openChannel } from "../lib/pageChannel.ts";
import { showsNothing } from "../lib/text.ts";
import { createDraftBook, type Draft } from "./draftBook.ts";
import { shelfOf } from "./shelf.ts";
import { createTab } from "./tab.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let book: ReturnType<typeof createDraftBook> | null = null;

/** The drafts of this tab, once there is a browser. */
export function drafts() {
  book ??= createDraftBook(shelfOf("localStorage"), createTab(shelfOf("sessionStorage"), openChannel("vb-tabs")));
  return book;
}

/** Keeps what is filled in; a phone that refuses to store loses nothing that is on the page. */
export function keepDraft(name: string, form: HTMLFormElement): void {
  const draft = controlsOf(form).flatMap(
    (control): Draft => (isChosen(control) ? [[control.name, control.value]] : []),
  );
  drafts().keep(name, draft);
}

export const dropDraft = (name: string): void => drafts().drop(name);

/** Puts this tab's draft back into the fields that nobody has touched since. */
export function restoreDraft(name: string, form: HTMLFormElement): void {
  const draft = drafts().own(name);
  if (draft) fillIn(form, draft);
}

/** Puts in what a tab that was closed left of this form. Answers whether there was anything. */
export async function adoptDraft(name: string, form: HTMLFormElement): Promise<boolean> {
  if (isBusy(form)) return false;
  const draft = await drafts().adopt(name);
  if (draft && form.isConnected) fillIn(form, draft);
  return draft !== null;
}

/** Into the fields that nobody has touched since. */
function fillIn(form: HTMLFormElement, kept: Draft): void {
  const draft = [...kept];
  for (const control of controlsOf(form)) {
    const words = isCheckable(control) ? null : takeNext(control.name, draft);
    if (control === document.activeElement || isChanged(control)) continue;
    if (isCheckable(control))
      control.checked = draft.some(([of, value]) => of === control.name && value === control.value);
    else if (words !== null) control.value = words;
    // For who shows more of it than a field does; it does not bubble, for nobody typed.
    control.dispatchEvent(new Event("restored"));
  }
  if (isBusy(form)) unfold(form);
}

/** What somebody began is in sight, also where it would be folded away. */
function unfold(form: HTMLFormElement): void {
  for (let around = form.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
    around.open = true;
}

// Fields of one name get their values back in the order of the page.
function takeNext(name: string, draft: Draft): string | null {
  const at = draft.findIndex(([of]) => of === name);
  return at < 0 ? null : (draft.splice(at, 1)[0]?.[1] ?? null);
}

/** Whether something is filled in that was not sent yet. */
export const isBusy = (place: HTMLElement): boolean =>
  controlsOf(place).some((control) => isChanged(control) && (isCheckable(control) || !showsNothing(control.value)));

const UNKEPT = new Set(["hidden", "password", "file", "submit", "button", "reset", "image"]);

const controlsOf = (place: HTMLElement): Control[] =>
  [...place.querySelectorAll<Control>("input, textarea, select")].filter(({ name, type }) => name && !UNKEPT.has(type));

const isCheckable = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

const isChosen = (control: Control): boolean => !isCheckable(control) || control.checked;

function isChanged(control: Control): boolean {
  if (isCheckable(control)) return control.checked !== control.defaultChecked;
  if ("defaultValue" in control) return control.value !== control.defaultValue;
  return false;
}
