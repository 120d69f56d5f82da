import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import door from "../../src/app/meedoen/[code]/door.texts.json" with { type: "json" };
import phone from "../../src/app/meedoen/[code]/texts.json" with { type: "json" };
import boom from "../../src/exercises/kit/phone.texts.json" with { type: "json" };
import { findChromium } from "../chromium.ts";
import texts from "./sessions.json" with { type: "json" };

const SCREEN = { width: 390, height: 844 };
const PATIENCE_MS = 60_000;

/** How poor a connection and how slow a phone. */
export type Line = { latency: number; bytesPerSecond: number; cpuTimes: number };
export type Visit = { paintedS: number; usableS: number; usableBytes: number; bytes: number; requests: number };
/** One phone's way in: the front door and the door behind the QR code, each as a first page; then the room. */
export type PageRun = { home: Visit; door: Visit; room: Visit; again: Visit; acknowledgedMs: number };

/** Takes fresh phones through the doors of the session with this code, into the room, and sends a contribution from there. */
export async function withPhone({ origin, code }: { origin: string; code: string }, line: Line): Promise<PageRun> {
  const browser = await chromium.launch(await findChromium());
  try {
    const home = await onPhone(browser, line, ({ visit }) => visit(`${origin}/`));
    return await onPhone(browser, line, async ({ page, visit, count }) => {
      const first = await visit(`${origin}/meedoen/${code}`);
      const room = await count(() => goIn(page));
      const again = await visit(page.url());
      return { home, door: first, room, again, acknowledgedMs: await sendOne(page) };
    });
  } finally {
    await browser.close();
  }
}

type OnPhone = {
  page: Page;
  /** Goes to an address and waits until all of it is there. */
  visit: (url: string) => Promise<Visit>;
  /** The same for what `act` sets off. */
  count: (act: () => Promise<unknown>) => Promise<Visit>;
};

async function onPhone<T>(browser: Browser, line: Line, use: (phone: OnPhone) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: SCREEN, isMobile: true, hasTouch: true, locale: "nl-NL" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const wire = await throttled(context, page, line);
    const received = listen(wire);
    const count = async (act: () => Promise<unknown>): Promise<Visit> => {
      const before = received.now();
      await act();
      await page.waitForLoadState("networkidle");
      // In the room: until the phone hears it, or the last scripts may be still to come.
      await page.locator(".if-alone").waitFor({ state: "detached" });
      const { paintedS, usableS, usableAt } = await page.evaluate(readTimes);
      const all = received.since(before);
      return { paintedS, usableS, usableBytes: received.until(usableAt) - before.bytes, ...all };
    };
    return await use({ page, count, visit: (url) => count(() => page.goto(url)) });
  } finally {
    await context.close();
  }
}

async function throttled(context: BrowserContext, page: Page, line: Line): Promise<CDPSession> {
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  });
  await wire.send("Emulation.setCPUThrottlingRate", { rate: line.cpuTimes });
  return wire;
}

/** Counts what comes over the wire, headers and all. */
function listen(wire: CDPSession) {
  const requests: string[] = [];
  const pieces: { at: number; bytes: number }[] = [];
  const counted = new Map<string, number>();
  // The browser's clock is seconds since some moment; each request says what that is on everybody's clock.
  let epoch = 0;
  wire.on("Network.requestWillBeSent", ({ timestamp, wallTime, request, requestId }) => {
    epoch = wallTime - timestamp;
    if (!request.url.startsWith("data:")) requests.push(requestId);
  });
  const add = (requestId: string, timestamp: number, bytes: number) => {
    pieces.push({ at: (epoch + timestamp) * 1_000, bytes });
    counted.set(requestId, (counted.get(requestId) ?? 0) + bytes);
  };
  wire.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) =>
    add(requestId, timestamp, encodedDataLength),
  );
  // The rest is its headers.
  wire.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) =>
    add(requestId, timestamp, encodedDataLength - (counted.get(requestId) ?? 0)),
  );
  const now = () => ({ bytes: sum(pieces), requests: requests.length });
  return {
    now,
    since: (before: { bytes: number; requests: number }) => ({
      bytes: now().bytes - before.bytes,
      requests: now().requests - before.requests,
    }),
    until: (at: number) => sum(pieces.filter((piece) => piece.at <= at)),
  };
}

const sum = (pieces: { bytes: number }[]): number => pieces.reduce((total, { bytes }) => total + bytes, 0);

/** In the page: when there were words, and when all of its HTML stood there with its looks. `usableAt` in epoch ms. */
function readTimes() {
  const [navigation] = performance.getEntriesByType("navigation");
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
  // The inline scripts at its end wait for the stylesheet, so a page is interactive only with both.
  const parsed = navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : Number.NaN;
  const usable = Math.max(painted, parsed);
  return { paintedS: painted / 1_000, usableS: usable / 1_000, usableAt: performance.timeOrigin + usable };
}

async function goIn(page: Page): Promise<void> {
  await page.locator('[name="side"][value="informal"]').check();
  await page.locator('.join-informal [name="partner"]').first().check();
  await page.getByRole("button", { name: door.button }).click();
  await page.waitForURL("**/zaal");
  await page.locator("form.action-form").first().waitFor();
}

/** From the press to the word that it was sent, in milliseconds. */
async function sendOne(page: Page): Promise<number> {
  const form = page.locator("form.action-form").first();
  await form.locator("textarea").fill(texts.contribution.text);
  const sentAt = page.evaluate(
    (sent) =>
      new Promise<number>((done) => {
        let pressed = Number.NaN;
        document.addEventListener("click", () => (pressed = performance.now()), { capture: true, once: true });
        new MutationObserver(() => {
          if (document.querySelector(".notice-good")?.textContent.includes(sent))
            requestAnimationFrame(() => done(performance.now() - pressed));
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    phone.states.sent,
  );
  await form.getByRole("button", { name: boom.send }).click();
  return sentAt;
}
