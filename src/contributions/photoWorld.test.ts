import { afterEach, expect, test, vi } from "vitest";
import { shelfOn } from "../../tests/oneBrowser.ts";
import { photoWorld } from "./photoWorld.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const storage = new Map<string, string>();
const world = () =>
  photoWorld({
    name: "vb-photos:amir",
    shelf: shelfOn(storage),
    refused: "Niet bewaard.",
    language: "ar",
    mayGo: () => true,
  });
const photo = new Blob(["een foto"]);
const errand = { id: "a", path: "/api/contributions/a/photo", photo, at: 7 };

/** A server that answers this to everything; answers what it was asked. */
function serverThat(answers: () => Response): [string, RequestInit][] {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push([path, init]);
    return answers();
  });
  return asked;
}

test("a photo goes as it is, in its order and in the language of the page; what the server has of it comes back", async () => {
  const there = { id: "p", width: 4, height: 3 };
  const asked = serverThat(() => Response.json({ photo: there, revision: 3 }));
  expect(await world().send(errand)).toEqual({ status: 200, detail: "", there });
  const [[path, { method, body, headers }] = ["", {}]] = asked;
  expect([path, method, body]).toEqual([errand.path, "PUT", photo]);
  expect(Object.fromEntries(new Headers(headers))).toMatchObject({ "x-asked-at": "7", "accept-language": "ar" });
});

test("taking it away is asked without one, and answered without words", async () => {
  const asked = serverThat(() => new Response(null, { status: 204 }));
  expect(await world().send({ ...errand, photo: null })).toEqual({ status: 204, detail: "", there: null });
  expect(asked[0]?.[1].method).toBe("DELETE");
});

test("a no is said in the server's words, or in those of the page where it has none", async () => {
  serverThat(() => Response.json({ code: "PHOTO_KIND", detail: "هذه ليست صورة." }, { status: 415 }));
  expect(await world().send(errand)).toMatchObject({ status: 415, detail: "هذه ليست صورة." });
  serverThat(() => Response.json(null, { status: 415 }));
  expect(await world().send(errand)).toMatchObject({ detail: "Niet bewaard." });
});

test("a proxy that takes no photo of this size has said no for good", async () => {
  serverThat(() => new Response("<h1>413</h1>", { status: 413, headers: { "content-type": "text/html" } }));
  expect(await world().send(errand)).toEqual({ status: 413, detail: "Niet bewaard.", there: null });
});

test("what a Wi-Fi portal answers is not our server's yes", async () => {
  serverThat(() => new Response("<h1>Wifi</h1>", { headers: { "content-type": "text/html" } }));
  await expect(world().send(errand)).rejects.toThrow();
});

test("a network that swallows it without a sound is given up", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
    const { promise, reject } = Promise.withResolvers();
    signal?.addEventListener("abort", () => reject(new Error("aborted")));
    return promise;
  });
  const sending = world().send(errand);
  vi.advanceTimersByTime(90_000);
  await expect(sending).rejects.toThrow("aborted");
});

test("a browser without a database keeps nothing, says so, and breaks nothing", async () => {
  const { write, read, remove, smaller } = world();
  expect(await write(errand)).toBe(false);
  expect(await read()).toEqual([]);
  await remove(errand);
  expect(storage.size).toBe(0);
  expect(await smaller(photo)).toBe(photo);
});
