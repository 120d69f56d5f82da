import { createServer, get, type RequestListener, type Server, request as send } from "node:http";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { eventually } from "../../../tests/patience.ts";
import { nameLanguage } from "../askedLanguage.ts";
import { renderMetrics } from "../metrics.ts";
import { keepOpen, noteFault, type Outlet } from "../requests.ts";
import { quietConsole } from "./quietConsole.ts";
import { patternsIn } from "./routes.ts";
import { safetyHeaders } from "./safetyHeaders.ts";
import { watch } from "./watch.ts";

const SECRET = "geheim-4711";
const patternOf = patternsIn("src/app", ["/api/join", "/api/sessions/[sessionId]/events", "/woorden/[exercise]"]);
const gone = () => Object.assign(new Error(`connect ECONNREFUSED while writing ${SECRET}`), { code: "ECONNREFUSED" });

let server: Server;
let lines: string[] = [];
const stdout = vi.spyOn(process.stdout, "write");

beforeEach(() => {
  lines = [];
  stdout.mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => {
  stdout.mockReset();
  server.closeAllConnections();
  server.close();
});

/** Serves `listener`, watched; answers how to ask it and how to end its streams. */
async function serve(listener: RequestListener, slowMs = 60_000) {
  const watched = watch(listener, { slowMs, patternOf, headersFor: safetyHeaders(false) });
  server = createServer((request, response) => {
    nameLanguage(request);
    watched.answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const { status, headers } = response;
    return { status, headers, text: await response.text() };
  };
  return { ask, port, endStreams: watched.endStreams };
}

/** The lines of the log, once there are as many as this. */
const logged = async (count: number) => {
  await eventually(() => expect(lines).toHaveLength(count));
  return lines.map((line): Record<string, unknown> => JSON.parse(line));
};

const breakDown =
  (error: unknown): RequestListener =>
  (_, response) => {
    noteFault(error);
    response.statusCode = 500;
    response.setHeader("content-type", "text/html");
    response.setHeader("content-encoding", "gzip");
    response.write("half a page");
    response.end(" and the rest");
  };

test("a slow answer is logged by its route, and not in which language somebody asked for it", async () => {
  const { ask } = await serve((_, response) => {
    response.end("{}");
  }, 0);
  await ask("/woorden/kracht", { headers: { cookie: "taal=ar; vb-plek=geheim", "accept-language": "ar-MA" } });
  const [line] = await logged(1);
  expect(line).toMatchObject({ route: "/woorden/[exercise]", method: "GET", status: 200 });
  expect(JSON.stringify({ ...line, requestId: "" })).not.toMatch(/taal|"ar|ar-MA|kracht|geheim/);
});

test("a page of Amir's that breaks says so in his language, read from the right, and Hanna's in Dutch", async () => {
  const fails = breakDown(new TypeError(SECRET));
  const { ask } = await serve(fails);
  const cookie = "taal=ar";
  const his = (await ask("/meedoen/x/zaal", { headers: { cookie } })).text;
  expect(his).toContain('<html lang="ar" dir="rtl">');
  expect(his).toMatch(/<h1>\P{Script=Latin}+<\/h1>/u);
  expect(his).not.toMatch(/Er ging|begin|kenmerk/);
  const sent = (await ask("/meedoen/x/zaal", { method: "POST", headers: { cookie } })).text;
  expect(sent).toContain("ما أرسلته للتو لم يُحفظ بعد.");
  expect((await ask("/regie/x", { headers: { cookie } })).text).toContain("Er ging iets mis");
});

describe("a page that breaks", () => {
  it("comes in plain words, with the id under which the log knows it", async () => {
    const { ask } = await serve(breakDown(new TypeError(SECRET)));
    const { status, headers, text } = await ask("/hulp");
    expect(status).toBe(500);
    expect(headers.get("content-type")).toContain("text/html");
    expect(text).toContain("Er ging iets mis");
    expect(text).not.toContain("half a page");
    expect(text).toContain(headers.get("x-request-id"));
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const [line] = await logged(1);
    expect(line).toMatchObject({
      event: "failed",
      requestId: headers.get("x-request-id"),
      route: "/hulp",
      status: 500,
    });
    expect(line?.faults).toMatchObject([{ name: "TypeError" }]);
  });

  it("says that the data are away when the database is, and comes again by itself", async () => {
    const { ask } = await serve(breakDown(gone()));
    const { status, headers, text } = await ask("/meedoen/1234");
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("2");
    expect(text).toContain("We kunnen nu niet bij de gegevens");
    expect(text).toContain('http-equiv="refresh"');
  });

  it("is never sent again by itself when something was typed in it", async () => {
    const { ask } = await serve(breakDown(gone()));
    const { text } = await ask("/meedoen/1234", { method: "POST", body: "x" });
    expect(text).toContain("Ga één pagina terug");
    expect(text).not.toContain('http-equiv="refresh"');
  });

  it("leaves what is no page as it is: a problem document, a stream of React", async () => {
    const { ask } = await serve((request, response) => {
      const type = request.url === "/api/x" ? "application/problem+json" : "text/x-component";
      response.writeHead(503, { "content-type": type }).end("mine");
    });
    expect(await ask("/api/x")).toMatchObject({ status: 503, text: "mine" });
    expect(await ask("/beheer")).toMatchObject({ status: 503, text: "mine" });
  });
});

describe("the log", () => {
  it("says nothing of what went well", async () => {
    const { ask } = await serve((_, response) => response.end("ok"));
    const { headers } = await ask("/");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines).toEqual([]);
  });

  it("names what was slow", async () => {
    const { ask } = await serve((_, response) => response.end("ok"), 0);
    await ask("/beheer");
    expect(await logged(1)).toMatchObject([{ event: "slow", route: "/beheer", status: 200 }]);
  });

  it("never holds a code, a token, an address or words that somebody typed", async () => {
    const print = { error: console.error, warn: console.warn };
    quietConsole({ aloud: false });
    const { ask } = await serve((_, response) => {
      const error = Object.assign(new Error(`${SECRET}\n    at ${SECRET} (${SECRET}:1:1)`), { code: `${SECRET} x` });
      error.name = `${SECRET} y`;
      console.error("⨯", error, SECRET);
      console.warn(SECRET);
      noteFault(SECRET);
      response.writeHead(500, { "content-type": "text/html" }).end();
    });
    for (const path of [
      `/meedoen/${SECRET}`,
      `/scherm/${SECRET}`,
      `/terug/${SECRET}`,
      `/${SECRET}/${SECRET}`,
      `/?token=${SECRET}`,
    ])
      await ask(path, { headers: { authorization: `Bearer ${SECRET}`, cookie: SECRET, "x-request-id": SECRET } });
    const told = await logged(5);
    Object.assign(console, print);
    expect(lines.join("")).not.toContain(SECRET);
    expect(told.map(({ route }) => route)).toEqual([
      "/meedoen/[code]",
      "/scherm/[token]",
      "/terug/[secret]",
      "(other)",
      "/",
    ]);
  });

  it("says nothing of a phone that leaves while it is sending, and counts it nowhere", async () => {
    const failed = () => /^vruchtbare_bodem_requests_failed_total .+$/m.exec(renderMetrics())?.[0];
    const before = failed();
    const left = Promise.withResolvers<void>();
    const { ask, port } = await serve(async (request, response) => {
      if (request.method === "GET") return void response.end("ok");
      response.once("close", left.resolve);
      response.statusCode = 500;
      const reading = async () => {
        for await (const _ of request) half.destroy();
      };
      await reading().catch(noteFault);
    });
    const half = send({ port, method: "POST", path: "/api/join", headers: { "content-length": 10 } });
    half.on("error", () => undefined).write("half");
    await left.promise;
    await ask("/");
    expect([lines, failed()]).toEqual([[], before]);
  });

  it("counts what failed", async () => {
    const failed = () => Number(/^vruchtbare_bodem_requests_failed_total (\d+)$/m.exec(renderMetrics())?.[1]);
    const { ask } = await serve(breakDown(gone()));
    const before = failed();
    await ask("/");
    await logged(1);
    expect(failed()).toBe(before + 1);
  });
});

describe("an open stream", () => {
  const followed: RequestListener = (_, response) => {
    keepOpen((outlet) => outlet.write("event: clock\ndata: 1\n\n"));
    response.writeHead(200, { "content-type": "text/event-stream" }).end();
  };

  it("lasts when its handler is done, is counted, and ends with the word that its browser must come back", async () => {
    const { port, endStreams } = await serve(followed);
    const heard: string[] = [];
    const ended = new Promise<void>((end) => {
      get({ port, path: "/api/sessions/x/events" }, (response) => {
        response.on("data", (chunk: Buffer) => {
          if (heard.push(chunk.toString()) > 1) return;
          expect(renderMetrics()).toContain("vruchtbare_bodem_streams_open 1\n");
          endStreams();
        });
        response.on("end", end);
      });
    });
    await ended;
    expect(heard).toEqual(["event: clock\ndata: 1\n\n", "retry: 500\nevent: restart\ndata: {}\n\n"]);
    await eventually(() => expect(renderMetrics()).toContain("vruchtbare_bodem_streams_open 0\n"));
    expect(lines).toEqual([]);
  });

  it("is no longer written to once it was ended", async () => {
    const opened = Promise.withResolvers<Outlet>();
    const { ask, endStreams } = await serve((_, response) => {
      keepOpen((outlet) => {
        outlet.write("event: clock\ndata: 1\n\n");
        opened.resolve(outlet);
      });
      response.end();
    });
    const heard = ask("/api/sessions/x/events");
    const outlet = await opened.promise;
    endStreams();
    outlet.write("event: snapshot\ndata: {}\n\n");
    expect((await heard).text).toMatch(/event: restart\ndata: {}\n\n$/);
  });

  it("is none for who asks for its head alone", async () => {
    const { ask } = await serve(followed);
    expect(await ask("/api/sessions/x/events", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });

  it("tells when its browser reads too slowly, and when it left", async () => {
    let full = false;
    const left = Promise.withResolvers<void>();
    const { port } = await serve((_, response) => {
      keepOpen((outlet) => {
        for (let sent = 0; sent < 400 && !outlet.isFull(); sent++) outlet.write(new Uint8Array(64 * 1024));
        full = outlet.isFull();
        outlet.onClose(left.resolve);
      });
      response.end();
    });
    const asking = get({ port, path: "/api/sessions/x/events" }, (response) => {
      response.pause();
      asking.destroy();
    });
    await left.promise;
    expect(full).toBe(true);
  });
});
