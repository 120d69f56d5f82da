import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./chromium.ts";

const ROOT = resolve(import.meta.dirname, "..");
const HOSTILE_TIME_ZONE = "Pacific/Kiritimati";

// Playwright reads this file again in every worker: all of them must find the same app.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 10_000));
process.env.E2E_DATA_DIR ??= join(tmpdir(), `vruchtbare-bodem-e2e-${randomUUID()}`);
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: join(ROOT, "tests/e2e"),
  outputDir: join(ROOT, ".test-results/e2e"),
  // The app of all tests, its database and the browsers leave room on two cores: while one test waits, another goes on.
  workers: 2,
  // Patience costs nothing where all goes well, and on a slow machine a page takes its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A machine of CI may stand still for longer than that. What then went well the second time is named in the last line.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: join(ROOT, ".test-results/e2e.json") }]],
  use: {
    baseURL,
    locale: "nl-NL",
    actionTimeout: 20_000,
    timezoneId: HOSTILE_TIME_ZONE,
    screenshot: "only-on-failure",
    launchOptions: await findChromium(),
  },
  projects: [
    { name: "first account", testMatch: "firstAccount.setup.ts" },
    { name: "chromium", dependencies: ["first account"] },
  ],
  webServer: {
    command: `"${process.execPath}" src/start.ts`,
    cwd: ROOT,
    env: {
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR,
      TZ: HOSTILE_TIME_ZONE,
      DATABASE_URL: "",
      BASE_URL: "",
    },
    // The launcher prints the key of the first account once the app answers; the tests find it in FIRST_ACCOUNT_KEY.
    wait: { stdout: /eerste-account\?sleutel=(?<first_account_key>\S+)/ },
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
