import { beforeEach, expect, test } from "vitest";
import type { Shelf } from "../ui/shelf.ts";
import { outboxOf, ownerOf, sitDown, standUp } from "./seatKept.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
let storage: Map<string, string>;
let swept: string[];

beforeEach(() => {
  storage = new Map();
  swept = [];
});

const shelf: Shelf = {
  keys: () => [...storage.keys()],
  read: (key) => storage.get(key) ?? null,
  write: (key, text) => void storage.set(key, text),
  remove: (key) => void storage.delete(key),
};
const world = { shelf, sweepDrafts: (start: string) => void swept.push(start), now: () => 2 * DAY_MS };
const errandOf = (participantId: string, state: string, at = 2 * DAY_MS, asHost = false) =>
  storage.set(
    `${outboxOf(ownerOf({ participantId, asHost }))}:${state}`,
    JSON.stringify({ state, at, body: "geheim" }),
  );

test("who sits down where Amir sat in this session finds nothing of his", () => {
  sitDown("zaal", "amir", world);
  for (const state of ["waiting", "refused", "later", "sent"]) errandOf("amir", state);
  sitDown("zaal", "bea", world);
  expect(JSON.stringify([...storage])).not.toContain("geheim");
  expect(swept).toEqual(["amir:"]);
});

test("while Amir sits there nothing unsent is swept, nor what he has in another session or types for a table", () => {
  sitDown("zaal", "amir", world);
  sitDown("andere zaal", "amir elders", world);
  for (const owner of ["amir", "amir elders"]) errandOf(owner, "waiting", 0);
  errandOf("amir", "later", 0);
  errandOf("tafel", "waiting", 0, true);
  const before = [...storage];
  sitDown("zaal", "amir", world);
  expect([...storage]).toEqual(before);
  expect(swept).toEqual([]);
});

test("a seat that was taken away leaves nothing, and only that one", () => {
  sitDown("zaal", "amir", world);
  sitDown("andere zaal", "bea", world);
  errandOf("amir", "refused");
  errandOf("bea", "waiting");
  standUp("zaal", world);
  standUp("nog een zaal", world);
  expect([...storage.keys()]).toEqual(["vb-seat:andere zaal", "vb-outbox:bea:waiting"]);
  expect(swept).toEqual(["amir:"]);
});

test("what was sent more than a day ago is forgotten, whoever sent it", () => {
  errandOf("carl", "sent", DAY_MS - 1);
  errandOf("carl", "waiting", DAY_MS - 1);
  errandOf("bea", "sent", DAY_MS + 1);
  storage.set("vb-outbox:x:y", "{");
  sitDown("zaal", "amir", world);
  expect([...storage.keys()]).toEqual([
    "vb-outbox:carl:waiting",
    "vb-outbox:bea:sent",
    "vb-outbox:x:y",
    "vb-seat:zaal",
  ]);
});

test("what was never sent is forgotten a month later, whoever wrote it", () => {
  errandOf("carl", "waiting", 0);
  errandOf("tafel", "refused", 0, true);
  sitDown("zaal", "bea", { ...world, now: () => 31 * DAY_MS });
  expect(JSON.stringify([...storage])).not.toContain("geheim");
});
