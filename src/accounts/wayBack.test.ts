import fc from "fast-check";
import { expect, test } from "vitest";
import { pageAfter, signInPath } from "./wayBack.ts";

const id = "0193a0b0-0000-7000-8000-000000000001";

test.each([
  `/regie/${id}`,
  `/regie/${id}/afspraak/document?versie=2`,
  "/beheer",
  `/beheer/nieuw?team=${id}`,
  "/uitnodiging/a-_Z9",
])("Hanna comes back to %s", (path) => {
  const asked = new URL(signInPath(path), "http://localhost").searchParams.get("naar");
  expect(pageAfter(asked)).toBe(path);
});

test.each([
  "//carl.example",
  "https://carl.example/regie",
  "/regie//carl.example",
  "/regie/../inloggen",
  "/\\carl",
  null,
])("Carl cannot make a sign-in lead to %s", (asked) => expect(pageAfter(asked)).toBe("/beheer"));

test("whatever was asked, it stays on this site", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (asked) => {
      expect(new URL(pageAfter(asked), "http://localhost").origin).toBe("http://localhost");
    }),
  );
});
