import { devices, expect, test } from "../browser.ts";
import { direct, hostSnapshot, openForm, openRoom, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

test("Hanna begins a minute of silence: wall and phone say so, Amir may write already, and it ends by a press", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Eerst even stil");
  const [amir, wall] = [await openDevice(devices.phone), await openDevice(devices.projector)];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await wall.goto(`/scherm/${room.screenToken}`);
  await direct(laptop.request, room.sessionId, "presentaties", "open");
  await alive(laptop, amir, wall);
  await laptop.getByRole("button", { name: "Eerst één minuut stil" }).click();
  await expect(wall.getByText("Eerst even stil")).toBeVisible();
  await expect(amir.getByText("Eerst even stil")).toBeVisible();
  await expect(amir.getByRole("log")).toContainText("Het is nu even stil.");
  await openForm(amir).getByRole("textbox").fill("Wij zijn twaalf moeders.");
  await laptop.getByRole("button", { name: "Nog een minuut stil" }).click();
  await expect
    .poll(async () => {
      const { beside } = Object(await hostSnapshot(laptop.request, room.sessionId));
      return beside.endsAt - beside.startedAt;
    })
    .toBe(120_000);
  await laptop.getByRole("button", { name: "Stop de stilte" }).click();
  await expect(wall.getByText("Eerst even stil")).toHaveCount(0);
  await expect(amir.getByText("Eerst even stil")).toHaveCount(0);
  await expect(amir.getByRole("log")).toContainText("De stille minuut is voorbij.");
  await openForm(amir).getByRole("button", { name: "Verstuur" }).click();
  await expect.poll(async () => (await hostSnapshot(laptop.request, room.sessionId)).contributions.length).toBe(1);
});

test("Hanna leads a round: the wall says whose turn it is, Amir hears that it is his, and passes", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Een rondje");
  const [amir, bea, wall] = [
    await openDevice({ ...devices.phone, javaScriptEnabled: false }),
    await openDevice(devices.phone),
    await openDevice(devices.projector),
  ];
  await sitDown(bea, room, "formal", "Wijkteam");
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await wall.goto(`/scherm/${room.screenToken}`);
  await direct(laptop.request, room.sessionId, "presentaties", "open");
  await alive(laptop, bea, wall);
  await laptop.getByRole("button", { name: "Een rondje: iedereen één woord" }).click();
  await expect(wall.getByText("Aan de beurt is:")).toBeVisible();
  await expect(bea.getByText("Hierna ben jij.").first()).toBeVisible();
  await amir.reload();
  await expect(amir.getByText("Jij bent. Zeg één woord.").first()).toBeVisible();
  await amir.getByRole("button", { name: "Ik sla over" }).click();
  await expect(bea.getByRole("log")).toContainText("Jij bent.");
  await expect(wall.getByText("Dit is de laatste.")).toBeVisible();
  await laptop.getByRole("button", { name: "Het rondje is klaar" }).click();
  await expect(wall.getByText("Aan de beurt is:")).toHaveCount(0);
  await expect(bea.getByText("Een rondje: iedereen zegt één woord.")).toHaveCount(0);
});
