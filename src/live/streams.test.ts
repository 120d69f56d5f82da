import fc from "fast-check";
import { expect, test } from "vitest";
import { openAir } from "../../tests/oneBrowser.ts";
import { joinStreams, STREAMS_MOST } from "./streams.ts";

/** A browser whose pages hear each other. */
function browser() {
  const openChannel = openAir();
  let clock = 0;
  let ids = 0;
  return {
    pass: (ms: number) => {
      clock += ms;
    },
    open() {
      const channel = openChannel();
      const page = { has: false, crash: () => channel.close() };
      const world = { channel, now: () => ++clock, newId: () => `page${++ids}` };
      const streams = joinStreams(world, (allowed) => {
        page.has = allowed;
      });
      streams.want(true);
      return Object.assign(page, streams);
    },
  };
}
type Page = ReturnType<ReturnType<typeof browser>["open"]>;

const having = (pages: Page[]) => pages.map(({ has }) => has);

test("of seven pages the three that were opened last have a stream, and who is looked at again gets it back", () => {
  const { open } = browser();
  const pages = Array.from({ length: 7 }, open);
  expect(having(pages)).toEqual([false, false, false, false, true, true, true]);
  pages[0]?.want(true);
  expect(having(pages)).toEqual([true, false, false, false, false, true, true]);
});

test("the wall on the beamer keeps its stream, whatever is opened and put away in other tabs", () => {
  const { open } = browser();
  const wall = open();
  for (let nr = 0; nr < 5; nr++) open().want(false);
  expect(wall.has).toBe(true);
});

test("what a page leaves goes to the next, also when it was torn away without a word", () => {
  const { open, pass } = browser();
  const pages = Array.from({ length: 4 }, open);
  pages[3]?.leave();
  expect(having(pages)).toEqual([true, true, true, false]);
  const more = open();
  expect(pages[0]?.has).toBe(false);
  more.crash();
  pass(61_000);
  for (const page of pages.slice(0, 3)) page.stay();
  expect(having(pages)).toEqual([true, true, true, false]);
});

test("a browser whose pages cannot hear each other streams in each", () => {
  let has = false;
  joinStreams({ channel: null, now: () => 1, newId: () => "a" }, (allowed) => {
    has = allowed;
  }).want(true);
  expect(has).toBe(true);
});

test("whatever is opened, looked at and left: never more streams than there may be, and none unused", () => {
  const deed = fc.record({ what: fc.constantFrom("open", "show", "hide", "leave"), which: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (life) => {
      const { open } = browser();
      const pages: Page[] = [];
      const there = new Set<Page>();
      for (const { what, which } of life) {
        const page = what === "open" ? open() : pages[which % (pages.length || 1)];
        if (!page) continue;
        if (what === "open") pages.push(page);
        if (what === "leave") page.leave();
        else page.want(what !== "hide");
        if (what === "leave") there.delete(page);
        else there.add(page);
        expect(pages.filter(({ has }) => has)).toHaveLength(Math.min(STREAMS_MOST, there.size));
      }
    }),
  );
});
