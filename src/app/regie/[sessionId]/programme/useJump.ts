import { useEffect, useState } from "react";

const SAID_MS = 60_000;

type Jump = { title: string; from: string; there: string | null };

/** Remembers for a minute to where this page jumped, as long as the room still stands there. `seen` is where it stands. */
export function useJump(seen: string) {
  const [jump, setJump] = useState<Jump | null>(null);
  if (jump && jump.there === null && seen !== jump.from) setJump({ ...jump, there: seen });
  if (jump?.there && seen !== jump.there) setJump(null);
  useEffect(() => {
    if (!jump) return;
    const timer = setTimeout(() => setJump(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [jump]);
  return {
    jumped: jump?.there === seen ? jump.title : null,
    begin: (title: string) => setJump({ title, from: seen, there: null }),
    forget: () => setJump(null),
  };
}
