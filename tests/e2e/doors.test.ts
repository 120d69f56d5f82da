import { randomBytes } from "node:crypto";
import { type APIRequestContext, type APIResponse, type Page, request } from "@playwright/test";
import problems from "../../src/lib/problems.json" with { type: "json" };
import { devices, expect, test } from "../browser.ts";
import { withClient } from "../database.ts";
import { type AppServer, keepServer } from "../faults/servers.ts";
import { appDatabase } from "./appDatabase.ts";
import { startSession } from "./hannasSessions.ts";
import { openLaptop, type Room } from "./people.ts";

test.use({ expectedErrors: [/status of (404|410|429)/] });

let laptop: Page;
let room: Room;
/** A process that nobody asked anything yet, on the database of the app of all tests. */
let fresh: AppServer;
let databaseUrl: string;
let phone: APIRequestContext;
let hidden: Record<string, string>;

test.beforeEach(async ({ openDevice }) => {
  laptop = await openLaptop(openDevice);
  room = await startSession("Deuren");
  hidden = await readForm();
  databaseUrl = await appDatabase();
  fresh = await keepServer(databaseUrl);
  await fresh.up();
  phone = await request.newContext({ baseURL: `http://127.0.0.1:${fresh.port}` });
});

test.afterEach(async () => {
  await phone.dispose();
  await fresh.stop();
});

/** The hidden fields of the form at the door, as it came from another process: so behind a balancer. */
async function readForm(): Promise<Record<string, string>> {
  const page = await laptop.request.get(`/meedoen/${room.code}`);
  const hidden = [...(await page.text()).matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)];
  expect(hidden.length).toBeGreaterThan(0);
  return Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]));
}

type Knock = (code: string) => Promise<APIResponse>;
const front: Knock = (code) => phone.get("/", { params: { code } });
const link: Knock = (code) => phone.get(`/meedoen/${code}`);
const form: Knock = (code) => {
  const filled = { code, side: "formal", partner: "new", newPartner: "Nieuw", people: "1" };
  return phone.post(`/meedoen/${room.code}`, { multipart: { ...hidden, ...filled } });
};
const call: Knock = (code) =>
  phone.post("/api/join", { data: { code, side: "formal", partner: { name: "Nieuw" }, people: 1 } });

for (const [first, order] of Object.entries({
  "the front page": [front, link, form, call],
  "the link": [link, call, front, form],
  "the form": [form, call, link, front],
  "the call": [call, form, front, link],
}))
  test(`a fresh process says at every door what is wrong with a code, ${first} asked first`, async () => {
    for (const knock of order) expect(await (await knock("000000")).text()).toContain(problems.CODE_UNKNOWN.detail);
    expect((await link("000000")).status()).toBe(404);
    expect((await call("000000")).status()).toBe(404);
    await laptop.request.post(`/api/sessions/${room.sessionId}/door`, { data: { locked: true } });
    for (const knock of order) expect(await (await knock(room.code)).text()).toContain(problems.CODE_CLOSED.detail);
    expect((await link(room.code)).status()).toBe(410);
    expect((await call(room.code)).status()).toBe(410);
  });

for (const javaScriptEnabled of [true, false])
  test(`Amir reads what is wrong at the place where he typed, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    openDevice,
  }) => {
    const baseURL = `http://127.0.0.1:${fresh.port}`;
    const amir = await openDevice({ ...devices.phone, javaScriptEnabled, baseURL });
    const field = amir.getByLabel("Code van het scherm");
    await amir.goto("/");
    await amir.getByRole("button", { name: "Doe mee" }).click();
    await expect(field).toHaveAccessibleDescription(/Typ de code die op het scherm staat/);
    await field.fill("000 000");
    await amir.getByRole("button", { name: "Doe mee" }).click();
    await expect(field).toHaveAccessibleDescription(new RegExp(problems.CODE_UNKNOWN.detail));
    await expect(field).toHaveValue("000 000");
    await amir.goto("/meedoen/000000");
    await expect(field).toHaveAccessibleDescription(new RegExp(problems.CODE_UNKNOWN.detail));

    await field.fill(`Code: ${[...room.code].map((digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]).join(" ")}.`);
    await amir.getByRole("button", { name: "Doe mee" }).click();
    await amir.getByRole("radio", { name: /^Formele werker/ }).check();
    await amir.getByRole("radio", { name: "Wijkteam", exact: true }).check();
    await laptop.request.post(`/api/sessions/${room.sessionId}/door`, { data: { locked: true } });
    await amir.getByRole("button", { name: "Ik doe mee" }).click();
    await expect(amir.getByText(problems.CODE_CLOSED.detail).first()).toBeVisible();
    if (javaScriptEnabled) await expect(amir.getByRole("radio", { name: /^Formele werker/ })).toBeChecked();
  });

test("Bea joins by the QR code of a bijeenkomst whose secret holds dashes and underscores", async ({ openDevice }) => {
  const joinSecret = `-${randomBytes(14).toString("base64url")}_-`.slice(0, 22).replace(/..$/, "_-");
  await withClient(databaseUrl, (client) =>
    client.query('UPDATE "Session" SET "joinSecret" = $1 WHERE "id" = $2', [joinSecret, room.sessionId]),
  );
  const called = await phone.post("/api/join", {
    data: { code: joinSecret, side: "formal", partner: { name: "Wijkteam" }, people: 1 },
  });
  expect(called.status()).toBe(201);
  const bea = await openDevice(devices.phone);
  await bea.goto(`/meedoen/${joinSecret}`);
  await bea.getByRole("radio", { name: /^Informele werker/ }).check();
  await bea.getByRole("radio", { name: "Moedergroep De Brug" }).check();
  await bea.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(bea.getByText("Jouw plaatje")).toBeVisible();
});
