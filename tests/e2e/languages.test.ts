import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, sitDown } from "./people.ts";
import { broken } from "./wcag.ts";

test.use({ expectedErrors: [/status of (404|422)/] });

const PICTURES = process.env.PICTURES ?? "";
const inLanguage = (name: string) => ({ name, exact: true });
const choose = (phone: Page, name: string) => phone.getByRole("button", inLanguage(name)).click();
const html = (phone: Page) => phone.locator("html");

/** For who wants to look: PICTURES names a folder. */
async function look(phone: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const [width, height] of [
    [390, 844],
    [360, 640],
  ] as const) {
    await phone.setViewportSize({ width, height });
    await phone.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: width === 390 });
  }
}

for (const javaScriptEnabled of [true, false])
  test(`Amir takes part in Arabic, ${javaScriptEnabled ? "with" : "without"} scripts, and nobody else's page changes`, async ({
    openDevice,
  }) => {
    const { sessionId, code, screenToken } = await startSession("In twee talen");
    const amir = await openDevice({ ...devices.phone, locale: "ar", javaScriptEnabled });
    await amir.goto("/");
    await expect(html(amir)).toHaveAttribute("lang", "nl");
    await choose(amir, "العربية");
    await expect(html(amir)).toHaveAttribute("lang", "ar");
    await expect(html(amir)).toHaveAttribute("dir", "rtl");
    await expect(amir.getByText("هذه الترجمة مسودة.", { exact: false })).toBeVisible();

    await amir.getByLabel("الرمز الموجود على الشاشة").fill("000001");
    await amir.getByRole("button", inLanguage("شارك")).click();
    await expect(amir.getByText("لا نعرف هذا الرمز.", { exact: false })).toBeVisible();
    await expect(amir.getByLabel("الرمز الموجود على الشاشة")).toHaveAccessibleDescription(/لا نعرف هذا الرمز/);
    await expect(amir.getByLabel("الرمز الموجود على الشاشة")).toHaveValue("000001");

    await amir.getByLabel("الرمز الموجود على الشاشة").fill(code);
    await amir.getByRole("button", inLanguage("شارك")).click();
    await amir.getByRole("button", inLanguage("أشارك")).click();
    await expect(amir.getByText("اختر رسمي أو غير رسمي أو كلاهما.").first()).toBeVisible();
    await amir.getByRole("radio", { name: /^عامل غير رسمي/ }).check();
    await amir.getByRole("radio", inLanguage("Moedergroep De Brug")).check();
    await amir.getByRole("button", inLanguage("أشارك")).click();
    await expect(amir.getByText("صورتك", { exact: false }).first()).toBeVisible();
    await expect(amir.getByRole("heading", { name: /لقد دخلت/ })).toBeVisible();
    await expect(html(amir)).toHaveAttribute("dir", "rtl");
    if (javaScriptEnabled) expect(await broken(amir)).toEqual([]);

    const laptop = await openLaptop(openDevice);
    await direct(laptop.request, sessionId, "presentaties", "open");
    await amir.goto(`/meedoen/${sessionId}/zaal`);
    await expect(amir.getByRole("heading", { level: 1 })).toHaveText("من أنتم؟");
    await expect(amir.getByRole("button", { name: /^إرسال/ })).toBeVisible();
    expect(await amir.locator("main").textContent()).not.toMatch(/Vraag|Verstuur|Sla over|Uitleg|Klaar/);

    const bea = await openDevice({ ...devices.phone, locale: "nl" });
    await bea.goto(`/meedoen/${code}`);
    await expect(bea.getByRole("button", inLanguage("Ik doe mee"))).toBeVisible();
    await expect(html(bea)).toHaveAttribute("lang", "nl");
    // The wall and an agreement are Dutch, also on the phone that chose another language.
    for (const path of [`/scherm/${screenToken}`, `/meedoen/${sessionId}/afspraak`, "/inloggen"]) {
      await amir.goto(path);
      await expect(html(amir), path).toHaveAttribute("lang", "nl");
      await expect(html(amir), path).toHaveAttribute("dir", "ltr");
    }

    await amir.goto(`/meedoen/${sessionId}/zaal`);
    await choose(amir, "Eenvoudig Nederlands");
    await expect(html(amir)).toHaveAttribute("lang", "nl-x-a2");
    expect(amir.url()).toContain(`/meedoen/${sessionId}/zaal`);
  });

