import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { moderate, withdraw } from "../../src/contributions/writes.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move, setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, signedIn, started, stepOf } from "./people.ts";

type Sent = { id: string; by: Seat; word: string; round: number; hidden: boolean };
/** What a reader of the rules would write down: which words there are, and whether the room has seen this round's. */
type Book = { sent: Sent[]; seen: Seen; beforePress: Seen };
type Seen = { revealed: boolean; round: number };
type Room = { hanna: Host; amir: Seat; bea: Seat; stepId: string; book: Book };
type Deed = { name: string; run: (room: Room) => Promise<void> };

let member: Awaited<ReturnType<typeof signedIn>>;
let words = 0;

beforeAll(async () => {
  await emptyDatabase();
  member = await signedIn("hanna");
});

/** Does it, or is told that it cannot be done now; anything else is a fault. */
const orRefused = async (deed: Promise<unknown>): Promise<boolean> =>
  deed.then(
    () => true,
    (error: unknown) => {
      if (Object(error).name !== "Problem") throw error;
      return false;
    },
  );

const send = (who: "amir" | "bea", twice: boolean): Deed => ({
  name: `${who} sends${twice ? " twice" : ""}`,
  run: async (room) => {
    const by = room[who];
    const word = `woord${++words}x`;
    const body = { dimension: "kennis", about: who === "amir" ? "informal" : "formal", text: word };
    const request = { id: randomUUID(), stepId: room.stepId, body };
    const kept = await orRefused(contribute(by, request));
    if (twice) expect(await orRefused(contribute(by, request))).toBe(kept);
    if (kept) room.book.sent.push({ id: request.id, by, word, round: room.book.seen.round, hidden: false });
  },
});

const press = (to: "next" | "previous" | "undo"): Deed => ({
  name: to,
  run: async ({ hanna, book }) => {
    const now = book.seen;
    if (!(await orRefused(move(hanna, to, undefined, readPaging)))) return;
    if (to === "undo") book.seen = book.beforePress;
    else book.beforePress = now;
  },
});

const set = (state: "open" | "shown" | "closed", round: number): Deed => ({
  name: `${state} ${round}`,
  run: async ({ hanna, stepId, book }) => {
    const before = await stepOf(hanna, "kracht");
    const nothingToDo = before.state === state && before.round === round;
    await setStep(hanna, stepId, state, { round }, readPaging);
    if (!nothingToDo) book.beforePress = book.seen;
  },
});

const hideLast: Deed = {
  name: "hide",
  run: async ({ hanna, book }) => {
    const last = book.sent.at(-1);
    if (!last) return;
    last.hidden = !last.hidden;
    await moderate(hanna, last.id, { hidden: last.hidden });
  },
};

const withdrawFirst: Deed = {
  name: "withdraw",
  run: async ({ book }) => {
    const first = book.sent.shift();
    if (first) await withdraw(first.by, first.id);
  },
};

const deeds: Deed[] = [
  send("amir", false),
  send("bea", true),
  ...(["next", "previous", "undo"] as const).map(press),
  ...(["open", "shown", "closed"] as const).flatMap((state) => [set(state, 0), set(state, 1)]),
  hideLast,
  withdrawFirst,
];

/** Writes down what the last deed did to the step: opened it hides again, shown it lies open, closed it stays as it was. */
async function follow({ hanna, book }: Room): Promise<string> {
  const { state, round } = await stepOf(hanna, "kracht");
  const { seen } = book;
  const kept = round === seen.round ? seen.revealed : round < seen.round;
  book.seen = { round, revealed: state === "shown" || (state === "closed" && kept) };
  return state;
}

const fresh: Seen = { revealed: false, round: 0 };

async function check(room: Room): Promise<void> {
  const state = await follow(room);
  const { hanna, amir, bea, book } = room;
  const mayBeSeen = ({ hidden, round }: Sent) =>
    !hidden && state !== "planned" && (round < book.seen.round || (round === book.seen.round && book.seen.revealed));
  const current = await readSnapshot(hanna, "host");
  const here = current.step?.id === room.stepId;
  const phones = await Promise.all(
    [amir, bea].map(async (seat) => JSON.stringify(await readSnapshot(seat, audienceOf(seat)))),
  );
  const wall = JSON.stringify(await readSnapshot(hanna, "screen"));
  for (const one of book.sent) {
    for (const phone of phones) expect(phone.includes(one.word), `${one.word} on a phone`).toBe(here && mayBeSeen(one));
    if (!mayBeSeen(one)) expect(wall, `${one.word} on the wall`).not.toContain(one.word);
  }
}

test("whatever is pressed and sent in whatever order, everybody sees what they may and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...deeds), { minLength: 4, maxLength: 14 }), async (life) => {
      const hanna = await started(member);
      const [amir, bea] = [await joined(hanna, "formal"), await joined(hanna, "informal")];
      const { id: stepId } = await stepOf(hanna, "kracht");
      await setStep(hanna, stepId, "open", {}, readPaging);
      const room: Room = { hanna, amir, bea, stepId, book: { sent: [], seen: fresh, beforePress: fresh } };
      for (const deed of [send("amir", false), ...life]) {
        await deed.run(room);
        await check(room);
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
