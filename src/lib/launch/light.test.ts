import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { inOnePiece, isFile, lighten } from "./light.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function answerOf(listener: RequestListener): Promise<Response> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return fetch(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`);
}

test("files are what the build made, drawings and fonts; whatever Carl asks for else is a page", () => {
  for (const path of [
    "/_next/static/chunks/a.js",
    "/big-tree.svg",
    "/fonts/ar.css",
    "/fonts/noto-sans-arabic-700.woff2",
  ])
    expect(isFile(path), path).toBe(true);
  for (const path of [
    "/",
    "/meedoen/boom.svg",
    "/fonts/",
    "/fonts/../beheer.svg/x",
    "/.svg",
    "/_next/data/x",
    "//x.svg",
  ])
    expect(isFile(path), path).toBe(false);
});

test("a file that never changes is not asked for again, so nothing says by what", async () => {
  const { headers } = await answerOf((_, response) => {
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    for (const name of ["etag", "last-modified", "accept-ranges", "vary"]) response.setHeader(name, "x");
    lighten(response);
    response.end();
  });
  expect([headers.get("etag"), headers.get("last-modified"), headers.get("vary")]).toEqual([null, null, "x"]);
});

test.each([
  ["text/x-component", null],
  ["text/html; charset=utf-8", "default-src 'self'"],
])("a policy of pages goes with what may be one: %s", async (type, policy) => {
  const { headers } = await answerOf((_, response) => {
    response.setHeader("content-security-policy", "default-src 'self'");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("etag", "x");
    response.setHeader("content-type", type);
    lighten(response);
    response.end();
  });
  expect(headers.get("content-security-policy")).toBe(policy);
  expect([headers.get("x-content-type-options"), headers.get("etag")]).toEqual(["nosniff", "x"]);
});

test("no piece of a page is pushed out by itself, whatever compresses it", async () => {
  let pushed = 0;
  const answer = await answerOf((_, response) => {
    inOnePiece(response);
    Object.assign(response, { flush: () => pushed++ });
    const { flush } = Object(response);
    response.write("een ");
    flush?.();
    response.end("pagina");
  });
  expect([await answer.text(), pushed]).toEqual(["een pagina", 0]);
});
