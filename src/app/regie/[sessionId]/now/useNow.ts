import { useEffect, useState } from "react";

const EVERY_MS = 5_000;

/** The device's clock in epoch milliseconds, every five seconds; null in the server's first render. */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
