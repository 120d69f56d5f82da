import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPhotoLane, type PhotoErrand, type PhotoState, type PhotoWorld } from "./photoLane.ts";

let phone: ReturnType<typeof openPhone>;

beforeEach(() => {
  vi.useFakeTimers();
  phone = openPhone();
});
afterEach(() => vi.useRealTimers());

const photoOf = (words: string) => new Blob([words]);
const settled = () => vi.advanceTimersByTimeAsync(0);
/** So long that it tries again, however often it failed. */
const aWhile = () => vi.advanceTimersByTimeAsync(40_000);

/** A phone with what it keeps, and the server that it sends to. */
function openPhone() {
  const storage = new Map<string, PhotoErrand>();
  const got: string[] = [];
  const server = { online: true, answer: { status: 200, detail: "" } };
  const words = new Set(["a", "b"]);
  const clock = { now: 0 };
  const world: PhotoWorld = {
    smaller: async (photo) => photo.slice(0, 5),
    read: async () => [...storage.values()],
    write: async (errand) => Boolean(storage.set(errand.id, errand)),
    remove: async ({ id, at }) => void (storage.get(id)?.at === at && storage.delete(id)),
    mayGo: (id) => words.has(id),
    send: async ({ id, photo }) => {
      if (!server.online) throw new Error("no network");
      got.push(`${id}:${photo ? await photo.text() : "away"}`);
      return { ...server.answer, there: photo ? { id: `of ${id}`, width: 4, height: 3 } : null };
    },
    later: (run, ms) => void setTimeout(run, ms),
    now: () => ++clock.now,
    random: () => 0.5,
  };

  async function openPage(more: Partial<PhotoWorld> = {}) {
    let shown: PhotoState[] = [];
    const lane = createPhotoLane({ ...world, ...more }, (photos) => {
      shown = photos;
    });
    await lane.open();
    return { ...lane, states: () => shown.map(({ id, state }) => `${id} ${state}`), shown: () => shown };
  }
  return { storage, got, server, words, openPage };
}

test("Amir's photo is made smaller, goes once, is said to be there, and leaves nothing on his phone", async () => {
  const page = await phone.openPage();
  void page.put("a", "/x", photoOf("groot en breed"));
  expect(page.states()).toEqual(["a waiting"]);
  await settled();
  expect(phone.got).toEqual(["a:groot"]);
  expect(page.shown()).toMatchObject([{ state: "saved", there: { id: "of a", width: 4, height: 3 } }]);
  expect(phone.storage.size).toBe(0);
});

test("it waits for the words that it goes with, and for no others", async () => {
  phone.words.clear();
  phone.words.add("b");
  const page = await phone.openPage();
  void page.put("a", "/x", photoOf("een"));
  void page.put("b", "/x", photoOf("twee"));
  await settled();
  expect(phone.got).toEqual(["b:twee"]);
  phone.words.add("a");
  page.wake();
  await settled();
  expect(phone.got).toEqual(["b:twee", "a:een"]);
});

test("without network it tries on, also after a reload, until it is answered", async () => {
  phone.server.online = false;
  const before = await phone.openPage();
  void before.put("a", "/x", photoOf("een"));
  await aWhile();
  expect(before.states()).toEqual(["a waiting"]);
  expect(before.shown()[0]?.stored).toBe(true);
  const after = await phone.openPage();
  expect(after.states()).toEqual(["a waiting"]);
  phone.server.online = true;
  await aWhile();
  expect(new Set(phone.got)).toEqual(new Set(["a:een"]));
  expect(after.states()).toEqual(["a saved"]);
});

test("where the phone keeps nothing it says so, and sends it all the same", async () => {
  phone.server.online = false;
  const page = await phone.openPage({ write: async () => false });
  void page.put("a", "/x", photoOf("een"));
  await settled();
  expect(page.shown()).toMatchObject([{ state: "waiting", stored: false }]);
  phone.server.online = true;
  await aWhile();
  expect(page.states()).toEqual(["a saved"]);
});

test.each([503, 429, 500])("a server that is busy (%i) is asked again", async (status) => {
  phone.server.answer = { status, detail: "Even druk." };
  const page = await phone.openPage();
  void page.put("a", "/x", photoOf("een"));
  await settled();
  expect(page.states()).toEqual(["a waiting"]);
  phone.server.answer = { status: 200, detail: "" };
  await aWhile();
  expect(page.states()).toEqual(["a saved"]);
});

test("what is refused says why, is not sent again, and holds nothing else up", async () => {
  phone.server.answer = { status: 415, detail: "Dit is geen foto." };
  const page = await phone.openPage();
  void page.put("a", "/x", photoOf("een"));
  await settled();
  expect(page.shown()).toMatchObject([{ state: "refused", message: "Dit is geen foto." }]);
  phone.server.answer = { status: 200, detail: "" };
  void page.put("b", "/x", photoOf("twee"));
  await aWhile();
  expect(phone.got).toEqual(["a:een", "b:twee"]);
  expect((await phone.openPage()).states()).toEqual([]);
  page.drop("a");
  page.drop("b");
  expect(page.states()).toEqual(["b saved"]);
});

test("of words that are gone nothing is said any more", async () => {
  phone.server.answer = { status: 404, detail: "Niet gevonden." };
  const page = await phone.openPage();
  void page.put("a", "/x", photoOf("een"));
  await settled();
  expect(page.states()).toEqual([]);
  expect(phone.storage.size).toBe(0);
});

describe("of one contribution the newest counts", () => {
  test("when another is chosen before the first went", async () => {
    phone.server.online = false;
    const page = await phone.openPage();
    void page.put("a", "/x", photoOf("een"));
    await settled();
    void page.put("a", "/x", photoOf("twee"));
    await settled();
    phone.server.online = true;
    await aWhile();
    expect(phone.got).toEqual(["a:twee"]);
  });

  test("when another is chosen while the first is on its way, and when it is taken away then", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const sent: string[] = [];
    const page = await phone.openPage({
      send: async ({ photo }) => {
        sent.push(photo ? await photo.text() : "away");
        if (sent.length === 1) await promise;
        return { status: 200, detail: "", there: null };
      },
    });
    void page.put("a", "/x", photoOf("een"));
    await settled();
    void page.put("a", "/x", null);
    await settled();
    expect(phone.storage.get("a")).toMatchObject({ photo: null });
    resolve();
    await settled();
    expect(sent).toEqual(["een", "away"]);
    expect(page.shown()).toMatchObject([{ state: "saved", there: null }]);
    expect(phone.storage.size).toBe(0);
  });
});
