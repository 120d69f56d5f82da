import texts from "../../src/app/notHere.texts.json" with { type: "json" };
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { invites, joins, makesSession, rowOf, signIn } from "./colleaguePages.ts";
import { type OwnApp, openOwnApp } from "./ownApp.ts";

const PASSWORD = {
  hanna: "de soep is om zes uur klaar",
  bea: "wij drinken thee bij de molen",
  amir: "mijn fiets staat bij de brug",
};
const LONG_NAME = "Beatrix Wilhelmina van den Boogaard-Oudenaarden el Yaqoubi Kowalczyk de Jong-Smit";

let app: OwnApp;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await openOwnApp();
});
test.afterAll(() => app.remove());
test.use({ expectedErrors: [/status of 404/] });
test.describe.configure({ mode: "serial" });

const laptop = (openDevice: OpenDevice, more: object = {}) =>
  openDevice({ ...devices.laptop, baseURL: app.base, ...more });

let hannasSession = "";
let beasSession = "";

test("Hanna invites Bea by a link; Bea joins, makes a bijeenkomst of her own, and the link lets nobody else in", async ({
  openDevice,
}) => {
  const hanna = await laptop(openDevice);
  const key = /eerste-account\?sleutel=(\S+)/.exec(app.printed.join(""))?.[1];
  await hanna.goto(`/eerste-account?sleutel=${key}`);
  await hanna.getByLabel("Naam van je gemeente of organisatie").fill("Gemeente Voorbeeldstad");
  await hanna.getByLabel("Je naam").fill("Hanna de Vries");
  await hanna.getByLabel("E-mailadres").fill("hanna@example.org");
  await hanna.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD.hanna);
  await hanna.getByRole("button", { name: "Maak het account" }).click();
  await hanna.waitForURL("**/beheer");
  hannasSession = await makesSession(hanna, "Bijeenkomst van Hanna");

  const path = await invites(hanna, "Bea van het wijkteam");
  await expect(hanna.getByRole("img", { name: "QR-code van de uitnodiging" })).toBeVisible();
  await expect(hanna.getByText("Bea van het wijkteam")).toBeVisible();
  const bea = await laptop(openDevice);
  await bea.goto(path);
  await expect(bea.getByText("Gemeente Voorbeeldstad").first()).toBeVisible();
  await bea.getByLabel("Je naam").fill(LONG_NAME);
  await bea.getByLabel("E-mailadres").fill("hanna@example.org");
  await bea.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD.bea);
  await bea.getByLabel("Toon wachtwoord").check();
  await expect(bea.getByLabel("Wachtwoord", { exact: true })).toHaveAttribute("type", "text");
  await bea.getByRole("button", { name: "Maak het account en doe mee" }).click();
  await expect(bea.getByText("Dit e-mailadres heeft al een account.").first()).toBeVisible();
  await expect(bea.getByLabel("Je naam")).toHaveValue(LONG_NAME);
  await bea.getByLabel("E-mailadres").fill("bea@example.org");
  await bea.getByRole("button", { name: "Maak het account en doe mee" }).click();
  await bea.waitForURL("**/beheer");
  await expect(bea.getByText("Bijeenkomst van Hanna")).toHaveCount(0);
  await expect(bea.getByRole("link", { name: "Team en collega’s" })).toHaveCount(0);
  expect((await bea.goto("/beheer/team"))?.status()).toBe(404);
  await expect(bea.getByRole("heading", { name: texts.members.title })).toBeVisible();
  expect((await bea.goto(`/regie/${hannasSession}`))?.status()).toBe(404);
  beasSession = await makesSession(bea, "Bijeenkomst van Bea");

  const carl = await laptop(openDevice);
  expect((await carl.goto(path))?.status()).toBe(404);
  await expect(carl.getByRole("heading", { name: texts.usedInvitation.title })).toBeVisible();
  await hanna.reload();
  await expect(rowOf(hanna, LONG_NAME)).toContainText("begeleider");
  await expect(hanna.getByText("Bea van het wijkteam")).toHaveCount(0);
});

