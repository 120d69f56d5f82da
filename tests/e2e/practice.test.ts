import { devices, expect, test } from "../browser.ts";
import { openDemo, signInWith } from "./demoTeam.ts";
import { direct, hostSnapshot, joinByForm } from "./people.ts";
import { alive } from "./regie.ts";

// Once the bijeenkomst is taken away, its wall and its phone ask for it and hear that it is gone.
test.use({ expectedErrors: [/status of 404/] });

const REGIE = /\/regie\/[0-9a-f-]{36}$/;

test("Hanna practises at one press: made-up people answer, wall and phone say that nothing is real, and one press takes it away", async ({
  openDevice,
  baseURL,
}) => {
  const demo = await openDemo();
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, demo, baseURL ?? "");
  await laptop.goto("/beheer");
  await laptop.getByRole("button", { name: "Oefen nu" }).click();
  await laptop.waitForURL(REGIE);
  const sessionId = laptop.url().split("/").at(-1) ?? "";
  await alive(laptop);
  await expect(laptop.getByRole("heading", { level: 1 })).toContainText("Oefenstand");
  await expect(laptop.getByRole("heading", { name: "Oefening: 12 spelers" })).toBeVisible();
  await laptop.getByRole("button", { name: "Sneller" }).click();
  await expect(laptop.getByRole("button", { name: "Sneller", pressed: true })).toBeVisible();

  await direct(laptop.request, sessionId, "kracht", "open");
  const { screenToken, door } = await hostSnapshot(laptop.request, sessionId);
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${screenToken}`);
  await expect(wall.getByText("Oefenstand: dit is niet echt")).toBeVisible();
  const phone = await openDevice(devices.phone);
  await joinByForm(phone, door.code, "Informele werker", "Moedergroep De Linde");
  await expect(phone.getByText("Oefenstand: dit is niet echt")).toBeVisible();

  const list = laptop.getByRole("group").filter({ has: laptop.getByText("Deelnemers (13)") });
  await laptop.getByText("Deelnemers (13)").click();
  const seats = list.getByRole("listitem");
  await expect(seats.filter({ hasText: "(verzonnen)" })).toHaveCount(12);
  await expect(seats.filter({ hasNotText: "(verzonnen)" })).toHaveCount(1);

  const answers = async () => (await hostSnapshot(laptop.request, sessionId)).contributions;
  await expect.poll(async () => (await answers()).length, { timeout: 60_000 }).toBeGreaterThan(1);
  const [first] = await answers();
  await expect(laptop.getByText(first?.text ?? "geen").first()).toBeVisible();
  await laptop.getByRole("button", { name: "Stil", exact: true }).click();
  await expect(laptop.getByRole("button", { name: "Ga door", exact: true })).toBeVisible();

  await laptop.goto(`/regie/${sessionId}/afspraak`);
  await expect(laptop.getByText("Hier kun je de afspraak niet definitief maken")).toBeVisible();
  await expect(laptop.getByRole("button", { name: "Maak definitief" })).toHaveCount(0);
  await laptop.goto("/beheer");
  const apart = laptop.getByRole("region", { name: "Om te oefenen" });
  await apart.getByRole("button", { name: /^Verwijder/ }).click();
  await expect(apart).toHaveCount(0);
  await expect(laptop.getByText("De bijeenkomst is verwijderd.")).toBeVisible();

  const plain = await openDevice({ ...devices.laptop, javaScriptEnabled: false });
  await signInWith(plain, demo, baseURL ?? "");
  await plain.goto("/beheer");
  await plain.getByRole("button", { name: "Oefen nu" }).click();
  await plain.waitForURL(REGIE);
});
