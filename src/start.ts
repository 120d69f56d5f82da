import type { RequestListener } from "node:http";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { renderUnicodeCompact } from "uqr";
import { applyMigrations } from "../prisma/migrate.ts";
import { signInPath } from "./accounts/wayBack.ts";
import { forgetOldSessions } from "./contributions/retention/writes.ts";
import { startDraining } from "./lib/draining.ts";
import { readEnv, SettingProblem } from "./lib/env.ts";
import { findAddresses, findOutward } from "./lib/launch/addresses.ts";
import { buildIfNeeded } from "./lib/launch/build.ts";
import { firstAccountKey, oneAtATime, openDatabase } from "./lib/launch/database.ts";
import { watchEventLoop } from "./lib/launch/eventLoop.ts";
import { gate } from "./lib/launch/gate.ts";
import { inTurn } from "./lib/launch/inTurn.ts";
import { keepPosted } from "./lib/launch/postedWords.ts";
import { quietConsole } from "./lib/launch/quietConsole.ts";
import { reloading } from "./lib/launch/reloading.ts";
import { watchRoom } from "./lib/launch/roomLeft.ts";
import { patternsIn } from "./lib/launch/routes.ts";
import { safetyHeaders } from "./lib/launch/safetyHeaders.ts";
import { claimPort, prepareApp } from "./lib/launch/serve.ts";
import { reasonOf, StartProblem } from "./lib/launch/startProblem.ts";
import texts from "./lib/launch/texts.json" with { type: "json" };
import { watch } from "./lib/launch/watch.ts";
import { noteFault } from "./lib/requests.ts";
import { fill } from "./lib/text.ts";
import { keepMemoryTrue } from "./live/memory.ts";

const ROOT = resolve(import.meta.dirname, "..");
const PARENT_CHECK_MS = 250;
const DAY_MS = 24 * 60 * 60 * 1000;
// Longer than the answers that are under way may take; the database was told by then, and ends by itself.
const STOPS_WITHIN_MS = 20_000;
const dev = process.argv.includes("--dev");

/** What must be closed again, in the order of opening, once nobody is being answered any more. */
const open: { close: () => Promise<unknown> }[] = [];
let leave = async (): Promise<void> => undefined;
let endStreams = (): void => undefined;
let drainMs = 0;
let stopping = false;

async function start(): Promise<void> {
  const env = readEnv();
  const door = await claimPort(env.HOST, env.PORT, { proxies: env.TRUST_PROXY, dev });
  leave = door.close;
  console.log(texts.starting);

  const dataDir = resolve(ROOT, env.DATA_DIR);
  const opening = openDatabase(env.DATABASE_URL, dataDir);
  open.push({ close: async () => (await opening).close() });
  const database = await opening;
  if (!env.DATABASE_URL) watchRoom(dataDir);
  await prepareTables(database.url);

  const addresses = findAddresses({
    host: env.HOST,
    port: env.PORT,
    baseUrl: env.BASE_URL,
    outward: await findOutward(),
  });
  Object.assign(process.env, { DATABASE_URL: database.url, PHONE_URL: addresses.phones[0] ?? addresses.laptop });

  const build = () => buildIfNeeded(ROOT, env.NEXT_DIST_DIR, console.log);
  if (!dev && !(await oneAtATime(database.url, build))) return stop(1);
  const app = await prepareApp({ dev, dir: ROOT, hostname: env.HOST, port: env.PORT, httpServer: door.server });
  open.push(app);
  // Not before the database's address is known.
  const api = await import("./api/road.ts");
  const answering = dev ? reloadingRoad(app.getRequestHandler()) : inTurn(api.road(app.getRequestHandler()));
  const answered = keepPosted(answering, (path) => path.startsWith(signInPath("")));
  const answer = gate(answered, { proxies: env.TRUST_PROXY, baseUrl: env.BASE_URL });
  const watched = watch(answer, {
    slowMs: env.SLOW_MS,
    patternOf: patternsIn(resolve(ROOT, "src/app"), api.pathPatterns),
    headersFor: safetyHeaders(dev),
  });
  endStreams = watched.endStreams;
  door.answerWith(watched.answer, api.isInTheirLanguage);
  if (env.METRICS_TOKEN) watchEventLoop();
  quietConsole({ aloud: dev });
  drainMs = env.DRAIN_SECONDS * 1_000;

  const key = await firstAccountKey(database.url);
  const accountLink = key && `${env.BASE_URL?.replace(/\/$/, "") ?? addresses.laptop}/eerste-account?sleutel=${key}`;
  console.log(welcome(addresses, accountLink).join("\n"));
  keepMemoryTrue();
  keepForgetting();
  const { keepPlaying } = await import("./zaal/practice/keep.ts");
  open.push({ close: keepPlaying() });
}

