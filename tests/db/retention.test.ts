import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { readContributions } from "../../src/contributions/reads.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { contribute } from "../../src/contributions/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(emptyDatabase);

test("what Amir wrote and his seat are forgotten 90 days after the session closed, and not before", async () => {
  const hanna = await started(await signedIn("hanna"));
  const amir = await joined(hanna, "informal");
  const stepId = await opened(hanna, "kracht");
  await contribute(amir, {
    id: randomUUID(),
    stepId,
    body: { about: "formal", dimension: "kennis", text: "Weten de weg" },
  });
  expect(await forgetOldSessions(Date.now() + 1_000 * DAY_MS)).toBe(0);
  await closeSession(hanna);
  expect(await forgetOldSessions(Date.now() + 89 * DAY_MS)).toBe(0);
  expect(await readContributions([stepId])).toHaveLength(1);
  expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(1);
  expect(await readContributions([stepId])).toEqual([]);
  expect((await roomOf(hanna)).seats).toEqual([]);
  expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(0);
});
