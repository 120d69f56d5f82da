import { useEffect, useState } from "react";

/** Whether what ends at this moment of the server's clock goes on still; false where there is nothing. Draws anew once, when it ends. */
export function useGoesOn(endsAt: number | null, clockSkew: number): boolean {
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (endsAt === null) return;
    const timer = setTimeout(() => setOver(endsAt), Math.max(0, endsAt - Date.now() - clockSkew));
    return () => clearTimeout(timer);
  }, [endsAt, clockSkew]);
  return endsAt !== null && over !== endsAt;
}
