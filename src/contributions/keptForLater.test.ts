import { expect, test } from "vitest";
import { createOutbox, type KeptErrand } from "./outbox.ts";

/** Tabs of one phone, before a server that answers `status`. */
function phone() {
  const storage = new Map<string, string>();
  const server = { status: 409, got: [] as string[] };
  let clock = 0;
  const tab = () => {
    let shown: KeptErrand[] = [];
    const box = createOutbox(
      {
        read: () => [...storage.values()],
        write: (key, text) => void storage.set(key, text),
        remove: (key) => void storage.delete(key),
        send: async ({ key }) => {
          server.got.push(key);
          return { status: server.status, detail: "Nu niet open." };
        },
        later: () => undefined,
        now: () => ++clock,
        random: () => 0.5,
      },
      (errands) => {
        shown = errands;
      },
    );
    return { box, first: () => shown[0] };
  };
  return { tab, server };
}

const words = {
  key: "a",
  method: "POST",
  path: "/x",
  body: "a",
  about: { stepId: "s", round: 0, words: "Weten de weg" },
} as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("what Amir keeps for later stays on his phone through a reload, and goes when he sends it", async () => {
  const { tab, server } = phone();
  const { box, first } = tab();
  box.put(words);
  await settled();
  const [refused] = box.errands();
  if (refused) box.keepForLater(refused, "Voor straks.");
  expect(first()).toMatchObject({ state: "later", message: "Voor straks.", status: 409 });
  const after = tab();
  after.box.wake();
  await settled();
  expect(server.got).toEqual(["a"]);
  expect(after.first()).toMatchObject({ state: "later", about: words.about });
  server.status = 201;
  const [kept] = after.box.errands();
  if (kept) after.box.put(kept);
  await settled();
  expect(server.got).toEqual(["a", "a"]);
  expect(after.first()).toMatchObject({ state: "sent" });
});

test("his other tab hears that he keeps it", async () => {
  const { tab } = phone();
  const [one, other] = [tab(), tab()];
  one.box.put(words);
  await settled();
  other.box.otherTab();
  expect(other.first()).toMatchObject({ state: "refused" });
  const [refused] = one.box.errands();
  if (refused) one.box.keepForLater(refused, "Voor straks.");
  other.box.otherTab();
  expect(other.first()).toMatchObject({ state: "later" });
});
