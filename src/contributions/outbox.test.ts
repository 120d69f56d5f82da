import { beforeEach, expect, test, vi } from "vitest";
import { createOutbox, type Errand, type KeptErrand, type World } from "./outbox.ts";

let storage: Map<string, string>;
let server: { online: boolean; got: Errand[]; answer: (errand: Errand) => { status: number; detail: string } };
let later: (() => void)[];
let clock: number;
let shown: KeptErrand[];

beforeEach(() => {
  storage = new Map();
  server = { online: true, got: [], answer: () => ({ status: 201, detail: "" }) };
  later = [];
  clock = 0;
  shown = [];
});

const see = (errands: KeptErrand[]) => {
  shown = errands;
};
const phone = (more: Partial<World> = {}, changed = see) =>
  createOutbox(
    {
      read: () => [...storage.values()],
      write: (key, text) => void storage.set(key, text),
      remove: (key) => void storage.delete(key),
      send: async (errand) => {
        if (!server.online) throw new Error("no network");
        server.got.push(errand);
        return server.answer(errand);
      },
      later: (run) => later.push(run),
      now: () => ++clock,
      random: () => 0.5,
      ...more,
    },
    changed,
  );

const about = { stepId: "s", round: 0, words: "" };
const word = (key: string): Errand => ({ key, method: "POST", path: "/x", body: key, about });
const full = {
  write: () => {
    throw new Error("full");
  },
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("what Amir sends arrives once and is shown as sent", async () => {
  const outbox = phone();
  outbox.put(word("a"));
  expect(shown[0]?.state).toBe("waiting");
  await settled();
  expect(server.got.map(({ key }) => key)).toEqual(["a"]);
  expect(shown[0]?.state).toBe("sent");
});

test("without network it waits, also through a reload, and then goes in order", async () => {
  server.online = false;
  const before = phone();
  before.put(word("a"));
  before.put(word("b"));
  await settled();
  expect(server.got).toEqual([]);
  server.online = true;
  phone().wake();
  await settled();
  expect(server.got.map(({ key }) => key)).toEqual(["a", "b"]);
});

test("also on a phone whose browser is from before 2023", async ({ onTestFinished }) => {
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(Array.prototype, "toSorted").mockImplementation(() => {
    throw new TypeError("toSorted is not a function");
  });
  phone().put(word("a"));
  await settled();
  phone().wake();
  expect(server.got.map(({ key }) => key)).toEqual(["a"]);
});

test("a server in trouble is asked again later", async () => {
  server.answer = () => ({ status: 503, detail: "" });
  const outbox = phone();
  outbox.put(word("a"));
  await settled();
  expect(shown[0]?.state).toBe("waiting");
  server.answer = () => ({ status: 201, detail: "" });
  for (const run of later) run();
  await settled();
  expect(shown[0]?.state).toBe("sent");
  expect(outbox.errands()).toHaveLength(1);
});

test("a refusal is final, says why, and does not hold up what follows", async () => {
  server.answer = ({ key }) => (key === "a" ? { status: 422, detail: "Te lang." } : { status: 201, detail: "" });
  const outbox = phone();
  outbox.put(word("a"));
  outbox.put(word("b"));
  await settled();
  expect(shown.map(({ state, message }) => [state, message])).toEqual([
    ["refused", "Te lang."],
    ["sent", ""],
  ]);
});

test("where the phone may not store, it says so before anything is typed, and sends at once", async () => {
  let stored: boolean | undefined;
  const outbox = createOutbox(
    {
      read: () => [],
      ...full,
      remove: () => undefined,
      send: async (errand) => {
        server.got.push(errand);
        return { status: 201, detail: "" };
      },
      later: () => undefined,
      now: () => ++clock,
      random: () => 0,
    },
    (_, kept) => (stored = kept),
  );
  outbox.wake();
  expect(stored).toBe(false);
  outbox.put(word("a"));
  await settled();
  expect(server.got).toHaveLength(1);
  expect(stored).toBe(false);
});

test("once there is room again, what could not be kept is kept after all", async () => {
  server.online = false;
  let room = false;
  const outbox = phone({
    write: (key, text) => {
      if (!room) throw new Error("full");
      storage.set(key, text);
    },
  });
  outbox.put(word("a"));
  await settled();
  expect([...storage.keys()]).toEqual([]);
  room = true;
  outbox.wake();
  expect([...storage.keys()]).toEqual(["a"]);
});

test("however much Amir sends, what waits is never forgotten", async () => {
  server.online = false;
  const outbox = phone();
  for (let at = 0; at < 450; at++) outbox.put(word(`word-${at}`));
  await settled();
  server.online = true;
  phone().wake();
  await expect.poll(() => server.got.length).toBe(450);
  expect(new Set(server.got.map(({ key }) => key)).size).toBe(450);
});

test("two tabs keep what was typed in either, and nothing goes twice", async () => {
  server.online = false;
  const one = phone({}, () => undefined);
  const other = phone();
  one.put(word("a"));
  other.put(word("b"));
  one.put(word("c"));
  other.otherTab();
  await settled();
  expect(shown.map(({ key, state }) => [key, state])).toEqual([
    ["a", "waiting"],
    ["b", "waiting"],
    ["c", "waiting"],
  ]);
  server.online = true;
  one.wake();
  await settled();
  other.wake();
  await settled();
  expect(server.got.map(({ key }) => key)).toEqual(["a", "b", "c"]);
  expect(shown.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
});

test("what Amir took away in one tab is not sent again by the other", async () => {
  server.online = false;
  const one = phone({}, () => undefined);
  const other = phone();
  one.put(word("contribute:1"));
  await settled();
  other.otherTab();
  server.online = true;
  one.wake();
  await settled();
  one.put({ ...word("withdraw:1"), method: "DELETE" });
  await settled();
  for (const run of later) run();
  await settled();
  expect(server.got.map(({ key }) => key)).toEqual(["contribute:1", "withdraw:1"]);
});

test("a tab that was closed before it could send leaves it to the other", async () => {
  const closed = phone({ send: () => new Promise(() => undefined) }, () => undefined);
  const other = phone();
  closed.put(word("a"));
  other.otherTab();
  expect(server.got).toEqual([]);
  for (const run of later) run();
  await settled();
  expect(server.got.map(({ key }) => key)).toEqual(["a"]);
});

test("what was refused is still there after a reload, until Amir puts it away", async () => {
  server.answer = () => ({ status: 409, detail: "Dit onderdeel is niet open." });
  phone().put(word("a"));
  await settled();
  const after = phone();
  after.wake();
  expect(shown).toMatchObject([{ key: "a", state: "refused", message: "Dit onderdeel is niet open." }]);
  after.drop("a");
  expect(phone().errands()).toEqual([]);
});

test("a newer answer to the same question replaces one that still waits", async () => {
  server.online = false;
  const outbox = phone();
  outbox.put({ ...word("support:1"), body: "ja" });
  await settled();
  server.online = true;
  outbox.put({ ...word("support:1"), body: "nee" });
  await settled();
  expect(server.got.map(({ body }) => body)).toEqual(["nee"]);
});

test("what a phone asks is numbered upwards, also after a reload with the clock put back", async () => {
  const asked: number[] = [];
  const counting: Partial<World> = {
    send: async ({ at }) => {
      asked.push(at);
      return { status: 200, detail: "" };
    },
  };
  clock = 5_000;
  phone(counting).put(word("a"));
  await settled();
  clock = 10;
  phone(counting).put(word("b"));
  await settled();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBeGreaterThan(asked[0] ?? 0);
});
