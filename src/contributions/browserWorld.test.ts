import { afterEach, expect, test, vi } from "vitest";
import { browserWorld } from "./browserWorld.ts";
import type { KeptErrand } from "./outbox.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const about = { stepId: "s", round: 0, words: "" };
const errand: KeptErrand = {
  ...{ key: "a", method: "PUT", path: "/x", body: { value: "ja" }, about },
  ...{ state: "waiting", status: 0, message: "", at: 7 },
};

test("a network that swallows Amir's words without a sound is given up, so that they can be sent again", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
    const { promise, reject } = Promise.withResolvers();
    signal?.addEventListener("abort", () => reject(new Error("aborted")));
    return promise;
  });
  const sending = browserWorld("box", "", "nl").send(errand);
  vi.advanceTimersByTime(20_000);
  await expect(sending).rejects.toThrow("aborted");
});

test("each request says in which order the phone asked", async () => {
  const asked: RequestInit[] = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    asked.push(init);
    return Response.json({});
  });
  await browserWorld("box", "", "nl").send(errand);
  expect(new Headers(asked[0]?.headers).get("x-asked-at")).toBe("7");
});

test("a no is asked for in the language of Amir's page, and its most precise sentence is what he reads", async () => {
  const answers = [
    { code: "TOO_MANY_POINTS", values: { max: 3 }, detail: "لديك 3 بالفعل." },
    { code: "INVALID", detail: "هناك شيء غير صحيح.", fields: [{ path: "text", message: "اكتب إجابة أولًا." }] },
    "no document of ours",
  ];
  const asked: (string | null)[] = [];
  vi.stubGlobal("fetch", async (_: string, { headers }: RequestInit) => {
    asked.push(new Headers(headers).get("accept-language"));
    return Response.json(answers.shift(), { status: 409 });
  });
  const { send } = browserWorld("box", "لم يُحفظ.", "ar");
  expect((await send(errand)).detail).toBe("لديك 3 بالفعل.");
  expect((await send(errand)).detail).toBe("اكتب إجابة أولًا.");
  expect((await send(errand)).detail).toBe("لم يُحفظ.");
  expect(asked).toEqual(["ar", "ar", "ar"]);
});
