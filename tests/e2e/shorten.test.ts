import type { Page } from "@playwright/test";
import { wallClock } from "../../src/app/regie/[sessionId]/now/clockAgainstPlan.ts";
import { changePart } from "../../src/sessions/prepare/writes.ts";
import { devices, expect, test } from "../browser.ts";
import { openDemo, signInWith } from "./demoTeam.ts";
import { hosting, startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, type Room } from "./people.ts";
import { alive } from "./regie.ts";

/** Two steps that are made shorter are enough for it. */
const LATE_MINUTES = 17;

/** A bijeenkomst of today that began this minute, whose first step takes so much longer. */
async function runsLate(title: string, host: Page): Promise<Room> {
  const room = await startSession(title);
  const now = wallClock(Date.now());
  const { parts } = await hostSnapshot(host.request, room.sessionId);
  await changePart(await hosting(room.sessionId), parts[0]?.id ?? "", { date: now.date, startsAt: now.time });
  const stepId = await direct(host.request, room.sessionId, "welkom", "show");
  const timer = `/api/sessions/${room.sessionId}/steps/${stepId}/timer`;
  expect((await host.request.post(timer, { data: { minutes: LATE_MINUTES } })).status()).toBe(200);
  return room;
}

const proposal = (page: Page) => page.getByRole("region", { name: "Wat kan korter?" });
const done = (page: Page) => page.getByRole("region", { name: "Je hebt dit korter gemaakt" });
const cutIn = async (page: Page, { sessionId }: Room) =>
  (await hostSnapshot(page.request, sessionId)).parts
    .flatMap(({ steps }) => steps)
    .filter(({ givenMinutes }) => givenMinutes !== null)
    .map(({ exercise, minutes, enabled }) => [exercise, enabled ? minutes : 0]);

test("Hanna runs late: one press makes what comes shorter, one brings it back, and she ticks something else", async ({
  openDevice,
}) => {
  const laptop = await openLaptop(openDevice);
  const room = await runsLate("Het loopt uit", laptop);
  await laptop.goto(`/regie/${room.sessionId}`);
  await alive(laptop);
  await expect(proposal(laptop).getByRole("listitem")).toHaveCount(2);
  await expect(laptop.getByText(/^nog 3 uur en \d+ min$/)).toBeVisible();
  expect(await cutIn(laptop, room)).toEqual([]);
  await proposal(laptop).getByRole("button", { name: "Zo doen we het" }).click();
  await expect(proposal(laptop)).toHaveCount(0);
  await expect(done(laptop)).toContainText("10 minuten, niet 20");
  expect(await cutIn(laptop, room)).toEqual([
    ["kader", 15],
    ["voorbeelden", 10],
  ]);
  await done(laptop).getByRole("button", { name: "Zet alles terug" }).click();
  await expect(proposal(laptop)).toBeVisible();
  expect(await cutIn(laptop, room)).toEqual([]);

  await proposal(laptop).getByText("Kies zelf").click();
  await proposal(laptop)
    .getByRole("checkbox", { name: /overslaan \(scheelt 20 minuten\)/ })
    .check();
  await expect(proposal(laptop).getByRole("status")).toContainText("overslaan");
  await proposal(laptop).getByRole("button", { name: "Zo doen we het" }).click();
  await expect(done(laptop)).toContainText("overgeslagen");
  expect(await cutIn(laptop, room)).toEqual([
    ["kader", 15],
    ["voorbeelden", 0],
  ]);
});

test("without JavaScript the proposal is done and taken back by its forms, and Carl does nothing with them", async ({
  openDevice,
}) => {
  const laptop = await openLaptop(openDevice);
  const room = await runsLate("Het loopt uit zonder scripts", laptop);
  const plain = await openLaptop(openDevice, { ...devices.laptop, javaScriptEnabled: false });
  await plain.goto(`/regie/${room.sessionId}`);
  const form = await proposal(plain)
    .locator("form")
    .evaluate((one) =>
      Object.fromEntries([...new FormData(one as HTMLFormElement)].map(([name, value]) => [name, String(value)])),
    );
  const carl = await openDevice(devices.laptop);
  await signInWith(carl, await openDemo(), plain.url());
  const post = (who: Page) => who.request.post(`/regie/${room.sessionId}`, { multipart: form });
  expect((await post(carl)).status()).toBeLessThan(500);
  expect(await cutIn(plain, room)).toEqual([]);
  await post(plain);
  expect(await cutIn(plain, room)).toHaveLength(1);
  await plain.reload();
  await done(plain).getByRole("button", { name: "Zet alles terug" }).click();

  await proposal(plain).getByText("Kies zelf").click();
  for (const box of await proposal(plain).getByRole("checkbox").all()) await box.setChecked(false);
  await proposal(plain).getByRole("button", { name: "Zo doen we het" }).click();
  await expect(proposal(plain)).toContainText("Kies minstens één onderdeel");
  await proposal(plain).getByRole("button", { name: "Zo doen we het" }).click();
  await expect(done(plain)).toContainText("10 minuten, niet 20");
  expect((await cutIn(plain, room)).map(([exercise]) => exercise)).toEqual(["kader", "voorbeelden"]);
  await done(plain).getByRole("button", { name: "Zet alles terug" }).click();
  await expect(done(plain)).toHaveCount(0);
  expect(await cutIn(plain, room)).toEqual([]);
});
