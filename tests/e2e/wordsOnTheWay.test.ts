import type { Page } from "@playwright/test";
import kit from "../../src/exercises/kit/phone.texts.ar.json" with { type: "json" };
import kracht from "../../src/exercises/kracht/phone.texts.ar.json" with { type: "json" };
import presentaties from "../../src/exercises/presentaties/phone.texts.ar.json" with { type: "json" };
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, type Room } from "./people.ts";
import { alive } from "./regie.ts";

test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource|Failed to fetch/] });

const PRESENTATIES = presentaties.texts["rounds.vertellen.question"][1] ?? "";
const SECOND = presentaties.texts["questions.wat.prompt"][1] ?? "";
const SKIP = kit.texts.skip[1] ?? "";
const KRACHT = kracht.texts["rounds.schrijven.question"][1] ?? "";

let laptop: Page;
let room: Room;
let amir: Page;

test.beforeEach(async ({ openDevice, baseURL }) => {
  laptop = await openLaptop(openDevice);
  room = await startSession("Woorden onderweg");
  amir = await openDevice(devices.phone);
  await amir.context().addCookies([{ name: "taal", value: "ar", url: baseURL ?? "" }]);
  const joined = await amir.request.post("/api/join", {
    data: { code: room.code, side: "informal", partner: { name: "Moedergroep De Brug" } },
  });
  expect(joined.status()).toBe(201);
  await direct(laptop.request, room.sessionId, "presentaties", "open");
  await amir.goto(`/meedoen/${room.sessionId}/zaal`);
  await alive(amir);
});

const question = () => amir.getByRole("heading", { level: 1 });
const open = (exercise: string) => direct(laptop.request, room.sessionId, exercise, "open");
const dutch = async () => (await amir.locator("main").textContent())?.match(/Vraag|Verstuur|Sla over|Uitleg|Wat kan/g);

test("Amir's phone goes along in Arabic, with the words of the next step fetched when it comes, once", async () => {
  const asked: string[] = [];
  amir.on("request", (request) => request.url().includes("/woorden/") && asked.push(new URL(request.url()).pathname));
  await expect(question()).toHaveText(PRESENTATIES);
  expect(await dutch()).toBeNull();
  await open("kracht");
  await expect(question()).toHaveText(KRACHT);
  expect(await dutch()).toBeNull();
  await open("presentaties");
  await expect(question()).toHaveText(PRESENTATIES);
  await open("kracht");
  await expect(question()).toHaveText(KRACHT);
  expect(asked).toEqual(["/woorden/kracht"]);
});

test("on bad Wi-Fi it stays where it was, and usable, until the words of the next step are there", async () => {
  let tried = 0;
  await amir.route("**/woorden/kracht", (route) => {
    tried++;
    return route.abort();
  });
  await open("kracht");
  await expect.poll(() => tried).toBeGreaterThan(1);
  await expect(question()).toHaveText(PRESENTATIES);
  await amir.getByRole("link").filter({ hasText: SKIP }).click();
  await expect(amir.getByRole("heading", { level: 2 })).toHaveText(SECOND);
  await amir.unroute("**/woorden/kracht");
  await expect(question()).toHaveText(KRACHT);
  expect(await dutch()).toBeNull();
});

test("what is no answer to be read is asked for again", async () => {
  let tried = 0;
  await amir.route("**/woorden/kracht", (route) => {
    tried++;
    return tried === 1
      ? route.fulfill({ status: 503, body: "{}" })
      : tried === 2
        ? route.fulfill({ body: "<p>" })
        : route.continue();
  });
  await open("kracht");
  await expect(question()).toHaveText(KRACHT);
  expect(tried).toBe(3);
});

test("a phone that was without a network while the room went on comes back in its own language", async () => {
  await amir.context().setOffline(true);
  await open("kracht");
  await amir.waitForTimeout(1_500);
  await expect(question()).toHaveText(PRESENTATIES);
  await amir.context().setOffline(false);
  await expect(question()).toHaveText(KRACHT, { timeout: 20_000 });
  expect(await dutch()).toBeNull();
});

test("Carl, who has no seat, gets the fixed words too, and of what does not exist a problem", async ({ request }) => {
  const words = await request.get("/woorden/kracht", { headers: { cookie: "taal=ar" } });
  expect(words.status()).toBe(200);
  expect(Object(await words.json())["exercises/kracht/phone.texts"].rounds.schrijven.question).toBe(KRACHT);
  const again = await request.get("/woorden/kracht", {
    headers: { cookie: "taal=ar", "if-none-match": words.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  for (const exercise of ["planned", "kit", "__proto__"]) {
    const nothing = await request.get(`/woorden/${exercise}`);
    expect(nothing.status(), exercise).toBe(404);
  }
  expect((await (await request.get("/woorden/planned")).json()).code).toBe("NOT_FOUND");
});
