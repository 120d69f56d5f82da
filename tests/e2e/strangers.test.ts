import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { makeColleague, makeCoordinator, openDemo, signInWith } from "./demoTeam.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, sitDown } from "./people.ts";

const APP = resolve(import.meta.dirname, "../../src/app");

/** Every route file below `src/app`, as the path that it answers to. */
function routesIn(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => `/${relative(APP, entry.parentPath)}`.replace(/\/\([^)]+\)/g, "").replace(/^\/$|\/$/, "") || "/");
}

type Ids = {
  sessionId: string;
  partId: string;
  partnershipId: string;
  stepId: string;
  contributionId: string;
  participantId: string;
  screenToken: string;
};

/** The path of a route with real ids in it: only the proof is missing. */
const filled = (path: string, ids: Ids): string =>
  path
    .replace("[sessionId]", ids.sessionId)
    .replace("[partId]", ids.partId)
    .replace("[partnershipId]", ids.partnershipId)
    .replace("[stepId]", ids.stepId)
    .replace("[contributionId]", ids.contributionId)
    .replace("[participantId]", ids.participantId)
    .replace("[lineId]", ids.stepId)
    .replace("[act]", "open")
    .replace("[code]", ids.sessionId)
    .replace("[token]", "geraden")
    .replace("[secret]", "geraden");

/** What anyone may open. */
const PUBLIC = [
  "/",
  "/inloggen",
  "/doe-mee",
  "/hulp",
  "/hulp/begeleiden",
  "/taal",
  "/privacy",
  "/toegankelijkheid",
  "/api/health",
  "/api/join",
];

const TITLE = "Besloten bijeenkomst";

const bodies: Record<string, (ids: Ids) => object> = {
  contributions: ({ stepId }) => ({
    id: crypto.randomUUID(),
    stepId,
    body: { about: "formal", dimension: "kennis", text: "Hallo" },
  }),
  support: () => ({ value: "ja" }),
  ready: ({ stepId }) => ({ stepId, round: 0, value: true }),
  group: () => ({ group: crypto.randomUUID() }),
  moderation: () => ({ hidden: true }),
  move: () => ({ to: "next" }),
  screen: () => ({ blank: true }),
  door: () => ({ locked: true }),
};

test.use({ expectedErrors: [/status of 404/] });

/** Hanna's session in which Amir has a seat and wrote something, and the ids in it. */
async function openClosedRoom(openDevice: OpenDevice): Promise<{ laptop: Page; ids: Ids; before: object }> {
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
    screenToken,
  };
  return { laptop, ids, before: await hostSnapshot(laptop.request, sessionId) };
}

/** Every page and every call about this session is "not found", but for what is allowed; and none tells its title. */
async function findsNothing(
  carl: APIRequestContext,
  ids: Ids,
  { tokens = ["geraden"], allowed = [""], signedIn = true } = {},
) {
  for (const path of routesIn(APP, "page.tsx").filter((one) => one.includes("[") && !allowed.includes(one)))
    await isNothingAt(carl, filled(path, ids), signedIn || !isForStaff(path));
  const queries = [
    "",
    "?as=host",
    "?as=phone",
    `?partnership=${ids.partnershipId}`,
    ...tokens.flatMap((token) => [`?as=screen&token=${token}`, `?as=preview&token=${token}`]),
  ];
  for (const path of routesIn(APP, "route.ts").filter((one) => one.includes("["))) {
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      if (allowed.includes(`${method} ${path}`)) continue;
      for (const query of queries) await refused(carl, method, path, query, ids);
    }
  }
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

async function refused(carl: APIRequestContext, method: string, path: string, query: string, ids: Ids): Promise<void> {
  const data = bodies[path.split("/").at(-1) ?? ""]?.(ids) ?? {};
  const response = await carl.fetch(`${filled(path, ids)}${query}`, { method, ...(method === "GET" ? {} : { data }) });
  expect([404, 405], `${method} ${path}${query}`).toContain(response.status());
}

