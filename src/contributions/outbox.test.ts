import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { errandOf, openPhone } from "../../tests/outboxes.ts";
import type { Errand } from "./outbox.ts";

let phone: ReturnType<typeof openPhone>;

beforeEach(() => {
  vi.useFakeTimers();
  phone = openPhone();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const settled = () => vi.advanceTimersByTimeAsync(0);
/** So long that a tab tries again. */
const aWhile = () => vi.advanceTimersByTimeAsync(10_000);
const full = () => {
  throw new Error("full");
};
const statesIn = ({ shown }: ReturnType<typeof phone.openTab>) => shown().map(({ key, state }) => [key, state]);

test("what Amir sends arrives once and is shown as sent", async () => {
  const tab = phone.openTab();
  tab.put(errandOf("a"));
  expect(statesIn(tab)).toEqual([["a", "waiting"]]);
  await settled();
  expect(phone.got()).toEqual(["a"]);
  expect(statesIn(tab)).toEqual([["a", "sent"]]);
});

test("without network it waits, also through a reload, and then goes in order", async () => {
  phone.server.online = false;
  const before = phone.openTab();
  before.put(errandOf("a"));
  before.put(errandOf("b"));
  await settled();
  expect(phone.got()).toEqual([]);
  phone.server.online = true;
  phone.openTab().wake();
  await settled();
  expect(phone.got()).toEqual(["a", "b"]);
});

test("also on a phone whose browser is from before 2023", async () => {
  vi.spyOn(Array.prototype, "toSorted").mockImplementation(() => {
    throw new TypeError("toSorted is not a function");
  });
  phone.openTab().put(errandOf("a"));
  await settled();
  phone.openTab().wake();
  expect(phone.got()).toEqual(["a"]);
});

test("a server in trouble is asked again later", async () => {
  phone.server.answer = () => ({ status: 503, detail: "" });
  const tab = phone.openTab();
  tab.put(errandOf("a"));
  await settled();
  expect(statesIn(tab)).toEqual([["a", "waiting"]]);
  phone.server.answer = () => ({ status: 201, detail: "" });
  await aWhile();
  expect(statesIn(tab)).toEqual([["a", "sent"]]);
});

test("a refusal is final, says why, and does not hold up what follows", async () => {
  phone.server.answer = ({ key }) => (key === "a" ? { status: 422, detail: "Te lang." } : { status: 201, detail: "" });
  const tab = phone.openTab();
  tab.put(errandOf("a"));
  tab.put(errandOf("b"));
  await settled();
  expect(tab.shown()).toMatchObject([
    { state: "refused", message: "Te lang." },
    { state: "sent", message: "" },
  ]);
});

test("where the phone may not store, it says so before anything is typed, and sends at once", async () => {
  const tab = phone.openTab({ read: () => [], write: full });
  tab.wake();
  expect(tab.stored()).toBe(false);
  tab.put(errandOf("a"));
  await settled();
  expect(phone.got()).toEqual(["a"]);
  expect(tab.stored()).toBe(false);
});

test("once there is room again, what could not be kept is kept after all", async () => {
  phone.server.online = false;
  let room = false;
  const tab = phone.openTab({ write: (key, text) => (room ? phone.storage.set(key, text) : full()) });
  tab.put(errandOf("a"));
  await settled();
  expect([...phone.storage.keys()]).toEqual([]);
  room = true;
  tab.wake();
  expect([...phone.storage.keys()]).toEqual(["a"]);
});

test("however much Amir sends, what waits is never forgotten", async () => {
  phone.server.online = false;
  const tab = phone.openTab();
  const keys = Array.from({ length: 450 }, (_, at) => `word-${at}`);
  for (const key of keys) tab.put(errandOf(key));
  await settled();
  phone.server.online = true;
  phone.openTab().wake();
  await settled();
  expect(phone.got()).toHaveLength(450);
  expect(new Set(phone.got())).toEqual(new Set(keys));
});

test("two tabs keep what was typed in either, and nothing goes twice", async () => {
  phone.server.online = false;
  const [one, other] = [phone.openTab(), phone.openTab()];
  one.put(errandOf("a"));
  other.put(errandOf("b"));
  one.put(errandOf("c"));
  other.otherTab();
  await settled();
  expect(statesIn(other)).toEqual([
    ["a", "waiting"],
    ["b", "waiting"],
    ["c", "waiting"],
  ]);
  phone.server.online = true;
  one.wake();
  await settled();
  other.wake();
  await settled();
  expect(phone.got()).toEqual(["a", "b", "c"]);
  expect(statesIn(other).map(([, state]) => state)).toEqual(["sent", "sent", "sent"]);
});

test("what Amir took away in one tab is not sent again by the other", async () => {
  phone.server.online = false;
  const [one, other] = [phone.openTab(), phone.openTab()];
  one.put(errandOf("contribute:1"));
  await settled();
  other.otherTab();
  phone.server.online = true;
  one.wake();
  await settled();
  one.put({ ...errandOf("withdraw:1"), method: "DELETE" });
  await aWhile();
  expect(phone.got()).toEqual(["contribute:1", "withdraw:1"]);
});

test("a tab that was closed before it could send leaves it to the other", async () => {
  const closed = phone.openTab({ send: () => new Promise(() => undefined) });
  const other = phone.openTab();
  closed.put(errandOf("a"));
  other.otherTab();
  expect(phone.got()).toEqual([]);
  await aWhile();
  expect(phone.got()).toEqual(["a"]);
});

test("what was refused is still there after a reload, until Amir puts it away", async () => {
  phone.server.answer = () => ({ status: 409, detail: "Dit onderdeel is niet open." });
  phone.openTab().put(errandOf("a"));
  await settled();
  const after = phone.openTab();
  after.wake();
  expect(after.shown()).toMatchObject([{ key: "a", state: "refused", message: "Dit onderdeel is niet open." }]);
  after.drop("a");
  expect(phone.openTab().errands()).toEqual([]);
});

test("what was sent leaves nothing on the phone once that is asked, and what was not stays", async () => {
  const tab = phone.openTab();
  tab.put(errandOf("a"));
  await settled();
  phone.server.online = false;
  tab.put(errandOf("b"));
  tab.forgetSent();
  expect([...phone.storage.keys()]).toEqual(["b"]);
});

test("a newer answer to the same question replaces one that still waits", async () => {
  phone.server.online = false;
  const tab = phone.openTab();
  tab.put({ ...errandOf("support:1"), body: "ja" });
  await settled();
  phone.server.online = true;
  tab.put({ ...errandOf("support:1"), body: "nee" });
  await settled();
  expect(phone.server.got.map(({ body }) => body)).toEqual(["nee"]);
});

test("what a phone asks is numbered upwards, also after a reload with the clock put back", async () => {
  const asked: number[] = [];
  const send = async ({ at }: Errand & { at: number }) => {
    asked.push(at);
    return { status: 200, detail: "" };
  };
  phone.clock.now = 5_000;
  phone.openTab({ send }).put(errandOf("a"));
  await settled();
  phone.clock.now = 10;
  phone.openTab({ send }).put(errandOf("b"));
  await settled();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBeGreaterThan(asked[0] ?? 0);
});
