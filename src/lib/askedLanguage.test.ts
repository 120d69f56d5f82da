import { expect, test } from "vitest";
import { isForParticipants, languageOf, nameLanguage } from "./askedLanguage.ts";

/** As the launcher asks it; which calls phones make the table of the API knows. */
function asked(url: string, headers: Record<string, string> = {}) {
  const request = { url, method: "PUT", headers: { ...headers } };
  nameLanguage(request, (method, path) => CALLS.includes(path) && method === "PUT");
  return languageOf(new Headers(request.headers));
}

test("Amir's pages speak the language that he chose", () => {
  const cookie = "een=1; taal=ar; twee=2";
  for (const url of [
    "/",
    "/?code=1",
    "/meedoen/123456",
    "/meedoen/x/zaal?verstuurd=1",
    "/terug/abc",
    "/papier/brief-of-fietsbel",
    "/privacy",
    "/hulp",
  ])
    expect(asked(url, { cookie }), url).toBe("ar");
});

test("the wall, the staff and the agreement stay Dutch, whatever the device chose", () => {
  const cookie = "taal=ar";
  for (const url of [
    "/scherm/x",
    "/regie/x",
    "/beheer",
    "/inloggen",
    "/meedoen/x/afspraak",
    "/hulp/begeleiden",
    "/api/health",
  ])
    expect(asked(url, { cookie }), url).toBe("nl");
});

const CALLS = ["/api/a", "/api/b/c"];

test("what Amir's phone calls answers in the language that he chose, on a page in Dutch in Dutch", () => {
  for (const url of CALLS) {
    expect(asked(url, { cookie: "taal=ar" }), url).toBe("ar");
    expect(asked(url, { cookie: "taal=ar", "accept-language": "nl" }), url).toBe("nl");
    expect(asked(url, { "accept-language": "nl-x-a2" }), url).toBe("nl-x-a2");
    expect(asked(url, { cookie: "taal=ar", "accept-language": "nl-NL,nl;q=0.9" }), url).toBe("ar");
  }
});

test("the same calls answer Hanna in Dutch, and so do all of hers, whatever her browser says", () => {
  const headers = { cookie: "taal=ar", "accept-language": "ar" };
  for (const url of [...CALLS.map((call) => `${call}?as=host&participantId=y`), "/api/c", "/regie/x"])
    expect(asked(url, headers), url).toBe("nl");
});

test("a language that Carl makes up is Dutch, in a cookie or in a header", () => {
  for (const taal of ["xx", "", "../../etc", "AR", "ar;", "constructor"])
    expect(asked("/", { cookie: `taal=${taal}` })).toBe(taal === "ar;" ? "ar" : "nl");
  expect(asked("/", { "x-taal": "ar" })).toBe("nl");
  expect(asked("/", { cookie: "anderetaal=ar" })).toBe("nl");
});

test("nothing but a page for participants is one to go back to", () => {
  expect(["/regie/x", "/taal/x", "/meedoen/x/y", "/hulp/begeleiden", "/api"].filter(isForParticipants)).toEqual([]);
});
