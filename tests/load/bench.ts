import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Arena, openArena, WARM_UP_PHONES, warmUp } from "./arena.ts";
import { changesFigures, joinFigures, largeFigures, oldFigures, phonesFigures, sessionsFigures } from "./figures.ts";
import { hostileFailures, hostileFigures, runHostile } from "./hostilePart.ts";
import { type ChangesRun, changers, runChanges, runLarge } from "./largeParts.ts";
import { runFilled, runJoins, runSessions, runSideBySide } from "./otherParts.ts";
import { type PhonesRun, runPhones } from "./phonesPart.ts";
import { type Growth, growthLines, linesOf, type Report, writeReport } from "./report.ts";
import type { Series } from "./run.ts";
import { full, quick, type Settings } from "./settings.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const RESULTS = resolve(ROOT, ".bench");
const PHONES_EACH = 20;
const SPARE_FILES = 200;

type Part = { name: string; run: (arena: Arena, settings: Settings, report: Report) => Promise<void> };

const parts: Part[] = [
  { name: "phones", run: phonesPart },
  { name: "joins", run: joinsPart },
  { name: "sessions", run: sessionsPart },
  { name: "contributions", run: contributionsPart },
  { name: "old", run: oldPart },
  { name: "changes", run: changesPart },
  { name: "large", run: largePart },
];
/** Takes as long as half of the others, and measures something else: only by its name. */
const hostile: Part = { name: "hostile", run: hostilePart };

/** Runs the parts, prints their tables and writes the results. Answers the exit code: a missed target is no failure, a loss is. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, only: { type: "string" } } });
  const [only, size] = values.only?.split("-") ?? [];
  const settings = { ...(values.quick ? quick : full), ...(size ? { sizes: [Number(size)] } : {}) };
  const wanted = only ?? (values.quick ? "phones" : null);
  const chosen = wanted === null ? parts : [...parts, hostile].filter(({ name }) => name === wanted);
  if (chosen.length === 0 || settings.sizes.some((phones) => !(phones > 0))) {
    console.error(
      `--only takes ${[...parts, hostile].map(({ name }) => name).join(", ")}, or one size such as phones-200`,
    );
    return 1;
  }
  const report: Report = { tables: [], growth: [], failures: [], notes: [], settings, raw: {} };
  if (process.platform !== "linux") report.notes.push("CPU and memory of the servers are read from /proc: Linux only.");
  const arena = await openArena(resolve(RESULTS, "data"));
  const leave = () => void arena.close().finally(() => process.exit(130));
  process.once("SIGINT", leave).once("SIGTERM", leave);
  for (const { name, run } of chosen) {
    const start = performance.now();
    await run(arena, settings, report).catch((error: unknown) => {
      report.failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
    });
    console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  await arena.close();
  for (const line of [...report.tables.flatMap(linesOf), ...growthLines(report.growth)]) console.log(line);
  for (const line of ["", ...report.notes, ...report.failures.map((failure) => `FAILED ${failure}`)]) console.log(line);
  writeReport(RESULTS, report);
  return report.failures.length > 0 ? 1 : 0;
}

/** Each repeat has fresh processes, so that memory is counted from where it starts; within it ours and the limit take turns. */
async function phonesPart(arena: Arena, settings: Settings, report: Report): Promise<void> {
  const runs = settings.sizes.map((phones) => ({ phones, ours: [] as PhonesRun[], limit: [] as PhonesRun[] }));
  for (let repeat = 0; repeat < settings.repeats; repeat++)
    await arena.withApp("vruchtbare_bodem", ({ ours, write, hostCookie }) =>
      arena.withLimit(async (limit) => {
        await warmUp(limit, await write(1, WARM_UP_PHONES), hostCookie);
        for (const run of runs) {
          const [room] = await write(1, run.phones);
          if (!room) throw new Error("The session was not written.");
          const one = await runPhones(ours, room, hostCookie, settings, null);
          run.ours.push(one);
          run.limit.push(await runPhones(limit, room, hostCookie, settings, one));
        }
      }),
    );
  for (const { phones, ours, limit } of runs) {
    const title = `One session of ${phones} phones, ${settings.rate} contributions a second`;
    report.tables.push({ title, columns: ["ours", "limit"], figures: phonesFigures(phones, ours, limit) });
    const grow = (who: Growth["who"], [run]: PhonesRun[]) =>
      run && add(report, "phones", phones, who, run.contributions);
    grow("ours", byCpu(ours));
    grow("limit", byCpu(limit));
  }
  keep(report, "phones", runs);
}

/** The repeat in the middle first. */
const byCpu = (runs: PhonesRun[]): PhonesRun[] => {
  const sorted = runs.toSorted((a, b) => (a.contributions.cpu ?? 0) - (b.contributions.cpu ?? 0));
  return sorted.slice(Math.floor(sorted.length / 2));
};

