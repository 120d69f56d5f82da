import { useEffect, useRef, useState } from "react";
import type { SeatToTypeFor } from "../../../../zaal/seatToTypeFor.ts";

const READ_MOST_EVERY_MS = 1_000;
const AGAIN_AFTER_MS = 3_000;

/** What is asked of this seat now, read again whenever the session changed; "gone" when the host may not type for it. */
export function useSeatToTypeFor(sessionId: string, seatId: string, revision: number) {
  const [found, setFound] = useState<SeatToTypeFor | null>(null);
  const [trouble, setTrouble] = useState<"lost" | "gone" | null>(null);
  const readAt = useRef(Number.NEGATIVE_INFINITY);
  const seed = useRef<string | null>(null);

  useEffect(() => {
    let left = false;
    const look = async () => {
      readAt.current = performance.now();
      const answer = await read(sessionId, seatId);
      if (left) return;
      setTrouble(typeof answer === "string" ? answer : null);
      if (typeof answer !== "string") {
        // The forms stay the same ones, whatever comes in.
        seed.current ??= answer.props.seed;
        setFound({ ...answer, props: { ...answer.props, seed: seed.current } });
      }
      const behind = typeof answer === "string" ? answer === "lost" : answer.props.snapshot.revision < revision;
      if (behind) timer = setTimeout(look, AGAIN_AFTER_MS);
    };
    let timer = setTimeout(look, Math.max(0, readAt.current + READ_MOST_EVERY_MS - performance.now()));
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [sessionId, seatId, revision]);

  return { found, trouble };
}

async function read(sessionId: string, seatId: string): Promise<SeatToTypeFor | "lost" | "gone"> {
  try {
    const response = await fetch(`/api/sessions/${sessionId}/seats/${seatId}`);
    if (response.status === 404) return "gone";
    return response.ok ? await response.json() : "lost";
  } catch {
    return "lost";
  }
}
