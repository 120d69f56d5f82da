import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { freePort } from "../src/lib/launch/postgresCluster.ts";

const ROOT = resolve(import.meta.dirname, "..");
const RESULTS = join(ROOT, ".test-results");

type Counts = { passed: number; failed: number; flaky: number };
type Step = { name: string; commands: string[][]; count: () => Counts };

const none = { passed: 0, failed: 0, flaky: 0 };
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

// Next and our own tests read programs with TypeScript 5; 7 reads the same eight times as fast, and can only check.
const types: Step = {
  name: "types",
  commands: [
    ["next/dist/bin/next", "typegen"],
    ["typescript-7/bin/tsc", "--noEmit", "-p", "."],
  ],
  count: () => none,
};
const lint: Step = {
  name: "lint",
  commands: [["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]],
  count: () => none,
};
const e2e: Step = {
  name: "e2e",
  commands: [["@playwright/test/cli.js", "test", "--config", "tests/playwright.config.ts"]],
  count: () => countPlaywright(join(RESULTS, "e2e.json")),
};
const faults: Step = {
  // In short; `npm run test:faults` is the long form. It uses the build that e2e made.
  name: "faults",
  commands: [[join(ROOT, "tests/faults/faults.ts"), "--seed", "1", "--schedules", "3", "--seconds", "8"]],
  count: () => countSchedules(join(RESULTS, "faults.json")),
};

/** What stands together runs side by side: types take one core, and know nothing of time. */
const stages = [[types, lint, vitest("unit")], [vitest("db")], [e2e], [faults]];
const steps = stages.flat();

/** Runs the steps named on the command line, or all; stops where one fails. Ends with one line of counts. */
async function main(names: string[]): Promise<number> {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) return say(`Unknown step ${unknown}; there are: ${steps.map(({ name }) => name).join(", ")}`, 1);

  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const dataDir = join(tmpdir(), `vruchtbare-bodem-e2e-${randomUUID()}`);
  Object.assign(process.env, {
    E2E_PORT: String(await freePort()),
    E2E_DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
    // The app, and whatever else Node runs here, is started dozens of times.
    NODE_COMPILE_CACHE: join(RESULTS, "compiled"),
  });
  const total = { ...none };
  const stopped: string[] = [];
  for (const stage of stages) {
    const chosen = stage.filter(({ name }) => names.length === 0 || names.includes(name));
    const ends = await Promise.all(chosen.map((step) => runStep(step, chosen.length > 1)));
    for (const [at, { name, count }] of chosen.entries()) {
      const { passed, failed, flaky } = count();
      total.passed += passed;
      total.flaky += flaky;
      total.failed += ends[at] ? failed : Math.max(failed, 1);
      if (!ends[at]) stopped.push(name);
    }
    if (stopped.length > 0) break;
  }
  rmSync(dataDir, { recursive: true, force: true });
  if (stopped.length > 0) console.log(`\nStopped at: ${stopped.join(", ")}`);
  const flaky = total.flaky > 0 ? `, ${total.flaky} only the second time` : "";
  return say(`\n${total.passed} passed, ${total.failed} failed${flaky}`, stopped.length > 0 ? 1 : 0);
}

/** Whether all commands of a step went well. Beside others it says in one go what it has to say, once it is done. */
async function runStep({ name, commands }: Step, beside: boolean): Promise<boolean> {
  const began = performance.now();
  const said: Buffer[] = [];
  if (!beside) console.log(`\n== ${name}`);
  let ok = true;
  for (const command of commands) ok &&= await run(command, beside ? (words) => said.push(words) : null);
  if (beside) process.stdout.write(`\n== ${name}\n${Buffer.concat(said)}`);
  console.log(`-- ${name}: ${Math.round((performance.now() - began) / 1_000)} s`);
  return ok;
}

async function run([program = "", ...args]: string[], hear: ((words: Buffer) => void) | null): Promise<boolean> {
  const file = resolve(ROOT, "node_modules", program);
  const output = hear ? "pipe" : "inherit";
  const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, stdio: ["ignore", output, output] });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (words: Buffer) => hear?.(words));
  const [code] = await once(child, "close");
  return code === 0;
}

function countVitest(file: string): Counts {
  const result = z.object({ numPassedTests: z.number(), numFailedTests: z.number() }).safeParse(read(file));
  return result.success ? { ...none, passed: result.data.numPassedTests, failed: result.data.numFailedTests } : none;
}

function countPlaywright(file: string): Counts {
  const stats = z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() });
  const result = z.object({ stats }).safeParse(read(file));
  if (!result.success) return none;
  const { expected, unexpected, flaky } = result.data.stats;
  return { passed: expected + flaky, failed: unexpected, flaky };
}

function countSchedules(file: string): Counts {
  const result = z.object({ passed: z.number(), failed: z.number() }).safeParse(read(file));
  return result.success ? { ...none, ...result.data } : none;
}

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

function say(line: string, code: number): number {
  console.log(line);
  return code;
}

process.exit(await main(process.argv.slice(2)));
