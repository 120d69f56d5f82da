import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shelfOn } from "../../tests/oneBrowser.ts";
import { createDraftBook } from "../ui/draftBook.ts";
import { photosOf } from "./photosKept.ts";
import { outboxOf, ownerOf, sitDown, standUp, sweepOld } from "./seatKept.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY_MS;
let storage: Map<string, string>;

beforeEach(() => {
  storage = new Map();
});

afterEach(() => vi.unstubAllGlobals());

const shelf = () => shelfOn(storage);
const keys = () => [...storage.keys()];

type Seat = { of: string; asHost?: boolean; at?: number };

/** The seat's outbox keeps this errand. */
const keep = (state: string, { of, asHost = false, at = NOW }: Seat) =>
  storage.set(
    `${outboxOf(ownerOf({ participantId: of, asHost }))}:${state}`,
    JSON.stringify({ state, at, body: "geheim" }),
  );

/** Somebody typed this in a form of the seat and sent nothing. */
const type = ({ of, asHost = false, at = NOW }: Seat) =>
  createDraftBook(shelf(), { id: () => "tab", living: async () => new Set() }, () => at).keep(
    `${ownerOf({ participantId: of, asHost })}:stap:contribute:`,
    [["text", "geheim"]],
  );

test("who sits down where Amir sat in this session finds nothing of his", () => {
  sitDown("zaal", "amir", shelf(), NOW);
  for (const state of ["waiting", "refused", "later", "sent"]) keep(state, { of: "amir" });
  type({ of: "amir" });
  sitDown("zaal", "bea", shelf(), NOW);
  expect(JSON.stringify([...storage])).not.toContain("geheim");
});

test("while Amir sits there nothing unsent is swept, nor what he has in another session or types for a table", () => {
  sitDown("zaal", "amir", shelf(), NOW);
  sitDown("andere zaal", "amir elders", shelf(), NOW);
  const weeksAgo = NOW - 29 * DAY_MS;
  for (const of of ["amir", "amir elders"]) keep("waiting", { of, at: weeksAgo });
  keep("later", { of: "amir", at: weeksAgo });
  keep("waiting", { of: "tafel", asHost: true, at: weeksAgo });
  type({ of: "amir", at: weeksAgo });
  const before = [...storage];
  sitDown("zaal", "amir", shelf(), NOW);
  sweepOld(shelf(), NOW);
  expect([...storage]).toEqual(before);
});

test("a seat that was taken away leaves nothing, and only that one", () => {
  sitDown("zaal", "amir", shelf(), NOW);
  sitDown("andere zaal", "bea", shelf(), NOW);
  keep("refused", { of: "amir" });
  keep("waiting", { of: "bea" });
  type({ of: "amir" });
  type({ of: "bea" });
  standUp("zaal", shelf());
  standUp("nog een zaal", shelf());
  expect(keys()).toEqual(["vb-seat:andere zaal", "vb-outbox:bea:waiting", "vb-words:bea:stap:contribute:@tab"]);
});

test("what was sent more than a day ago is forgotten, whoever sent it", () => {
  keep("sent", { of: "carl", at: NOW - DAY_MS - 1 });
  keep("waiting", { of: "carl", at: NOW - DAY_MS - 1 });
  keep("sent", { of: "bea", at: NOW - DAY_MS + 1 });
  storage.set("vb-outbox:x:y", "{");
  storage.set("vb-draft:kracht:contribute:", "van een oudere versie, die niet zei van wie");
  sweepOld(shelf(), NOW);
  expect(keys()).toEqual(["vb-outbox:carl:waiting", "vb-outbox:bea:sent", "vb-outbox:x:y"]);
});

test("of a bijeenkomst of more than a month ago nothing is left, whoever wrote it and for whom, not even who sat there", () => {
  const before = NOW - 31 * DAY_MS;
  sitDown("zaal", "carl", shelf(), before);
  keep("waiting", { of: "carl", at: before });
  keep("refused", { of: "tafel", asHost: true, at: before });
  type({ of: "carl", at: before });
  type({ of: "tafel", asHost: true, at: before });
  storage.set("van een ander programma", JSON.stringify({ at: before }));
  sweepOld(shelf(), NOW);
  expect(keys()).toEqual(["van een ander programma"]);
});

test("a photo that was not sent goes with the seat, and after a month; another's stays", () => {
  const dropped: string[] = [];
  vi.stubGlobal("indexedDB", { deleteDatabase: (name: string) => dropped.push(name) });
  sitDown("zaal", "amir", shelf(), NOW);
  storage.set(photosOf("amir"), JSON.stringify({ at: NOW }));
  storage.set(photosOf("bea"), JSON.stringify({ at: NOW }));
  storage.set(photosOf("carl"), JSON.stringify({ at: NOW - 31 * DAY_MS }));
  sweepOld(shelf(), NOW);
  expect(dropped).toEqual(["vb-photos:carl"]);
  standUp("zaal", shelf());
  expect(dropped).toEqual(["vb-photos:carl", "vb-photos:amir"]);
  expect(keys()).toEqual(["vb-photos:bea"]);
});

test("a phone that may keep nothing lets Amir sit down all the same", () => {
  const full = { ...shelf(), write: () => expect.fail("full") };
  sitDown("zaal", "amir", full, NOW);
  expect(keys()).toEqual([]);
});