test("Carl, who is nobody here, finds nothing: not a page and not a call", async ({ openDevice }) => {
  const { laptop, ids, before } = await openClosedRoom(openDevice);
  const carl = await openDevice(devices.laptop);
  for (const path of [...routesIn(APP, "page.tsx"), ...routesIn(APP, "route.ts")])
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
  for (const path of routesIn(APP, "route.ts").filter((one) => /\[(stepId|participantId)\]/.test(one)))
    for (const method of ["POST", "PUT", "DELETE"])
      await refused(carl.request, method, path, "?as=host", { ...ids, sessionId: own.sessionId });
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
  const pdf = "/api/sessions/[sessionId]/samenwerkingsafspraak.pdf";
  const ofOne = `${agreement}/[partnershipId]`;
  for (const path of [agreement, ofOne, pdf, `${pdf}?partnership=${ids.partnershipId}`])
    expect((await carla.request.get(filled(path, ids))).status(), path).toBe(200);
  await findsNothing(carla.request, ids, { allowed: [agreement, ofOne, `GET ${pdf}`] });
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

test("Amir, who has a seat, can do nothing that is the host's", async ({ openDevice }) => {
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Alleen kijken");
  const { sessionId, screenToken } = room;
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const stepId = await direct(laptop.request, sessionId, "kracht", "open");
  const base = `/api/sessions/${sessionId}`;
  const before = await hostSnapshot(laptop.request, sessionId);
  const { seats, partId, partnerships } = await (await laptop.request.get(`${base}/snapshot?as=host`)).json();
  const tries: [string, string, object?][] = [
    ["GET", `${base}/snapshot?as=host`],
    ["GET", `${base}/events?as=host`],
    ["GET", `${base}/snapshot?as=screen`],
    ["GET", `${base}/samenwerkingsafspraak.pdf`],
    ["GET", `${base}/contributions?as=host&most=50`],
    ["GET", `${base}/samenwerkingsafspraak/harvest?as=host&section=goals`],
    ["GET", `${base}/samenwerkingsafspraak/harvest?partnership=${partnerships[0].id}`],
    ["GET", `${base}/samenwerkingsafspraak/unused?as=host`],
    ["GET", `${base}/samenwerkingsafspraak/lines/${stepId}/sources?as=host`],
    ["GET", `${base}/samenwerkingsafspraak.pdf?partnership=${partnerships[0].id}`],
    ["GET", `${base}/snapshot?as=preview`],
    ["GET", `${base}/seats/${seats[0].id}`],
    ["GET", `${base}/samenwerkingsafspraak.pdf?version=concept`],
    ["POST", `${base}/samenwerkingsafspraak/lines`, { contributionId: stepId }],
    ["POST", `${base}/samenwerkingsafspraak/lines`, { contributionId: stepId, begin: true }],
    ["POST", `${base}/steps/${stepId}/page`, { page: 1 }],
    ["POST", `${base}/steps/${stepId}/timer`, { minutes: 5 }],
    ["POST", `${base}/steps/${stepId}/choice`, { name: "order", value: [] }],
    ["POST", `${base}/seats`, { standing: "formal", partnerId: seats[0].partnerId, people: 4 }],
    ["POST", `${base}/steps/${stepId}/show`, {}],
    ["POST", `${base}/move`, { to: "next" }],
    ["POST", `${base}/move`, { to: "onward" }],
    ["POST", `${base}/parts/${partId}/close`, {}],
    ["POST", `${base}/parts/${partId}/open`, {}],
    ["POST", `${base}/close`, {}],
    ["POST", `${base}/screen`, { blank: true }],
    ["POST", `${base}/door`, { locked: true }],
    ["POST", `${base}/code`, {}],
    ["DELETE", `${base}/seats/${seats[0].id}`],
    ["POST", `${base}/seats/${seats[0].id}/return`, {}],
  ];
  for (const [method, path, data] of tries) {
    const response = await amir.request.fetch(path, { method, ...(data ? { data } : {}) });
    expect(response.status(), `${method} ${path}`).toBe(404);
  }
  const look = await amir.request.post(`${base}/move?token=${screenToken}`, {
    data: { to: "next" },
    headers: { authorization: `Bearer ${screenToken}` },
  });
  expect(look.status()).toBe(404);
  expect(await hostSnapshot(laptop.request, sessionId)).toEqual(before);
});
