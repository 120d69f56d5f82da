import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { barOf, direct, hostSnapshot, openForm, openRoom, type Room, sitDown, takeBack } from "./people.ts";
import { answerAgreement } from "./phoneForms.ts";
import { alive } from "./regie.ts";

let laptop: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Telefoons in de zaal"));
});

const field = (phone: Page) => phone.locator("form.action-form textarea:visible").first();
const send = (phone: Page) => openForm(phone).getByRole("button").first().click();

test("without JavaScript Amir joins, sends a contribution and sees it back", async ({ openDevice }) => {
  const phone = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  await direct(laptop.request, room.sessionId, "kracht", "open");
  await phone.reload();
  await field(phone).fill("Kennen alle regels");
  await send(phone);
  await phone.getByRole("link", { name: "Vorige" }).click();
  await expect(phone.getByText("Kennen alle regels").first()).toBeVisible();
  const { contributions } = await hostSnapshot(laptop.request, room.sessionId);
  expect(contributions.map(({ text }) => text)).toEqual([expect.stringContaining("Kennen alle regels")]);
});

test("what Amir is typing is still there after a reload", async ({ openDevice }) => {
  const phone = await openDevice(devices.phone);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  const label = await phone.getByText("Jouw plaatje").textContent();
  await direct(laptop.request, room.sessionId, "kracht", "open");
  await field(phone).pressSequentially("Half getypt");
  await phone.reload();
  await alive(phone);
  await expect(field(phone)).toHaveValue("Half getypt");
  await expect(phone.getByText("Jouw plaatje")).toHaveText(label ?? "");
});

test.describe("with a bad network", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/] });

  test("what Amir sends without a connection arrives once when it is back", async ({ openDevice }) => {
    const phone = await openDevice(devices.phone);
    await sitDown(phone, room, "informal", "Moedergroep De Brug");
    await direct(laptop.request, room.sessionId, "kracht", "open");
    await field(phone).fill("Staan dicht bij de wet");
    await phone.context().setOffline(true);
    await expect(barOf(phone)).toHaveText(/Geen verbinding/);
    await send(phone);
    await expect(phone.getByText("Staan dicht bij de wet").first()).toBeVisible();
    expect((await hostSnapshot(laptop.request, room.sessionId)).contributions).toEqual([]);
    await phone.context().setOffline(false);
    await expect.poll(async () => (await hostSnapshot(laptop.request, room.sessionId)).contributions.length).toBe(1);
    await expect(barOf(phone)).toHaveText(/^Verstuurd\./);
    await phone.reload();
    expect((await hostSnapshot(laptop.request, room.sessionId)).contributions).toHaveLength(1);
  });
});

test("a table without a phone writes, changes and answers in Hanna's hands, and she sees why something is refused", async ({
  openDevice,
}) => {
  const phone = await openDevice(devices.phone);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  const stepId = await direct(laptop.request, room.sessionId, "kracht", "open");
  const amirs = {
    id: crypto.randomUUID(),
    stepId,
    body: { about: "formal", dimension: "kennis", text: "Weten de weg" },
  };
  await phone.request.post(`/api/sessions/${room.sessionId}/contributions`, { data: amirs });
  const { partners } = await hostSnapshot(laptop.request, room.sessionId);
  const partnerId = partners.find(({ name }) => name === "Wijkteam")?.id;
  const made = await laptop.request.post(`/api/sessions/${room.sessionId}/seats`, {
    data: { standing: "formal", partnerId, people: 4 },
  });
  const { participantId } = await made.json();
  await laptop.goto(`/regie/${room.sessionId}/plek/${participantId}`);
  await alive(laptop);
  await field(laptop).fill("Kennen elke straat");
  await send(laptop);
  await expect(laptop.getByText("Bewaard.").first()).toBeVisible();
  await laptop.getByText("Verander", { exact: false }).first().click();
  await laptop.getByRole("textbox", { name: /Verander/ }).fill("Kennen elk gezin");
  await laptop.getByRole("button", { name: "Bewaar" }).click();
  const texts = async () =>
    (await hostSnapshot(laptop.request, room.sessionId)).contributions.map(({ text }) => text).join();
  await expect.poll(texts).toContain("Kennen elk gezin");
  await direct(laptop.request, room.sessionId, "kracht", "open", 1);
  await laptop.getByRole("button", { name: /^Klopt (?!deels)/ }).click();
  await expect(laptop.getByRole("button", { name: /^Klopt (?!deels)/ })).toHaveAttribute("aria-pressed", "true");
  await expect
    .poll(async () =>
      (await hostSnapshot(laptop.request, room.sessionId)).contributions.map(({ supports }) => supports),
    )
    .toEqual([4, 0]);
});

