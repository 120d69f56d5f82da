import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { direct, hostSnapshot, joinByForm, signInAsHanna, startSession } from "./people.ts";

const APP = resolve(import.meta.dirname, "../../src/app");

/** Every route file below `src/app`, as the path that it answers to. */
function routesIn(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => `/${relative(APP, entry.parentPath)}`.replace(/\/\([^)]+\)/g, "").replace(/^\/$|\/$/, "") || "/");
}

type Ids = { sessionId: string; stepId: string; contributionId: string; participantId: string; screenToken: string };

/** The path of a route with real ids in it: only the proof is missing. */
const filled = (path: string, ids: Ids): string =>
  path
    .replace("[sessionId]", ids.sessionId)
    .replace("[stepId]", ids.stepId)
    .replace("[contributionId]", ids.contributionId)
    .replace("[participantId]", ids.participantId)
    .replace("[lineId]", ids.stepId)
    .replace("[act]", "open")
    .replace("[code]", ids.sessionId)
    .replace("[token]", "geraden")
    .replace("[secret]", "geraden");

/** What anyone may open. */
const PUBLIC_PAGES = ["/", "/inloggen", "/doe-mee", "/hulp", "/privacy", "/toegankelijkheid"];
const PUBLIC_CALLS = ["/api/health", "/api/join"];

const bodies: Record<string, (ids: Ids) => object> = {
  contributions: ({ stepId }) => ({
    id: crypto.randomUUID(),
    stepId,
    body: { about: "formal", dimension: "kennis", text: "Hallo" },
  }),
  support: () => ({ value: "ja" }),
  moderation: () => ({ hidden: true }),
  move: () => ({ to: "next" }),
  screen: () => ({ blank: true }),
  door: () => ({ locked: true }),
};

test.use({ expectedErrors: [/status of 404/] });

test("Carl, who is nobody here, finds nothing: not a page and not a call", async ({ openDevice }) => {
  const laptop = await openDevice(devices.laptop);
  await signInAsHanna(laptop);
  const { sessionId, code, screenToken } = await startSession(laptop, "Besloten bijeenkomst");
  const amir = await openDevice(devices.phone);
  await joinByForm(amir, code, "Informele werker", "Moedergroep De Brug");
  const stepId = await direct(laptop.request, sessionId, "kracht", "open");
  const contributionId = crypto.randomUUID();
  const body = { about: "formal", dimension: "kennis", text: "Van Amir" };
  expect(
    (
      await amir.request.post(`/api/sessions/${sessionId}/contributions`, {
        data: { id: contributionId, stepId, body },
      })
    ).status(),
  ).toBe(201);
  const { seats } = await (await laptop.request.get(`/api/sessions/${sessionId}/snapshot?as=host`)).json();
  const ids: Ids = { sessionId, stepId, contributionId, participantId: seats[0].id, screenToken };
  const before = await hostSnapshot(laptop.request, sessionId);

  const carl = await openDevice(devices.laptop);
  const other = await startOther(carl.request, code);
  for (const path of routesIn(APP, "page.tsx")) {
    if (PUBLIC_PAGES.includes(path)) continue;
    const response = await carl.request.get(filled(path, ids), { maxRedirects: 0 });
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).not.toContain("Besloten bijeenkomst");
  }
  for (const path of routesIn(APP, "route.ts")) {
    if (PUBLIC_CALLS.includes(path)) continue;
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      for (const query of ["", "?as=host", "?as=phone", "?as=screen&token=geraden"]) {
        const data = bodies[path.split("/").at(-1) ?? ""]?.(ids) ?? {};
        const response = await carl.request.fetch(`${filled(path, ids)}${query}`, {
          method,
          ...(method === "GET" ? {} : { data }),
        });
        expect([404, 405], `${method} ${path}${query}`).toContain(response.status());
      }
    }
  }
  expect(other).toBe(404);
  expect(await hostSnapshot(laptop.request, sessionId)).toEqual(before);
});

/** Guessing an id of a session with a code that is right for another door opens nothing either. */
async function startOther(carl: APIRequestContext, code: string): Promise<number> {
  const response = await carl.get(`/api/sessions/${crypto.randomUUID()}/snapshot?as=phone&token=${code}`);
  return response.status();
}

test("Amir, who has a seat, can do nothing that is the host's", async ({ openDevice }) => {
  const laptop = await openDevice(devices.laptop);
  await signInAsHanna(laptop);
  const { sessionId, code, screenToken } = await startSession(laptop, "Alleen kijken");
  const amir = await openDevice(devices.phone);
  await joinByForm(amir, code, "Informele werker", "Moedergroep De Brug");
  const stepId = await direct(laptop.request, sessionId, "kracht", "open");
  const base = `/api/sessions/${sessionId}`;
  const before = await hostSnapshot(laptop.request, sessionId);
  const { seats } = await (await laptop.request.get(`${base}/snapshot?as=host`)).json();
  const tries: [string, string, object?][] = [
    ["GET", `${base}/snapshot?as=host`],
    ["GET", `${base}/events?as=host`],
    ["GET", `${base}/snapshot?as=screen`],
    ["GET", `${base}/samenwerkingsafspraak.pdf`],
    ["POST", `${base}/steps/${stepId}/show`, {}],
    ["POST", `${base}/move`, { to: "next" }],
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
