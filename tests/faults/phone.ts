import { setTimeout as pause } from "node:timers/promises";
import { errandOf } from "../../src/app/meedoen/[code]/errandOf.ts";
import { browserWorld } from "../../src/contributions/browserWorld.ts";
import { createOutbox } from "../../src/contributions/outbox.ts";
import type { PhoneAct } from "../../src/exercises/contract.ts";
import { connect } from "../../src/live/connect.ts";
import { inPage, type Page, whileOpen } from "./browser.ts";
import type { Sent, Sight } from "./ledger.ts";
import type { Air } from "./network.ts";
import type { Random } from "./random.ts";

const LOAD_AGAIN_MS = 500;
const LOAD_WITHIN_MS = 5_000;

export type Place = { air: Air; sessionId: string; query: string; cookie: string };
export type Seat = { participantId: string; partnerId: string; stepId: string };

/** Somebody who looks on: a page with the session's snapshot, that follows it, until it is loaded anew. */
export function createViewer(who: string, place: Place) {
  const base = `/api/sessions/${place.sessionId}`;
  let leave = new AbortController();
  let revision = -1;
  let seen: object = {};
  let page = newPage();

  function newPage(): Page {
    const learn = (heard: number) => {
      if (!leave.signal.aborted) revision = Math.max(revision, heard);
    };
    return { air: place.air, cookie: place.cookie, gone: leave.signal, window: new EventTarget(), learn };
  }

  const read = async (): Promise<{ revision: number }> => {
    const response = await fetch(`${base}/snapshot?${place.query}`, { signal: AbortSignal.timeout(LOAD_WITHIN_MS) });
    if (!response.ok) throw new Error(`${who} got ${response.status}`);
    return response.json();
  };

  /** A page comes with a snapshot; where it does not come, its owner tries again. */
  async function load(): Promise<{ revision: number }> {
    for (;;) {
      const first = await read().catch(() => null);
      if (first) return first;
      await whileOpen(page, pause(LOAD_AGAIN_MS));
    }
  }

  return {
    who,
    /** Loads the page anew and calls `ready` in it. */
    open(ready: (page: Page) => void = () => undefined): void {
      leave.abort();
      leave = new AbortController();
      revision = -1;
      page = newPage();
      const opened = page;
      inPage(opened, async () => {
        const first = await load();
        seen = first;
        opened.learn(first.revision);
        const connection = connect(base, place.query, first.revision, {
          onSnapshot: (next) => {
            if (!opened.gone.aborted) seen = { ...seen, ...next };
          },
          onClock: () => undefined,
          onHearing: () => undefined,
          onGone: () => opened.learn(Number.POSITIVE_INFINITY),
        });
        opened.gone.addEventListener("abort", () => inPage(opened, connection.close));
        ready(opened);
      });
    },
    close: () => leave.abort(),
    revision: () => revision,
    /** What its owner sees now, and what the server says when asked. */
    sight: async (): Promise<Sight> => {
      const truth = await inPage(page, load);
      return { who, revision, view: textOf(seen), truth: textOf(truth) };
    },
  };
}
export type Viewer = ReturnType<typeof createViewer>;

const textOf = (snapshot: object): string => JSON.stringify({ ...snapshot, revision: 0 });

/** A participant's phone with the outbox that it really has. Whatever it sends, and shows as sent, stands in `ledger`. */
export function createPhone(who: string, place: Place, seat: Seat, ledger: Map<string, Sent>, random: Random) {
  const viewer = createViewer(who, place);
  const refused: string[] = [];
  let outbox: ReturnType<typeof createOutbox> | null = null;
  let page: Page | null = null;
  let words = 0;

  function open(): void {
    outbox = null;
    viewer.open((opened) => {
      page = opened;
      const real = browserWorld(`vb-outbox:${seat.participantId}`, "", "nl");
      const world = {
        ...real,
        // A page that is gone sends nothing more and keeps nothing more.
        send: (...asked: Parameters<typeof real.send>) => whileOpen(opened, real.send(...asked)),
        later: (run: () => void, ms: number) => real.later(() => opened.gone.aborted || run(), ms),
        random: random.next,
      };
      const box = createOutbox(world, (errands) => {
        if (opened.gone.aborted) return;
        for (const { key, state, message, status } of errands) {
          const sent = ledger.get(key.split(":")[1] ?? "");
          if (state === "sent" && sent && key.startsWith("contribute:")) sent.shown = true;
          if (state === "refused") refused.push(`${who}: ${key} was refused with ${status} ${message}`);
        }
      });
      opened.window.addEventListener("online", () => box.wake());
      outbox = box;
      box.wake();
    });
  }

  function put(act: PhoneAct, text: string): string {
    const form = new FormData();
    form.set("part", "wortels");
    form.set("text", text);
    const errand = errandOf(
      act,
      form,
      { sessionId: place.sessionId, asHost: false, ...seat },
      { id: seat.stepId, round: 0 },
    );
    const box = outbox;
    if (page && box) inPage(page, () => box.put(errand));
    return errand.key.split(":")[1] ?? "";
  }

  const mine = () =>
    [...ledger].filter(
      ([, { participantId, shown, withdrawn }]) => participantId === seat.participantId && shown && !withdrawn,
    );

  return {
    ...viewer,
    open,
    refused,
    /** Whether its owner has something to type in. */
    isOpen: () => outbox !== null,
    /** How many errands are not settled. */
    waiting: () => outbox?.errands().filter(({ state }) => state === "waiting").length ?? 1,
    write(): void {
      const text = `${who} woord ${++words}`;
      // The outbox may show it as sent at once: the ledger must know it by then.
      const id = put({ do: "contribute" }, text);
      ledger.set(id, { participantId: seat.participantId, text, shown: false, withdrawn: false });
    },
    /** Changes the words of something that was shown as sent. */
    change(): void {
      const found = mine();
      if (found.length === 0) return;
      const [id, sent] = random.pick(found);
      sent.text = `${who} ander woord ${++words}`;
      put({ do: "change", id }, sent.text);
    },
    withdraw(): void {
      const found = mine();
      if (found.length === 0) return;
      const [id, sent] = random.pick(found);
      sent.withdrawn = true;
      put({ do: "withdraw", id }, "");
    },
    /** The network is back, says the phone. */
    online(): void {
      const awake = page;
      if (awake) inPage(awake, () => awake.window.dispatchEvent(new Event("online")));
    },
  };
}
export type Phone = ReturnType<typeof createPhone>;
