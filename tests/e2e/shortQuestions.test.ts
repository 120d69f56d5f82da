import type { APIRequestContext, Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, type Room, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

const SMALL = { ...devices.phone, viewport: { width: 360, height: 640 } };
// What is in sight of it above the bar with "Klaar".
const FIRST_SCREEN = 575;
const QUESTIONS = {
  presentaties: ["wie", "wat", "samen", "geven", "gebruiken"],
  kracht: ["kennis", "vaardigheden", "positie", "macht"],
  boom: ["vruchten", "wortels", "stam", "zon", "gieter"],
};

let host: APIRequestContext;
let room: Room;
let phone: Page;

test.beforeEach(async ({ openDevice }) => {
  host = (await openLaptop(openDevice)).request;
  room = await startSession("Korte vragen");
  phone = await openDevice(SMALL);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
});

/** Where the last of what must be seen ends, without anybody scrolling. */
async function bottomOf(what: string): Promise<number> {
  await phone.evaluate(() => scrollTo(0, 0));
  const box = await phone.locator(what).filter({ visible: true }).first().boundingBox();
  return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0);
}

const isInSight = (what: string, when: string) =>
  expect.poll(() => bottomOf(what), `${when}: ${what}`).toBeLessThanOrEqual(FIRST_SCREEN);

// The tests beside this one look at the first question in Dutch and in Arabic; here are all, in the longest words too.
for (const language of ["nl", "nl-x-a2", "ar"])
  test(`each question is answered in one screen of the smallest phone, in ${language}`, async ({ baseURL }) => {
    test.setTimeout(120_000);
    await phone.context().addCookies([{ name: "taal", value: language, url: baseURL ?? "" }]);
    for (const [exercise, questions] of Object.entries(QUESTIONS)) {
      await direct(host, room.sessionId, exercise, "open");
      for (const question of questions) {
        await phone.goto(`/meedoen/${room.sessionId}/zaal?vraag=${question}`);
        await alive(phone);
        for (const part of ["textarea", "button"]) await isInSight(`.asking form ${part}`, question);
      }
    }
  });

test("what comes after the first choice of a form is in sight as well", async () => {
  await direct(host, room.sessionId, "afspraken", "open");
  await alive(phone);
  await phone.getByLabel("Onderdeel").selectOption("meeting");
  await phone.getByRole("button", { name: "Verder" }).click();
  await isInSight(':text("Verstuur voorstel")', "a proposal");

  await direct(host, room.sessionId, "rollenmarkt", "open");
  for (const nr of [2, 3]) {
    await phone.locator("label.choice").filter({ visible: true }).first().click();
    await expect(phone.getByText(`Vraag ${nr} van 3`)).toBeVisible();
    await isInSight(nr === 2 ? "label.choice" : "textarea", `question ${nr}`);
  }
  await isInSight('form :text("Verstuur")', "why");
});

test("all that can be answered to somebody's role is in sight", async ({ openDevice }) => {
  const stepId = await direct(host, room.sessionId, "rollenmarkt", "open");
  const bea = await openDevice(devices.phone);
  await sitDown(bea, room, "formal", "Wijkteam");
  const { partners } = await hostSnapshot(host, room.sessionId);
  const owner = partners.find(({ name }) => name === "Moedergroep De Brug")?.id;
  const body = { role: "ri-01", owner, reason: "We willen één persoon kunnen bellen. ".repeat(4).trim() };
  const data = { id: crypto.randomUUID(), stepId, round: 0, body };
  expect((await bea.request.post(`/api/sessions/${room.sessionId}/contributions`, { data })).status()).toBe(201);
  await direct(host, room.sessionId, "rollenmarkt", "open", 1);
  await phone.reload();
  await alive(phone);
  for (const answer of ["Ja", "Nee"]) await isInSight(`button:has-text("${answer}")`, "answering");
  await isInSight('summary:text-is("Anders")', "answering otherwise");
});
