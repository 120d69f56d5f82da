import { createContext, use } from "react";
import { useNow } from "./useNow.ts";

/** When the server made the page, in epoch milliseconds: what it says of the time stands there without JavaScript too. */
export const RenderedAt = createContext(0);

/** The server's clock in epoch milliseconds, every few seconds. `skew` is that clock minus this device's. */
export function useRoomTime(skew: number): number {
  const now = useNow();
  const renderedAt = use(RenderedAt);
  return now === null ? renderedAt : now + skew;
}
