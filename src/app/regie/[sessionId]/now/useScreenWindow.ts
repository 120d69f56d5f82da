import { useRef, useState } from "react";

/** Opens the projector's window, or brings it forward. `held` is true when the browser held it back. */
export function useScreenWindow(sessionId: string, screenToken: string) {
  const screen = useRef<Window | null>(null);
  const [held, setHeld] = useState(false);

  const open = () => {
    if (!screen.current || screen.current.closed)
      screen.current = window.open(`/scherm/${screenToken}`, `scherm-${sessionId}`);
    screen.current?.focus();
    setHeld(screen.current === null);
  };
  return { open, held };
}
