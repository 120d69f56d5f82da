import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { barOf, direct, hostSnapshot, openForm, openLaptop, type Room, sitDown, takeBack } from "./people.ts";
import { questionOf } from "./phoneForms.ts";
import { alive } from "./regie.ts";

let laptop: Page;
let phone: Page;
let room: Room;

const sizes = {
  small: { width: 320, height: 568 },
  usual: { width: 360, height: 640 },
  lying: { width: 640, height: 360 },
};

test.beforeEach(async ({ openDevice }) => {
  laptop = await openLaptop(openDevice);
  room = await startSession("Wie nog schrijft");
  phone = await openDevice(devices.phone);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
});

const open = (exercise: string, round?: number) => direct(laptop.request, room.sessionId, exercise, "open", round);
const close = (exercise: string) => direct(laptop.request, room.sessionId, exercise, "close");
const field = () => phone.locator("form.action-form textarea:visible").first();
const send = () => openForm(phone).getByRole("button").first().click();
const bar = () => barOf(phone);
const button = (name: string | RegExp) => bar().getByRole("button", { name });
const texts = async () =>
  (await hostSnapshot(laptop.request, room.sessionId)).contributions.map(({ text }) => text).join();

test("when Hanna moves on, or even closes the step, Amir finishes his sentence and sends it", async () => {
  const stepId = await open("kracht");
  await field().pressSequentially("Bijna kl");
  await open("boom");
  await expect(bar()).toHaveText(/verder gegaan met: Boom van samenwerking.*rustig afmaken/i);
  await expect(phone.getByText("Vorig onderdeel: ")).toBeVisible();
  await close("kracht");
  await expect(bar()).toHaveText(/afmaken en versturen: nog \d minuten/);
  await field().pressSequentially("aar");
  await send();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(questionOf("boom"));
  await expect(bar()).toHaveText(/^Verstuurd\./);
  await open("kracht");
  await expect.poll(texts).toContain("Bijna klaar");
  expect((await hostSnapshot(laptop.request, room.sessionId)).step?.id).toBe(stepId);
});

test("when it cannot be sent, the phone says so before Amir tries, and his words come back with the step", async () => {
  await open("kracht");
  await field().pressSequentially("Weten de weg");
  await takeBack(laptop.request, room.sessionId);
  await expect(bar()).toHaveText(/Versturen kan nu niet/);
  await open("boom");
  await expect(bar()).toHaveText(/Boom van samenwerking.*Versturen kan nu niet/i);
  await button("Bewaar voor straks").click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(questionOf("boom"));
  await open("kracht");
  await expect(field()).toHaveValue("Weten de weg");
  await send();
  await expect.poll(texts).toContain("Weten de weg");
});

test("Amir's half sentence is in sight after a reload, also where another question comes first", async () => {
  await open("presentaties");
  for (let nr = 0; nr < 3; nr++) await phone.getByRole("link", { name: "Sla over" }).click();
  await expect(phone.getByRole("heading", { name: "Wat kunnen jullie geven?" })).toBeFocused();
  await field().pressSequentially("Half get");
  await direct(laptop.request, room.sessionId, "presentaties", "show");
  await phone.reload();
  await alive(phone);
  await expect(field()).toHaveValue("Half get");
  await close("presentaties");
  await expect(bar()).toHaveText(/afmaken en versturen: nog \d minuten/);
  await expect(field()).toHaveValue("Half get");
  // "Klaar" is what he says when he is ready; this button only goes along.
  await expect(button(/klaar/i)).toHaveCount(0);
  await button("Ga mee met de begeleider").click();
  await expect(field()).toHaveCount(0);
});

test("once the bijeenkomst is over nothing is kept for a later that does not come", async () => {
  await open("kracht");
  await field().pressSequentially("Weten de weg");
  await laptop.request.post(`/api/sessions/${room.sessionId}/close`, { data: {} });
  await expect(bar()).toHaveText(/Versturen kan niet meer/);
  await button("Ga verder").click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(/De bijeenkomst is klaar/);
});

test("the minutes run out while Amir types, and what the phone says changes with them", async () => {
  const until = Date.now() + 8_000;
  await phone.route("**/events?*", (route) => route.fulfill({ status: 204 }));
  await phone.route("**/snapshot?*", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"until":\d+/g, `"until":${until}`);
    await route.fulfill({ response, body });
  });
  await phone.reload();
  await alive(phone);
  await open("kracht");
  await field().pressSequentially("Weten de weg");
  await close("kracht");
  await expect(bar()).toHaveText(/Versturen kan nu niet/);
  expect((await texts()).length).toBe(0);
});

