import { useRef } from "react";

// The second tap of a double one lands on what came in the place of the first.
const SAME_TAP_MS = 800;

/** Whether a tap is one of its own, and not the second of a double one; to be asked once for each tap. */
export function useOneTap(): () => boolean {
  const tapped = useRef(-SAME_TAP_MS);
  return () => {
    if (performance.now() - tapped.current < SAME_TAP_MS) return false;
    tapped.current = performance.now();
    return true;
  };
}
