import { expect, test } from "vitest";
import { isDatabaseGone } from "./databaseGone.ts";

const coded = (code: string) => Object.assign(new Error("no"), { code });

test.each([
  ["nobody answers", coded("ECONNREFUSED")],
  ["its socket broke", Object.assign(coded("ECONNRESET"), { syscall: "read" })],
  ["no connection came free", new Error("timeout exceeded when trying to connect")],
  ["no turn came in a transaction", coded("P2028")],
  ["the reason lies deeper", new Error("query failed", { cause: coded("57P01") })],
])("the database is out of reach when %s", (_, error) => {
  expect(isDatabaseGone(error)).toBe(true);
});

test("a mistake of our own is not the database's", () => {
  expect([isDatabaseGone(new Error("no")), isDatabaseGone(coded("P2002")), isDatabaseGone("ECONNREFUSED")]).toEqual([
    false,
    false,
    false,
  ]);
});

test("a phone that leaves while it is sending is not the database", () => {
  expect(isDatabaseGone(Object.assign(new Error("aborted"), { code: "ECONNRESET" }))).toBe(false);
});
