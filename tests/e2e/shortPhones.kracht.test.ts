import type { APIRequestContext, Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

// Four screens of a phone on which one reads; and on the smallest one, what is above the bar at the bottom.
const FOUR_SCREENS = 4 * 844;
const ABOVE_THE_BAR = 575;
const READING = { width: 390, height: 844 };
const SMALL = { width: 360, height: 640 };
const QUESTIONS = ["wie", "wat", "samen", "geven", "gebruiken"];
const DIMENSIONS = ["kennis", "vaardigheden", "positie", "macht"];
const LONG = "We luisteren eerst, we gaan mee naar school als iemand dat spannend vindt, en we bellen daarna terug. ";
const PICTURES = process.env.PICTURES ?? "";

let host: APIRequestContext;
let sessionId: string;
let amir: Page;
let bea: Page;

/** As high as a page is on the phone on which one reads; PICTURES names a folder for who wants to look. */
async function heightOf(phone: Page, name: string): Promise<number> {
  await phone.setViewportSize(SMALL);
  await phone.reload();
  await alive(phone);
  if (PICTURES) await phone.screenshot({ path: `${PICTURES}/${name}-360.png` });
  await phone.setViewportSize(READING);
  if (PICTURES) await phone.screenshot({ path: `${PICTURES}/${name}-390.png`, fullPage: true });
  return phone.evaluate(() => document.documentElement.scrollHeight);
}

/** Where the first control of this kind that is asked ends, on the smallest phone. */
async function bottomOf(phone: Page, kind: string): Promise<number> {
  await phone.setViewportSize(SMALL);
  await phone.evaluate(() => scrollTo(0, 0));
  const box = await phone.locator(`.asking form ${kind}`).first().boundingBox();
  return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0);
}

/** Sixty of the longest answers, half of each of both phones. */
async function fill(stepId: string, bodyOf: (by: "informal" | "formal", at: number) => object): Promise<void> {
  for (let at = 0; at < 60; at++) {
    const side = at % 2 ? "informal" : "formal";
    const data = { id: crypto.randomUUID(), stepId, round: 0, body: bodyOf(side, at) };
    const by = side === "informal" ? amir : bea;
    const sent = await by.request.post(`/api/sessions/${sessionId}/contributions`, { data });
    expect(sent.status(), await sent.text()).toBe(201);
  }
}

for (const language of ["nl", "nl-x-a2", "ar"])
  test(`presentaties and kracht are short on a phone, and a question is answered in one screen, in ${language}`, async ({
    openDevice,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    host = (await openLaptop(openDevice)).request;
    const room = await startSession(`Kort en krachtig in ${language}`);
    sessionId = room.sessionId;
    [amir, bea] = [await openDevice(devices.phone), await openDevice({ ...devices.phone, colorScheme: "dark" })];
    await sitDown(amir, room, "informal", "Moedergroep De Brug");
    await sitDown(bea, room, "formal", "Wijkteam");
    for (const phone of [amir, bea])
      await phone.context().addCookies([{ name: "taal", value: language, url: baseURL ?? "" }]);

    const short = async (name: string) => {
      for (const [who, phone] of [
        ["amir", amir],
        ["bea", bea],
      ] as const)
        expect
          .soft(await heightOf(phone, `${language}-${name}-${who}`), `${name}, ${who}`)
          .toBeLessThanOrEqual(FOUR_SCREENS);
    };
    const answerable = async (ids: string[]) => {
      for (const id of ids) {
        await amir.goto(`/meedoen/${sessionId}/zaal?vraag=${id}`);
        await alive(amir);
        for (const kind of ["textarea", "button"])
          expect.soft(await bottomOf(amir, kind), `${kind} of ${id}`).toBeLessThanOrEqual(ABOVE_THE_BAR);
      }
      await amir.goto(`/meedoen/${sessionId}/zaal`);
    };

    const presentaties = await direct(host, sessionId, "presentaties", "open");
    await short("presentaties-empty");
    await answerable(QUESTIONS);
    await fill(presentaties, (_, at) => ({
      question: QUESTIONS[at % 5],
      text: `${LONG.repeat(4).slice(0, 390)} ${at}`,
    }));
    await short("presentaties-open");
    for (const page of [0, 1, 2]) {
      await direct(host, sessionId, "presentaties", "show");
      await host.post(`/api/sessions/${sessionId}/steps/${presentaties}/page`, { data: { page } });
      await short(`presentaties-shown${page}`);
    }
    await direct(host, sessionId, "presentaties", "close");
    await short("presentaties-closed");

    const kracht = await direct(host, sessionId, "kracht", "open");
    await short("kracht-empty");
    await answerable(DIMENSIONS);
    await fill(kracht, (side, at) => ({
      about: side === "formal" ? "informal" : "formal",
      dimension: DIMENSIONS[Math.floor(at / 2) % 4],
      text: `${LONG.repeat(3).slice(0, 270)} ${at}`,
    }));
    await short("kracht-open");
    for (const [round, act] of [
      [0, "show"],
      [1, "open"],
      [1, "show"],
      [2, "show"],
      [2, "close"],
    ] as const) {
      await direct(host, sessionId, "kracht", act, round);
      await short(`kracht-${round}-${act}`);
      if (round === 1 && act === "open")
        expect.soft(await bottomOf(amir, "button"), "an answer to a point").toBeLessThanOrEqual(ABOVE_THE_BAR);
    }
  });
