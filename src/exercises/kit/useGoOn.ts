import { fill } from "../../lib/text.ts";
import { useNow } from "../../ui/useNow.ts";
import type { TimedStage } from "../contract.ts";

/** How it is said: at what time ("{tijd}"), and where that is not known or over. */
type Said = { soon: string; at: string };

const MINUTE_MS = 60_000;
const roomClock = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  hour: "2-digit",
  minute: "2-digit",
});

/** When a step that asks nothing ends (a break, a walk), on the clock of the room. What is over has no time any more. */
export function goOnAt({ state, endsAt }: TimedStage, now: number | null, { soon, at }: Said): string {
  if (!endsAt || state === "closed" || (now !== null && now >= endsAt)) return soon;
  // Nobody is called back before the minutes that were promised.
  return fill(at, { tijd: roomClock.format(Math.ceil(endsAt / MINUTE_MS) * MINUTE_MS) });
}

/** The same, as time goes by. */
export function useGoOn(stage: TimedStage, said: Said): string {
  const now = useNow();
  return goOnAt(stage, now === null ? null : now + (stage.clockSkew ?? 0), said);
}
