import { expect, test } from "vitest";
import { openAir, shelfOn } from "../../tests/oneBrowser.ts";
import { createTab } from "./tab.ts";

/** A browser: its tabs reach each other, and each has a shelf of its own. */
function browser() {
  const openChannel = openAir();
  let ids = 0;
  const newId = () => `id${++ids}`;
  return (kept = new Map<string, string>()) => ({
    kept,
    ...createTab(shelfOn(kept), openChannel(), (run) => run(), newId),
  });
}

test("a tab knows which others are open, and has its id again after a reload", async () => {
  const openTab = browser();
  const [a, b, c] = [openTab(), openTab(), openTab()];
  expect(await a.living()).toEqual(new Set([b.id(), c.id()]));
  expect(openTab(new Map([["vb-tab", "was-mine"]])).id()).toBe("was-mine");
});

test("a tab that the browser copied takes an id of its own, and the first keeps the one it had", () => {
  const openTab = browser();
  const first = openTab();
  const before = first.id();
  const copy = openTab(new Map(first.kept));
  expect(first.id()).toBe(before);
  expect(copy.id()).not.toBe(before);
  expect(copy.kept.get("vb-tab")).toBe(copy.id());
});
