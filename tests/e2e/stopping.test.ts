import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "../browser.ts";
import { type OwnApp, openOwnApp } from "./ownApp.ts";

const STOPS_WITHIN_MS = 15_000;
let app: OwnApp;

test.beforeEach(async () => {
  test.setTimeout(120_000);
  app = await openOwnApp({ DRAIN_SECONDS: "0" });
});
test.afterEach(() => app.remove());

test("an app whose terminal is gone stops when it is told to, also when its database went at the same moment", async () => {
  expect((await fetch(`${app.base}/api/health`)).status).toBe(200);
  const { stdout, stderr } = app.process();
  stdout?.destroy();
  stderr?.destroy();
  await app.postgres.crash();
  // Something to note in the log that nobody reads.
  expect((await fetch(`${app.base}/api/health`)).status).toBe(503);
  await pause(500);
  const exited = once(app.process(), "exit");
  app.process().kill("SIGTERM");
  const end = await Promise.race([exited, pause(STOPS_WITHIN_MS, "it still runs")]);
  expect(end).toEqual([0, null]);
});
