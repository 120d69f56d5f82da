import { devices, expect, test } from "../browser.ts";
import { direct, openRoom, sitDown } from "./people.ts";
import { alive, answerIn } from "./regie.ts";

const WORDS = "Ouders weten de weg in de wijk";

test("Hanna looks first: what Amir sends is on the wall and at Bea's only once she let it through", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Eerst nakijken");
  await direct(laptop.request, room.sessionId, "kracht", "open");
  const [amir, wall] = [await openDevice(devices.phone), await openDevice(devices.projector)];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(laptop, amir, wall);
  await laptop.getByRole("button", { name: "Eerst nakijken" }).click();
  await expect(amir.getByText("De begeleider leest eerst wat je verstuurt.")).toBeVisible();
  const form = amir
    .locator("form.action-form")
    .filter({ has: amir.locator("textarea:visible") })
    .first();
  await form.locator("textarea").fill(WORDS);
  await form.locator("button:not([name])").last().click();
  await expect(laptop.getByText("1 antwoord wacht op jou.")).toBeVisible();
  await direct(laptop.request, room.sessionId, "kracht", "show");
  await expect(amir.getByText("De begeleider leest eerst wat je verstuurt.")).toBeVisible();
  await expect(answerIn(laptop, WORDS).getByText("Wacht op jou")).toBeVisible();
  await expect(wall.getByText(WORDS)).toHaveCount(0);

  // Ending it asks first, for what waits goes along.
  await laptop.getByRole("button", { name: "Eerst nakijken" }).click();
  await expect(laptop.getByRole("button", { name: "Wat wacht gaat door. Zeker?" })).toBeVisible();
  await expect(wall.getByText(WORDS)).toHaveCount(0);

  await answerIn(laptop, WORDS).getByRole("button", { name: "Laat door" }).click();
  await expect(wall.getByText(WORDS).first()).toBeVisible();
  await expect(laptop.getByText("1 antwoord wacht op jou.")).toHaveCount(0);
});

test("Hanna chooses it while she prepares", async ({ openDevice }) => {
  const { laptop, room } = await openRoom(openDevice, "Vooraf kiezen");
  await laptop.goto(`/regie/${room.sessionId}/voorbereiden`);
  const choice = laptop.getByRole("button", { name: /: De kracht van de ander$/ }).filter({ hasText: "Direct tonen" });
  await choice.click();
  const chosen = laptop.getByRole("button", { name: /^Eerst nakijken/ });
  await expect(chosen).toHaveAttribute("aria-pressed", "true");
  await laptop.reload();
  await expect(chosen).toHaveCount(1);
});
