import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { pester } from "./guest.ts";
import { blind, broken, type Sent } from "./ledger.ts";
import { openAir } from "./network.ts";
import { createPhone, createViewer, type Phone, type Viewer } from "./phone.ts";
import { type Random, randomFrom } from "./random.ts";
import { type FaultRoom, readKept, readRevision, writeRoom } from "./room.ts";
import { planOf } from "./schedule.ts";
import { type Stage, storm } from "./storm.ts";

const PHONES = 40;
// In a short schedule people write faster, so that there is something to lose.
const THINK_MS = { least: 300, most: 9_000, ofSchedule: 0.4 };
const CHANCES = { change: 0.12, withdraw: 0.05 };
const LOOK_EVERY_MS = 200;
// Far above what it takes: a phone notices a silent stream after forty seconds, and hears the clock every fifteen.
const PATIENCE_MS = 120_000;
const STILL_LOOKS = 5;

export type Round = { seed: number; line: string; failures: string[] };

/** One schedule from its seed: a fresh session, its storm, and then what everybody has and sees. */
export async function runRound(
  stage: Stage,
  connect: () => Promise<pg.Client>,
  seed: number,
  seconds: number,
): Promise<Round> {
  const random = randomFrom(seed);
  const client = await connect();
  const room = await writeRoom(client, PHONES + 1, seed % 2 === 1).finally(() => client.end());
  const air = openAir(stage.proxy.port, random.branch(100));
  const ledger = new Map<string, Sent>();
  const place = { air, sessionId: room.sessionId };
  const [guest, ...seats] = room.seats.toReversed();
  if (!guest) throw new Error("Nobody has a seat.");
  const phones = seats.map(({ cookie, ...seat }, at) =>
    createPhone(`phone ${at + 1}`, { ...place, query: "as=phone", cookie }, seat, ledger, random.branch(200 + at)),
  );
  const screen = createViewer("the projector", { ...place, query: `as=screen&token=${room.screenToken}`, cookie: "" });
  screen.open();
  for (const phone of phones) phone.open();

  const plan = planOf(seed, seconds, PHONES);
  const thinkMs = Math.min(THINK_MS.most, THINK_MS.ofSchedule * seconds * 1_000);
  const writing = new AbortController();
  air.storm();
  const owners = phones.map((phone, at) => use(phone, random.branch(300 + at), thinkMs, writing.signal));
  const pestering = pester(
    { ...place, query: "", cookie: guest.cookie },
    guest,
    ledger,
    random.branch(2),
    writing.signal,
  );
  await storm(plan, stage, phones, random.branch(1));
  writing.abort();
  await Promise.all([...owners, pestering]);

  const calmed = performance.now();
  const copies = air.calm();
  const viewers = [screen, ...phones];
  await until(() => phones.every((phone) => phone.waiting() === 0));
  await copies;
  const after = await connect();
  const failures = await judge(after, room, phones, viewers, ledger).finally(() => after.end());
  for (const viewer of viewers) viewer.close();
  const quiet = ((performance.now() - calmed) / 1_000).toFixed(0);
  const line = lineOf(
    seed,
    ledger,
    plan.map(({ kind }) => kind),
    air.repeats(),
    quiet,
  );
  return { seed, failures, line: `${line} ${failures.length === 0 ? "all kept" : `${failures.length} BROKEN`}` };
}

/** Somebody who writes on a phone, now and then changes or takes back what was sent, until it is enough. */
async function use(phone: Phone, random: Random, thinkMs: number, enough: AbortSignal): Promise<void> {
  while (!enough.aborted) {
    await pause(random.between(THINK_MS.least, thinkMs), undefined, { signal: enough }).catch(() => undefined);
    if (enough.aborted || !phone.isOpen()) continue;
    const throws = random.next();
    if (throws < CHANCES.change) phone.change();
    else if (throws < CHANCES.change + CHANCES.withdraw) phone.withdraw();
    else phone.write();
  }
}

async function judge(
  client: pg.Client,
  room: FaultRoom,
  phones: Phone[],
  viewers: Viewer[],
  ledger: Map<string, Sent>,
) {
  // What a phone gave up may still be under way in a server.
  let revision = await readRevision(client, room);
  let still = 0;
  await until(async () => {
    const now = await readRevision(client, room);
    still = now === revision && viewers.every((viewer) => viewer.revision() === now) ? still + 1 : 0;
    revision = now;
    return still >= STILL_LOOKS;
  });
  const kept = await readKept(client, room);
  const sights = await Promise.all(viewers.map((viewer) => viewer.sight()));
  return [
    ...phones.flatMap(({ who, waiting, refused }) => [
      ...new Set(refused),
      ...(waiting() > 0 ? [`${who} still waits with ${waiting()}`] : []),
    ]),
    ...broken(ledger, kept.rows, kept.revision),
    ...blind(sights, kept.revision),
  ];
}

/** Waits until it is so, within reason. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (!(await isSo()) && performance.now() < giveUpAt) await pause(LOOK_EVERY_MS);
}

function lineOf(seed: number, ledger: Map<string, Sent>, kinds: string[], repeats: number, quiet: string): string {
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const faults = ["kill", "restart", "cut", "slow", "swallow", "reload"].map((kind) => `${count(kind)} ${kind}`);
  const sent = [...ledger.values()];
  const shown = sent.filter(({ shown }) => shown).length;
  const withdrawn = sent.filter(({ withdrawn }) => withdrawn).length;
  const written = `${sent.length} sent, ${shown} shown as sent, ${withdrawn} withdrawn`;
  return `seed ${seed}: ${written}; ${faults.join(", ")}, ${repeats} repeats; quiet in ${quiet} s:`;
}
