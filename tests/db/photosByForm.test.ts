import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readFormBack } from "../../src/contributions/photos/formBack.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { amir, ask, bea, hanna, id, kept, openPhotoRoom, origin, photo, say, stepId } from "./photoRoom.ts";

openPhotoRoom();

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
