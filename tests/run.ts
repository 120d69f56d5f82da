import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { freePort } from "../src/lib/launch/postgresCluster.ts";

const ROOT = resolve(import.meta.dirname, "..");
const RESULTS = join(ROOT, ".test-results");

type Counts = { passed: number; failed: number };
type Step = { name: string; commands: string[][]; count: () => Counts };

const none = { passed: 0, failed: 0 };
const vitest = (project: string): Step => ({
  name: project,
  commands: [
    [
      "vitest/vitest.mjs",
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--project",
      project,
      "--reporter=default",
    ].concat("--reporter=json", `--outputFile.json=${join(RESULTS, `${project}.json`)}`),
  ],
  count: () => countVitest(join(RESULTS, `${project}.json`)),
});

const steps: Step[] = [
  {
    name: "types",
    commands: [
      ["next/dist/bin/next", "typegen"],
      ["typescript/bin/tsc", "--noEmit", "-p", "."],
    ],
    count: () => none,
  },
  { name: "lint", commands: [["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]], count: () => none },
  vitest("unit"),
  vitest("db"),
  {
    name: "e2e",
    commands: [["@playwright/test/cli.js", "test", "--config", "tests/playwright.config.ts"]],
    count: () => countPlaywright(join(RESULTS, "e2e.json")),
  },
  {
    // In short; `npm run test:faults` is the long form. It uses the build that e2e made.
    name: "faults",
    commands: [[join(ROOT, "tests/faults/faults.ts"), "--seed", "1", "--schedules", "3", "--seconds", "8"]],
    count: () => countSchedules(join(RESULTS, "faults.json")),
  },
];

/** Runs the steps named on the command line, or all; stops at the first that fails. Ends with one line of counts. */
async function main(names: string[]): Promise<number> {
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) return say(`Unknown step ${unknown}; there are: ${steps.map(({ name }) => name).join(", ")}`, 1);

  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const dataDir = join(tmpdir(), `vruchtbare-bodem-e2e-${randomUUID()}`);
  Object.assign(process.env, {
    E2E_PORT: String(await freePort()),
    E2E_DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const total = { ...none };
  let failedStep: string | null = null;
  for (const step of chosen) {
    console.log(`\n== ${step.name}`);
    const ok = step.commands.every(run);
    const { passed, failed } = step.count();
    total.passed += passed;
    total.failed += ok ? failed : Math.max(failed, 1);
    if (ok) continue;
    failedStep = step.name;
    break;
  }
  rmSync(dataDir, { recursive: true, force: true });
  if (failedStep) console.log(`\nStopped at: ${failedStep}`);
  return say(`\n${total.passed} passed, ${total.failed} failed`, failedStep ? 1 : 0);
}

function run([program = "", ...args]: string[]): boolean {
  const file = resolve(ROOT, "node_modules", program);
  const done = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  return done.status === 0;
}

function countVitest(file: string): Counts {
  const result = z.object({ numPassedTests: z.number(), numFailedTests: z.number() }).safeParse(read(file));
  return result.success ? { passed: result.data.numPassedTests, failed: result.data.numFailedTests } : none;
}

function countPlaywright(file: string): Counts {
  const stats = z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() });
  const result = z.object({ stats }).safeParse(read(file));
  if (!result.success) return none;
  const { expected, unexpected, flaky } = result.data.stats;
  return { passed: expected + flaky, failed: unexpected };
}

function countSchedules(file: string): Counts {
  const result = z.object({ passed: z.number(), failed: z.number() }).safeParse(read(file));
  return result.success ? result.data : none;
}

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

function say(line: string, code: number): number {
  console.log(line);
  return code;
}

process.exit(await main(process.argv.slice(2)));
