import { request as ask, createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gate, plainAddress } from "./gate.ts";
import { mayWrite } from "./origin.ts";

const LAN = { host: "192.168.1.20:3000", "x-forwarded-proto": "http" };
const BEHIND = { host: "samen.gemeente.nl", "x-forwarded-proto": "https" };

/** Whether a form that a browser sends with these headers is taken, and what Next then gets to compare. */
function written(said: IncomingHttpHeaders, { proxies = 0, baseUrl }: { proxies?: number; baseUrl?: string } = {}) {
  const headers = { ...said };
  return { taken: mayWrite({ method: "POST", headers }, { proxies, baseUrl }), headers };
}

describe("a write", () => {
  it.each<[string, IncomingHttpHeaders]>([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another site, in an old browser", { origin: "https://evil.example" }],
    ["another port of the laptop", { origin: "http://192.168.1.20:8080" }],
    ["another subdomain, which hides its address", { "sec-fetch-site": "same-site" }],
    ["a frame that hides where it is", { origin: "null" }],
    ["a page that hides half", { origin: "null", referer: "https://evil.example/192.168.1.20:3000" }],
    ["a browser of which nobody knows what it means", { "sec-fetch-site": "near-site" }],
    ["two origins at once", { origin: "http://192.168.1.20:3000, https://evil.example" }],
    ["what is no address", { origin: "http://" }],
    ["a file", { origin: "file://192.168.1.20:3000" }],
    ["a page that says it was forwarded", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
  ])("from %s is refused", (_, headers) => {
    expect(written({ ...LAN, ...headers }).taken).toBe(false);
    expect(written({ ...LAN, ...headers, "sec-fetch-mode": "cors", "content-type": "text/plain" }).taken).toBe(false);
  });

  it.each<[string, IncomingHttpHeaders]>([
    ["the app's own page", { origin: "http://192.168.1.20:3000" }],
    ["its own page that hides where it is", { origin: "null", "sec-fetch-site": "same-origin" }],
    ["its own page, by what it came from", { origin: "null", referer: "http://192.168.1.20:3000/terug/x" }],
    ["a script, or a browser that says nothing", {}],
    ["the address bar", { "sec-fetch-site": "none" }],
  ])("from %s is taken, and Next agrees", (_, said) => {
    const { taken, headers } = written({ ...LAN, ...said });
    expect(taken).toBe(true);
    if (headers.origin) expect(new URL(headers.origin).host).toBe(headers["x-forwarded-host"]);
  });

  it("behind nginx on another port, which passes the host without it, is taken", () => {
    const said = { ...BEHIND, origin: "https://samen.gemeente.nl:8443" };
    expect(written(said, { proxies: 1 })).toMatchObject({
      taken: true,
      headers: { "x-forwarded-host": "samen.gemeente.nl:8443" },
    });
    expect(written({ ...said, "sec-fetch-site": "same-origin" }).taken).toBe(true);
    // Without a proxy a host without a port is one on port 80, and the other port is somebody else.
    expect(written({ host: "laptop", origin: "http://laptop:8080" }).taken).toBe(false);
  });

  it("behind a proxy with a host of its own is taken by what the proxy or BASE_URL says, and by nothing else", () => {
    const said = { host: "app:3001", "x-forwarded-proto": "https", origin: "https://samen.gemeente.nl" };
    const forwarded = { ...said, "x-forwarded-host": "samen.gemeente.nl" };
    expect(written(said, { proxies: 1 }).taken).toBe(false);
    expect(written(said, { proxies: 1, baseUrl: "https://samen.gemeente.nl/" }).taken).toBe(true);
    expect(written(forwarded, { proxies: 1 }).taken).toBe(true);
    expect(written(forwarded).taken).toBe(false);
  });

  it("from the same name without https is refused where the app has it", () => {
    expect(written({ ...BEHIND, origin: "http://samen.gemeente.nl" }, { proxies: 1 }).taken).toBe(false);
  });

  it("knows its own address whatever its form", () => {
    for (const [host, origin] of [
      ["[::1]:3000", "http://[::1]:3000"],
      ["LAPTOP.local:80", "http://laptop.local"],
      ["laptop:443", "https://laptop"],
      ["xn--caf-dma.nl", "https://café.nl"],
    ])
      expect(written({ host, origin }).taken, host).toBe(true);
  });

  it("is the only thing that is asked for its origin", () => {
    const headers = { ...LAN, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    for (const method of ["GET", "HEAD", "OPTIONS"])
      expect(mayWrite({ method, headers: { ...headers } }, { proxies: 0 })).toBe(true);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(mayWrite({ method, headers: { ...headers } }, { proxies: 0 })).toBe(false);
  });
});

describe("an address", () => {
  it.each(["/%ff", "/%c0%80", "/%", "/%zz", "/a/%00/b", "/%ed%a0%80", "*", "a", ""])("%j is none", (address) => {
    expect(plainAddress(address)).toBe(address === "" ? "/" : null);
  });

  it.each([
    ["/meedoen/caf%C3%A9?a=%zz#b", "/meedoen/caf%C3%A9?a=%zz#b"],
    ["/?code=1%002", "/?code=1%EF%BF%BD2"],
    ["http://samen.nl/api/join?x=http://y", "/api/join?x=http://y"],
    ["HTTPS://samen.nl", "/"],
    ["//samen.nl/x", "//samen.nl/x"],
  ])("%s is asked for as %s", (asked, as) => {
    expect(plainAddress(asked)).toBe(as);
  });

  it("that is let through is text without NUL, whatever its bytes are", () => {
    const byte = fc.constantFrom("%00", "%ff", "%c3", "%a9", "%", "%2", "a", "/", "?", "%2500", "é", "*");
    fc.assert(
      fc.property(fc.array(byte), (bytes) => {
        const address = plainAddress(`/${bytes.join("")}`);
        if (address !== null) expect(decodeURIComponent(address.split("?")[0] ?? "")).not.toContain("\0");
      }),
    );
  });
});

describe("what is refused", () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer(gate((_, response) => response.end("through"), { proxies: 0 }));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    port = typeof address === "object" && address ? address.port : 0;
  });
  afterAll(() => server.close());

  const answerTo = (path: string, method: string, headers: Record<string, string>) =>
    new Promise<{ status: number; type: string; text: string }>((answered, failed) => {
      ask({ port, path, method, headers }, async (response) => {
        let text = "";
        for await (const chunk of response) text += chunk;
        answered({ status: response.statusCode ?? 0, type: String(response.headers["content-type"]), text });
      })
        .once("error", failed)
        .end();
    });

  it("gets a problem document on the API, and a page in plain words elsewhere", async () => {
    const foreign = { origin: "https://evil.example", accept: "text/html,*/*" };
    const call = await answerTo("/api/join", "POST", foreign);
    expect(call).toMatchObject({ status: 403, type: "application/problem+json" });
    expect(JSON.parse(call.text)).toMatchObject({ code: "OTHER_ORIGIN", requestId: expect.any(String) });
    const page = await answerTo("/meedoen/1234", "POST", foreign);
    expect(page).toMatchObject({ status: 403, type: "text/html; charset=utf-8" });
    expect(page.text).toContain("Dit kwam van een ander adres");
    expect(await answerTo("/meedoen/%ff", "GET", foreign)).toMatchObject({ status: 400 });
    expect(await answerTo("/", "TRACE", {})).toMatchObject({ status: 405 });
  });

  it("may be asked without an address", async () => {
    const heard = new Promise<string>((end) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
      );
      let said = "";
      socket.on("data", (bytes) => {
        said += bytes;
      });
      socket.on("end", () => end(said));
    });
    expect(await heard).toMatch(/^HTTP\/1\.1 400 /);
  });
});
