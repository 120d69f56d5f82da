import { beforeEach, expect, test } from "vitest";
import { createMemory } from "./memory.ts";

const BOUNDS = { sessionsMost: 2, weightMost: 100, idleMs: 1_000, staleMs: 100 };

let now = 0;
let memory: ReturnType<typeof createMemory>;

beforeEach(() => {
  now = 0;
  memory = createMemory(BOUNDS, () => now);
});

const keep = (session: string, revision: number, value: unknown, weight = 1) =>
  memory.keep(session, "room", { revision, value, weight });
const room = (session: string, revision?: number) => memory.at(session, "room", revision);

test("a session is known as it stood last, and at another revision it is not known", () => {
  keep("buurt", 3, "drie");
  keep("buurt", 2, "twee");
  expect([room("buurt"), room("buurt", 3), room("buurt", 2)]).toEqual(["drie", "drie", undefined]);
});

test("the session that nobody used longest goes when there are too many, or too much of them", () => {
  keep("a", 1, "a");
  keep("b", 1, "b");
  room("a");
  keep("c", 1, "c");
  expect(["a", "b", "c"].map((session) => room(session))).toEqual(["a", undefined, "c"]);
  keep("c", 2, "veel", 100);
  expect([room("a"), room("c"), memory.sizes()]).toEqual([undefined, "veel", { sessions: 1, weight: 100 }]);
});

test("sessions of which only changes are known are no more either", () => {
  for (const session of ["a", "b", "c"]) memory.after(session, 1, "een woord");
  expect(memory.sizes().sessions).toBe(2);
  expect(["a", "b", "c"].map((session) => memory.outcomeOf(session, 1))).toEqual([undefined, "een woord", "een woord"]);
});

test("what a change left is not kept of a session that was wiped meanwhile", () => {
  memory.forget("buurt", 5);
  memory.after("buurt", 4, "een woord");
  expect(memory.outcomeOf("buurt", 4)).toBeUndefined();
});

test("one session that is more than all may be is known while it is used", () => {
  keep("a", 1, "te veel", 1_000);
  expect(room("a")).toBe("te veel");
});

test("what a change left is known until something was taken away", () => {
  memory.after("buurt", 4, "een woord");
  memory.heard({ sessionId: "buurt", revision: 5, only: { what: "contribution", id: "x" } });
  expect(memory.outcomeOf("buurt", 4)).toBe("een woord");
  memory.heard({ sessionId: "buurt", revision: 6, only: null });
  expect(memory.outcomeOf("buurt", 4)).toBeUndefined();
});

test("of a session that went on elsewhere the old is gone at once where anything may have gone, else within a while", () => {
  keep("buurt", 1, "oud");
  memory.heard({ sessionId: "buurt", revision: 2, only: { what: "contribution", id: "x" } });
  memory.sweep();
  expect(room("buurt")).toBe("oud");
  now = 101;
  memory.sweep();
  expect(room("buurt")).toBeUndefined();
  keep("buurt", 2, "ook oud");
  memory.heard({ sessionId: "buurt", revision: 3, only: null });
  expect([room("buurt"), memory.sizes().weight]).toEqual([undefined, 0]);
});

test("what was kept of the newest revision stays when that is heard of afterwards", () => {
  keep("buurt", 2, "nieuw");
  memory.heard({ sessionId: "buurt", revision: 2, only: null });
  expect(room("buurt")).toBe("nieuw");
});

test("a session that was wiped is not known, nor what was read of it before and kept too late", () => {
  keep("buurt", 7, "alles");
  memory.after("buurt", 7, "een woord");
  memory.forget("buurt", 8);
  keep("buurt", 7, "alles");
  expect([room("buurt"), memory.outcomeOf("buurt", 7)]).toEqual([undefined, undefined]);
  keep("buurt", 8, "leeg");
  expect(room("buurt")).toBe("leeg");
});

test("after nothing was heard for a while nothing is known", () => {
  keep("buurt", 7, "alles");
  memory.forgetAll();
  expect([room("buurt"), memory.sizes()]).toEqual([undefined, { sessions: 0, weight: 0 }]);
});

test("a session that nobody asked about is let go", () => {
  keep("buurt", 1, "alles");
  now = 1_001;
  memory.sweep();
  expect(memory.sizes().sessions).toBe(0);
});
