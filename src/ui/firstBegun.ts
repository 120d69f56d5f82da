import { showsNothing } from "../lib/text.ts";
import { drafts } from "./draft.ts";

/** The first of these forms in which this tab, or one that was closed, began something; null for none. */
export async function firstBegun(names: string[]): Promise<string | null> {
  for (const name of names) {
    const draft = drafts().own(name) ?? (await drafts().adopt(name));
    if (draft?.some(([, value]) => !showsNothing(value))) return name;
  }
  return null;
}
