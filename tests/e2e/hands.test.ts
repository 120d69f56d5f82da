import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { hostSnapshot, openRoom, type Room, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

// A phone without a network.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

let laptop: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Een hand omhoog"));
});

const raise = (phone: Page) => phone.getByRole("button", { name: "Ik wil iets vertellen" });
const lower = (phone: Page) => phone.getByRole("button", { name: "Hand omlaag" });
const hands = (page: Page) => page.getByRole("region", { name: "Wil iets vertellen" });
const handsUp = async (): Promise<string[]> => Object(await hostSnapshot(laptop.request, room.sessionId)).hands;

test("Amir and Bea want to say something: only Hanna sees it, in their order, and she lowers a hand", async ({
  openDevice,
}) => {
  const [amir, bea, wall] = [
    await openDevice(devices.phone),
    await openDevice(devices.phone),
    await openDevice(devices.projector),
  ];
  await sitDown(bea, room, "formal", "Wijkteam");
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await wall.goto(`/scherm/${room.screenToken}`);
  await raise(bea).click();
  await expect(lower(bea)).toBeVisible();
  await expect(hands(laptop).getByRole("listitem")).toHaveCount(1);
  await raise(amir).click();
  await expect(hands(laptop).getByRole("listitem")).toHaveText([/Wijkteam/, /Moedergroep De Brug/]);
  await expect(wall.getByText(/vertellen/)).toHaveCount(0);
  await hands(laptop).getByRole("listitem").first().getByRole("button").click();
  await expect(hands(laptop).getByRole("listitem")).toHaveText([/Moedergroep De Brug/]);
  await expect(raise(bea)).toBeVisible();
  await expect(lower(amir)).toBeVisible();

  await test.step("loading anew keeps it, and a double tap is one", async () => {
    await amir.reload();
    await alive(amir);
    await lower(amir).dblclick();
    await expect(raise(amir)).toBeVisible();
    await expect(hands(laptop)).toHaveCount(0);
  });

  await test.step("without a network it is not kept for later, and says so", async () => {
    await amir.context().setOffline(true);
    // From then on it is no double tap.
    await amir.waitForTimeout(1_000);
    await raise(amir).click();
    await expect(amir.getByText("De begeleider weet het niet.").first()).toBeVisible();
    await expect(raise(amir)).toBeVisible();
    await amir.context().setOffline(false);
    await expect(amir.locator("[data-hearing=live]")).toBeVisible();
    expect(await handsUp()).toEqual([]);
  });
});

test("without JavaScript, and before the scripts have come, the same button raises a hand", async ({ openDevice }) => {
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await raise(amir).click();
  await expect(lower(amir)).toBeVisible();
  expect(await handsUp()).toHaveLength(1);
  await lower(amir).click();
  await expect(raise(amir)).toBeVisible();
  expect(await handsUp()).toEqual([]);

  const bea = await openDevice(devices.phone);
  let scripts = () => {};
  const come = new Promise<void>((resolve) => {
    scripts = resolve;
  });
  await bea.route(/\/_next\/static\/.*\.js/, async (route) => {
    await come;
    await route.continue();
  });
  await bea.request.post("/api/join", { data: { code: room.code, side: "formal", partner: { name: "Wijkteam" } } });
  await bea.goto(`/meedoen/${room.sessionId}/zaal`, { waitUntil: "commit" });
  await raise(bea).click();
  await expect.poll(handsUp).toHaveLength(1);
  scripts();
  await alive(bea);
  await expect(lower(bea)).toBeVisible();
});
