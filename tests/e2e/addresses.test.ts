import { connect } from "node:net";
import fc from "fast-check";
import { devices, expect, test } from "../browser.ts";
import { readSources } from "../source.ts";
import type { Demo } from "./demoTeam.ts";
import { nginxBefore } from "./nginx.ts";
import { type OwnApp, openOwnApp } from "./ownApp.ts";
import { joinByForm } from "./people.ts";
import { readTable } from "./tableOfCalls.ts";

const RUNS = 150;
let app: OwnApp;
let demo: Demo;
let nginx: Awaited<ReturnType<typeof nginxBefore>>;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await openOwnApp({ TRUST_PROXY: "1" });
  demo = JSON.parse(app.run("demo.ts", "--json", "--programme", "standaard"));
  nginx = await nginxBefore(Number(new URL(app.base).port));
});
test.afterAll(async () => {
  nginx.close();
  await app.remove();
});

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? "with" : "without";

  test(`${scripts} scripts Amir comes in and Hanna signs in behind a proxy that passes the host without its port`, async ({
    openDevice,
  }) => {
    const amir = await openDevice({ ...devices.phone, javaScriptEnabled, baseURL: nginx.url });
    await joinByForm(amir, demo.code, "Informele werker", "Moedergroep De Brug");
    const hanna = await openDevice({ ...devices.laptop, javaScriptEnabled, baseURL: nginx.url });
    await hanna.goto("/inloggen");
    await hanna.getByLabel("E-mailadres").fill(demo.hostEmail);
    await hanna.getByLabel("Wachtwoord", { exact: true }).fill(demo.hostPassword);
    await hanna.getByRole("button", { name: "Log in" }).click();
    await hanna.waitForURL("**/beheer");
  });

  for (const road of ["straight", "behind the proxy"]) {
    test(`${scripts} scripts, ${road}, Amir's way back to his seat works on a phone that is new here`, async ({
      openDevice,
    }) => {
      const baseURL = road === "straight" ? app.base : nginx.url;
      const amir = await openDevice({ ...devices.phone, baseURL });
      await joinByForm(amir, demo.code, "Informele werker", "Moedergroep De Brug");
      const asHost = { headers: { cookie: demo.hostCookie } };
      const room = await (await fetch(`${app.base}/api/sessions/${demo.sessionId}/snapshot?as=host`, asHost)).json();
      const seat = `${app.base}/api/sessions/${demo.sessionId}/seats/${room.seats.at(-1).id}/return`;
      const { path } = await (await fetch(seat, { ...asHost, method: "POST" })).json();
      await amir.close();
      const phone = await openDevice({ ...devices.phone, javaScriptEnabled, baseURL });
      await phone.goto(path);
      await phone.getByRole("button").first().click();
      await expect(phone.getByText("Jouw plaatje")).toBeVisible();
    });
  }
}

test("no page with a form keeps its address from the form", () => {
  const hiding = readSources("src/app").filter(({ text }) => text.includes("no-referrer"));
  expect(hiding.filter(({ text }) => /<form|Form/.test(text)).map(({ path }) => path)).toEqual([]);
});

test("a page of another site can press nothing of Hanna's, and hears why", async () => {
  const headers = { cookie: demo.hostCookie, origin: "https://evil.example", "content-type": "text/plain" };
  const call = await fetch(`${app.base}/api/sessions/${demo.sessionId}/screen`, {
    method: "POST",
    headers,
    body: '{"blank":true}',
  });
  expect([call.status, (await call.json()).code]).toEqual([403, "OTHER_ORIGIN"]);
  const direct = `${app.base}/api/sessions/${demo.sessionId}/contributions`;
  expect((await fetch(direct, { method: "POST", headers })).status).toBe(403);
  const page = await fetch(`${app.base}/inloggen`, {
    method: "POST",
    headers: { origin: headers.origin, accept: "text/html" },
    body: new FormData(),
  });
  expect([page.status, (await page.text()).includes("Dit kwam van een ander adres")]).toEqual([403, true]);
});