test.describe("too late", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/] });

  test("what is refused stays in sight, or is kept for later, and goes once the step is open again", async () => {
    await open("kracht");
    for (const words of ["Kennen alle regels", "Weten de weg"]) {
      await field().fill(words);
      await phone.context().setOffline(true);
      await send();
    }
    await takeBack(laptop.request, room.sessionId);
    await open("boom");
    await phone.context().setOffline(false);
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(questionOf("boom"));
    const refused = phone.locator(".notice-problem");
    await expect(refused).toHaveText([/Kennen alle regels.*nu niet open/, /Weten de weg.*nu niet open/]);
    await phone.reload();
    await expect(refused).toHaveCount(2);
    await refused.first().getByRole("button", { name: "Weg ermee" }).click();
    await expect(refused).toHaveText([/Weten de weg/]);
    await button("Bewaar voor straks").click();
    await expect(bar()).toHaveText(/Voor straks bewaard: 1/);
    await phone.reload();
    await expect(bar()).toHaveText(/Voor straks bewaard: 1/);
    await open("kracht");
    await button("Verstuur nu").click();
    await expect(refused).toHaveCount(0);
    await expect.poll(texts).toContain("Weten de weg");
    expect(await texts()).not.toContain("Kennen alle regels");
  });
});

test("on every phone, also with letters twice as large, Amir sees what it says and what he types", async () => {
  let letters = "100%";
  await phone.exposeFunction("rootSize", () => letters);
  await phone.addInitScript(`rootSize().then(function set(size) {
    if (document.documentElement) document.documentElement.style.fontSize = size;
    else requestAnimationFrame(() => set(size));
  })`);
  for (letters of ["100%", "200%"])
    for (const [name, viewport] of Object.entries(sizes))
      await test.step(`${name}, ${letters}`, async () => {
        await phone.setViewportSize(viewport);
        await open("kracht");
        await phone.reload();
        await alive(phone);
        await field().click();
        await field().pressSequentially("Bijna kl");
        await open("boom");
        await expect(button("Ga mee naar")).toBeInViewport();
        await field().pressSequentially("aar");
        await expect(field()).toBeFocused();
        await expect.poll(() => covered(phone)).toEqual([]);
        expect(await bar().evaluate((one) => one.getBoundingClientRect().height / innerHeight)).toBeLessThanOrEqual(
          0.5,
        );
        await openForm(phone).getByRole("button").first().press("Enter");
        await expect(bar()).toHaveText(/^Verstuurd\./);
        await expect(bar()).toBeInViewport({ ratio: 1 });
      });
});

/** What of the field that has the focus lies under the bar, or out of sight. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const edge = document.querySelector("section.fixed")?.getBoundingClientRect().top ?? 0;
    const field = document.activeElement?.getBoundingClientRect();
    if (!field) return ["no field"];
    const caret = Math.min(field.bottom, field.top + 40);
    return caret > edge || field.top < 0 ? [`${field.top} to ${field.bottom}, bar at ${edge}`] : [];
  });

test("who does not see the room change hears it once, by one voice, and has a title per step", async () => {
  const said = await phone.evaluateHandle(() => {
    const heard: string[] = [];
    const voices = document.querySelectorAll("[aria-live], [role=log], [role=status], [role=alert]");
    for (const voice of voices)
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) heard.push(node.textContent ?? "");
      }).observe(voice, { childList: true, subtree: true, characterData: true });
    return heard;
  });
  const heard = () => said.evaluate((all) => all.splice(0));
  const next = async (...wanted: RegExp[]) => {
    const all: string[] = [];
    await expect.poll(async () => all.push(...(await heard()))).toBeGreaterThanOrEqual(wanted.length);
    expect(all).toEqual(wanted.map((one) => expect.stringMatching(one)));
  };
  await open("kracht");
  await next(/^Nieuw: De kracht van de ander/);
  await expect(phone).toHaveTitle(/^De kracht van de ander – /);
  await field().fill("Weten de weg");
  await send();
  await next(/^Verstuurd/);
  await expect.poll(() => phone.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  await direct(laptop.request, room.sessionId, "kracht", "show");
  await next(/Het scherm laat de antwoorden zien/);
  await open("kracht", 1);
  await next(/^Nieuw: De kracht van de ander/);
  await close("kracht");
  await next(/afgesloten/);
  await open("boom");
  await next(/^Nieuw: Boom van samenwerking/);
  await field().fill("Ouders weten de weg");
  await open("valkuilen");
  await next(/verder gegaan met/);
  await button(/^Ga mee/).click();
  await next(/^Nieuw: /);
  await expect.poll(() => phone.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});
