"use client";
import { useState } from "react";
import type { FormState } from "../lib/formState.ts";

type OnceProps = { form: Pick<FormState, "typed" | "saved">; made: string };

/**
 * Marks what a form makes: a press that is made again because its answer was lost, or a posted page that is loaded anew,
 * makes nothing more. `made` is a secret of the page's rendering; after each success the next thing has another mark.
 */
export function Once({ form: { typed, saved }, made }: OnceProps) {
  // The page may be read again between two presses: its new secret would make the second one another thing.
  const [mark] = useState(typed.once ?? made);
  return <input type="hidden" name="once" value={saved > 0 ? `${mark}.${saved}` : mark} />;
}
