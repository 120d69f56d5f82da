import { randomUUID } from "node:crypto";
import { get } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { addLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { type Host, seatCookie } from "../../src/sessions/access.ts";
import { removeSeat } from "../../src/sessions/door/writes.ts";
import { callNamed } from "../calls.ts";
import { emptyDatabase } from "../database.ts";
import { opened, roomOf, signedIn, started } from "./people.ts";
import { seatIn, servedRoad } from "./servedRoad.ts";

let hanna: Host;
let amir: { participantId: string; cookie: string };
let stepId: string;
const served = servedRoad();
let origin = "";
let address = "";

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await seatIn(hanna);
  stepId = await opened(hanna, "kracht");
  origin = await served.open();
  address = `${origin}/api/sessions/${hanna.sessionId}`;
});
afterEach(served.close);

const body = { about: "formal", dimension: "kennis", text: "Weten de weg" };

async function call(method: string, path: string, cookie: string, sent: unknown) {
  const text = typeof sent === "string" ? sent : JSON.stringify(sent);
  const headers = { cookie, "content-type": "application/json" };
  const response = await fetch(`${address}${path}`, { method, headers, body: text });
  return { status: response.status, text: await response.text() };
}

const send = (cookie: string, sent: unknown = { id: randomUUID(), stepId, body }, query = "") =>
  call("POST", `/contributions${query}`, cookie, sent);

/** The events of a stream until one says `words`. */
async function listen(cookie: string, words: string) {
  const leave = new AbortController();
  const response = await fetch(`${address}/events?as=phone`, { headers: { cookie }, signal: leave.signal });
  if (response.status !== 200 || !response.body) return response.status;
  let heard = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    heard += chunk;
    if (heard.includes(words)) break;
  }
  leave.abort();
  return heard;
}

/** What a path that no browser would send is answered with. */
const statusOfPath = (path: string) =>
  new Promise((answered, failed) => {
    const { hostname, port } = new URL(address);
    const asking = get({ hostname, port, path, timeout: 2_000 }, ({ statusCode }) => answered(statusCode));
    asking.on("error", failed).on("timeout", () => asking.destroy(new Error(`No answer to ${path}`)));
  });

test("Amir's words are kept, his line is counted, and he hears the room", async () => {
  expect(await send(amir.cookie)).toMatchObject({ status: 201, text: expect.stringContaining('"revision"') });
  const { lineId } = await addLine(hanna, "goal", { text: "Ouders vinden de weg naar hulp" });
  const path = `/samenwerkingsafspraak/lines/${lineId}/support`;
  expect((await call("PUT", path, amir.cookie, { value: true })).status).toBe(200);
  expect((await call("PUT", "/ready", amir.cookie, { stepId, round: 0, value: true })).status).toBe(200);
  expect(await listen(amir.cookie, "event: snapshot")).toContain('"audience":"phone"');
  expect(await readContributions([stepId])).toMatchObject([{ participantId: amir.participantId }]);
});

test("what Amir's phone is refused it reads in his language, with the same code and fields", async () => {
  const refusedIn = async (cookie: string, sent: unknown) => {
    const { status, text } = await send(cookie, sent);
    const { code, detail, fields } = JSON.parse(text);
    expect({ status, code, fields }).toMatchObject({
      ...{ status: 422, code: "INVALID" },
      fields: [{ path: expect.stringMatching(/^body\./), message: expect.stringMatching(/\S/) }],
    });
    return `${detail} ${fields[0].message}`;
  };
  const inArabic = amir.cookie.replace("taal=nl", "taal=ar");
  const long = { id: randomUUID(), stepId, body: { ...body, text: "x".repeat(10_000) } };
  expect(await refusedIn(amir.cookie, long)).toMatch(/Maak het hoogstens \d+ tekens lang/);
  expect(await refusedIn(inArabic, long)).toMatch(/^\P{Script=Latin}*\d+\P{Script=Latin}*$/u);
  const proposals = await opened(hanna, "afspraken");
  const past = { kind: "action", what: "Bellen", who: "De school", when: "2000-01-01" };
  expect(await refusedIn(inArabic, { id: randomUUID(), stepId: proposals, body: past })).toContain(
    "اختر تاريخًا لم يأتِ بعد.",
  );
});