test("without JavaScript Amir joins just so; he does not see Hanna's; Bea leads hers with her", async ({
  openDevice,
}) => {
  const hanna = await laptop(openDevice, { javaScriptEnabled: false });
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
  const path = await invites(hanna, "Amir");
  const amir = await laptop(openDevice, { javaScriptEnabled: false });
  await joins(amir, path, "Amir", "amir@example.org", PASSWORD.amir);
  await expect(amir.getByText("Bijeenkomst van")).toHaveCount(0);
  expect((await amir.goto(`/regie/${hannasSession}/voorbereiden`))?.status()).toBe(404);

  await hanna.goto(`/regie/${hannasSession}/voorbereiden`);
  const card = hanna.locator("#begeleiders");
  await card.getByLabel("Wie begeleidt mee?").selectOption({ label: LONG_NAME });
  await card.getByRole("button", { name: "Zet erbij" }).click();
  await expect(card.getByRole("listitem").filter({ hasText: LONG_NAME })).toContainText("begeleidt mee");
  const bea = await laptop(openDevice);
  await signIn(bea, "bea@example.org", PASSWORD.bea);
  await expect(bea.getByRole("heading", { name: "Bijeenkomst van Hanna" })).toBeVisible();
  expect((await bea.goto(`/regie/${hannasSession}/voorbereiden`))?.status()).toBe(200);
  await expect(bea.getByLabel("Wie begeleidt mee?")).toHaveCount(0);
  await bea.locator("#begeleiders summary").click();
  await bea.getByRole("button", { name: "Begeleid niet meer mee" }).click();
  await bea.waitForURL("**/beheer");
  await expect(bea.getByText("Bijeenkomst van Hanna")).toHaveCount(0);
});

test("Bea, who has an account, joins another team by it, and comes back to the invitation after signing in", async ({
  openDevice,
}) => {
  const hanna = await laptop(openDevice);
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
  const path = await invites(hanna, "voor Bea, nog een keer");
  await hanna.goto(path);
  await expect(hanna.getByText("Je hoort al bij dit team.", { exact: false })).toBeVisible();
  const bea = await laptop(openDevice);
  await bea.goto(path);
  await bea.getByRole("link", { name: "Log in en kom hier terug" }).click();
  await bea.getByLabel("E-mailadres").fill("bea@example.org");
  await bea.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD.bea);
  await bea.getByRole("button", { name: "Log in" }).click();
  await bea.waitForURL(`**${path}`);
  await expect(bea.getByText("Je hoort al bij dit team.", { exact: false })).toBeVisible();
  await hanna.goto("/beheer/team");
  await hanna.getByRole("button", { name: "Trek de uitnodiging in: voor Bea, nog een keer" }).click();
  await expect(hanna.getByText("voor Bea, nog een keer")).toHaveCount(0);
  expect((await bea.goto(path))?.status()).toBe(404);
  await expect(bea.getByRole("heading", { name: texts.withdrawnInvitation.title })).toBeVisible();
});

test("the forms of Hanna's team do nothing in the hands of Amir, who facilitates, nor of Carl, who is nobody here", async ({
  openDevice,
}) => {
  const hanna = await laptop(openDevice, { javaScriptEnabled: false });
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
  await invites(hanna, "nog niet gebruikt");
  await hanna.goto("/beheer/team");
  const forms = await hanna
    .locator("main form:has(input[name^='$ACTION'])")
    .evaluateAll((all) =>
      all.map((form) =>
        [...new FormData(form as HTMLFormElement)].map(([name, value]): [string, string] => [name, String(value)]),
      ),
    );
  expect(forms.length).toBeGreaterThan(7);
  const seen = async () => {
    await hanna.goto("/beheer/team");
    return hanna.locator("main").textContent();
  };
  const before = await seen();
  const [amir, carl] = [await laptop(openDevice), await laptop(openDevice)];
  await signIn(amir, "amir@example.org", PASSWORD.amir);
  for (const [who, path] of [
    [amir, "/beheer/account"],
    [amir, "/beheer/team"],
    [carl, "/inloggen"],
  ] as const)
    for (const fields of forms) {
      const multipart = new FormData();
      for (const [name, value] of fields) multipart.append(name, value);
      const response = await who.request.post(path, { multipart, headers: { origin: app.base }, maxRedirects: 0 });
      expect(await response.text()).not.toMatch(/\/(uitnodiging|wachtwoord)\/[\w-]{22}/);
    }
  expect(await seen()).toEqual(before);
});

