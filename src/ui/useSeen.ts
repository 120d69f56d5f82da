import { useState } from "react";
import type { KeptForm } from "./useKeptForm.ts";

/**
 * What somebody had before them when they changed a form: what stood there at the moment at which they began, until the
 * form is kept, or is refused with the code `clash` because of what others did and shows that. `hold` goes on the form.
 */
export function useSeen(current: string, { state, isSaved, code }: KeptForm, clash: string) {
  const [held, setHeld] = useState<string | null>(null);
  const [heard, setHeard] = useState(state);
  if (heard !== state) {
    setHeard(state);
    if (isSaved || code === clash) setHeld(null);
  }
  return { value: held ?? current, hold: () => setHeld((before) => before ?? current) };
}
