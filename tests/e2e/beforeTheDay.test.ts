import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { joinByForm, openLaptop } from "./people.ts";
import { alive } from "./regie.ts";

test("before the day Hanna reads of each step what she will say and how she sets the room, also without JavaScript", async ({
  openDevice,
}) => {
  const laptop = await openLaptop(openDevice);
  const { sessionId } = await startSession("Hanna leest vooruit");
  const plain = await openDevice({ ...devices.laptop, javaScriptEnabled: false });
  await plain.context().addCookies(await laptop.context().cookies());
  for (const page of [laptop, plain]) {
    await page.goto(`/regie/${sessionId}/voorbereiden`);
    const step = page.locator("li[id$=-row]").filter({ has: page.locator("b", { hasText: "De kracht van de ander" }) });
    await expect(step.getByText("We schrijven op wat de ander goed kan.", { exact: false })).toBeHidden();
    await step.getByText("Draaiboek", { exact: true }).click();
    await expect(step.getByText("We schrijven op wat de ander goed kan.", { exact: false })).toBeVisible();
    await expect(step.getByText("Laat beide kanten apart zitten", { exact: false })).toBeVisible();
    await expect(step.getByRole("heading", { name: "Ronde 2 van 3: Reageren" })).toBeVisible();
    await expect(step.getByText("eigen invulling").first()).toBeVisible();
  }
});

test("Hanna reads and prints the whole day: times, scripts, and what to have ready; what is off is not in it", async ({
  openDevice,
}) => {
  const laptop = await openLaptop(openDevice);
  const { sessionId } = await startSession("Hanna print het draaiboek");
  await laptop.goto(`/regie/${sessionId}/voorbereiden`);
  await laptop.getByRole("button", { name: /Zet uit.*Valkuilen/ }).click();
  await expect(laptop.getByRole("button", { name: /Zet aan.*Valkuilen/ })).toBeVisible();
  await laptop.goto(`/regie/${sessionId}`);
  await laptop.getByRole("link", { name: "Draaiboek", exact: true }).click();
  await expect(laptop.getByRole("heading", { level: 1, name: "Draaiboek" })).toBeVisible();
  await expect(laptop.getByRole("heading", { name: "Dagdeel 1: 1 maart 2027, 09:30 tot" })).toBeVisible();
  const step = (title: string) =>
    laptop.getByRole("article").filter({ has: laptop.getByRole("heading", { name: title, exact: true }) });
  await expect(step("Een (nieuw) beeld van elkaar")).toContainText("10:15");
  await expect(step("Een (nieuw) beeld van elkaar")).toContainText("Iedereen krijgt evenveel tijd.");
  await expect(step("Boom van samenwerking")).toContainText("De vruchten zijn onze doelen.");
  await expect(step("Valkuilen")).toHaveCount(0);
  const ready = laptop.getByRole("region", { name: /^Vooraf/ });
  await expect(ready).toContainText("2 formele en 1 informele");
  await expect(ready.getByText("Een poster of flap met een boom", { exact: false })).toHaveCount(1);
  await laptop.emulateMedia({ media: "print" });
  await expect(laptop.getByRole("button", { name: "Print dit draaiboek" })).toBeHidden();
  await expect(laptop.getByRole("navigation", { name: "Deze bijeenkomst" })).toBeHidden();
  await expect(laptop.getByRole("heading", { level: 1, name: "Draaiboek" })).toBeVisible();
});

test("help for who leads is at the same place on every page for staff, and opens beside a regie that goes on", async ({
  openDevice,
}) => {
  const laptop = await openLaptop(openDevice);
  const { sessionId, code } = await startSession("Hanna zoekt hulp");
  const amir = await openDevice(devices.phone);
  await joinByForm(amir, code, "Informele werker", "Moedergroep De Brug");
  const regie = `/regie/${sessionId}`;
  const pages = ["/beheer", "/beheer/nieuw", `${regie}/voorbereiden`, `${regie}/draaiboek`, `${regie}/afspraak`, regie];
  for (const size of [devices.laptop.viewport, { width: 390, height: 844 }])
    for (const path of [...pages, "/hulp/begeleiden"]) {
      await laptop.setViewportSize(size);
      await laptop.goto(path);
      const help = laptop.getByRole("link", { name: /^Hulp/ }).first();
      const box = await help.boundingBox();
      expect(box?.y, `${path} at ${size.width}`).toBeLessThan(120);
      expect((box?.x ?? 0) + (box?.width ?? 0), `${path} at ${size.width}`).toBeGreaterThan(size.width * 0.66);
      expect(await laptop.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(size.width);
    }
  await laptop.goto(regie);
  await alive(laptop);
  const [help] = await Promise.all([
    laptop.context().waitForEvent("page"),
    laptop.getByRole("link", { name: /^Hulp/ }).click(),
  ]);
  await expect(help.getByRole("heading", { level: 1, name: "Zo begeleid je" })).toBeVisible();
  for (const words of ["De wifi valt uit", "Clicker en toetsen", "Mensen zonder telefoon", "Het grote scherm"])
    await expect(help.getByRole("heading", { name: words })).toBeVisible();
  await expect(laptop.getByRole("heading", { name: "Iedereen komt binnen" })).toBeVisible();
});
