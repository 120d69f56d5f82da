import { expect, test } from "vitest";
import { troubleOf } from "./databaseGone.ts";

const coded = (code: string) => Object.assign(new Error("no"), { code });

/** As Prisma wraps what PostgreSQL said. */
const driver = (code: string, originalCode: string) =>
  Object.assign(coded(code), {
    meta: { driverAdapterError: new Error("postgres", { cause: { kind: "postgres", originalCode } }) },
  });

test.each([
  ["nobody answers", coded("ECONNREFUSED")],
  ["its socket broke", Object.assign(coded("ECONNRESET"), { syscall: "read" })],
  ["no connection came free", new Error("timeout exceeded when trying to connect")],
  ["no turn came in a transaction", coded("P2028")],
  ["it fell in the midst of a statement", driver("P2039", "57P02")],
  ["the connection broke before", new Error("Client has encountered a connection error and is not queryable")],
  ["the sign-in wraps it", new Error("Failed to get session", { cause: driver("P2010", "57P01") })],
  ["the reason lies deeper", new Error("query failed", { cause: coded("57P01") })],
])("the database is out of reach when %s", (_, error) => {
  expect(troubleOf(error)).toBe("DATABASE_GONE");
});

test("a mistake of our own is not the database's", () => {
  for (const error of [new Error("no"), coded("P2002"), "ECONNREFUSED", null, driver("P2039", "23505")])
    expect(troubleOf(error)).toBeNull();
});

test("a phone that leaves while it is sending is not the database", () => {
  expect(troubleOf(Object.assign(new Error("aborted"), { code: "ECONNRESET" }))).toBeNull();
});

test.each([
  ["there is no room", driver("P2039", "53100")],
  ["nothing may be written", driver("P2010", "25006")],
  ["the files may only be read", coded("42501")],
])("the disk is full when %s", (_, error) => {
  expect(troubleOf(error)).toBe("DISK_FULL");
});
