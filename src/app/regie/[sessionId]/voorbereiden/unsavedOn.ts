import { fill } from "../../../../lib/text.ts";
import { isBusy } from "../../../../ui/draft.ts";

/**
 * What stands filled in on the page and is not kept, with the way to each: of the forms that say so themselves, in
 * `data-unsaved`, where {woorden} is what was typed.
 */
export const unsavedOn = (page: ParentNode): { href: string; text: string }[] =>
  [...page.querySelectorAll<HTMLFormElement>("form[data-unsaved]")].filter(isBusy).map((form) => {
    const [first] = form.querySelectorAll<HTMLInputElement>("input:not([type=hidden])");
    return { href: `#${form.id}`, text: fill(form.dataset.unsaved ?? "", { woorden: first?.value.trim() ?? "" }) };
  });
