import { setTimeout as pause } from "node:timers/promises";
import type { App } from "./arena.ts";
import { type Attack, ask, attacks, CROWD, refusedAtTheDoor, type Siege } from "./attacks.ts";
import { type Figure, figure } from "./figures.ts";
import { percentile } from "./measure.ts";
import { contribution, drive, withStreams } from "./run.ts";

/** However much somebody asks, the others' answers take at most so many times what they take in a quiet room. */
const TIMES_MOST = 3;
const HEALTH_EVERY_MS = 250;
const QUIET: Attack = { what: "nobody holds up the room", run: () => Promise.resolve() };

/** How ten phones fared that sent an answer a second each: milliseconds, and how many answers were refused or lost. */
export type Fared = {
  what: string;
  p50: number | null;
  p95: number | null;
  failed: number;
  /** The slowest answer of /api/health meanwhile, in milliseconds. */
  health: number;
  /** Of ten phones that came to the door afterwards; null where that was not asked. */
  shutOut: number | null;
};

/** The same ten phones in a room of their own: once in quiet, and once under each attack. */
export async function runHostile(app: App, seconds: number): Promise<{ quiet: Fared; besieged: Fared[] }> {
  const quiet = await besiege(app, QUIET, seconds);
  const besieged: Fared[] = [];
  for (const attack of attacks) besieged.push(await besiege(app, attack, seconds));
  return { quiet, besieged };
}

async function besiege({ ours, write, hostCookie }: App, attack: Attack, seconds: number): Promise<Fared> {
  const [room] = await write(1, CROWD.phones, attack.filled ?? 0);
  if (!room) throw new Error("The session was not written.");
  return withStreams(ours, [room], ["screen", "host"], hostCookie, async () => {
    const over = new AbortController();
    const siege: Siege = { ours, room, hostCookie, enough: over.signal };
    const health = watchHealth(siege);
    const attackers = attack.run(siege);
    const answers = await drive(CROWD.writers, seconds, (at) => answer(siege, at % CROWD.writers));
    over.abort();
    await attackers;
    const times = answers.map(({ ms }) => ms);
    return {
      what: attack.what,
      ...{ p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
      failed: answers.filter(({ kept }) => !kept).length,
      health: await health,
      shutOut: attack.thenJoinFrom ? await refusedAtTheDoor(siege, attack.thenJoinFrom) : null,
    };
  });
}

async function answer(siege: Siege, phone: number): Promise<{ ms: number; kept: boolean }> {
  const began = performance.now();
  const kept = (await ask(siege, contribution(siege.room, phone), `192.0.2.${10 + phone}`)) === 201;
  if (kept) siege.ours.accepted += 1;
  return { ms: performance.now() - began, kept };
}

async function watchHealth(siege: Siege): Promise<number> {
  let slowest = 0;
  while (!siege.enough.aborted) {
    const began = performance.now();
    await ask(siege, { method: "GET", path: "/api/health", cookie: "", body: null });
    slowest = Math.max(slowest, performance.now() - began);
    await pause(HEALTH_EVERY_MS);
  }
  return slowest;
}

/** The lines of the table, each attack held against the quiet room. */
export const hostileFigures = ({ quiet, besieged }: { quiet: Fared; besieged: Fared[] }): Figure[] =>
  besieged.flatMap(({ what, p50, p95, health }) => [
    figure(`${what}: p50`, "ms", [p50], [quiet.p50]),
    figure(`${what}: p95`, "ms", [p95], [quiet.p95], { times: TIMES_MOST }),
    figure(`${what}: health, slowest`, "ms", [health], [quiet.health], { most: 1_000 }),
  ]);

/** What was promised and not kept: an answer that got lost, a phone that stayed outside. */
export const hostileFailures = ({ quiet, besieged }: { quiet: Fared; besieged: Fared[] }): string[] =>
  [quiet, ...besieged].flatMap(({ what, failed, shutOut }) => [
    ...(failed > 0 ? [`${what}: ${failed} answers of the others were not kept.`] : []),
    ...(shutOut ? [`${what}: ${shutOut} of 10 phones did not come in afterwards.`] : []),
  ]);
