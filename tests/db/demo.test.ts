import { beforeEach, expect, test } from "vitest";
import { openDemo } from "../../prisma/openDemo.ts";
import { db } from "../../src/lib/db.ts";
import { currentStep, readRoom, stepsOf } from "../../src/sessions/reads.ts";
import { emptyDatabase } from "../database.ts";

beforeEach(emptyDatabase);

test("who tries the demo finds two samenwerkingen half way through lang, with what was said, drawn and agreed so far", async () => {
  const { sessionId, partners, code } = await openDemo();
  const room = await readRoom(sessionId);
  if (!room) throw new Error("There is no demo.");
  expect([partners.length, room.partnerships.length, code !== null]).toEqual([4, 2, true]);
  const step = currentStep(room);
  expect([step?.exercise, step?.state]).toEqual(["toekomstvisie", "shown"]);
  const said = await db().contribution.groupBy({ by: ["stepId"], _count: true });
  const exercises = said.map(({ stepId }) => stepsOf(room).find(({ id }) => id === stepId)?.exercise);
  expect(exercises).toEqual(
    expect.arrayContaining(["pitch", "kader", "kracht", "rollen-bedenken", "boom", "toekomstvisie"]),
  );
  const lines = await db().agreementLine.groupBy({
    by: ["kind"],
    where: { agreement: { partnershipId: room.partnershipId } },
  });
  expect(lines.length).toBeGreaterThan(3);
});

test("who mistypes the programme hears which there are, and nothing is made", async () => {
  await expect(openDemo("lnag")).rejects.toThrow("kort, standaard, lang");
  expect(await db().team.count()).toBe(0);
});
