import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backup } from "../../prisma/backup.ts";
import { restore } from "../../prisma/restore.ts";
import { coordinationsOf } from "../../src/accounts/access.ts";
import { jpegOf } from "../../src/contributions/photos/photos.fixture.ts";
import { withdraw } from "../../src/contributions/writes.ts";
import type { AgreementDocument } from "../../src/exercises/contract.ts";
import { db } from "../../src/lib/db.ts";
import { hashOf, newSecret } from "../../src/lib/ids.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/edit/dropped/writes.ts";
import { dropPicture, keepPicture } from "../../src/samenwerkingsafspraak/edit/pictures/writes.ts";
import { addLine, adopt, beginNext, removeLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { findPicture, readKeepableOf, readPaperPictures } from "../../src/samenwerkingsafspraak/pictures/reads.ts";
import { readAgreement, readVersion } from "../../src/samenwerkingsafspraak/reads.ts";
import { seatCookie } from "../../src/sessions/access.ts";
import { emptyDatabase, ownUrl } from "../database.ts";
import { bothAgree, codeOf, fillIn, NOW, present, problemOf, raise, rowsOf, writeInBoom } from "./agreementRoom.ts";
import { cookieFor, signedIn, started } from "./people.ts";
import { servedRoad } from "./servedRoad.ts";
import { openTwo, type TwoRoom } from "./twoPartnerships.ts";

const DRAWING = { strokes: "soil.thick.0a0ab0b0", stamps: { "5": "sun" } };
const SENTENCE = "Een lange tafel voor het hele plein";
const served = servedRoad();
let origin = "";
let room: TwoRoom;
let visionStep = "";
let lineId = "";
let made = "";
let photo = "";
const drawn = sha256Of(DRAWING);

beforeEach(async () => {
  await emptyDatabase();
  origin = await served.open();
  room = await openTwo();
  const { partId } = await db().step.findUniqueOrThrow({ where: { id: room.boomStep } });
  const step = { partId, order: 1, exercise: "toekomstvisie", minutes: 20, state: "SHOWN" as const };
  visionStep = (await db().step.create({ data: step })).id;
  await fillIn(room);
  lineId = (await addLine(room.host, "vision", { text: SENTENCE }, NOW)).lineId;
  ({ made, photo } = await makePicture(lineId, 1));
});
afterEach(() => served.close());

/** Amir drew something and photographed it; the line came from that. */
async function makePicture(of: string, seq: number) {
  const id = await writeInBoom(room, room.amir, "wortels", "x", seq);
  await db().contribution.update({
    where: { id },
    data: { stepId: visionStep, body: { text: SENTENCE, drawing: { ...DRAWING } } },
  });
  const bytes = new Uint8Array(await jpegOf(300 + seq, 200));
  const sha256 = hashOf(Buffer.from(bytes).toString("base64"));
  await db().photo.create({
    data: { sessionId: room.sessionId, contributionId: id, bytes, width: 300 + seq, height: 200, sha256 },
  });
  await db().lineSource.create({ data: { lineId: of, contributionId: id } });
  await raise(room.sessionId);
  return { made: id, photo: sha256 };
}

const keep = (sha256 = drawn) => keepPicture(room.host, lineId, sha256);
const document = () => readAgreement(room.host);
const namesIn = ({ pictures = [] }: AgreementDocument) => pictures.map(({ sha256 }) => sha256);
const kept = () => db().agreementPicture.count();
const answeredTo = async () => (await document()).assents.map(({ current }) => current);

describe("Hanna keeps a drawing and a photo with a line", () => {
  test("which stay, in the document, when Amir takes back what they came from", async () => {
    expect((await readKeepableOf(room.host, room.noord))[lineId]).toMatchObject([
      { sha256: drawn, alt: SENTENCE, drawing: DRAWING },
      { sha256: photo, alt: SENTENCE, drawing: null },
    ]);
    await keep();
    await keep(photo);
    await keep(photo);
    await withdraw(room.amir, made);
    expect((await document()).pictures).toEqual([
      { lineId, sha256: drawn, kind: "drawing", width: 1000, height: 1000, alt: SENTENCE },
      { lineId, sha256: photo, kind: "photo", width: 301, height: 200, alt: SENTENCE },
    ]);
    const files = await readPaperPictures(room.sessionId, await document());
    expect([...files].map(([sha256, { type }]) => [sha256, type])).toEqual(
      expect.arrayContaining([
        [drawn, "image/svg+xml"],
        [photo, "image/jpeg"],
      ]),
    );
    const acts = await db().act.findMany({ where: { verb: "agreement.keepPicture" }, orderBy: { at: "asc" } });
    expect(acts.map(({ outcome }) => outcome)).toEqual(["done", "done", "nothing"]);
  });

  test("and no answer to the text of before is one to this; taken away again it is", async () => {
    const { textSha256 } = await document();
    await bothAgree(room);
    expect(await answeredTo()).toEqual([true, true]);
    await keep();
    expect(await answeredTo()).toEqual([false, false]);
    await dropPicture(room.host, lineId, drawn);
    expect((await document()).textSha256).toBe(textSha256);
    expect(await document()).not.toHaveProperty("pictures");
    expect([await answeredTo(), await kept()]).toEqual([[true, true], 0]);
  });

  test("four at most, and nothing that is hidden, changed or of another line", async () => {
    for (const seq of [2, 3, 4]) await keepPicture(room.host, lineId, (await makePicture(lineId, seq)).photo);
    await keep();
    expect(await problemOf(keep(photo))).toMatchObject({ code: "INVALID", values: {} });
    await dropPicture(room.host, lineId, drawn);
    await db().contribution.update({ where: { id: made }, data: { hidden: true } });
    expect(await codeOf(keep(photo))).toBe("NOT_FOUND");
    const other = present(rowsOf(await document(), "goal")[0]).id;
    expect(await codeOf(keepPicture(room.host, other, drawn))).toBe("NOT_FOUND");
    expect(await codeOf(dropPicture(room.host, other, drawn))).toBe("NOT_FOUND");
  });

  test("and they go with the line", async () => {
    await keep();
    const fields = present(rowsOf(await document(), "vision")[0]).fields;
    await removeLine(room.host, lineId, sha256Of(fields));
    expect(await kept()).toBe(0);
  });
});

describe("a version that was adopted with a picture", () => {
  beforeEach(async () => {
    await keep();
    await bothAgree(room);
    await adopt(room.host, NOW);
  });

  test("names it within what is hashed, and keeps it whatever becomes of the concept", async () => {
    expect(await codeOf(dropPicture(room.host, lineId, drawn))).toBe("ADOPTED");
    await beginNext(room.host);
    await dropPicture(room.host, lineId, drawn);
    await keep(photo);
    const concept = await document();
    expect(namesIn(concept)).toEqual([photo]);
    expect(concept.changes.map(({ change, text }) => `${change} ${text}`)).toEqual([
      `added Foto: ${SENTENCE} (kenmerk ${photo.slice(0, 8)})`,
      `removed Tekening: ${SENTENCE} (kenmerk ${drawn.slice(0, 8)})`,
    ]);
    expect(namesIn(await readVersion(room.amir, 1))).toEqual([drawn]);
    const fields = present(rowsOf(concept, "vision")[0]).fields;
    await removeLine(room.host, lineId, sha256Of(fields));
    await bothAgree(room);
    await adopt(room.host, NOW);
    const first = await readVersion(room.amir, 1);
    expect((await readPaperPictures(room.sessionId, first)).get(drawn)?.type).toBe("image/svg+xml");
    expect([await kept(), (await readVersion(room.amir, 2)).pictures]).toEqual([1, undefined]);
  });

  test("brings it back where the concept of the next is dropped", async () => {
    await beginNext(room.host);
    await dropPicture(room.host, lineId, drawn);
    await keep(photo);
    await dropConcept(room.host);
    expect(namesIn(await document())).toEqual([drawn]);
    await beginNext(room.host);
    expect([namesIn(await document()), await answeredTo(), await kept()]).toEqual([[drawn], [true, true], 1]);
  });

  test("is the same after a backup was put back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "reservekopie-"));
    const file = join(folder, "kopie.gz");
    await beginNext(room.host);
    await keep(photo);
    const rows = await db().agreementPicture.findMany({ orderBy: { id: "asc" } });
    await backup(ownUrl(), file);
    await emptyDatabase();
    await restore(ownUrl(), file);
    rmSync(folder, { recursive: true });
    expect(await db().agreementPicture.findMany({ orderBy: { id: "asc" } })).toEqual(rows);
    expect(rows).toHaveLength(2);
  });
});

