import { resolve } from "node:path";
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

/** Opens a page in a browser of its own: somebody's phone, the projector, the laptop. */
export type OpenDevice = (options?: BrowserContextOptions) => Promise<Page>;

type Fixtures = {
  /** Errors in the console that a test provokes on purpose, such as /status of 404/. */
  expectedErrors: RegExp[];
  /** What it opened is closed after the test. */
  openDevice: OpenDevice;
  /** What went wrong on any page of the test; anything in it fails the test. */
  errors: string[];
};

/** The tests' own `test`: an error in the console or an uncaught one, on any page, fails it. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  errors: async ({ expectedErrors }, use) => {
    const errors: string[] = [];
    await use(errors);
    const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
    base.expect(unexpected, "errors in the browser").toEqual([]);
  },

  context: async ({ context, errors }, use) => {
    watch(context, errors);
    await use(context);
  },

  openDevice: async ({ browser, contextOptions, errors, baseURL, locale, timezoneId }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, locale, timezoneId, ...options });
      opened.push(context);
      watch(context, errors);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Sizes of the devices in the room. */
export const devices = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** Where Hanna's sign-in is kept for all tests: one e-mail address may sign in ten times a minute. */
export const HANNAS_STATE = resolve(import.meta.dirname, "../.test-results/hanna.json");

function watch(context: BrowserContext, errors: string[]): void {
  context.on("weberror", (error) => errors.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
}
