import { describe, expect, test } from "vitest";
import { nameLanguage } from "../lib/askedLanguage.ts";
import { calls } from "./calls.ts";

/** Asks as the launcher hands it on: it says in which language, out of the cookie. */
function ask(exercise: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = { url: `/woorden/${encodeURIComponent(exercise)}`, headers: { ...headers } };
  nameLanguage(request);
  const words = calls.find(({ id }) => id === "words");
  if (!words) throw new Error("The call is not there.");
  return words.respond(new Request("http://zaal/", { headers: request.headers }), { exercise });
}

const questionIn = async (response: Response): Promise<string> =>
  Object(await response.json())["exercises/presentaties/phone.texts"].questions.wie.prompt;

describe("the words of an exercise", () => {
  test("are in the language of the cookie, Dutch without one or with one that Carl made up", async () => {
    expect(await questionIn(await ask("presentaties"))).toBe("Wie zijn jullie?");
    expect(await questionIn(await ask("presentaties", { cookie: "taal=ar" }))).toBe("من أنتم؟");
    for (const taal of ["xx", "../../etc/passwd", "constructor", ""])
      expect(await questionIn(await ask("presentaties", { cookie: `taal=${taal}` })), taal).toBe("Wie zijn jullie?");
    expect(await questionIn(await ask("presentaties", { "x-taal": "ar" }))).toBe("Wie zijn jullie?");
  });

  test("come with those of the kit, and with nothing that only staff see", async () => {
    const words = Object(await (await ask("kracht", { cookie: "taal=nl-x-a2" })).json());
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(["exercises/kit/phone.texts", "exercises/kracht/phone.texts", "exercises/kracht/content"]),
    );
    expect(Object.keys(words["exercises/kracht/content"])).not.toContain("facilitatorTips");
    expect(JSON.stringify(await (await ask("kracht")).json())).not.toContain("Laat de groep waarover het gaat");
  });

  test("of all at once are what they are called and for, for who comes back to a next dagdeel", async () => {
    const [dutch, arabic] = [await ask("koppen"), await ask("koppen", { cookie: "taal=ar" })];
    expect(Object(await dutch.json()).boom).toEqual({
      title: "Boom van samenwerking",
      goal: "Alles over jullie samenwerking in één plaatje zetten.",
    });
    expect(Object(await arabic.json()).boom.title).toMatch(/\p{Script=Arabic}/u);
  });

  test("are not sent again to who has them, and are asked for again each time", async () => {
    const first = await ask("kracht", { cookie: "taal=ar" });
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("vary")).toBe("cookie");
    const again = await ask("kracht", { cookie: "taal=ar", "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("etag")).toBe(etag);
    // Who chose another language has not those.
    const other = await ask("kracht", { cookie: "taal=nl", "if-none-match": etag });
    expect(other.status).toBe(200);
    expect(other.headers.get("etag")).not.toBe(etag);
  });

  test("of an exercise that does not exist are a problem, whatever Carl asks for", async () => {
    for (const exercise of [
      "planned",
      "kit",
      "",
      "..",
      "../ui",
      "constructor",
      "__proto__",
      "KRACHT",
      "x".repeat(5_000),
    ]) {
      const response = await ask(exercise, { cookie: "taal=ar" });
      expect(response.status, exercise).toBe(404);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(await response.json()).toMatchObject({ code: "NOT_FOUND", status: 404 });
    }
  });
});
