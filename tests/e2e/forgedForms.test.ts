import type { APIRequestContext, Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { makeCoordinator, openDemo, signInWith } from "./demoTeam.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, sitDown } from "./people.ts";

const MINE = "Van Carl";
const DAY_MS = 86_400_000;
const LATER = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);

type Form = { path: string; fields: [name: string, value: string][] };

/** The forms of a page as it comes without JavaScript, each once per button, filled in: with the ids of their server actions. */
async function formsOn(page: Page, path: string): Promise<Form[]> {
  await page.goto(path);
  const forms = await page.locator("form:has(input[name^='$ACTION'])").evaluateAll(
    (all, [words, day]) =>
      all.flatMap((form) => {
        if (!(form instanceof HTMLFormElement)) return [];
        for (const field of form.querySelectorAll<HTMLInputElement>("input:not([type]), input[type=text], textarea"))
          field.value = words ?? "";
        for (const field of form.querySelectorAll<HTMLInputElement>("input[type=date]")) field.value = day ?? "";
        for (const field of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) field.checked = true;
        for (const field of form.querySelectorAll("select")) field.selectedIndex = field.options.length - 1;
        const buttons = [...form.querySelectorAll<HTMLButtonElement>("button:not([type=button])")];
        return buttons.map((button) =>
          [...new FormData(form, button)].map(([name, value]): [string, string] => [name, String(value)]),
        );
      }),
    [MINE, LATER],
  );
  const oneOfEach = new Map(forms.map((fields) => [doing(fields), fields]));
  return [...oneOfEach.values()].map((fields) => ({ path, fields }));
}

/** Which server action a form calls, and what for: its id stands in a field of React's, the press in one of ours. */
const doing = (fields: Form["fields"]): string =>
  fields.flatMap(([name, value]) => (/^\$ACTION_\d+:0$|^\$?do$/.test(name) ? [value] : [])).join();

/** Posts a form as a browser without JavaScript does. */
function post(who: APIRequestContext, { path, fields }: Form, origin: string) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return who.post(path, { multipart: form, headers: { origin }, maxRedirects: 0 });
}

test.use({ expectedErrors: [/status of 404/] });

test("a form that only Hanna gets does nothing in the hands of Carl, nor of who coordinates only", async ({
  openDevice,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  test.setTimeout(300_000);
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Alleen van Hanna");
  const { sessionId } = room;
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await direct(laptop.request, sessionId, "kracht", "open");
  const { partners } = await hostSnapshot(laptop.request, sessionId);
  const table = await laptop.request.post(`/api/sessions/${sessionId}/seats`, {
    data: { standing: "formal", partnerId: partners[0]?.id, people: 4 },
  });
  const { participantId } = await table.json();

  const storageState = await laptop.context().storageState();
  const plain = await openDevice({ ...devices.laptop, javaScriptEnabled: false, storageState });
  const pages = ["voorbereiden", "afspraak", "afspraak?open=add-goal", `plek/${participantId}`].map(
    (name) => `/regie/${sessionId}/${name}`,
  );
  const forms: Form[] = [];
  for (const path of pages) {
    const found = await formsOn(plain, path);
    expect(found.length, path).toBeGreaterThan(0);
    forms.push(...found);
  }
  const amirs = await amir.context().storageState();
  const plainPhone = await openDevice({ ...devices.phone, javaScriptEnabled: false, storageState: amirs });
  const seatForms = await formsOn(plainPhone, `/meedoen/${sessionId}/zaal`);
  expect(seatForms.length).toBeGreaterThan(0);
  const before = await hostSnapshot(laptop.request, sessionId);

  const carl = await openDevice(devices.laptop);
  const carla = await openDevice(devices.laptop);
  const [his, hers] = [await openDemo(), await openDemo()];
  await makeCoordinator(hers, sessionId);
  await signInWith(carl, his, origin);
  await signInWith(carla, hers, origin);
  const nobody = await openDevice(devices.phone);
  for (const who of [carl, carla, nobody, amir])
    for (const form of forms) {
      const response = await post(who.request, form, origin);
      const [said, about] = [await response.text(), `${form.path} ${form.fields}`];
      // Who is not signed in gets back what was sent, and the way to sign in.
      const signedOut = who === nobody || who === amir;
      expect(response.status(), about).toBe(signedOut ? 401 : 404);
      if (signedOut) expect(said.replace(/<form.*/s, ""), about).toContain("Niet meer ingelogd");
      else expect(said, about).not.toContain("Alleen van Hanna");
    }
  // By the door of a page that he may open, too.
  for (const { fields } of forms)
    await post(carl.request, { path: `/regie/${his.sessionId}/voorbereiden`, fields }, origin);

  // And what Amir's phone gets is for Amir's seat alone.
  for (const who of [carl, carla, nobody])
    for (const form of seatForms) {
      const response = await post(who.request, form, origin);
      expect(await response.text(), `${form.fields}`).not.toContain("Alleen van Hanna");
    }

  expect(await hostSnapshot(laptop.request, sessionId)).toEqual(before);
  for (const path of pages) expect(await (await laptop.request.get(path)).text(), path).not.toContain(MINE);

  // The same post by Hanna does what it says: so it was not the form that was wrong.
  const adding = forms.find(({ fields }) => fields.some(([name, value]) => name === "name" && value === MINE));
  if (!adding) throw new Error("There is no form to add a partner.");
  expect((await post(laptop.request, adding, origin)).status()).toBeLessThan(400);
  expect((await hostSnapshot(laptop.request, sessionId)).partners.map(({ name }) => name)).toContain(MINE);
});
