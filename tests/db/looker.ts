import { contribute } from "../../src/contributions/arrival/writes.ts";
import { keepMemoryTrue, memory } from "../../src/live/memory.ts";
import { seatOf } from "../../src/sessions/access.ts";

// A process of its own, as a second server of the same app is one: it does what it is told and says what it knows.
keepMemoryTrue();

type Told = { sessionId: string; secret?: string; request?: Parameters<typeof contribute>[1] };

process.on("message", async ({ sessionId, secret, request }: Told) => {
  const seat = secret ? await seatOf(sessionId, secret) : null;
  if (seat && request) await contribute(seat, request);
  const seats = memory().at(sessionId, "seats");
  process.send?.({ session: memory().at(sessionId, "session") ?? null, seats: seats instanceof Map ? seats.size : 0 });
});
process.send?.("ready");