test("Bea lost her password: Hanna's link gives her a new one, ends her sign-ins, and works once", async ({
  openDevice,
}) => {
  const [hanna, bea] = [await laptop(openDevice), await laptop(openDevice)];
  await signIn(bea, "bea@example.org", PASSWORD.bea);
  await bea.goto(`/regie/${beasSession}/voorbereiden`);
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
  await hanna.goto("/beheer/team");
  const row = rowOf(hanna, LONG_NAME);
  await row.locator("summary").first().click();
  await row.getByText("Maak een link voor een nieuw wachtwoord").click();
  await row.getByRole("button", { name: /^Maak de link/ }).click();
  const path = new URL(await row.getByLabel("De link voor").inputValue()).pathname;

  const phone = await openDevice({ ...devices.phone, baseURL: app.base, javaScriptEnabled: false });
  await phone.goto(path);
  await expect(phone.getByText("bea@example.org", { exact: false })).toBeVisible();
  await phone.getByLabel("Nieuw wachtwoord").fill("kort");
  await phone.getByRole("button", { name: "Bewaar het nieuwe wachtwoord" }).click();
  await expect(phone.getByText("Kies een wachtwoord van minstens 12 tekens.").first()).toBeVisible();
  await phone.getByLabel("Nieuw wachtwoord").fill("thee met munt smaakt beter");
  await phone.getByRole("button", { name: "Bewaar het nieuwe wachtwoord" }).click();
  await expect(phone.getByText("Je nieuwe wachtwoord is bewaard.")).toBeVisible();
  PASSWORD.bea = "thee met munt smaakt beter";
  await signIn(phone, "bea@example.org", PASSWORD.bea);

  await bea.reload();
  await bea.waitForURL("**/inloggen?**");
  expect((await bea.goto(path))?.status()).toBe(404);
  await expect(bea.getByRole("heading", { name: texts.usedReset.title })).toBeVisible();
});

test("who runs the server gives Hanna, who coordinates alone, a link by npm run admin; the sign-in page says how", async ({
  openDevice,
}) => {
  const hanna = await laptop(openDevice);
  await hanna.goto("/inloggen");
  await expect(hanna.getByText("npm run admin -- reset E-MAILADRES")).toBeVisible();
  const said = app.run("admin.ts", "reset", "hanna@example.org");
  await hanna.goto(/\/wachtwoord\/\S+/.exec(said)?.[0] ?? "");
  await hanna.getByLabel("Nieuw wachtwoord").fill("de soep is om acht uur klaar");
  await hanna.getByRole("button", { name: "Bewaar het nieuwe wachtwoord" }).click();
  await hanna.waitForURL("**/inloggen?**");
  PASSWORD.hanna = "de soep is om acht uur klaar";
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
});

test("Hanna changes her password and sees where she is signed in; elsewhere she is out; and signing out is said", async ({
  openDevice,
}) => {
  const [hanna, elsewhere] = [await laptop(openDevice), await laptop(openDevice)];
  await signIn(elsewhere, "hanna@example.org", PASSWORD.hanna);
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
  await hanna.goto("/beheer/account");
  await expect(hanna.locator("#ingelogd li").first()).toContainText("Dit is waar je nu kijkt.");
  await hanna
    .getByRole("button", { name: /^Log uit: sinds/ })
    .first()
    .click();
  await expect(hanna.locator("#ingelogd li")).toHaveCount(2);
  await elsewhere.goto("/beheer");
  await elsewhere.waitForURL("**/inloggen?**");
  await hanna.getByLabel("Je wachtwoord van nu").fill("een gok van Carl");
  await hanna.getByLabel("Nieuw wachtwoord").fill("de soep is om negen uur klaar");
  await hanna.getByRole("button", { name: "Verander het wachtwoord" }).click();
  await expect(hanna.getByText("Dit is niet je wachtwoord van nu.").first()).toBeVisible();
  await hanna.getByLabel("Je wachtwoord van nu").fill(PASSWORD.hanna);
  await hanna.getByRole("button", { name: "Verander het wachtwoord" }).click();
  await expect(hanna.getByText("Je wachtwoord is veranderd.", { exact: false })).toBeVisible();
  await expect(hanna.locator("#ingelogd li")).toHaveCount(1);
  PASSWORD.hanna = "de soep is om negen uur klaar";
  await hanna.goto("/beheer");
  await hanna.getByRole("button", { name: "Log uit" }).click();
  await expect(hanna.getByText("Je bent uitgelogd.")).toBeVisible();
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
});

