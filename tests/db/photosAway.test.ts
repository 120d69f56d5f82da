import { describe, expect, test } from "vitest";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { db } from "../../src/lib/db.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import {
  amir,
  ask,
  type Browser,
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
  stepId,
} from "./photoRoom.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

openPhotoRoom();

describe("a photo that Amir put to his words", () => {
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