for (const javaScriptEnabled of [true, false])
  test(`Amir's proposal for a day that has gone by is refused in Arabic, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    openDevice,
  }) => {
    const room = await startSession("Te vroeg");
    const laptop = await openLaptop(openDevice);
    await direct(laptop.request, room.sessionId, "afspraken", "open");
    const amir = await openDevice({ ...devices.phone, locale: "ar", javaScriptEnabled });
    await sitDown(amir, room, "informal", "Moedergroep De Brug");
    await choose(amir, "العربية");
    await amir.goto(`/meedoen/${room.sessionId}/zaal?vraag=action`);
    const proposal = "نتصل كل أسبوع";
    await amir.locator('[name="what"]').fill(proposal);
    await amir.locator('[name="who"]').fill("المدرسة");
    await amir.locator('[name="when"]').fill("2020-01-01");
    await amir.getByRole("button", { name: /^أرسل الاقتراح/ }).click();
    await expect(amir.getByText("اختر تاريخًا لم يأتِ بعد.").first()).toBeVisible();
    await expect(amir.locator("main")).toContainText(proposal);
    expect(await amir.locator("main").textContent()).not.toMatch(/Kies|Vul|datum|\{|texts/);
    await look(amir, `refused-${javaScriptEnabled}`);
  });

test("what Bea began to type is still there after she chose another language", async ({ openDevice }) => {
  const { sessionId, code } = await startSession("Halverwege gekozen");
  const laptop = await openLaptop(openDevice);
  const bea = await openDevice(devices.phone);
  const joined = await bea.request.post("/api/join", {
    data: { code, side: "informal", partner: { name: "Moedergroep De Brug" } },
  });
  expect(joined.status()).toBe(201);
  await direct(laptop.request, sessionId, "presentaties", "open");
  await bea.goto(`/meedoen/${sessionId}/zaal`);
  const field = bea.locator("form.action-form textarea:visible").first();
  await field.pressSequentially("Wij weten de weg");
  await choose(bea, "العربية");
  await expect(html(bea)).toHaveAttribute("lang", "ar");
  await expect(field).toHaveValue("Wij weten de weg");
});

test("Carl's form of another site changes no language, and no return address leads away", async ({
  request,
  baseURL,
}) => {
  const press = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    request.post("/taal", { form, headers, maxRedirects: 0 });
  for (const terug of [
    "//evil.example/x",
    "https://evil.example",
    "/\\evil.example",
    "/regie/x",
    "",
    "javascript:1",
    "/%2f",
  ]) {
    const answer = await press({ taal: "ar", terug });
    expect(answer.status(), terug).toBe(303);
    expect(answer.headers().location, terug).toBe("/");
  }
  const good = await press({ taal: "ar", terug: "/meedoen/123456" }, { origin: baseURL ?? "" });
  expect(good.headers().location).toBe("/meedoen/123456");
  expect(good.headers()["set-cookie"]).toMatch(/^taal=ar; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/);
  expect((await press({ taal: "<script>", terug: "/" })).headers()["set-cookie"]).toMatch(/^taal=nl;/);
  const forged = await press(
    { taal: "ar", terug: "/" },
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  );
  expect(forged.status()).toBe(403);
  expect(forged.headers()["set-cookie"]).toBeUndefined();
});

test("the first screens stand well in every language", async ({ openDevice, baseURL }) => {
  test.setTimeout(300_000);
  const { code } = await startSession("Voor alle talen");
  for (const language of ["nl", "nl-x-a2", "ar"]) {
    const phone = await openDevice(devices.phone);
    await phone.context().addCookies([{ name: "taal", value: language, url: baseURL ?? "" }]);
    for (const [name, path] of [
      ["front", "/"],
      ["door", `/meedoen/${code}`],
      ["help", "/hulp"],
    ] as const) {
      await phone.goto(path);
      expect(await broken(phone), `${language} ${path}`).toEqual([]);
      const wide = await phone.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `${language} ${path} scrolls sideways`).toBe(0);
      await look(phone, `${language}-${name}`);
    }
    await phone.goto(`/meedoen/${code}`);
    await phone.locator('[name="side"][value="informal"]').check();
    await phone.getByRole("radio", { name: "Moedergroep De Brug", exact: true }).check();
    await phone.locator(".join button").click();
    await phone.waitForURL("**/zaal");
    await look(phone, `${language}-room`);
  }
});
