import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { openDemo, signInWith } from "./demoTeam.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, sitDown } from "./people.ts";
import { answerIn } from "./regie.ts";

const WORDS = `Kennen <b>alle</b> regels ${"a".repeat(60)}`;
const DUTCH = "Ze kennen alle regels & zeggen dat ook";

test("without JavaScript Hanna stars an answer, hides it, and says it in Dutch; nobody else can with her forms", async ({
  openDevice,
}) => {
  const host = (await openLaptop(openDevice)).request;
  const room = await startSession("Een ster zonder scripts");
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const stepId = await direct(host, room.sessionId, "kracht", "open");
  const data = {
    id: crypto.randomUUID(),
    stepId,
    round: 0,
    body: { about: "formal", dimension: "kennis", text: WORDS },
  };
  expect((await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, { data })).status()).toBe(201);
  const kept = async () => (await hostSnapshot(host, room.sessionId)).contributions[0];

  const plain = await openLaptop(openDevice, { ...devices.laptop, javaScriptEnabled: false });
  await plain.goto(`/regie/${room.sessionId}`);
  const answer = answerIn(plain, WORDS);
  await answer.getByRole("button", { name: "Ster" }).click();
  await expect(answer.getByRole("button", { name: "Ster" })).toHaveAttribute("aria-pressed", "true");
  expect(plain.url()).toContain(`/regie/${room.sessionId}#antwoord-${data.id}`);
  expect(await kept()).toMatchObject({ starred: true, hidden: false });
  await answer.getByRole("button", { name: "Ster" }).click();
  await answer.getByRole("button", { name: "Verberg" }).click();
  await expect(answer.getByText("Verborgen")).toBeVisible();
  expect(await kept()).toMatchObject({ starred: false, hidden: true });
  await answer.getByRole("button", { name: "Toon weer" }).click();
  await expect(answer.getByText("Verborgen")).toHaveCount(0);

  // Too long is refused where it was typed, with every letter of it.
  const line = answer.getByLabel("Wat staat er, in het Nederlands?");
  await answer.getByText("Zet er een regel in het Nederlands onder").click();
  await answer.getByRole("link", { name: "Open dit" }).click();
  await line.fill("b".repeat(201));
  await answer.getByRole("button", { name: "Bewaar" }).click();
  await expect(answer.locator(".notice-problem")).toBeVisible();
  await expect(line).toHaveValue("b".repeat(201));
  await line.fill(DUTCH);
  await answer.getByRole("button", { name: "Bewaar" }).click();
  await expect(answer.getByText(DUTCH)).toBeVisible();
  expect(await kept()).toMatchObject({ text: WORDS, dutch: DUTCH });

  // Carl leads another team: her very form changes nothing when he sends it.
  const form = await answer
    .locator("form", { hasText: "Verberg" })
    .evaluate((one) =>
      Object.fromEntries([...new FormData(one as HTMLFormElement)].map(([name, value]) => [name, String(value)])),
    );
  const carl = await openDevice({ ...devices.laptop, javaScriptEnabled: false });
  await signInWith(carl, await openDemo(), plain.url());
  const hide = (who: Page) => who.request.post(`/regie/${room.sessionId}`, { multipart: { ...form, do: "hide" } });
  expect((await hide(carl)).status()).toBeLessThan(500);
  expect(await kept()).toMatchObject({ hidden: false });
  await hide(plain);
  expect(await kept()).toMatchObject({ hidden: true });

  await answer.getByText("Verander de regel in het Nederlands").click();
  await answer.getByRole("link", { name: "Open dit" }).click();
  await answer.getByRole("button", { name: "Haal de regel weg" }).click();
  await expect(answer.getByText(DUTCH)).toHaveCount(0);
  expect(await kept()).toMatchObject({ dutch: "" });
});
