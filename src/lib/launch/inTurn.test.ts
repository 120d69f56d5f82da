import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTurn } from "./inTurn.ts";

const CARL = "203.0.113.7";
const AMIR = "192.0.2.1";
const BEA = "192.0.2.2";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** A door at which people ask for pages: `begun` are those that are being made, in order. */
function door() {
  const begun: { who: string; answer: () => Promise<void> }[] = [];
  const listener = inTurn((request, response) => {
    begun.push({ who: request.url ?? "", answer: () => leave(response) });
  });
  const ask = (who: string, from: string) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { url: who, headers: { "x-forwarded-for": from } });
    const response = new ServerResponse(request);
    listener(request, response);
    return response;
  };
  return { begun, ask, names: () => begun.map(({ who }) => who) };
}

/** The answer is out, or the browser has gone: to a server both end it. */
async function leave(response: ServerResponse): Promise<void> {
  if (response.destroyed) return;
  const closed = new Promise((ended) => response.once("close", ended));
  response.destroy();
  await closed;
  await new Promise((settled) => setImmediate(settled));
}

test("Carl's hundred pages are begun four at a time, and Amir waits for one more of them at most", async () => {
  const { begun, ask, names } = door();
  for (let at = 0; at < 100; at++) ask(`carl ${at}`, CARL);
  ask("amir", AMIR);
  expect(names()).toEqual(["carl 0", "carl 1", "carl 2", "carl 3"]);
  await begun[2]?.answer();
  await begun[0]?.answer();
  expect(names().slice(4)).toEqual(["carl 4", "amir"]);
  for (const page of begun) await page.answer();
  expect(begun).toHaveLength(101);
});

test("a press in the regie waits for no page, and a PDF does", async () => {
  const { ask, names } = door();
  for (let at = 0; at < 4; at++) ask(`/regie/${at}`, CARL);
  ask("/api/sessions/1/move", AMIR);
  ask("/api/sessions/1/samenwerkingsafspraak.pdf?version=concept", BEA);
  expect(names().slice(4)).toEqual(["/api/sessions/1/move"]);
});

test("who takes long keeps a place for a moment only", async () => {
  const { ask, names } = door();
  for (let at = 0; at < 4; at++) ask(`carl ${at}`, CARL);
  ask("amir", AMIR);
  await vi.advanceTimersByTimeAsync(99);
  expect(names()).not.toContain("amir");
  await vi.advanceTimersByTimeAsync(1);
  expect(names()).toContain("amir");
});

test("Bea, who left while she waited, is passed over", async () => {
  const { begun, ask, names } = door();
  for (let at = 0; at < 4; at++) ask(`carl ${at}`, CARL);
  await leave(ask("bea", BEA));
  ask("amir", AMIR);
  await begun[0]?.answer();
  expect(names().slice(4)).toEqual(["amir"]);
});
