import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { makeColleague, makeCoordinator, openDemo, signInWith } from "./demoTeam.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, sitDown } from "./people.ts";
import { filled, type Ids, readTable, sent, type ToldCall } from "./tableOfCalls.ts";

const APP = resolve(import.meta.dirname, "../../src/app");

/** Every page below `src/app`, as the path that it answers to. */
const pages = (): string[] =>
  readdirSync(APP, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "page.tsx")
    .map((entry) => `/${relative(APP, entry.parentPath)}`.replace(/\/\([^)]+\)/g, "").replace(/^\/$|\/$/, "") || "/");

/** What anyone may open. */
const PUBLIC = ["/", "/inloggen", "/doe-mee", "/hulp", "/hulp/begeleiden", "/privacy", "/toegankelijkheid"];

const TITLE = "Besloten bijeenkomst";

let table: ToldCall[] = [];
/** The calls that are not for anyone. */
let closed: ToldCall[] = [];
test.beforeAll(async ({ baseURL }) => {
  table = await readTable(baseURL ?? "");
  closed = table.filter(({ who }) => !who.includes("anyone"));
});

test.use({ expectedErrors: [/status of 404/] });

/** Hanna's session in which Amir has a seat and wrote something, and the ids in it. */
async function openClosedRoom(openDevice: OpenDevice): Promise<{ laptop: Page; amir: Page; ids: Ids; before: object }> {
  const laptop = await openLaptop(openDevice);
  const room = await startSession(TITLE);
  const { sessionId, screenToken } = room;
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const stepId = await direct(laptop.request, sessionId, "kracht", "open");
  const contributionId = crypto.randomUUID();
  const body = { about: "formal", dimension: "kennis", text: "Van Amir" };
  const sent = await amir.request.post(`/api/sessions/${sessionId}/contributions`, {
    data: { id: contributionId, stepId, body },
  });
  expect(sent.status()).toBe(201);
  const snapshot = await (await laptop.request.get(`/api/sessions/${sessionId}/snapshot?as=host`)).json();
  const { seats, partId, partnerships } = snapshot;
  const ids = {
    sessionId,
    partId,
    partnershipId: partnerships[0].id,
    stepId,
    contributionId,
    participantId: seats[0].id,
    partnerId: seats[0].partnerId,
    screenToken,
  };
  return { laptop, amir, ids, before: await hostSnapshot(laptop.request, sessionId) };
}

/** Every page and every call about this session is "not found", but for what is allowed; and none tells its title. */
async function findsNothing(
  carl: APIRequestContext,
  ids: Ids,
  { tokens = ["geraden"], allowed = [""], signedIn = true } = {},
) {
  for (const path of pages().filter((one) => one.includes("[") && !allowed.includes(one)))
    await isNothingAt(carl, filled(path, ids), signedIn || !isForStaff(path));
  const queries = [
    "",
    "?as=host",
    "?as=phone",
    `?partnership=${ids.partnershipId}`,
    ...tokens.flatMap((token) => [`?as=screen&token=${token}`, `?as=preview&token=${token}`]),
  ];
  for (const call of closed.filter(({ id }) => !allowed.includes(id)))
    for (const query of queries) await refused(carl, call, query, ids);
}

/** Pages for who has an account; somebody else is taken to sign-in, whether there is something or not. */
const isForStaff = (path: string): boolean => /^\/(regie|beheer)/.test(path);

async function isNothingAt(carl: APIRequestContext, path: string, isKnown: boolean): Promise<void> {
  // The door of a room sends everybody on to the room, which is nobody's but for who sits there.
  const response = await carl.get(path, { maxRedirects: isKnown ? 1 : 0 });
  const text = await response.text();
  expect(text, path).not.toContain(TITLE);
  if (!isKnown) expect(response.headers().location, path).toBe(`/inloggen?naar=${encodeURIComponent(path)}`);
  else expect(response.status(), path).toBe(404);
  // In words, before any script.
  if (isKnown && !path.startsWith("/api/"))
    expect(text, path).toMatch(/<html lang="nl".*<h1>[^<]+<\/h1><p>[^<]+<\/p>/s);
}

async function refused(carl: APIRequestContext, call: ToldCall, query: string, ids: Ids): Promise<void> {
  const { id, method, path } = call;
  const data = sent[id]?.(ids);
  const response = await carl.fetch(`${filled(path, ids)}${query}`, { method, ...(method === "GET" ? {} : { data }) });
  expect(response.status(), `${method} ${path}${query}`).toBe(404);
  expect(await response.json(), `${method} ${path}${query}`).toMatchObject({ code: "NOT_FOUND" });
}

test("there is something to try every call of the API with", () => {
  expect(Object.keys(sent).toSorted()).toEqual(closed.map(({ id }) => id).toSorted());
});

test("Carl, who is nobody here, finds nothing: not a page and not a call", async ({ openDevice }) => {
  const { laptop, ids, before } = await openClosedRoom(openDevice);
  const carl = await openDevice(devices.laptop);
  for (const path of pages())
    if (!path.includes("[") && !PUBLIC.includes(path)) await isNothingAt(carl.request, path, !isForStaff(path));
  await findsNothing(carl.request, ids, { signedIn: false });
  expect(await hostSnapshot(laptop.request, ids.sessionId)).toEqual(before);
});