test("Hanna, the last coordinator, cannot leave; once Bea coordinates too, she can, and her page that stood open does nothing", async ({
  openDevice,
}) => {
  const hanna = await laptop(openDevice);
  await signIn(hanna, "hanna@example.org", PASSWORD.hanna);
  await hanna.goto("/beheer/team");
  const own = rowOf(hanna, "hanna@example.org");
  await own.locator("summary").first().click();
  await own.getByText("Ga zelf uit het team").click();
  await own.getByRole("button", { name: "Ja, ik ga uit het team" }).click();
  await expect(own.getByText("Een team heeft altijd minstens één coördinator.", { exact: false })).toBeVisible();

  const beas = rowOf(hanna, LONG_NAME);
  await beas.locator("summary").first().click();
  await beas.getByRole("checkbox", { name: /^Coördineert het team/ }).check();
  await beas.getByRole("button", { name: "Bewaar" }).click();
  await expect(beas.getByText("Bewaard.")).toBeVisible();
  await expect(beas).toContainText("begeleider en coördinator");

  const bea = await laptop(openDevice);
  await signIn(bea, "bea@example.org", PASSWORD.bea);
  await bea.getByRole("link", { name: "Team en collega’s" }).click();
  const hannas = rowOf(bea, "Hanna de Vries");
  await hannas.locator("summary").first().click();
  await hannas.getByText("Haal uit het team", { exact: true }).click();
  await hannas.getByLabel("Wie begeleidt dan de bijeenkomsten?").selectOption({ label: "Amir" });
  await hannas.getByRole("button", { name: "Ja, haal uit het team" }).click();
  await expect(hannas).toHaveCount(0);

  await hanna.getByLabel("Voor wie is de link?").fill("Carl");
  await hanna.getByRole("button", { name: "Maak een link", exact: true }).click();
  await expect(hanna.getByText("Deze pagina is er niet, of is niet voor jou.", { exact: false })).toBeVisible();
  await expect(hanna.getByLabel("Voor wie is de link?")).toHaveValue("Carl");
  const amir = await laptop(openDevice);
  await signIn(amir, "amir@example.org", PASSWORD.amir);
  await expect(amir.getByRole("heading", { name: "Bijeenkomst van Hanna" })).toBeVisible();
});

test("what the team is called and whom to ask stands on the public pages, once Bea filled it in", async ({
  openDevice,
}) => {
  const bea = await laptop(openDevice);
  await signIn(bea, "bea@example.org", PASSWORD.bea);
  await bea.goto("/beheer/team");
  const details = bea.locator("#gegevens");
  await details.getByLabel("Naam van je gemeente").fill("Gemeente Rijnstad");
  await details.getByLabel("E-mailadres voor vragen").fill("geen adres");
  await details.getByRole("button", { name: "Bewaar" }).click();
  await expect(details.getByText("Vul een e-mailadres in", { exact: false }).first()).toBeVisible();
  await details.getByLabel("E-mailadres voor vragen").fill("samen@rijnstad.nl");
  await details.getByRole("button", { name: "Bewaar" }).click();
  await expect(details.getByText("Bewaard.")).toBeVisible();
  const visitor = await openDevice({ ...devices.phone, baseURL: app.base });
  await visitor.goto("/privacy");
  await expect(visitor.getByText("Gemeente Rijnstad organiseert deze bijeenkomst")).toBeVisible();
  const mail = visitor.getByRole("link", { name: "samen@rijnstad.nl" });
  await expect(mail).toHaveAttribute("href", "mailto:samen@rijnstad.nl");
  await visitor.goto("/toegankelijkheid");
  await expect(visitor.getByText("Gemeente Rijnstad wil dat iedereen")).toBeVisible();
  expect(await visitor.locator("main").textContent()).not.toMatch(/\[|\{/);
  await visitor.goto("/meedoen/000000");
  await expect(visitor.getByText("Gemeente Rijnstad (samen@rijnstad.nl)", { exact: false })).toBeVisible();
});