test("its picture is sent to who may read the agreement: Hanna, the coordinator and its people; to Carl and to Zuid there is none", async () => {
  await keep();
  await keep(photo);
  const at = (sha256: string, sessionId = room.sessionId) =>
    `${origin}/api/sessions/${sessionId}/samenwerkingsafspraak/pictures/${sha256}`;
  const get = (cookie: string, sha256 = photo, more: Record<string, string> = {}, sessionId = room.sessionId) =>
    fetch(at(sha256, sessionId), { headers: { cookie, ...more } });
  const seated = async (partnerId: string) => {
    const secret = newSecret();
    const seat = {
      id: randomUUID(),
      sessionId: room.sessionId,
      partnerId,
      label: partnerId,
      secretHash: hashOf(secret),
    };
    await db().participant.create({ data: { ...seat, standing: "FORMAL" } });
    await raise(room.sessionId);
    return `${seatCookie(room.sessionId)}=${secret}`;
  };
  const hannas = await cookieFor(room.member.userId);
  const noords = await seated(room.wijkteam);
  for (const cookie of [hannas, noords]) expect((await get(cookie)).status).toBe(200);
  const sent = await get(noords);
  expect(Object.fromEntries(sent.headers)).toMatchObject({
    ...{ "content-type": "image/jpeg", "cache-control": "private, no-cache", etag: `"${photo}"` },
    "content-security-policy": "default-src 'none'",
  });
  expect((await get(noords, photo, { "if-none-match": `"${photo}"` })).status).toBe(304);
  const svg = await (await get(noords, drawn)).text();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 1000 1000"/);
  expect(svg).not.toMatch(/<use|href|var\(|currentColor/);

  expect((await findPicture(room.coordinator, room.sessionId, photo))?.type).toBe("image/jpeg");
  const carl = await signedIn("carl");
  for (const coordinator of coordinationsOf(carl))
    expect(await findPicture(coordinator, room.sessionId, photo)).toBe(null);
  const carls = await started(carl);
  const his = await cookieFor(carl.userId);
  for (const cookie of ["", his, await seated(room.library)])
    for (const sha256 of [photo, drawn, "0".repeat(64)])
      expect((await get(cookie, sha256, { "if-none-match": `"${sha256}"` })).status).toBe(404);
  expect((await get(his, photo, {}, carls.sessionId)).status, "by way of his own").toBe(404);
});
