import { beforeEach, expect, test } from "vitest";
import { createOutbox, type Errand, type KeptErrand } from "./outbox.ts";

let storage: string | null;
let server: { online: boolean; got: Errand[]; answer: (errand: Errand) => { status: number; detail: string } };
let later: (() => void)[];
let clock: number;
let shown: KeptErrand[];

beforeEach(() => {
  storage = null;
  server = { online: true, got: [], answer: () => ({ status: 201, detail: "" }) };
  later = [];
  clock = 0;
  shown = [];
});

const phone = (write: (text: string) => void = (text) => (storage = text)) =>
  createOutbox(
    {
      read: () => storage,
      write,
      send: async (errand) => {
        if (!server.online) throw new Error("no network");
        server.got.push(errand);
        return server.answer(errand);
      },
      later: (run) => later.push(run),
      now: () => ++clock,
      random: () => 0.5,
    },
    (errands) => (shown = errands),
  );

const word = (key: string): Errand => ({ key, method: "POST", path: "/x", body: key });
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

test("where the phone may not store, it says so and sends all the same", async () => {
  let stored: boolean | undefined;
  const outbox = createOutbox(
    {
      read: () => null,
      write: () => {
        throw new Error("full");
      },
      send: async (errand) => {
        server.got.push(errand);
        return { status: 201, detail: "" };
      },
      later: () => undefined,
      now: () => 1,
      random: () => 0,
    },
    (_, kept) => (stored = kept),
  );
  outbox.put(word("a"));
  await settled();
  expect(stored).toBe(false);
  expect(server.got).toHaveLength(1);
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
