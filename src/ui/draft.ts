type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Draft = [name: string, value: string][];

const keyOf = (name: string): string => `vb-draft:${name}`;

/** Keeps what is filled in; a phone that refuses to store loses nothing that is on the page. */
export function keepDraft(name: string, form: HTMLFormElement): void {
  const draft = controlsOf(form).flatMap(
    (control): Draft => (isChosen(control) ? [[control.name, control.value]] : []),
  );
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {}
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {}
}

/** Puts a kept draft back into the fields that nobody has touched since. */
export function restoreDraft(name: string, form: HTMLFormElement): void {
  const draft = readDraft(name);
  if (!draft) return;
  for (const control of controlsOf(form)) {
    const kept = isCheckable(control) ? null : takeNext(control.name, draft);
    if (control === document.activeElement || isChanged(control)) continue;
    if (isCheckable(control))
      control.checked = draft.some(([of, value]) => of === control.name && value === control.value);
    else if (kept !== null) control.value = kept;
  }
}

function readDraft(name: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
    return Array.isArray(draft) ? draft : null;
  } catch {
    return null;
  }
}

// Fields of one name get their values back in the order of the page.
function takeNext(name: string, draft: Draft): string | null {
  const at = draft.findIndex(([of]) => of === name);
  return at < 0 ? null : (draft.splice(at, 1)[0]?.[1] ?? null);
}

/** Whether something is filled in that was not sent yet. */
export const isBusy = (place: HTMLElement): boolean =>
  controlsOf(place).some((control) => isChanged(control) && (isCheckable(control) || control.value.trim() !== ""));

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
