import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { devices, expect, test } from "../browser.ts";
import { openDemoIn, signInWith } from "./demoTeam.ts";
import { type OwnApp, openOwnApp } from "./ownApp.ts";

const TOKEN = "een-token-voor-de-cijfers";
const SAID = "Zij weten de weg in de Molenwijk";

let host: OwnApp;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  host = await openOwnApp({ METRICS_TOKEN: TOKEN, DRAIN_SECONDS: "2" });
});
test.afterAll(async () => {
  await host.remove();
});
// Once the process has stopped, Hanna's page asks in vain for a while.
test.use({ expectedErrors: [/status of 503|ERR_CONNECTION_REFUSED/] });

/** What comes out of an event stream, in the order of coming. */
function follow(url: string, cookie: string) {
  const heard: string[] = [];
  const ended = fetch(url, { headers: { cookie } }).then(async (response) => {
    for await (const chunk of response.body ?? []) heard.push(Buffer.from(chunk).toString());
  });
  return { heard, ended };
}

test("a room lives through a database that goes away and a process that stops, and the log keeps its secrets", async ({
  openDevice,
}) => {
  test.setTimeout(120_000);
  const { base, postgres, printed, run, env } = host;
  const app = host.process();
  const demo = openDemoIn(env);
  const partner = demo.partners.find(({ side }) => side === "informal");
  const step = demo.steps.find(({ state }) => state === "open");
  const amir = await openDevice({ ...devices.phone, baseURL: base });
  const joining = { code: demo.code, side: "informal", partner: { id: partner?.id } };
  expect((await amir.request.post("/api/join", { data: joining })).status()).toBe(201);
  const text = step?.examples.informal ?? {};
  const send = (id: string) =>
    amir.request.post(`/api/sessions/${demo.sessionId}/contributions`, {
      data: { id, stepId: step?.id, body: { ...text, ...("text" in text ? { text: SAID } : {}) } },
    });
  expect((await send(randomUUID())).status()).toBe(201);
  const stream = follow(`${base}/api/sessions/${demo.sessionId}/events?as=host`, demo.hostCookie);
  await expect.poll(() => stream.heard.join("")).toContain("event: snapshot");

  // A backup, while they work.
  const folder = mkdtempSync(join(tmpdir(), "reservekopie-"));
  expect(run("backup.ts", join(folder, "kopie.gz"))).toContain("De reservekopie staat in");
  rmSync(folder, { recursive: true });

  // Hanna fills in a form; the database goes before she sends it.
  const laptop = await openDevice({ ...devices.laptop, baseURL: base });
  await signInWith(laptop, demo, base);
  await laptop.goto("/beheer/nieuw", { waitUntil: "networkidle" });
  await laptop.getByLabel("Titel").fill("De tweede bijeenkomst");
  await laptop.getByLabel("Wijk of plaats").fill("Molenwijk");
  await laptop.getByLabel("Datum").fill("2027-03-01");
  await laptop.getByLabel("Begint om").fill("09:30");
  await laptop.getByRole("radio", { name: /Standaard/ }).check();

  await postgres.stop();
  await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
  await expect(laptop.getByText(/We kunnen nu niet bij de gegevens/)).toBeVisible();
  await expect(laptop.getByLabel("Titel")).toHaveValue("De tweede bijeenkomst");
  for (const path of [`/meedoen/${demo.code}`, `/meedoen/${demo.sessionId}/zaal`, `/scherm/${demo.screenToken}`]) {
    const page = await amir.request.get(path);
    expect(page.status(), path).toBe(503);
    expect(page.headers()["retry-after"], path).toBe("2");
    expect(await page.text(), path).toContain("We kunnen nu niet bij de gegevens");
  }
  const regie = await amir.request.get(`/regie/${demo.sessionId}`, { headers: { cookie: demo.hostCookie } });
  expect(regie.status()).toBe(503);
  await amir.goto(`/meedoen/${demo.code}`);
  await expect(amir.getByRole("heading", { name: "Even niet bereikbaar" })).toBeVisible();
  const later = randomUUID();
  const refused = await send(later);
  expect(refused.status()).toBe(503);
  expect(await refused.json()).toMatchObject({ code: "DATABASE_GONE", requestId: refused.headers()["x-request-id"] });
  expect((await amir.request.get("/api/health")).status()).toBe(503);

  await postgres.start();
  const heard = stream.heard.length;
  await expect.poll(async () => (await send(later)).status(), { timeout: 5_000 }).toBeLessThan(202);
  await expect.poll(() => stream.heard.slice(heard).join(""), { timeout: 5_000 }).toContain("event: snapshot");
  expect((await amir.request.get(`/meedoen/${demo.code}`)).status()).toBe(200);
  await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
  await laptop.waitForURL("**/voorbereiden");

  const figures = async () => {
    const response = await amir.request.get("/api/metrics", { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(response.status()).toBe(200);
    return response.text();
  };
  // Amir's phone, and the preparation that follows what others change.
  await expect.poll(figures).toMatch(/_streams_open 2$/m);
  const said = await figures();
  for (const line of [/_contributions_accepted_total 2$/m, /_snapshot_read_seconds_count [1-9]/])
    expect(said).toMatch(line);
  for (const name of ['database_connections{state="waiting"} 0', "event_loop_delay_seconds", "requests_failed_total"])
    expect(said).toContain(`vruchtbare_bodem_${name}`);
  for (const authorization of ["", "Bearer geraden", `Basic ${TOKEN}`])
    expect((await amir.request.get("/api/metrics", { headers: { authorization } })).status()).toBe(404);

  app.kill("SIGTERM");
  const exited = once(app, "exit");
  await stream.ended;
  expect(stream.heard.join("")).toContain("event: restart");
  const draining = await amir.request.get("/api/health");
  expect(draining.status()).toBe(503);
  expect(await draining.json()).toMatchObject({ status: "draining" });
  // Who is halfway is still answered; who wants to stay must go elsewhere.
  expect((await send(later)).status()).toBe(200);
  expect((await amir.request.get(`/api/sessions/${demo.sessionId}/events?as=phone`)).status()).toBe(503);
  expect(await exited).toEqual([0, null]);

  const log = printed
    .join("")
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const failures = log.map((line): Record<string, unknown> => JSON.parse(line)).filter(({ status }) => status === 503);
  expect(failures.map(({ route }) => route)).toEqual(
    expect.arrayContaining(["/meedoen/[code]", "/scherm/[token]", "/api/sessions/[sessionId]/contributions"]),
  );
  const everything = printed.join("");
  const cookies = (await amir.context().cookies()).map(({ value }) => value);
  const secrets = [SAID, demo.sessionId, demo.screenToken, demo.hostEmail, demo.hostPassword, TOKEN, ...cookies];
  for (const secret of [...secrets, demo.hostCookie, new URL(postgres.url).password])
    expect(everything).not.toContain(secret);
  expect(log.join("\n")).not.toContain(demo.code);
});
