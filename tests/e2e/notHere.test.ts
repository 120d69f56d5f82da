import type { Page } from "@playwright/test";
import texts from "../../src/app/notHere.texts.json" with { type: "json" };
import problems from "../../src/lib/problems.json" with { type: "json" };
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { hostSnapshot, openLaptop, type Room, sitDown } from "./people.ts";
import { filled, readTable, sent } from "./tableOfCalls.ts";

test.use({ expectedErrors: [/status of 404/] });

let laptop: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  laptop = await openLaptop(openDevice);
  room = await startSession("Wie is er nog?");
});

const noScripts = { ...devices.phone, javaScriptEnabled: false };

async function takeSeat(
  openDevice: OpenDevice,
  device: object = devices.phone,
): Promise<{ phone: Page; seat: string }> {
  const phone = await openDevice(device);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  const { seats } = await (await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`)).json();
  return { phone, seat: seats.at(-1).id };
}

const seats = () => `/api/sessions/${room.sessionId}/seats`;

for (const javaScriptEnabled of [true, false])
  test(`who sat here hears what became of the seat, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    openDevice,
  }) => {
    const { phone: amir, seat } = await takeSeat(openDevice, { ...devices.phone, javaScriptEnabled });
    const zaal = `/meedoen/${room.sessionId}/zaal`;
    await laptop.request.delete(`${seats()}/${seat}`);
    // A page that hears the room needs no press.
    if (!javaScriptEnabled) await amir.goto(zaal);
    await expect(amir.getByRole("heading", { name: texts.removedSeat.title })).toBeVisible();

    const back = await (await laptop.request.post(`${seats()}/${seat}/return`)).json();
    const newPhone = await openDevice(noScripts);
    await newPhone.goto(back.path);
    await newPhone.getByRole("button", { name: "Ga verder op deze telefoon" }).click();
    await expect(newPhone.getByText("Jouw plaatje")).toBeVisible();
    expect((await amir.goto(zaal))?.status()).toBe(404);
    await expect(amir.getByRole("heading", { name: texts.movedSeat.title })).toBeVisible();
    await amir.goto(`/meedoen/${room.sessionId}/afspraak`);
    await expect(amir.getByRole("heading", { name: texts.movedSeat.title })).toBeVisible();

    // The link was for one phone; it says so to the next, whoever presses first.
    expect((await amir.goto(back.path))?.status()).toBe(404);
    await expect(amir.getByRole("heading", { name: texts.wayBack.title })).toBeVisible();
  });

test("a link that is pressed on two phones lets one of them in and tells the other", async ({ openDevice }) => {
  const { seat } = await takeSeat(openDevice);
  const back = await (await laptop.request.post(`${seats()}/${seat}/return`)).json();
  const [first, second] = [await openDevice(noScripts), await openDevice(noScripts)];
  for (const phone of [first, second]) await phone.goto(back.path);
  for (const phone of [first, second]) await phone.getByRole("button", { name: "Ga verder op deze telefoon" }).click();
  await expect(first.getByText("Jouw plaatje")).toBeVisible();
  await expect(second.getByRole("heading", { name: texts.wayBack.title })).toBeVisible();
});

test("a phone that is in the room hears at once that its seat was taken away", async ({ openDevice }) => {
  const { phone: amir, seat } = await takeSeat(openDevice);
  await expect(amir.locator("[data-hearing=live]")).toBeVisible();
  await laptop.request.delete(`${seats()}/${seat}`);
  await expect(amir.getByRole("heading", { name: texts.removedSeat.title })).toBeVisible();
});

