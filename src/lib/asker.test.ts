import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { addressOf, isHttps, nameAsker } from "./asker.ts";

/** Who the app takes the asker for, when the request comes from `from` with these headers. */
function askedBy(from: string, said: Record<string, string>, proxies: number) {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: from });
  const request = Object.assign(new IncomingMessage(socket), { headers: { ...said } });
  nameAsker(request, proxies);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return { address: addressOf(headers), https: isHttps(headers) };
}

test("Carl cannot give himself another address or a lock by saying so", () => {
  const said = { "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "https" };
  expect(askedBy("192.168.1.20", said, 0)).toEqual({ address: "192.168.1.20", https: false });
});

test("behind the municipality's proxy counts what that proxy saw, not what Carl put before it", () => {
  const said = { "x-forwarded-for": "1.2.3.4, 203.0.113.7", "x-forwarded-proto": "https" };
  expect(askedBy("127.0.0.1", said, 1)).toEqual({ address: "203.0.113.7", https: true });
  const twice = { "x-forwarded-for": "1.2.3.4, 203.0.113.7, 10.0.0.2", "x-forwarded-proto": "https, http" };
  expect(askedBy("127.0.0.1", twice, 2)).toEqual({ address: "203.0.113.7", https: true });
});

test("a proxy that says less than it could still leaves an address", () => {
  expect(askedBy("127.0.0.1", {}, 1)).toEqual({ address: "127.0.0.1", https: false });
  expect(askedBy("127.0.0.1", { "x-forwarded-for": "203.0.113.7" }, 2).address).toBe("203.0.113.7");
});

test.each([
  ["::ffff:192.168.1.20", "192.168.1.20"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2::9", "2001:db8:1:2"],
  ["2001:db8::7", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("%s counts as %s", (from, counted) => {
  expect(askedBy(from, {}, 0).address).toBe(counted);
});
