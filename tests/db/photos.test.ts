import { randomUUID } from "node:crypto";
import pg from "pg";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { jpegOf } from "../../src/contributions/photos/photos.fixture.ts";
import { readOwn, readTouched } from "../../src/contributions/reads.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { moderate } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import { screenOf, seatOf } from "../../src/sessions/access.ts";
import { seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { readRevision } from "../../src/sessions/reads.ts";
import { readAnswers, readSnapshot } from "../../src/zaal/moments.ts";
import { roomOf, shown } from "./people.ts";
import {
  amir,
  ask,
  at,
  bea,
  body,
  codeOf,
  hanna,
  hannas,
  id,
  kept,
  openPhotoRoom,
  photo,
  photographed,
  put,
  say,
  see,
  stepId,
} from "./photoRoom.ts";

openPhotoRoom();

describe("a photo that Amir puts to his words", () => {
  test("is kept small and without a trace, and everybody hears of it once", async () => {
    const before = (await readRevision(hanna.sessionId)) ?? 0;
    const photoId = await photographed();
    expect(await kept()).toEqual([{ id: photoId, contributionId: id, width: 480, height: 640 }]);
    expect(await readRevision(hanna.sessionId)).toBe(before + 1);
    const { bytes } = await db().photo.findUniqueOrThrow({ where: { id: photoId } });
    expect((await sharp(bytes).metadata()).exif).toBe(undefined);
    const [row] = await readContributions([stepId]);
    expect(row).toMatchObject({ id, body: body("Weten de weg"), photo: { id: photoId, width: 480, height: 640 } });
    expect((await readAnswers(hanna, 50)).contributions).toMatchObject([{ id, photo: { id: photoId } }]);
  });

  test("is sent as a picture that nobody else may keep, and not again to who has it", async () => {
    const photoId = await photographed();
    const response = await ask("GET", at(photoId), amir.cookie);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ "content-type": "image/jpeg", "cache-control": "private, no-cache", "x-content-type-options": "nosniff" },
      "content-security-policy": "default-src 'none'",
    });
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).height).toBe(640);
    const known = { "if-none-match": response.headers.get("etag") ?? "" };
    expect((await ask("GET", at(photoId), amir.cookie, null, known)).status).toBe(304);
    expect((await ask("GET", at(photoId), bea.cookie, null, known)).status, "before the proof").toBe(404);
  });

  test("is seen by Hanna and by himself, and by wall and others only once they see his words", async () => {
    const photoId = await photographed();
    const { screenToken } = await roomOf(hanna);
    const wall = `as=screen&token=${screenToken}`;
    const all = () =>
      Promise.all([
        see(amir, photoId),
        see({ cookie: hannas }, photoId, "as=host"),
        see(bea, photoId),
        see({ cookie: "" }, photoId, wall),
      ]);
    expect(await all()).toEqual([200, 200, 404, 404]);
    await shown(hanna, "kracht");
    expect(await all()).toEqual([200, 200, 200, 200]);
    await moderate(hanna, id, { hidden: true });
    expect(await all()).toEqual([200, 200, 404, 404]);
    expect(await see({ cookie: "" }, photoId, "as=screen&token=geraden")).toBe(404);
  });

  test("takes the place of the one before", async () => {
    const first = await photographed();
    const response = await put(amir, await jpegOf(300, 200));
    expect(await kept()).toMatchObject([{ contributionId: id, width: 300, height: 200 }]);
    expect(await see(amir, first)).toBe(404);
    expect(await see(amir, (await response.json()).photo.id)).toBe(200);
  });

  test("twice is once, and a copy that comes late changes nothing", async () => {
    await put(amir, photo, { at: 5 });
    const revision = await readRevision(hanna.sessionId);
    expect((await put(amir, photo, { at: 5 })).status).toBe(200);
    expect((await put(amir, photo, { at: 9 })).status).toBe(200);
    expect(await (await put(amir, await jpegOf(30, 20), { at: 7 })).json()).toMatchObject({ photo: { width: 480 } });
    expect(await kept()).toMatchObject([{ width: 480 }]);
    expect(await readRevision(hanna.sessionId)).toBe(revision);
  });

  test("is read with his own words when he loads his page again, without its bytes", async () => {
    const photoId = await photographed();
    const [, secret] = amir.cookie.split(/plek-[^=]+=/);
    const seat = await seatOf(hanna.sessionId, secret);
    if (!seat) throw new Error("Amir has no seat.");
    expect((await readOwn(seat)).mine).toMatchObject([{ id, photo: { id: photoId, width: 480, height: 640 } }]);
  });

  test("makes a process that only heard of a change read what it was", async () => {
    await photographed();
    expect(await readTouched(await roomOf(hanna), [{ revision: 999, id }])).toBe(null);
  });
});

test("Hanna puts a photo to what she types for a table without a phone, and to nobody else's words", async () => {
  const { partners } = await roomOf(hanna);
  const partnerId = partners.find(({ side }) => side === "informal")?.id ?? "";
  const { participantId } = await seatWithoutPhone(hanna, { standing: "informal", partnerId, people: 4 }, randomUUID());
  const said = randomUUID();
  const sent = JSON.stringify({ id: said, stepId, participantId, body: body("Wij ook") });
  expect((await ask("POST", `/api/sessions/${hanna.sessionId}/contributions?as=host`, hannas, sent)).status).toBe(201);
  const query = `?as=host&participantId=${participantId}`;
  expect((await put({ cookie: hannas }, photo, { of: said, query })).status).toBe(200);
  expect((await put({ cookie: hannas }, photo, { query })).status).toBe(404);
  expect(
    await codeOf(await put({ cookie: hannas }, photo, { query: `?as=host&participantId=${amir.participantId}` })),
  ).toEqual([409, "SEAT_HAS_PHONE"]);
  expect(await kept()).toMatchObject([{ contributionId: said }]);
});

test("nothing that reads the room reads the bytes of its photos", async () => {
  await photographed();
  await shown(hanna, "kracht");
  const asked: string[] = [];
  const { query } = pg.Client.prototype;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...all: unknown[]) {
    const [first] = all;
    asked.push(typeof first === "string" ? first : String(Object(first).text));
    return Reflect.apply(query, this, all);
  });
  const wall = await screenOf(hanna.sessionId, (await roomOf(hanna)).screenToken);
  if (!wall) throw new Error("No wall.");
  await db().session.update({ where: { id: hanna.sessionId }, data: { revision: { increment: 1 } } });
  await readSnapshot(wall);
  await readSnapshot(hanna);
  await readAnswers(hanna, 50);
  await say(bea, "Nog een");
  await moderate(hanna, id, { starred: true });
  await readContributions([stepId]);
  for (const who of [amir, bea]) await ask("GET", `/api/sessions/${hanna.sessionId}/snapshot?as=phone`, who.cookie);
  expect(asked.filter((sql) => sql.includes('"Photo"')).length).toBeGreaterThan(0);
  expect(asked.filter((sql) => /bytes|"Photo"\.\*/.test(sql))).toEqual([]);
  // Who asks for the picture itself does.
  await ask("GET", at((await kept())[0]?.id ?? ""), amir.cookie);
  expect(asked.some((sql) => sql.includes('"bytes"'))).toBe(true);
});
