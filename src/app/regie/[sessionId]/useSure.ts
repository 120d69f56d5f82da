import { useState } from "react";

/**
 * Asks before it does something: the first press asks, the second does it, moving away forgets the first. So does another
 * thing to be asked `about`.
 */
export function useSure(onSure: () => void, about = "") {
  const [askedAbout, setAskedAbout] = useState<string | null>(null);
  const asked = askedAbout === about;
  return {
    asked,
    onClick: () => {
      setAskedAbout(asked ? null : about);
      if (asked) onSure();
    },
    onBlur: () => setAskedAbout(null),
  };
}
