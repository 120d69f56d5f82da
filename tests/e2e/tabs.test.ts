import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { direct, hostSnapshot, openForm, openRoom, type Room, sitDown } from "./people.ts";
import { asked } from "./phoneForms.ts";
import { alive, bigButton } from "./regie.ts";

let laptop: Page;
let phone: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Meer dan een tabblad"));
  phone = await openDevice(devices.phone);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
});

const field = (tab: Page) => tab.locator("form.action-form textarea:visible").first();
const send = (tab: Page) => openForm(tab).getByRole("button").first().click();
const texts = async () => (await hostSnapshot(laptop.request, room.sessionId)).contributions.map(({ text }) => text);
const kept = (tab: Page) => tab.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

async function openTab(of: Page, path: string): Promise<Page> {
  const tab = await of.context().newPage();
  await tab.goto(path);
  await alive(tab);
  return tab;
}

test("with seven pages open in one browser every press arrives, and every page follows the room", async () => {
  const tabs = [phone];
  while (tabs.length < 7) tabs.push(await openTab(phone, `/meedoen/${room.sessionId}/zaal`));
  await direct(laptop.request, room.sessionId, "kracht", "open");
  for (const [nr, tab] of tabs.entries()) {
    await asked(tab, "kracht");
    await field(tab).fill(`Uit tabblad ${nr}`);
    await send(tab);
    await expect.poll(async () => (await texts()).join()).toContain(`Uit tabblad ${nr}`);
  }
  await direct(laptop.request, room.sessionId, "boom", "open");
  for (const tab of tabs) await asked(tab, "boom");
});

test("the regie and the walls of one browser share its streams too", async () => {
  const wall = `/scherm/${room.screenToken}`;
  for (const path of [wall, wall, wall, `/regie/${room.sessionId}`, `/regie/${room.sessionId}/afspraak`, wall])
    await openTab(laptop, path);
  const before = (await bigButton(laptop).textContent()) ?? "";
  await bigButton(laptop).click();
  await expect(bigButton(laptop)).not.toHaveText(before);
  const last = await laptop.context().newPage();
  await last.goto("/beheer");
  await expect(last.getByRole("heading", { level: 1 })).toBeVisible();
});

test("what Amir typed in one tab stays there when he sends from another, and after both are closed", async () => {
  await direct(laptop.request, room.sessionId, "kracht", "open");
  const other = await openTab(phone, `/meedoen/${room.sessionId}/zaal`);
  await field(phone).pressSequentially("Half getypt");
  await field(other).fill("Uit het andere tabblad");
  await send(other);
  await expect.poll(texts).toHaveLength(1);
  await phone.reload();
  await alive(phone);
  // The question in which it was begun is there again by itself.
  const half = (tab: Page) => tab.locator("textarea:visible").first();
  await expect(half(phone)).toHaveValue("Half getypt");
  await phone.close();
  await other.reload();
  await alive(other);
  await expect(half(other)).toHaveValue("Half getypt");
});

test.describe("a phone that goes from hand to hand", () => {
  // The page notices that there is no seat any more, and asks for itself.
  test.use({ expectedErrors: [/status of 404/] });

  test("keeps nothing of Amir, whose seat was taken away, for Bea who joins on it", async () => {
    await direct(laptop.request, room.sessionId, "kracht", "open");
    await field(phone).fill("Gevoelig, al verstuurd");
    await send(phone);
    await expect.poll(texts).toHaveLength(1);
    await field(phone).fill("Gevoelig, half getypt");
    expect(await kept(phone)).toMatch(/al verstuurd.*half getypt|half getypt.*al verstuurd/);
    await phone.evaluate(() => localStorage.setItem("vb-draft:van-vroeger:contribute:", "Gevoelig, van vroeger"));
    const { seats } = await (await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`)).json();
    await laptop.request.delete(`/api/sessions/${room.sessionId}/seats/${seats[0].id}`);
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(/Je plek is weggehaald/);
    await expect.poll(() => kept(phone)).not.toContain("Gevoelig");
    await sitDown(phone, room, "informal", "Moedergroep De Brug");
    await asked(phone, "kracht");
    await expect(field(phone)).toHaveValue("");
  });

  test("forgets what was sent once the bijeenkomst is over, and keeps what was not", async () => {
    await direct(laptop.request, room.sessionId, "kracht", "open");
    await field(phone).fill("Al verstuurd");
    await send(phone);
    await expect.poll(texts).toHaveLength(1);
    await field(phone).fill("Half getypt");
    expect(await kept(phone)).toContain("Al verstuurd");
    await laptop.goto(`/regie/${room.sessionId}/afspraak`);
    await laptop.getByRole("button", { name: "Sluit de bijeenkomst af" }).click();
    await expect.poll(() => kept(phone)).not.toContain("Al verstuurd");
    expect(await kept(phone)).toContain("Half getypt");
  });
});