test("Amir changes his words and takes them away; Carl, from another session, finds nothing to change", async () => {
  const { id } = JSON.parse((await send(amir.cookie)).text);
  const at = `${new URL(address).origin}/api/contributions/${id}`;
  const ask = async (method: string, cookie: string, asked?: object, path = at) => {
    const json = asked ? { body: JSON.stringify(asked) } : {};
    return (await fetch(path, { method, headers: { cookie }, ...json })).status;
  };
  expect(await ask("PUT", "plek-x=1", { body })).toBe(404);
  expect(await ask("PUT", amir.cookie, { body: { ...body, text: "Kennen de weg" } })).toBe(200);
  expect(await ask("PUT", amir.cookie, { value: "klopt" }, `${at}/support`)).toBe(403);
  expect(await readContributions([stepId])).toMatchObject([{ id, body: { text: "Kennen de weg" } }]);
  expect(await ask("DELETE", "plek-x=1")).toBe(404);
  expect(await ask("DELETE", amir.cookie)).toBe(204);
  expect(await readContributions([stepId])).toEqual([]);
});

test("Amir, who did not hear that his words were taken away, asks again; whoever never had them finds nothing", async () => {
  const { id } = JSON.parse((await send(amir.cookie)).text);
  const takeAway = async (cookie: string, of = id, query = "") =>
    (
      await fetch(`${new URL(address).origin}/api/contributions/${of}${query}`, {
        method: "DELETE",
        headers: { cookie },
      })
    ).status;
  const bea = await seatIn(hanna);
  const carl = await seatIn(await started(await signedIn("carl")));
  expect(await takeAway(amir.cookie)).toBe(204);
  expect(await takeAway(amir.cookie)).toBe(204);
  expect(await takeAway(`${carl.cookie}; ${amir.cookie}`)).toBe(204);
  for (const cookie of ["", bea.cookie, carl.cookie, `${seatCookie(hanna.sessionId)}=geraden`]) {
    expect(await takeAway(cookie)).toBe(404);
    expect(await takeAway(cookie, id, `?participantId=${amir.participantId}`)).toBe(404);
  }
  for (const never of [randomUUID(), "x", "%00"]) expect(await takeAway(amir.cookie, never)).toBe(404);
});

test("Carl, without a seat or with another one's cookie, finds nothing", async () => {
  for (const cookie of ["", "plek-x=1", `${seatCookie(hanna.sessionId)}=geraden`, `x${amir.cookie.slice(9)}`]) {
    expect(await send(cookie)).toMatchObject({ status: 404, text: expect.stringContaining("NOT_FOUND") });
    expect(await listen(cookie, "event")).toBe(404);
    const path = `/samenwerkingsafspraak/lines/${randomUUID()}/support`;
    expect((await call("PUT", path, cookie, { value: true })).status).toBe(404);
    expect((await call("PUT", "/ready", cookie, { stepId, round: 0, value: true })).status).toBe(404);
  }
  expect(await readContributions([stepId])).toEqual([]);
});

test("Amir, once Hanna removed his seat, finds nothing either", async () => {
  await send(amir.cookie);
  await removeSeat(hanna, amir.participantId);
  expect((await send(amir.cookie)).status).toBe(404);
  expect(await listen(amir.cookie, "event")).toBe(404);
});

test("what is no JSON, too long or unknown gets a clear error, and nothing is kept", async () => {
  expect(await send(amir.cookie, "{")).toMatchObject({ status: 400, text: expect.stringContaining("BAD_REQUEST") });
  expect(await send(amir.cookie, "x".repeat(5_000_000))).toMatchObject({ status: 413 });
  expect(await send(amir.cookie, { id: "1", stepId, body })).toMatchObject({ status: 422 });
  expect(await readContributions([stepId])).toEqual([]);
});

test("whoever asks whether the server still answers hears it without the turns that pages take", async () => {
  const health = await fetch(`${new URL(address).origin}/api/health`);
  expect([health.status, await health.json()]).toMatchObject([200, { status: "ok" }]);
});