test.describe("a form that is too late", () => {
  // Who has no seat any more is told so by a page that is not there.
  test.use({ expectedErrors: [/status of 404/] });

  test("without JavaScript a refused form comes back filled in, also for who has no seat any more", async ({
    openDevice,
  }) => {
    const phone = await openDevice({ ...devices.phone, javaScriptEnabled: false });
    await sitDown(phone, room, "informal", "Moedergroep De Brug");
    await direct(laptop.request, room.sessionId, "kracht", "open");
    await phone.reload();
    await field(phone).fill("Weten de weg");
    await takeBack(laptop.request, room.sessionId);
    await send(phone);
    await expect(phone.getByRole("alert").first()).toHaveText(/nu niet open.*Weten de weg/);
    await direct(laptop.request, room.sessionId, "kracht", "open");
    await phone.goto(`/meedoen/${room.sessionId}/zaal`);
    await field(phone).fill("   ");
    await openForm(phone).locator("input[name=dimension]").first().waitFor({ state: "attached" });
    await send(phone);
    await expect(openForm(phone).getByRole("alert")).toHaveText(/\.$/);
    await field(phone).fill("Luisteren goed");
    const { seats } = await (await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`)).json();
    await laptop.request.delete(`/api/sessions/${room.sessionId}/seats/${seats[0].id}`);
    await send(phone);
    await expect(phone.getByRole("alert")).toHaveText(/niet voor jou.*Luisteren goed/);
    const stranger = await openDevice(devices.phone);
    expect((await stranger.request.get(`/meedoen/${room.sessionId}/zaal`)).status()).toBe(404);
  });
});

test("when the bijeenkomst is over, Amir still answers for his group", async ({ openDevice }) => {
  const phone = await openDevice(devices.phone);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await laptop.getByRole("button", { name: "Leg voor aan beide kanten" }).click();
  await expect(laptop.getByText(/Voorgelegd aan beide kanten/).first()).toBeVisible();
  await laptop.getByRole("button", { name: "Sluit de bijeenkomst af" }).click();
  await phone.goto(`/meedoen/${room.sessionId}/afspraak`);
  await answerAgreement(phone, "Nog niet akkoord", "Eerst een vaste ruimte");
  await expect(phone.getByText("Jullie antwoord is nu: Nog niet akkoord")).toBeVisible();
  await expect(phone.getByText("Reden: Eerst een vaste ruimte")).toBeVisible();
});

test("hidden contributions never reach the projector's stream, nor another phone's", async ({ openDevice }) => {
  const amir = await openDevice(devices.phone);
  const bea = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDown(bea, room, "formal", "Wijkteam");
  const stepId = await direct(laptop.request, room.sessionId, "kracht", "open");
  const streams = [
    await listen(laptop, `/api/sessions/${room.sessionId}/events?as=screen&token=${room.screenToken}`),
    await listen(bea, `/api/sessions/${room.sessionId}/events?as=phone`),
  ];
  const text = "Nog even geheim";
  const sent = await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, {
    data: { id: crypto.randomUUID(), stepId, body: { about: "formal", dimension: "kennis", text } },
  });
  expect(sent.status()).toBe(201);
  // The wall has a leaf more; for the phones nothing changed.
  await expect.poll(async () => (await streams[0]?.())?.length).toBeGreaterThan(1);
  await direct(laptop.request, room.sessionId, "kracht", "show");
  for (const heard of streams) {
    await expect.poll(async () => (await heard()).at(-1)).toContain('"state":"shown"');
    const before = (await heard()).filter((event) => event.includes('"state":"open"'));
    const after = (await heard()).filter((event) => event.includes('"state":"shown"'));
    expect(before.length).toBeGreaterThanOrEqual(1);
    expect(before.join()).not.toContain(text);
    expect(after.join()).toContain(text);
  }
});

/** Follows a stream; answers, once its first snapshot is there, how to ask for all snapshots that came so far. */
async function listen(page: Page, path: string): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle((address) => {
    const seen: string[] = [];
    new EventSource(address).addEventListener("snapshot", ({ data }) => seen.push(data));
    return seen;
  }, path);
  await expect.poll(() => heard.evaluate((seen) => seen.length)).toBeGreaterThan(0);
  return () => heard.evaluate((seen) => seen);
}

test.describe("a lost phone", () => {
  // The old phone notices that it has no seat any more, and asks for its page.
  test.use({ expectedErrors: [/status of 404/] });

  test("whoever lost the phone gets back to the same seat on another one, and only there", async ({ openDevice }) => {
    const old = await openDevice(devices.phone);
    await sitDown(old, room, "informal", "Moedergroep De Brug");
    const label = await old.getByText("Jouw plaatje").textContent();
    const snapshot = await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`);
    const { seats } = await snapshot.json();
    const given = await laptop.request.post(`/api/sessions/${room.sessionId}/seats/${seats[0].id}/return`);
    const { path } = await given.json();
    const fresh = await openDevice(devices.phone);
    await fresh.goto(path);
    await fresh.getByRole("button", { name: "Ga verder op deze telefoon" }).click();
    await expect(fresh.getByText("Jouw plaatje")).toHaveText(label ?? "");
    expect((await old.request.get(`/api/sessions/${room.sessionId}/snapshot?as=phone`)).status()).toBe(404);
  });
});