/** The road in development: a change of what answers a call is seen without a new start, as Next does it for pages. */
function reloadingRoad(next: RequestListener): RequestListener {
  const src = resolve(ROOT, "src");
  const load = reloading<typeof import("./api/road.ts")>(resolve(src, "api/road.ts"), src);
  return (request, response) => {
    load().then(({ road }) => road(next)(request, response), noteFault);
  };
}

/** Once a day, and now. A day on which it fails is made up for on the next. */
function keepForgetting(): void {
  const forget = () => void forgetOldSessions().then(tellForgotten, noteFault);
  forget();
  setInterval(forget, DAY_MS).unref();
}

/** Deleting leaves a line in the log (conventions G-9). */
function tellForgotten(sessions: number): void {
  if (sessions > 0) console.log(fill(texts.forgotten, { sessions }));
}

async function prepareTables(databaseUrl: string): Promise<void> {
  await applyMigrations(databaseUrl).catch((error: unknown) => {
    throw new StartProblem("databaseUnfit", { reason: reasonOf(error) });
  });
}

function welcome({ laptop, phones }: ReturnType<typeof findAddresses>, accountLink: string | null): string[] {
  const [best, ...others] = phones;
  return [
    "",
    texts.ready,
    fill(texts.onThisLaptop, { url: laptop }),
    ...(best ? [fill(texts.onPhones, { url: best })] : [texts.noNetwork]),
    ...others.map((url) => fill(texts.alsoOn, { url })),
    ...(best ? ["", renderUnicodeCompact(best, { border: 2 })] : []),
    ...(accountLink ? ["", texts.firstAccount, accountLink] : []),
    "",
    texts.howToStop,
  ];
}

/**
 * Lets the balancer see for `graceMs` that we leave, answers who is being answered, and closes everything; ends in any
 * case, whatever hangs.
 */
async function stop(code: number, graceMs = 0): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(code), graceMs + STOPS_WITHIN_MS);
  startDraining();
  endStreams();
  await pause(graceMs);
  await leave();
  for (const thing of open.reverse()) await thing.close().catch(() => undefined);
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!stopping) console.log(`\n${texts.stopping}`);
    // A hand on the keyboard waits for no balancer.
    void stop(0, signal === "SIGTERM" ? drainMs : 0);
  });
}

// Whoever read what we print may leave before us. To note that as a fault would be to print, and so on for ever.
for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);

// In a buurthuis nobody starts us again: a lost connection that nobody caught must not end the meeting.
for (const event of ["uncaughtException", "unhandledRejection"] as const) process.on(event, noteFault);

// npm passes a signal on to the shell between us, and the shell goes without telling: then we are meant as well.
const parent = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid !== parent && stop(0, drainMs), PARENT_CHECK_MS).unref();

await start().catch((error: unknown) => {
  if (stopping) return;
  if (error instanceof StartProblem || error instanceof SettingProblem) console.error(error.message);
  else console.error(texts.unexpected, error);
  return stop(1);
});
