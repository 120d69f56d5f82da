import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { keepPosted } from "./postedWords.ts";

const SIGN_IN = "/inloggen?naar=%2Fregie%2Fx";
const HOSTILE = `"><script>alert('1')</script>&amp; ${"ж".repeat(80)}`;
let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Serves what reads the form and then leads to `location`. */
async function serve(location: string) {
  const listener: RequestListener = async (request, response) => {
    for await (const _ of request);
    response.setHeader("location", location);
    response.setHeader("content-encoding", "identity");
    response.writeHead(307);
    response.write("half a page");
    response.end(" and the rest");
  };
  server = createServer(keepPosted(listener, (path) => path.startsWith("/inloggen?naar=")));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const send = async (body: FormData | string, headers: Record<string, string> = { origin: base }) => {
    const answer = await fetch(`${base}/regie/x`, { method: "POST", body, headers, redirect: "manual" });
    return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
  };
  return { base, send };
}

function formWith(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** The fields of the form on a page, as a browser would send them again. */
const fieldsOn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = "", value = ""]) => [
      asText(name),
      asText(value),
    ]),
  );
const asText = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("who sends a form after the sign-in ended", () => {
  it("gets all of it back, to send it once more, and the way to sign in beside it", async () => {
    const { send } = await serve(SIGN_IN);
    const sent = { "$ACTION_1:0": '{"id":"a1"}', sessionId: "x", name: HOSTILE, text: "eerste regel\r\ntweede regel" };
    const { status, location, text } = await send(formWith(sent));
    expect([status, location]).toEqual([401, null]);
    expect(fieldsOn(text)).toEqual(sent);
    expect(text).toContain(`<a href="${SIGN_IN}" target="_blank"`);
    expect(text).toContain('<form method="post" enctype="multipart/form-data" action="">');
    expect(text).not.toContain("<script");
    expect(text).not.toContain("half a page");
    // To be read and copied too, but for what no person typed.
    expect(text.match(/<li dir="auto">/g)).toHaveLength(2);
  });

  it("sees no password on the page, also where one is sent along", async () => {
    const { send } = await serve(SIGN_IN);
    const { text } = await send(formWith({ title: "Een avond", wifiPassword: "Geheim 4711" }));
    expect(text.slice(text.indexOf("</form>"))).toContain("Een avond");
    expect(text.slice(text.indexOf("</form>"))).not.toContain("4711");
  });

  it.each<[string, string, (base: string) => Record<string, string>]>([
    ["says nothing of where it came from", SIGN_IN, () => ({})],
    ["waits for its answer by a script", SIGN_IN, (base) => ({ origin: base, "next-action": "a1" })],
    ["is led elsewhere", "/beheer", (base) => ({ origin: base })],
    ["is led to sign-in by signing out", "/inloggen", (base) => ({ origin: base })],
  ])("is led on as before where it %s", async (_, where, headers) => {
    const { base, send } = await serve(where);
    expect(await send(formWith({ name: HOSTILE }), headers(base))).toMatchObject({ status: 307, location: where });
  });

  it("is led on where it is more than a form, or none", async () => {
    const { base, send } = await serve(SIGN_IN);
    expect(await send(formWith({ name: "x".repeat(1024 * 1024) }))).toMatchObject({ status: 307, location: SIGN_IN });
    const broken = { origin: base, "content-type": "multipart/form-data; boundary=x" };
    expect(await send("no form at all", broken)).toMatchObject({ status: 303, location: SIGN_IN, text: "" });
  });
});
