import { type KeyboardEvent, type MouseEvent, useState } from "react";

/**
 * Asks before it does something: the first press asks, the second does it, moving away forgets the first. So does another
 * thing to be asked `about`. A double click and a key that is held down are one press.
 */
export function useSure(onSure: () => void, about = "") {
  const [askedAbout, setAskedAbout] = useState<string | null>(null);
  const asked = askedAbout === about;
  return {
    asked,
    onClick: ({ detail }: MouseEvent) => {
      if (asked && detail > 1) return;
      setAskedAbout(asked ? null : about);
      if (asked) onSure();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat) event.preventDefault();
    },
    onBlur: () => setAskedAbout(null),
  };
}