test("the door says what is wrong with a code, and keeps what was typed", async ({ openDevice }) => {
  const phone = await openDevice(devices.phone);
  await phone.goto("/");
  await phone.getByLabel("Code van het scherm").fill("12 34 56 78 9");
  await phone.getByRole("button", { name: "Doe mee" }).click();
  await expect(phone.getByText("Deze code kennen we niet.", { exact: false })).toBeVisible();
  await expect(phone.getByLabel("Code van het scherm")).toHaveValue("12 34 56 78 9");
  await laptop.request.post(`/api/sessions/${room.sessionId}/door`, { data: { locked: true } });
  await phone.getByLabel("Code van het scherm").fill(room.code);
  await phone.getByRole("button", { name: "Doe mee" }).click();
  await expect(phone.getByText("Met deze code kun je nu niet binnen.", { exact: false })).toBeVisible();
});

test("nobody goes in without a side and an organisation, and the form says so", async ({ openDevice }) => {
  const phone = await openDevice(devices.phone);
  await phone.goto(`/meedoen/${room.code}`);
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.getByText("Kies formeel, informeel of allebei.").first()).toBeVisible();
  // What nobody can see yet is not asked for.
  await expect(phone.getByText("Kies een organisatie of groep", { exact: false })).toHaveCount(1);
  await expect(phone.getByText("Kies een organisatie of groep", { exact: false })).toBeHidden();
  await phone.getByRole("radio", { name: /^Informele werker/ }).check();
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.getByText("Kies een organisatie of groep uit de lijst, of typ de naam.").first()).toBeVisible();
  await phone.getByText("Samen op één telefoon?").click();
  await phone.getByRole("spinbutton").fill("20");
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.getByRole("link", { name: /12/ })).toBeVisible();
  await expect(phone.getByRole("spinbutton")).toHaveValue("20");
});