test("what is the host's is not found by Amir, nor what no call is; pages go on to Next", async () => {
  expect((await send(amir.cookie, {}, "?as=host")).status).toBe(404);
  expect((await call("POST", "/move", amir.cookie, {})).status).toBe(404);
  expect((await fetch(`${address}/events?as=host`)).status).toBe(404);
  for (const path of ["/", "/steps", "/move/x", "/%e0%a4%a", "/../../join/x"])
    expect(await call("POST", path, amir.cookie, {}), path).toMatchObject({
      ...{ status: 404, text: expect.stringContaining("NOT_FOUND") },
    });
  const { origin } = new URL(address);
  for (const path of ["/", "/regie/x", "/api", "/apis/x", "/woorden"])
    expect((await fetch(`${origin}${path}`)).status, path).toBe(299);
  expect(await statusOfPath("//")).toBe(299);
  expect(await statusOfPath("http://[")).toBe(299);
});

test("a path says which verbs it knows, and a look without the words costs nothing", async () => {
  const wrong = await fetch(`${address}/contributions`, { method: "PUT", body: "{}" });
  expect([wrong.status, (await wrong.json()).code]).toEqual([405, "METHOD_UNKNOWN"]);
  expect(wrong.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  const asked = await fetch(`${address}/move`, { method: "OPTIONS" });
  expect([asked.status, asked.headers.get("allow"), await asked.text()]).toEqual([204, "POST, OPTIONS", ""]);
  const head = await fetch(`${new URL(address).origin}/api/health`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await fetch(`${new URL(address).origin}/api/health/`)).status).toBe(200);
});

test("what is long is compressed for who can read that, and is the same for who cannot", async () => {
  const at = `${new URL(address).origin}/api/openapi.json`;
  const [plain, packed] = await Promise.all(
    ["identity", "br, gzip"].map((accepted) => fetch(at, { headers: { "accept-encoding": accepted } })),
  );
  expect(plain?.headers.get("content-encoding")).toBeNull();
  expect(packed?.headers.get("content-encoding")).toBe("gzip");
  expect(packed?.headers.get("vary")).toBe("Accept-Encoding");
  expect(packed?.headers.get("cache-control")).toMatch(/^public, max-age=\d+/);
  expect(Number(packed?.headers.get("content-length"))).toBeLessThan(Number(plain?.headers.get("content-length")) / 4);
  expect(await packed?.json()).toEqual(await plain?.json());
});

test("what the table says of an answer is so", async () => {
  const { code, partners, screenToken } = await roomOf(hanna);
  const { origin } = new URL(address);
  const session = `/api/sessions/${hanna.sessionId}`;
  const partner = { id: partners.find(({ side }) => side === "informal")?.id };
  const asked: [id: string, path: string, sent?: object][] = [
    ["join", "/api/join", { code, side: "informal", partner }],
    ["contribute", `${session}/contributions`, { id: randomUUID(), stepId, body }],
    ["setReady", `${session}/ready`, { stepId, round: 0, value: true }],
    ["snapshot", `${session}/snapshot?as=phone`],
    ["snapshot", `${session}/snapshot?as=screen&token=${screenToken}`],
    ["health", "/api/health"],
    ["words", "/woorden/kracht"],
  ];
  for (const [id, path, sent] of asked) {
    const { method, answers } = callNamed(id);
    const headers = { cookie: amir.cookie };
    const response = await fetch(origin + path, { method, headers, ...(sent && { body: JSON.stringify(sent) }) });
    const shape = answers[response.status]?.json;
    expect(shape?.safeParse(await response.json()), `${id} ${response.status}`).toMatchObject({ success: true });
  }
});

test("Carl joins by the call and has the cookie that his next call needs", async () => {
  const { code, partners } = await roomOf(hanna);
  const partner = { id: partners.find(({ side }) => side === "informal")?.id };
  const body = JSON.stringify({ code, side: "informal", partner });
  const join = (headers: Record<string, string>) =>
    fetch(`${new URL(address).origin}/api/join`, { method: "POST", body, headers });
  const joined = await join({});
  expect(joined.status).toBe(201);
  const kept = joined.headers.get("set-cookie") ?? "";
  expect(kept).toMatch(/^plek-[\w-]+=[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=lax$/);
  const cookie = kept.split(";")[0] ?? "";
  expect((await send(cookie)).status).toBe(201);
  const again = await join({ cookie });
  expect([again.status, again.headers.get("set-cookie")]).toEqual([200, null]);
  expect(await again.json()).toEqual(await joined.json());
  // A browser that came over https is to show it there alone.
  expect((await join({ "x-forwarded-proto": "https" })).headers.get("set-cookie")).toMatch(/; Secure$/);
});
