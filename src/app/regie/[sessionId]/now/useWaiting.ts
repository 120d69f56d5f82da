import { useEffect, useRef, useState } from "react";

const READ_MOST_EVERY_MS = 5_000;

/** How many lines the steps offer to a samenwerking that do not stand in its agreement yet; read anew, not too often, as the session goes on. */
export function useWaiting(sessionId: string, partnershipId: string, revision: number): number {
  const [waiting, setWaiting] = useState({ count: 0, revision });
  const readAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    let left = false;
    const look = async () => {
      readAt.current = performance.now();
      const count = await fetchWaiting(sessionId, partnershipId);
      if (!left && count !== null) setWaiting({ count, revision });
    };
    const timer = setTimeout(look, Math.max(0, readAt.current + READ_MOST_EVERY_MS - performance.now()));
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [sessionId, partnershipId, revision]);
  return waiting.count;
}

async function fetchWaiting(sessionId: string, partnership: string): Promise<number | null> {
  try {
    const query = new URLSearchParams({ partnership, most: "0" });
    const response = await fetch(`/api/sessions/${sessionId}/samenwerkingsafspraak/harvest?${query}`);
    if (!response.ok) return null;
    const { count }: { count: number } = await response.json();
    return count;
  } catch {
    return null;
  }
}
