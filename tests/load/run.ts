import { setTimeout as pause } from "node:timers/promises";
import { uuid7 } from "../../src/lib/uuid7.ts";
import { everybody, type Viewer } from "./arrivals.ts";
import { type Contestant, cpuMs, residentKb } from "./contestants.ts";
import { percentile } from "./measure.ts";
import { type Call, cookieOf, Streams, send } from "./phones.ts";
import texts from "./sessions.json" with { type: "json" };
import type { Room } from "./sessions.ts";

// Late is a figure, lost is a failure.
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 20;
const SETTLE_LOOKS = 4;
const SETTLE_EVERY_MS = 250;

/** A change that was acknowledged, and who is to hear of it. Times in milliseconds of this process's clock. */
export type Change = { room: Room; sentAt: number; ackedAt: number; revision: number; tells: Viewer[] };
export type Times = { p50: number | null; p95: number | null };
/** What a series of changes did, in milliseconds; `cpu` is the server's processor time for each. */
export type Series = { count: number; ack: Times; wall: Times; last: Times; cpu: number | null };

/** What a phone sends to the boom. */
export const contribution = (room: Room, phone: number): Call => ({
  method: "POST",
  path: `/api/sessions/${room.sessionId}/contributions`,
  cookie: cookieOf(room, phone),
  body: { id: uuid7(), stepId: room.boom, body: texts.contribution },
});

/**
 * The next phone stands behind a line of the agreement; once all do, behind the next line; once they do behind all of
 * them, they take it back in the same way: each changes what all see.
 */
const lineSupport = (room: Room, at: number): Call => ({
  method: "PUT",
  path: `/api/sessions/${room.sessionId}/samenwerkingsafspraak/lines/${inTurn(room.lineIds, Math.floor(at / room.phones))}/support`,
  cookie: cookieOf(room, at % room.phones),
  body: { value: Math.floor(at / room.phones / room.lineIds.length) % 2 === 0 },
});

export const supportLines = (contestant: Contestant, room: Room, rate: number, seconds: number) =>
  drive(rate, seconds, (at) => act(contestant, room, lineSupport(room, at), ["phone"]));

export const move = (room: Room, cookie: string, to: string): Call => ({
  method: "POST",
  path: `/api/sessions/${room.sessionId}/move`,
  cookie,
  body: { to },
});

/** Sends a change and notes when. */
export async function act(contestant: Contestant, room: Room, call: Call, tells = everybody): Promise<Change> {
  const sentAt = performance.now();
  const revision = await send(contestant, call);
  return { room, sentAt, ackedAt: performance.now(), revision, tells };
}

/** Does `step` `rate` times a second, on time whether or not the ones before are done, and waits for all of them. */
export async function drive<T>(rate: number, seconds: number, step: (at: number) => Promise<T>): Promise<T[]> {
  const start = performance.now();
  const under: Promise<T>[] = [];
  for (let at = 0; at < rate * seconds; at++) {
    const early = start + (at * 1000) / rate - performance.now();
    if (early > 0) await pause(early);
    const doing = step(at);
    // A refusal counts when all are in; until then it must not end the process.
    doing.catch(() => undefined);
    under.push(doing);
  }
  return Promise.all(under);
}

/** Contributions to these rooms in turn, each time from another phone. */
export const contributions = (contestant: Contestant, rooms: Room[], rate: number, seconds: number) =>
  drive(rate, seconds, async (at) => {
    const room = inTurn(rooms, at);
    const phone = Math.floor(at / rooms.length) % room.phones;
    const change = await act(contestant, room, contribution(room, phone), contestant.tells);
    contestant.accepted += 1;
    return change;
  });

export function inTurn<T>(things: T[], at: number): T {
  const thing = things[at % things.length];
  if (thing === undefined) throw new Error("There is nothing to take turns with.");
  return thing;
}

/** Runs `changing` and measures it: waits until everybody who is to hear of a change has it. Throws when one gets lost. */
export async function measure(
  contestant: Contestant,
  streams: Streams,
  changing: () => Promise<Change[]>,
): Promise<Series> {
  const before = cpuMs(contestant.pid);
  const changes = await changing();
  await arrived(contestant, streams, changes);
  const after = cpuMs(contestant.pid);
  const timesOf = (when: (change: Change) => number | null) =>
    times(
      changes.flatMap((change) => {
        const at = when(change);
        return at === null ? [] : [at - change.sentAt];
      }),
    );
  return {
    count: changes.length,
    ack: timesOf(({ ackedAt }) => ackedAt),
    wall: timesOf((change) => reached(streams, change, ["screen"])),
    last: timesOf((change) => reached(streams, change)),
    cpu: before === null || after === null ? null : (after - before) / changes.length,
  };
}

const times = (values: number[]): Times => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) });

const reached = (streams: Streams, { room, revision, tells }: Change, viewers = tells): number | null =>
  streams.arrivals.get(room.sessionId)?.reached(revision, viewers) ?? null;

/** Waits until these changes have reached everybody who is to hear of them. Throws when one does not within a minute, or a stream broke. */
export async function arrived({ name }: Contestant, streams: Streams, changes: Change[]): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  const missing = () => changes.filter((change) => reached(streams, change) === null).length;
  while (missing() > 0 && performance.now() < giveUpAt) await pause(LOOK_EVERY_MS);
  if (missing() > 0) throw new Error(`${name}: ${missing()} of ${changes.length} changes did not reach everybody.`);
  if (streams.broken > 0) throw new Error(`${name}: ${streams.broken} streams broke off.`);
}

/** Opens the streams of these rooms, lets `use` measure on them, and closes them. */
export async function withStreams<T>(
  contestant: Contestant,
  rooms: Room[],
  others: Viewer[],
  hostCookie: string,
  use: (streams: Streams) => Promise<T>,
): Promise<T> {
  const streams = new Streams();
  try {
    await streams.open(contestant, rooms, others, hostCookie);
    return await use(streams);
  } finally {
    streams.close();
  }
}

/** The memory that a process holds once it stops changing, in kB; null where that is not known. */
export async function settledKb(pid: number): Promise<number | null> {
  let known = residentKb(pid);
  for (let quiet = 0, looks = 0; known !== null && quiet < SETTLE_LOOKS && looks < SETTLE_LOOKS * 3; looks++) {
    await pause(SETTLE_EVERY_MS);
    const now = residentKb(pid) ?? 0;
    quiet = Math.abs(now - known) < known / 200 ? quiet + 1 : 0;
    known = now;
  }
  return known;
}
