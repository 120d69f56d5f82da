import { describe, expect, test, vi } from "vitest";
import { FINISH_MS } from "../../src/contributions/acceptance.ts";
import { PHOTO_MOST_BYTES } from "../../src/contributions/photos/photoLimits.ts";
import { bombOf, gifOf } from "../../src/contributions/photos/photos.fixture.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { cookieFor, roomOf, signedIn, started } from "./people.ts";
import {
  amir,
  ask,
  bea,
  codeOf,
  hanna,
  id,
  kept,
  openPhotoRoom,
  origin,
  photo,
  photographed,
  put,
  say,
  see,
  stepId,
} from "./photoRoom.ts";
import { seatIn } from "./servedRoad.ts";

openPhotoRoom();

describe("what is no photo to keep", () => {
  test("is refused with a code, in the language of who sends it, and nothing of it stays", async () => {
    const half = photo.subarray(0, photo.length >> 1);
    expect(await codeOf(await put(amir, Buffer.from("dit is geen foto")))).toEqual([415, "PHOTO_KIND"]);
    expect(await codeOf(await put(amir, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")))).toEqual([
      415,
      "PHOTO_KIND",
    ]);
    expect(await codeOf(await put(amir, await gifOf()))).toEqual([415, "PHOTO_KIND"]);
    expect(await codeOf(await put(amir, half))).toEqual([422, "PHOTO_BROKEN"]);
    expect(await codeOf(await put(amir, bombOf(30_000)))).toEqual([422, "PHOTO_PIXELS"]);
    const arabic = await put({ cookie: amir.cookie.replace("taal=nl", "taal=ar") }, half);
    expect((await arabic.json()).detail).toMatch(/^\P{Script=Latin}+$/u);
    expect(await kept()).toEqual([]);
  });

  test("is refused where it is too large, whether it says how large it is or not", async () => {
    const large = Buffer.concat([photo, Buffer.alloc(PHOTO_MOST_BYTES)]);
    expect(await codeOf(await put(amir, large))).toEqual([413, "PHOTO_TOO_LARGE"]);
    const stream = new ReadableStream({
      start: (reader) => {
        for (let from = 0; from < large.length; from += 500_000) reader.enqueue(large.subarray(from, from + 500_000));
        reader.close();
      },
    });
    const asItComes = { method: "PUT", body: stream, duplex: "half", headers: { cookie: amir.cookie } };
    expect(await codeOf(await fetch(`${origin}/api/contributions/${id}/photo`, asItComes))).toEqual([
      413,
      "PHOTO_TOO_LARGE",
    ]);
    expect(await kept()).toEqual([]);
  });

  test("is every photo in a round that takes none, and once the step was closed for a while", async () => {
    await setStep(hanna, stepId, "closed", {}, readPaging);
    expect((await put(amir, photo)).status).toBe(200);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + FINISH_MS + 60_000);
    expect(await codeOf(await put(amir, photo))).toEqual([409, "STEP_CLOSED"]);
    vi.restoreAllMocks();
    expect(await codeOf(await put(amir, photo))).toEqual([409, "NOT_NOW"]);
  });

  test("are a hundred in a minute", async () => {
    const answers = await Promise.all(Array.from({ length: 36 }, () => put(amir, Buffer.from("x"))));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await put(bea, photo, { of: await say(bea, "Ook") })).status).toBe(200);
  });
});

test("Carl finds no photo and no words to put one to: without a seat, with one elsewhere, or leading another bijeenkomst", async () => {
  const photoId = await photographed();
  const other = await signedIn("carl");
  const carls = await started(other);
  const elsewhere = await seatIn(carls);
  const mine = await cookieFor(other.userId);
  for (const cookie of ["", elsewhere.cookie, mine, bea.cookie])
    for (const query of ["", "?as=host", `?as=host&participantId=${amir.participantId}`]) {
      expect((await put({ cookie }, photo, { query })).status, query).toBe(404);
      expect((await ask("DELETE", `/api/contributions/${id}/photo${query}`, cookie)).status, query).toBe(404);
    }
  for (const cookie of ["", elsewhere.cookie, mine]) {
    for (const query of ["as=phone", "as=host", "", `as=screen&token=${(await roomOf(carls)).screenToken}`])
      expect(await see({ cookie }, photoId, query), query).toBe(404);
    expect(
      (await ask("POST", `/api/sessions/${hanna.sessionId}/contributions/form`, cookie, new FormData())).status,
    ).toBe(404);
  }
  // Nor by way of his own session.
  const { screenToken } = await roomOf(carls);
  const his = `/api/sessions/${carls.sessionId}/photos/${photoId}`;
  expect((await ask("GET", `${his}?as=phone`, elsewhere.cookie)).status).toBe(404);
  expect((await ask("GET", `${his}?as=host`, mine)).status).toBe(404);
  expect((await ask("GET", `${his}?as=screen&token=${screenToken}`, "")).status).toBe(404);
  expect(await kept()).toHaveLength(1);
});
