import { createContext } from "react";
import type { HostSeat } from "../../../../zaal/snapshot/host.ts";

/** The picture words of the players of a practice session: no two seats of a session ever have the same. */
export const MadeUp = createContext<ReadonlySet<string>>(new Set());

/** The same of these seats. */
export const madeUpIn = (seats: HostSeat[]): Set<string> =>
  new Set(seats.flatMap(({ simulated, label }) => (simulated ? [label] : [])));
