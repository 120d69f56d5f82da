import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect, type Hearing } from "./connect.ts";

const HEARTBEAT_MS = 15_000;

/** A stream as the browser gives it; what the server says is said by the test. */
class Stream extends EventTarget {
  static OPEN = 1;
  static last: Stream;
  readyState = 1;
  constructor() {
    super();
    Stream.last = this;
  }
  close() {
    this.readyState = 2;
  }
  beat() {
    this.dispatchEvent(Object.assign(new Event("clock"), { data: String(Date.now()), lastEventId: "4" }));
  }
}

/** What becomes of a question to the server. */
let answers: () => Promise<Response>;
const unchanged = async () => new Response(null, { status: 304, headers: { "x-now": String(Date.now()) } });
const never = () => new Promise<Response>(() => undefined);
const refused = () => Promise.reject(new TypeError("Failed to fetch"));

let heard: Hearing[];
let asked: number;
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  asked = 0;
  answers = unchanged;
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("fetch", () => {
    asked += 1;
    return answers();
  });
  const handlers = {
    onSnapshot: () => undefined,
    onClock: () => undefined,
    onGone: () => undefined,
    onHearing: (hearing: Hearing) => {
      if (heard.at(-1) !== hearing) heard.push(hearing);
    },
  };
  ({ close } = connect("/api/sessions/x", "as=host", 4, handlers));
  Stream.last.beat();
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a page that hears the session by its stream", () => {
  it("asks nothing as long as heartbeats come, also where one is a little late", async () => {
    for (let beat = 0; beat < 20; beat++) {
      await pass(HEARTBEAT_MS + 4_000);
      Stream.last.beat();
    }
    expect([heard, asked]).toEqual([["live"], 0]);
  });

  it("says that nobody answers a heartbeat and a half after the last word, not after forty seconds", async () => {
    answers = never;
    await pass(22_000);
    expect(heard).toEqual(["live"]);
    await pass(600);
    expect(heard).toEqual(["live", "silent"]);
    Stream.last.beat();
    expect(heard).toEqual(["live", "silent", "live"]);
  });

  it("says that there is no line where the server cannot be reached, and is back with the next word", async () => {
    answers = refused;
    await pass(20_100);
    expect(heard).toEqual(["live", "lost"]);
    await pass(4_000);
    expect(heard).toEqual(["live", "lost"]);
    Stream.last.beat();
    expect(heard.at(-1)).toBe("live");
  });

  it("says nothing where only the stream stands still: the server answers, and the stream is opened anew", async () => {
    const first = Stream.last;
    await pass(39_000);
    expect([heard, asked]).toEqual([["live"], 1]);
    await pass(5_000);
    expect(Stream.last).not.toBe(first);
    expect(heard).not.toContain("silent");
    expect(heard).not.toContain("lost");
  });

  it("believes the stream where a question that was asked before its last word fails", async () => {
    answers = () => new Promise((_, fail) => setTimeout(() => fail(new TypeError("Failed to fetch")), 10_000));
    await pass(21_000);
    Stream.last.beat();
    await pass(15_000);
    expect(heard).toEqual(["live"]);
  });

  it("says nothing any more once it is closed", async () => {
    answers = never;
    await pass(21_000);
    close();
    await pass(60_000);
    expect(heard).toEqual(["live"]);
  });
});

it("who is put away twice leaves the other pages of the browser once", () => {
  const said: unknown[] = [];
  class Channel extends EventTarget {
    isClosed = false;
    postMessage(data: unknown) {
      if (this.isClosed) throw new DOMException("Channel is closed", "InvalidStateError");
      said.push(data);
    }
    close() {
      this.isClosed = true;
    }
  }
  vi.stubGlobal("BroadcastChannel", Channel);
  const nothing = () => undefined;
  const page = connect("/api/sessions/x", "as=host", 4, {
    ...{ onSnapshot: nothing, onClock: nothing, onGone: nothing, onHearing: nothing },
  });
  page.close();
  expect(said.at(-1)).toMatchObject({ rank: null });
  const count = said.length;
  page.close();
  expect(said).toHaveLength(count);
});