test("who follows an old link for the wall, the room, the regie or the agreement reads what is the matter", async ({
  openDevice,
}) => {
  const gone = "0193a0b0-0000-7000-8000-000000000001";
  const carl = await openDevice(noScripts);
  for (const [path, what] of [
    ["/scherm/oud", "screen"],
    ["/terug/oud", "wayBack"],
    [`/meedoen/${gone}`, "seat"],
    [`/meedoen/${gone}/zaal`, "seat"],
    [`/meedoen/${gone}/afspraak`, "seat"],
    ["/eerste-account?sleutel=oud", "key"],
  ] as const) {
    expect((await carl.goto(path))?.status(), path).toBe(404);
    await expect(carl.getByRole("heading", { name: texts[what].title }), path).toBeVisible();
    await expect(carl.locator("html")).toHaveAttribute("lang", "nl");
  }
  const hanna = await openDevice({ ...devices.laptop, javaScriptEnabled: false });
  await hanna.context().addCookies(await laptop.context().cookies());
  for (const [path, what] of [
    [`/regie/${gone}`, "session"],
    [`/regie/${gone}/voorbereiden`, "session"],
    [`/regie/${gone}/afspraak`, "session"],
    [`/regie/${room.sessionId}/plek/${gone}`, "session"],
    [`/regie/${room.sessionId}/afspraak/document?versie=9`, "agreement"],
    [`/regie/${room.sessionId}/afspraak/${gone}`, "agreement"],
    [`/regie/${room.sessionId}/afspraak/oud/document`, "agreement"],
    [`/beheer/${gone}/afspraak`, "agreement"],
    [`/beheer/${room.sessionId}/afspraak/${gone}`, "agreement"],
  ] as const) {
    expect((await hanna.goto(path))?.status(), path).toBe(404);
    await expect(hanna.getByRole("heading", { name: texts[what].title }), path).toBeVisible();
  }
});

for (const javaScriptEnabled of [true, false])
  test(`Hanna, who was signed out, signs in and is back where she was, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    openDevice,
  }) => {
    const hanna = await openDevice({ ...devices.laptop, javaScriptEnabled });
    const editor = `/regie/${room.sessionId}/afspraak`;
    await hanna.goto(editor);
    await hanna.getByLabel("E-mailadres").fill("hanna@example.org");
    await hanna.getByLabel("Wachtwoord", { exact: true }).fill("niet mijn wachtwoord");
    await hanna.getByRole("button", { name: "Log in" }).click();
    await expect(hanna.getByText(problems.SIGN_IN_WRONG.detail).first()).toBeVisible();
    await hanna.getByLabel("Wachtwoord", { exact: true }).fill("de soep is om zes uur klaar");
    await hanna.getByRole("button", { name: "Log in" }).click();
    await hanna.waitForURL(`**${editor}`);
  });

test("once the bijeenkomst is closed no press steers it any more", async ({ openDevice, baseURL }) => {
  const { seat } = await takeSeat(openDevice);
  const { parts, partners } = await hostSnapshot(laptop.request, room.sessionId);
  const ids = {
    ...{ sessionId: room.sessionId, screenToken: room.screenToken, participantId: seat, contributionId: seat },
    partnershipId: "",
    partId: parts[0]?.id ?? "",
    stepId: parts[0]?.steps[0]?.id ?? "",
    partnerId: partners[0]?.id ?? "",
  };
  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await laptop.getByRole("button", { name: /Sluit de bijeenkomst/ }).click();
  await expect(async () => {
    const { session } = await (await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`)).json();
    expect(session.state).toBe("closed");
  }).toPass();
  const before = await hostSnapshot(laptop.request, room.sessionId);
  // To close it once more is no press that steers, nor to hide what somebody said, nor what one sets beforehand.
  const presses = (await readTable(baseURL ?? "")).filter(
    ({ id, who, refuses }) =>
      who.join() === "host" && refuses.includes("NOT_NOW") && !["closeSession", "moderate", "setChecks"].includes(id),
  );
  expect(presses.map(({ id }) => id)).toEqual(expect.arrayContaining(["move", "openStep", "setDoor", "makeSeat"]));
  for (const { id, method, path } of presses) {
    const response = await laptop.request.fetch(filled(path, ids), { method, data: sent[id]?.(ids) });
    expect(await response.json(), id).toMatchObject({ status: 409, code: "NOT_NOW" });
  }
  expect(await hostSnapshot(laptop.request, room.sessionId)).toEqual(before);
});

test("an id in capitals is no id, so that nobody sits in a room of their own", async () => {
  const shouted = room.sessionId.toUpperCase();
  for (const path of [`/api/sessions/${shouted}/snapshot?as=host`, `/regie/${shouted}`])
    expect((await laptop.request.get(path)).status(), path).toBe(404);
  const moved = await laptop.request.post(`/api/sessions/${shouted}/move`, { data: { to: "next" } });
  expect(moved.status()).toBe(404);
});
