import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { applyMigrations } from "../../prisma/migrate.ts";
import { connectTo } from "../../src/lib/launch/postgresCluster.ts";
import { ownPostgres } from "../ownPostgres.ts";
import { standInForBrowsers } from "./browser.ts";
import { openProxy } from "./proxy.ts";
import { randomFrom } from "./random.ts";
import { type Round, runRound } from "./round.ts";
import { keepServer } from "./servers.ts";
import type { Stage } from "./storm.ts";

const RESULTS = resolve(import.meta.dirname, "../../.test-results");
const FAILURES_SHOWN = 12;

/** Runs the schedules one after the other on two servers and one PostgreSQL. Answers the exit code: 1 when a promise was broken. */
async function main(): Promise<number> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { seed: text, schedules: text, seconds: text } });
  const [seed = 1, schedules = 20, seconds = 60] = [values.seed, values.schedules, values.seconds].map(numberOf);
  const postgres = await ownPostgres();
  const closing: (() => unknown)[] = [postgres.remove];
  const close = async () => {
    for (const one of closing.splice(0)) await one();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().finally(() => process.exit(130)));
  process.once("uncaughtException", (error) => {
    console.error(error);
    void close().finally(() => process.exit(1));
  });
  try {
    await applyMigrations(postgres.url);
    const servers: Stage["servers"] = [await keepServer(postgres.url), await keepServer(postgres.url)];
    closing.unshift(...servers.map(({ stop }) => stop));
    await Promise.all(servers.map((server) => server.up()));
    const proxy = await openProxy(
      () => servers.filter((server) => server.isUp()).map(({ port }) => port),
      randomFrom(seed),
    );
    closing.unshift(proxy.close);
    standInForBrowsers();
    const rounds: Round[] = [];
    for (let at = 0; at < schedules; at++) {
      const round = await runRound({ servers, postgres, proxy }, () => connectTo(postgres.url), seed + at, seconds);
      console.log(round.line);
      for (const failure of round.failures.slice(0, FAILURES_SHOWN)) console.log(`  ${failure}`);
      rounds.push(round);
    }
    return conclude(rounds, seconds);
  } finally {
    await close();
  }
}

function numberOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d+$/.test(given)) return Number(given);
  throw new Error(`--seed, --schedules and --seconds take a number, not "${given}".`);
}

function conclude(rounds: Round[], seconds: number): number {
  const failed = rounds.filter(({ failures }) => failures.length > 0);
  const counts = { passed: rounds.length - failed.length, failed: failed.length };
  if (existsSync(RESULTS)) writeFileSync(resolve(RESULTS, "faults.json"), JSON.stringify(counts));
  console.log(`${counts.passed} of ${rounds.length} schedules kept every promise.`);
  for (const { seed } of failed)
    console.log(`Again: npm run test:faults -- --seed ${seed} --schedules 1 --seconds ${seconds}`);
  return failed.length > 0 ? 1 : 0;
}

process.exit(await main());
