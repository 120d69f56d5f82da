import { randomUUID } from "node:crypto";
import pg from "pg";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FINISH_MS } from "../../src/contributions/acceptance.ts";
import { readFormBack } from "../../src/contributions/photos/formBack.ts";
import { PHOTO_MOST_BYTES } from "../../src/contributions/photos/photoLimits.ts";
import { bombOf, gifOf, jpegOf, phonePhoto } from "../../src/contributions/photos/photos.fixture.ts";
import { readOwn, readTouched } from "../../src/contributions/reads.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { moderate } from "../../src/contributions/writes.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { db } from "../../src/lib/db.ts";
import { type Host, screenOf, seatOf } from "../../src/sessions/access.ts";
import { seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readRevision } from "../../src/sessions/reads.ts";
import { readAnswers, readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { cookieFor, opened, roomOf, shown, signedIn, started } from "./people.ts";
import { seatIn, servedRoad } from "./servedRoad.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const served = servedRoad();
type Browser = { participantId: string; cookie: string };
let origin = "";
let hanna: Host;
let hannas = "";
let amir: Browser;
let bea: Browser;
let stepId = "";
let id = "";
let photo: Buffer;

beforeEach(async () => {
  await emptyDatabase();
  origin = await served.open();
  const member = await signedIn("hanna");
  hanna = await started(member);
  hannas = await cookieFor(member.userId);
  amir = await seatIn(hanna);
  bea = await seatIn(hanna);
  stepId = await opened(hanna, "kracht");
  takesPhotos("kracht");
  id = await say(amir, "Weten de weg");
  photo ??= await phonePhoto(640, 480);
});
afterEach(() => {
  served.close();
  vi.restoreAllMocks();
});

/** From now on the rounds of this exercise take photos, as those of one that is about drawings do. */
function takesPhotos(exercise: string): void {
  const found = findExercise(exercise);
  if (!found) throw new Error(`No exercise ${exercise}.`);
  const { roundsOf } = found;
  vi.spyOn(found, "roundsOf").mockImplementation((setup) => roundsOf(setup).map((one) => ({ ...one, photo: true })));
}

const body = (text: string) => ({ about: "formal", dimension: "kennis", text });

async function say(who: Browser, text: string): Promise<string> {
  const said = randomUUID();
  const sent = { id: said, stepId, body: body(text) };
  const response = await ask(
    "POST",
    `/api/sessions/${hanna.sessionId}/contributions`,
    who.cookie,
    JSON.stringify(sent),
  );
  expect(response.status).toBe(201);
  return said;
}

type Sent = string | Uint8Array<ArrayBuffer> | FormData | null;

const ask = (method: string, path: string, cookie: string, sent: Sent = null, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { method, body: sent, redirect: "manual", headers: { cookie, ...headers } });

const put = (who: Pick<Browser, "cookie">, bytes: Buffer, { of = id, at = 0, query = "" } = {}) =>
  ask("PUT", `/api/contributions/${of}/photo${query}`, who.cookie, new Uint8Array(bytes), {
    ...(at > 0 && { "x-asked-at": String(at) }),
  });

const kept = () => db().photo.findMany({ select: { id: true, contributionId: true, width: true, height: true } });
const codeOf = async (response: Response) => [response.status, (await response.json()).code];

/** Puts the photo of this test to Amir's words, and answers its id. */
async function photographed(): Promise<string> {
  const response = await put(amir, photo);
  expect(response.status).toBe(200);
  return (await response.json()).photo.id;
}

const at = (photoId: string, query = "as=phone") => `/api/sessions/${hanna.sessionId}/photos/${photoId}?${query}`;
const see = async (who: Pick<Browser, "cookie">, photoId: string, query?: string) =>
  (await ask("GET", at(photoId, query), who.cookie)).status;

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

  test("stays when he changes his words, and goes when he takes them back", async () => {
    await photographed();
    await ask("PUT", `/api/contributions/${id}`, amir.cookie, JSON.stringify({ body: body("Kennen de weg") }));
    expect(await readContributions([stepId])).toMatchObject([{ body: body("Kennen de weg"), photo: { width: 480 } }]);
    await ask("DELETE", `/api/contributions/${id}`, amir.cookie);
    expect(await kept()).toEqual([]);
    expect(await codeOf(await put(amir, photo))).toEqual([404, "NOT_FOUND"]);
  });

  test("is taken away by himself, twice is fine; his words stay", async () => {
    await photographed();
    const away = (who: Browser) => ask("DELETE", `/api/contributions/${id}/photo`, who.cookie);
    expect((await away(bea)).status).toBe(404);
    expect(await kept()).toHaveLength(1);
    expect((await away(amir)).status).toBe(204);
    expect((await away(amir)).status).toBe(204);
    expect(await kept()).toEqual([]);
    const [row] = await readContributions([stepId]);
    expect(row).toMatchObject({ id });
    expect(row).not.toHaveProperty("photo");
  });

  test("is taken away by Hanna, which is in the log", async () => {
    await photographed();
    const away = () => ask("DELETE", `/api/contributions/${id}/photo?as=host`, hannas);
    expect((await away()).status).toBe(204);
    expect((await away()).status).toBe(204);
    expect(await kept()).toEqual([]);
    const acts = await db().act.findMany({ where: { verb: "answers.removePhoto" }, orderBy: { at: "asc" } });
    expect(acts.map(({ outcome }) => outcome)).toEqual(["done", "nothing"]);
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

describe("a form that Amir sends without JavaScript", () => {
  const page = randomUUID();
  const post = async (fields: Record<string, string>, file: Buffer | null = photo) => {
    const form = new FormData();
    const about = { $do: "contribute", $id: page, $step: stepId, $round: "0", $form: "f", $exercise: "kracht" };
    for (const [name, value] of Object.entries({ ...about, about: "formal", dimension: "kennis", ...fields }))
      form.append(name, value);
    form.append("$photo", file ? new Blob([new Uint8Array(file)]) : new Blob(), file ? "foto.jpg" : "");
    const response = await ask("POST", `/api/sessions/${hanna.sessionId}/contributions/form`, amir.cookie, form);
    const to = new URL(response.headers.get("location") ?? "", origin);
    return { status: response.status, to, cookie: response.headers.get("set-cookie") ?? "" };
  };
  const textsIn = async () =>
    (await readContributions([stepId])).map((row) => [Object(row.body).text, row.photo?.width]);

  test("brings words and photo together, however often it comes", async () => {
    const { status, to } = await post({ text: "Een plek om te eten" });
    await post({ text: "Een plek om te eten" });
    expect([status, to.pathname, to.searchParams.get("foto")]).toEqual([303, `/meedoen/${hanna.sessionId}/zaal`, null]);
    expect(await textsIn()).toEqual([
      ["Weten de weg", undefined],
      ["Een plek om te eten", 480],
    ]);
    expect((await readContributions([stepId])).map((row) => row.id)).toContain(to.searchParams.get("verstuurd"));
  });

  test("brings words alone where no photo was chosen", async () => {
    expect((await post({ text: "Zonder foto" }, null)).to.searchParams.get("foto")).toBe(null);
    expect(await textsIn()).toContainEqual(["Zonder foto", undefined]);
  });

  test("keeps the words when the photo is refused, and says why", async () => {
    expect((await post({ text: "Een" }, Buffer.from("geen foto"))).to.searchParams.get("foto")).toBe("PHOTO_KIND");
    const large = Buffer.concat([photo, Buffer.alloc(8 * 1024 * 1024)]);
    expect((await post({ text: "Twee" }, large)).to.searchParams.get("foto")).toBe("PHOTO_TOO_LARGE");
    expect(await textsIn()).toEqual(
      expect.arrayContaining([
        ["Een", undefined],
        ["Twee", undefined],
      ]),
    );
  });

  test("gives the words back to the page, and to that page alone, when they are refused", async () => {
    const text = "x".repeat(2_000);
    const { status, to, cookie } = await post({ text });
    const [, value] = /^vb-terug=([^;]+); Path=\/meedoen\/[^/]+\/zaal;.*HttpOnly/.exec(cookie) ?? [];
    expect(status).toBe(303);
    const nonce = to.searchParams.get("terug") ?? undefined;
    expect(readFormBack(value, nonce)).toMatchObject({ form: "f", step: stepId, typed: { text }, exercise: "kracht" });
    expect(readFormBack(value, nonce)?.detail).toMatch(/hoogstens \d+ tekens/);
    expect(readFormBack(value, "another")).toBe(null);
    expect(readFormBack("rubbish", nonce)).toBe(null);
    expect(await kept()).toEqual([]);
  });

  test("puts a photo to words that are there, and takes it away", async () => {
    await post({ $do: "photo", $id: id });
    expect(await kept()).toMatchObject([{ contributionId: id }]);
    await post({ $do: "photo-away", $id: id }, null);
    expect(await kept()).toEqual([]);
    expect((await post({ $do: "photo", $id: await say(bea, "Van Bea") })).to.searchParams.get("foto")).toBe(
      "NOT_FOUND",
    );
    expect(await kept()).toEqual([]);
  });
});

describe("the photo goes", () => {
  test("with the words, 90 days after the session closed", async () => {
    await photographed();
    await closeSession(hanna);
    expect(await forgetOldSessions(Date.now() + 89 * DAY_MS)).toBe(0);
    expect(await kept()).toHaveLength(1);
    expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(1);
    expect(await kept()).toEqual([]);
  });

  test("with the session", async () => {
    await photographed();
    await db().session.delete({ where: { id: hanna.sessionId } });
    expect(await kept()).toEqual([]);
  });
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
