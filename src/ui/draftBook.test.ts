import { beforeEach, expect, test } from "vitest";
import { shelfOn } from "../../tests/oneBrowser.ts";
import { createDraftBook, type Draft, type Tab } from "./draftBook.ts";

let storage: Map<string, string>;
let open: Set<string>;
let clock = 0;

beforeEach(() => {
  storage = new Map();
  open = new Set();
});

/** A tab with this id, until it is closed; a reload opens it again. */
function tab(id: string) {
  open.add(id);
  const self: Tab = { id: () => id, living: async () => new Set([...open].filter((other) => other !== id)) };
  return { ...createDraftBook(shelfOn(storage), self, () => ++clock), close: () => open.delete(id) };
}

const FORM = "amir:kracht:contribute:";
const words = (text: string): Draft => [["text", text]];

test("what Amir typed in one tab stays there when he sends from another", async () => {
  const [a, b] = [tab("a"), tab("b")];
  a.keep(FORM, words("Half getypt"));
  expect(await b.adopt(FORM)).toBeNull();
  b.keep(FORM, words("Verstuurd"));
  b.drop(FORM);
  a.close();
  expect(tab("a").own(FORM)).toEqual(words("Half getypt"));
});

test("what a closed tab left goes to the first that opens the form, and to no second one", async () => {
  const a = tab("a");
  a.keep(FORM, words("Half getypt"));
  a.close();
  const [b, c] = [tab("b"), tab("c")];
  expect(await b.adopt(FORM)).toEqual(words("Half getypt"));
  expect(await c.adopt(FORM)).toBeNull();
  expect(b.own(FORM)).toEqual(words("Half getypt"));
  b.drop(FORM);
  expect(storage.size).toBe(0);
});

test("of several that were left the newest comes first, and no form gets another's", async () => {
  for (const [id, text] of [
    ["a", "Oud"],
    ["b", "Nieuw"],
  ] as const) {
    const left = tab(id);
    left.keep(FORM, words(text));
    left.keep(`${FORM}anders`, words("Van een ander veld"));
    left.close();
  }
  const c = tab("c");
  expect(await c.adopt(FORM)).toEqual(words("Nieuw"));
  expect(await tab("d").adopt(FORM)).toEqual(words("Oud"));
});

test("what is no draft is none, and a phone that keeps nothing goes on", async () => {
  storage.set(`vb-words:${FORM}@x`, "{");
  expect(await tab("a").adopt(FORM)).toBeNull();
  const full = { ...shelfOn(storage), write: () => expect.fail("full") };
  const book = createDraftBook(full, { id: () => "a", living: async () => new Set() });
  book.keep(FORM, words("x"));
  expect(book.own(FORM)).toBeNull();
});