async function joinsPart(arena: Arena, settings: Settings, report: Report): Promise<void> {
  const runs = await arena.withApp("vruchtbare_bodem", async ({ ours, write }) => {
    const done = [];
    for (let repeat = 0; repeat < settings.repeats; repeat++) done.push(await runJoins(ours, write, settings.joins));
    return done;
  });
  report.tables.push({ title: "Joining", columns: ["ours", "limit"], figures: joinFigures(settings.joins, runs) });
  for (const [answer, those] of Map.groupBy(
    runs.flatMap(({ refused }) => refused),
    String,
  ))
    report.failures.push(`joins: ${those.length} got ${answer}.`);
  keep(report, "joins", runs);
}

async function sessionsPart(arena: Arena, settings: Settings, report: Report): Promise<void> {
  const most = Math.max(...settings.sessions);
  const streams = most * (PHONES_EACH + 1);
  requireOpenFiles(streams + SPARE_FILES);
  const [ours, limit] = await arena.withApp("vruchtbare_bodem", async (app) => {
    const rooms = await app.write(most, PHONES_EACH);
    const our = await runSessions(app.ours, rooms, settings.sessions, settings.sessionsRate, app.hostCookie, null);
    return arena.withLimit(async (bare) => [
      our,
      await runSessions(bare, rooms, settings.sessions, settings.sessionsRate, app.hostCookie, our),
    ]);
  });
  const title = `${most} sessions of ${PHONES_EACH} phones (${streams} streams), ${settings.sessionsRate} contributions a second`;
  if (ours && limit) report.tables.push({ title, columns: ["ours", "limit"], figures: sessionsFigures(ours, limit) });
  for (const { at, series } of ours?.grown ?? []) add(report, "sessions", at, "ours", series);
  for (const { at, series } of limit?.grown ?? []) add(report, "sessions", at, "limit", series);
}

async function contributionsPart(arena: Arena, { contributions, rate }: Settings, report: Report): Promise<void> {
  const grown = await arena.withApp("vruchtbare_bodem", ({ ours, write, hostCookie }) =>
    runFilled(ours, write, hostCookie, contributions, rate),
  );
  for (const { at, series } of grown) add(report, "contributions in the step", at, "ours", series);
}

async function oldPart(arena: Arena, settings: Settings, report: Report): Promise<void> {
  const [old = [], empty = []] = await arena.withApp("bench_old", async (laden) => {
    await laden.writeOld(settings.oldSessions);
    return arena.withApp("bench_empty", (bare) => runSideBySide([laden, bare], settings.repeats, settings.rate));
  });
  const title = `A database with ${settings.oldSessions} old sessions against an empty one`;
  report.tables.push({ title, columns: ["full", "empty"], figures: oldFigures(old, empty) });
  keep(report, "old", { old, empty });
}

async function changesPart(arena: Arena, { repeats, seconds }: Settings, report: Report): Promise<void> {
  const [ours, limit]: [ChangesRun[], ChangesRun[]] = [[], []];
  await arena.withApp("vruchtbare_bodem", (app) =>
    arena.withLimit(async (bare) => {
      await warmUp(bare, await app.write(1, WARM_UP_PHONES), app.hostCookie);
      for (let repeat = 0; repeat < repeats; repeat++)
        for (const room of await changers(app.write)) {
          const one = await runChanges(app.ours, room, app.hostCookie, seconds, null);
          ours.push(one);
          limit.push(await runChanges(bare, room, app.hostCookie, seconds, one));
        }
    }),
  );
  const title = "60 phones that each change an answer every two seconds";
  report.tables.push({ title, columns: ["ours", "limit"], figures: changesFigures(ours, limit) });
  keep(report, "changes", { ours, limit });
}

async function largePart(arena: Arena, { presses }: Settings, report: Report): Promise<void> {
  const run = await arena.withApp("vruchtbare_bodem", ({ ours, write, hostCookie }) =>
    runLarge(ours, write, hostCookie, presses),
  );
  const title = "A session with 3,000 answers against one with 30";
  report.tables.push({ title, columns: ["large", "small"], figures: largeFigures(run) });
  keep(report, "large", run);
}

/** Behind a proxy, so that the attackers may come from as many addresses as they like. */
async function hostilePart(arena: Arena, { siegeSeconds }: Settings, report: Report): Promise<void> {
  const run = await arena.withApp("bench_hostile", (app) => runHostile(app, siegeSeconds), { TRUST_PROXY: "1" });
  const title = `Ten phones, an answer a second each, while somebody else (${siegeSeconds} s each)`;
  report.tables.push({ title, columns: ["besieged", "quiet"], figures: hostileFigures(run) });
  report.failures.push(...hostileFailures(run));
  keep(report, "hostile", run);
}

function add(report: Report, by: Growth["by"], at: number, who: Growth["who"], cost: Series): void {
  report.growth.push({ by, at, who, cost });
}

function keep(report: Report, name: string, runs: unknown): void {
  report.raw = { ...Object(report.raw), [name]: runs };
}

/** Node itself takes as many open files as the hard limit lets it. */
function requireOpenFiles(needed: number): void {
  if (process.platform === "win32") return;
  const most = execFileSync("sh", ["-c", "ulimit -Hn"], { encoding: "utf8" }).trim();
  if (most !== "unlimited" && Number(most) < needed)
    throw new Error(`this takes ${needed} open files and the limit is ${most}. Raise it with: ulimit -n ${needed}`);
}

process.exit(await main());