test("Carl, who leads bijeenkomsten of a team of his own, finds nothing of Hanna's", async ({
  openDevice,
  baseURL,
}) => {
  const { laptop, ids, before } = await openClosedRoom(openDevice);
  const carl = await openDevice(devices.laptop);
  const own = await openDemo();
  await signInWith(carl, own, baseURL ?? "");
  await carl.goto("/beheer");
  await expect(carl.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(carl.getByText(TITLE)).toHaveCount(0);
  expect((await carl.request.get(`/regie/${own.sessionId}`)).status()).toBe(200);
  await findsNothing(carl.request, ids, { tokens: [own.screenToken] });
  // Nor by way of his own session.
  for (const call of closed.filter(({ path }) => /\{sessionId\}.*\{\w+\}/.test(path)))
    await refused(carl.request, call, "?as=host", { ...ids, sessionId: own.sessionId });
  expect(await hostSnapshot(laptop.request, ids.sessionId)).toEqual(before);
});

test("Amir, who has a seat in another bijeenkomst, finds nothing of this one", async ({ openDevice }) => {
  const { laptop, ids, before } = await openClosedRoom(openDevice);
  const other = await openDemo();
  const amir = await openDevice(devices.phone);
  const partner = { id: other.partners[0]?.id };
  const joined = await amir.request.post("/api/join", { data: { code: other.code, side: "formal", partner } });
  expect(joined.status()).toBe(201);
  expect((await amir.request.get(`/meedoen/${other.sessionId}/zaal`)).status()).toBe(200);
  await findsNothing(amir.request, ids, { tokens: [other.screenToken], signedIn: false });
  const data = { id: crypto.randomUUID(), stepId: ids.stepId, body: other.steps[0]?.examples.informal ?? {} };
  const smuggled = await amir.request.post(`/api/sessions/${other.sessionId}/contributions`, { data });
  expect(smuggled.status()).toBe(404);
  expect(await hostSnapshot(laptop.request, ids.sessionId)).toEqual(before);
});

test("Carla, who coordinates Hanna's team and does not lead, reads the agreement and nothing of the regie", async ({
  openDevice,
  baseURL,
}) => {
  const { laptop, ids, before } = await openClosedRoom(openDevice);
  const carla = await openDevice(devices.laptop);
  const demo = await openDemo();
  await makeCoordinator(demo, ids.sessionId);
  await signInWith(carla, demo, baseURL ?? "");
  await carla.goto("/beheer");
  await expect(carla.getByRole("heading", { name: TITLE }).first()).toBeVisible();
  await expect(carla.getByRole("link", { name: /regie/i })).toHaveCount(0);
  expect((await carla.request.get("/beheer/nieuw")).status()).toBe(404);
  const agreement = "/beheer/[sessionId]/afspraak";
  const pdf = "/api/sessions/{sessionId}/samenwerkingsafspraak.pdf";
  expect(closed.filter(({ who }) => who.includes("coordinator")).map(({ id }) => id)).toEqual([
    "agreementPdf",
    "agreementPicture",
  ]);
  const ofOne = `${agreement}/[partnershipId]`;
  for (const path of [agreement, ofOne, pdf, `${pdf}?partnership=${ids.partnershipId}`])
    expect((await carla.request.get(filled(path, ids))).status(), path).toBe(200);
  await findsNothing(carla.request, ids, { allowed: [agreement, ofOne, "agreementPdf"] });
  expect(await hostSnapshot(laptop.request, ids.sessionId)).toEqual(before);
});

test("Bea, who facilitates in Hanna's team and does not lead this one, finds nothing of it, nor the members of the team", async ({
  openDevice,
  baseURL,
}) => {
  const { laptop, ids, before } = await openClosedRoom(openDevice);
  const bea = await openDevice(devices.laptop);
  const demo = await openDemo();
  await makeColleague(demo, ids.sessionId, "FACILITATOR");
  await signInWith(bea, demo, baseURL ?? "");
  await bea.goto("/beheer");
  await expect(bea.getByRole("link", { name: "Nieuwe bijeenkomst" })).toBeVisible();
  await expect(bea.getByText(TITLE)).toHaveCount(0);
  expect((await bea.request.get("/beheer/team")).status()).toBe(404);
  expect((await bea.request.get("/beheer/account")).status()).toBe(200);
  await findsNothing(bea.request, ids);
  expect(await hostSnapshot(laptop.request, ids.sessionId)).toEqual(before);
});

/** How somebody with a seat here would ask for what is not theirs. */
function asOthers({ method, who }: ToldCall, { participantId, partnershipId }: Ids): string[] {
  if (!who.includes("seat")) return ["", "?as=host"];
  if (method !== "GET") return [`?as=host&participantId=${participantId}`];
  return ["?as=host", "?as=screen", "?as=preview", "?version=concept", `?partnership=${partnershipId}`];
}

test("Amir, who has a seat, can do nothing that is the host's", async ({ openDevice }) => {
  const { laptop, ids, amir, before } = await openClosedRoom(openDevice);
  for (const call of closed) for (const query of asOthers(call, ids)) await refused(amir.request, call, query, ids);
  const look = await amir.request.post(`/api/sessions/${ids.sessionId}/move?token=${ids.screenToken}`, {
    data: { to: "next" },
    headers: { authorization: `Bearer ${ids.screenToken}` },
  });
  expect(look.status()).toBe(404);
  expect(await hostSnapshot(laptop.request, ids.sessionId)).toEqual(before);
});
