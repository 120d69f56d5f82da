import type { Page } from "@playwright/test";
import { exercises } from "../../src/exercises/registry.ts";
import { devices, expect, test } from "../browser.ts";
import { signInWith } from "./demoTeam.ts";
import { following } from "./following.ts";
import { fillAgreement, fillStep, openFullRoom } from "./fullRoom.ts";
import { direct, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

test.describe.configure({ mode: "parallel" });

const CONTRIBUTIONS = 60;
const SCREENS = 4;
const LARGE = { width: 390, height: 844 };
const SMALL = { width: 360, height: 640 };

for (const exercise of exercises) {
  const { id } = exercise;
  test(`${id}: no page is longer than four screens, and what is asked stands on the first, with sixty contributions`, async ({
    openDevice,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const room = await openFullRoom([exercise], 4, "Korte bladzijden");
    await fillAgreement(room);
    const laptop = await openDevice(devices.laptop);
    await signInWith(laptop, room, baseURL ?? "");
    const phones = await Promise.all(
      ["nl", "ar"].map(async (language) => {
        const phone = await openDevice(devices.phone);
        await sitDown(phone, room, "informal", room.people.at(-1)?.partner.name ?? "");
        await phone.context().addCookies([{ name: "taal", value: language, url: baseURL ?? "" }]);
        return { language, phone, caughtUp: following(phone, room.sessionId, "phone") };
      }),
    );
    // With all that the step needs; from then on they follow.
    await direct(laptop.request, room.sessionId, id, "show", 0);
    for (const { phone, caughtUp } of phones) {
      await phone.reload();
      await alive(phone);
      await caughtUp();
    }
    const found: string[] = [];
    for (const [round, { collects }] of exercise.roundsOf({}).entries())
      for (const act of collects ? (["open", "show", "close"] as const) : (["show", "close"] as const)) {
        if (act === (collects ? "open" : "show")) await fillStep(room, exercise, round, { wanted: CONTRIBUTIONS });
        await direct(laptop.request, room.sessionId, id, act, round);
        for (const { language, phone, caughtUp } of phones) {
          await caughtUp();
          for (const fault of await faultsOf(phone)) found.push(`round ${round}, ${act}, ${language}: ${fault}`);
        }
      }
    expect(found).toEqual([]);
  });
}

/** What makes this page too long, in words. */
async function faultsOf(phone: Page): Promise<string[]> {
  await phone.setViewportSize(LARGE);
  const high = await phone.evaluate(() => document.documentElement.scrollHeight);
  const faults = high > SCREENS * LARGE.height ? [`${high} px is ${(high / LARGE.height).toFixed(1)} screens`] : [];
  for (const size of [LARGE, SMALL]) {
    await phone.setViewportSize(size);
    for (const { words, bottom, end } of await phone.evaluate(firstAsked))
      if (bottom > end) faults.push(`${size.width}×${size.height}: “${words}” ends at ${bottom} of ${end} px`);
  }
  return faults;
}

/** Runs in the page: where the first field ends, and the button of its form, and where the bar or the screen does. */
function firstAsked(): { words: string; bottom: number; end: number }[] {
  const step = document.querySelector("[data-hearing]");
  const bar = document.querySelector("section.fixed")?.getBoundingClientRect();
  const end = Math.round(bar && bar.height > 0 ? bar.top : window.innerHeight);
  const isSeen = (part: Element) => part.checkVisibility();
  const [field] = [...(step?.querySelectorAll("textarea, select, input, button.choice") ?? [])].filter(isSeen);
  const [button] = [...(field?.closest("form")?.querySelectorAll("button") ?? [])].filter(isSeen);
  return [field?.closest(".choice") ?? field, button].flatMap((part) => {
    if (!part) return [];
    const words = part.textContent?.trim().slice(0, 40) || part.getAttribute("name") || part.localName;
    return [{ words, bottom: Math.round(part.getBoundingClientRect().bottom + window.scrollY), end }];
  });
}