test("nothing that is no text falls over in the database: not in a query, a code or a host's choice", async () => {
  const status = async (path: string, init: RequestInit = {}) => (await fetch(`${app.base}${path}`, init)).status;
  const post = (path: string, body: string, headers = {}) => status(path, { method: "POST", body, headers });
  const [partner] = demo.partners;
  const wrong = `{"code":"\\u0000","side":"formal","partner":{"id":"${partner?.id}"}}`;
  expect(await status("/?code=%00")).toBe(200);
  expect(await post("/api/join", wrong)).toBe(404);
  expect(await status(`/api/sessions/${demo.sessionId}/snapshot?as=screen&token=%00`)).toBe(404);
  const asHost = { cookie: demo.hostCookie };
  for (const { id } of demo.steps) {
    const choice = `/api/sessions/${demo.sessionId}/steps/${id}/choice`;
    for (const body of ['{"name":"\\u0000","value":["a"]}', '{"name":"order","value":["a\\u0000b","\\\\u0000"]}'])
      expect(await post(choice, body, asHost)).toBeLessThan(500);
  }
});

test("no cache keeps what Hanna sees, and who has seen it already is told so in a word", async () => {
  const asHost = (more: Record<string, string> = {}) =>
    fetch(`${app.base}/api/sessions/${demo.sessionId}/snapshot?as=host`, {
      headers: { cookie: demo.hostCookie, ...more },
    });
  const seen = await asHost();
  expect(seen.headers.get("cache-control")).toBe("private, no-store");
  expect((await asHost({ "if-none-match": seen.headers.get("etag") ?? "" })).status).toBe(304);
});

test("whatever bytes Carl puts into an address, nothing falls over and nothing is logged as a fault", async () => {
  test.setTimeout(120_000);
  const part = fc
    .array(fc.constantFrom("%ff", "%c0%80", "%", "%zz", "%00", "%2500", "%ed%a0%80", "é", "a", "..", "%2f", "*", "%0a"))
    .map((bytes) => bytes.join(""));
  const path = fc
    .tuple(
      fc.constantFrom(...pages(), ...(await readTable(app.base)).map((call) => call.path)),
      fc.array(part, { minLength: 4, maxLength: 4 }),
      fc.option(part),
    )
    .map(([route, parts, query]) => {
      const filled = route.replace(/[[{]\w+[\]}]/g, () => parts.pop() ?? "");
      return query === null ? filled : `${filled}?code=${query}&token=${query}&as=screen`;
    });
  const method = fc.constantFrom("GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE");
  const asked = fc.oneof({ weight: 20, arbitrary: fc.tuple(method, path) }, fc.constant(["OPTIONS", "*"]));
  const before = app.printed.join("");
  await fc.assert(
    fc.asyncProperty(asked, async ([verb = "", address = ""]) => {
      expect(await statusOf(verb, address), `${verb} ${address}`).toBeLessThan(500);
    }),
    { numRuns: RUNS },
  );
  expect(app.printed.join("").slice(before.length)).not.toContain('"failed"');
});

const pages = (): string[] =>
  readSources("src/app")
    .filter(({ path }) => /\/(page\.tsx|route\.ts)$/.test(path))
    .map(({ path }) => path.replace(/^src\/app|\/\([^)]+\)|\/(page\.tsx|route\.ts)$/g, "") || "/");

/** The status of the answer to a request line that no client would send. */
function statusOf(method: string, address: string): Promise<number> {
  return new Promise((answered, failed) => {
    const socket = connect(Number(new URL(app.base).port), "127.0.0.1", () =>
      socket.write(
        `${method} ${address} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      ),
    );
    let said = "";
    socket.on("data", (bytes) => {
      said += bytes;
    });
    socket.once("error", failed);
    socket.once("close", () => answered(Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 999)));
  });
}
