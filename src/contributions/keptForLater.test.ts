import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { errandOf, openPhone } from "../../tests/outboxes.ts";

let phone: ReturnType<typeof openPhone>;

beforeEach(() => {
  vi.useFakeTimers();
  phone = openPhone();
  phone.server.answer = () => ({ status: 409, detail: "Nu niet open." });
});

afterEach(() => void vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(0);
const words = errandOf("a", { stepId: "s", round: 0, words: "Weten de weg" });

/** Amir keeps for later what was refused in this tab. */
function keep(tab: ReturnType<typeof phone.openTab>): void {
  const [refused] = tab.errands();
  if (refused) tab.keepForLater(refused, "Voor straks.");
}

test("what Amir keeps for later stays on his phone through a reload, and goes when he sends it", async () => {
  const before = phone.openTab();
  before.put(words);
  await settled();
  keep(before);
  expect(before.shown()).toMatchObject([{ state: "later", message: "Voor straks.", status: 409 }]);
  const after = phone.openTab();
  after.wake();
  await settled();
  expect(phone.got()).toEqual(["a"]);
  expect(after.shown()).toMatchObject([{ state: "later", about: words.about }]);
  phone.server.answer = () => ({ status: 201, detail: "" });
  const [kept] = after.errands();
  if (kept) after.put(kept);
  await settled();
  expect(phone.got()).toEqual(["a", "a"]);
  expect(after.shown()).toMatchObject([{ state: "sent" }]);
});

test("his other tab hears that he keeps it", async () => {
  const [one, other] = [phone.openTab(), phone.openTab()];
  one.put(words);
  await settled();
  other.otherTab();
  expect(other.shown()).toMatchObject([{ state: "refused" }]);
  keep(one);
  other.otherTab();
  expect(other.shown()).toMatchObject([{ state: "later" }]);
});
