import { AsyncLocalStorage } from "node:async_hooks";
import { type Air, reach } from "./network.ts";

/** What the browser of one phone is to the code that runs in it. A page is gone when `gone` is aborted. */
export type Page = {
  air: Air;
  cookie: string;
  gone: AbortSignal;
  window: EventTarget;
  learn: (revision: number) => void;
};

const pages = new AsyncLocalStorage<Page>();

/** Runs `code`, and all that comes of it, in the browser of this page. */
export const inPage = <T>(page: Page, code: () => T): T => pages.run(page, code);

function here(): Page {
  const page = pages.getStore();
  if (!page) throw new Error("No page is open here.");
  return page;
}

/** A promise that is never kept once the page is gone, as in a browser. */
export function whileOpen<T>(page: Page, promise: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    promise.then(
      (value) => page.gone.aborted || done(value),
      (error) => page.gone.aborted || failed(error),
    );
  });
}

/** Storage as localStorage is: its keys are its own properties. It outlives every page. */
class KeptOnDisk {
  setItem(key: string, text: string): void {
    Object.defineProperty(this, key, { value: text, enumerable: true, configurable: true });
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

async function fetchHere(path: string, asked: RequestInit = {}): Promise<Response> {
  const page = here();
  const signal = AbortSignal.any([page.gone, ...(asked.signal ? [asked.signal] : [])]);
  const headers = { ...Object.fromEntries(new Headers(asked.headers)), cookie: page.cookie };
  const body = typeof asked.body === "string" ? asked.body : null;
  const sent = page.air.send({ path, method: asked.method ?? "GET", headers, body }, signal);
  const response = await whileOpen(page, sent);
  page.learn(revisionIn(response.headers.get("etag")));
  return response;
}

const revisionIn = (etag: string | null): number => Number(/^(?:W\/)?"(\d+)"$/.exec(etag ?? "")?.[1] ?? -1);

/** A stream of events as a browser follows it, but that it does not come back by itself: `connect` sees to that. */
class StreamOfEvents extends EventTarget {
  static readonly OPEN = 1;
  readyState = 0;
  #closing = new AbortController();
  #lastEventId = "";

  constructor(path: string) {
    super();
    void this.#follow(here(), path);
  }

  close(): void {
    this.readyState = 2;
    this.#closing.abort();
  }

  async #follow(page: Page, path: string): Promise<void> {
    const signal = AbortSignal.any([page.gone, this.#closing.signal]);
    try {
      const call = { path, method: "GET", headers: { cookie: page.cookie }, body: null };
      const response = await reach(page.air.port, call, signal);
      if (response.statusCode !== 200) throw new Error(`a stream of ${response.statusCode}`);
      this.readyState = 1;
      let unread = "";
      for await (const chunk of response.setEncoding("utf8")) {
        const events = `${unread}${chunk}`.split("\n\n");
        unread = events.pop() ?? "";
        for (const event of events) this.#tell(page, event);
      }
    } catch {
      // Whoever follows hears the same of every end.
    }
    if (signal.aborted) return;
    this.readyState = 0;
    this.dispatchEvent(new Event("error"));
  }

  #tell(page: Page, event: string): void {
    if (this.readyState !== 1) return;
    const fields = Object.fromEntries(event.split("\n").map((line) => line.split(/: (.*)/s, 2)));
    this.#lastEventId = fields.id ?? this.#lastEventId;
    this.dispatchEvent(new MessageEvent(fields.event, { data: fields.data, lastEventId: this.#lastEventId }));
    if (this.#lastEventId) page.learn(Number(this.#lastEventId));
  }
}

/** Gives the code of phones, that finds its browser in globals, the browser of the page it runs in. */
export function standInForBrowsers(): void {
  const byPage = (name: string, get: () => unknown) =>
    Object.defineProperty(globalThis, name, { configurable: true, get: () => pages.getStore() && get() });
  byPage("window", () => here().window);
  byPage("document", () => Object.assign(here().window, { visibilityState: "visible" }));
  // All phones of a run share one process, which is not one browser.
  byPage("BroadcastChannel", () => undefined);
  const everywhere = { localStorage: new KeptOnDisk(), fetch: fetchHere, EventSource: StreamOfEvents };
  for (const [name, value] of Object.entries(everywhere))
    Object.defineProperty(globalThis, name, { configurable: true, value });
}
