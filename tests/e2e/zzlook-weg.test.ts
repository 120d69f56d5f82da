import { devices, test } from "../browser.ts";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

const OUT = "/tmp/look/weg";
test("look", async ({ openDevice, baseURL }) => {
  test.setTimeout(240_000);
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Kijken");
  const { sessionId } = room;
  await withClient(await appDatabase(), (client) =>
    client.query(
      `INSERT INTO "Step" (id, "partId", "order", exercise, minutes) SELECT uuidv7(), id, 200, 'wat-staat-in-de-weg', 25 FROM "Part" WHERE "sessionId" = $1::uuid`,
      [sessionId],
    ),
  );
  await withClient(await appDatabase(), (client) =>
    client.query(`UPDATE "Session" SET revision = revision + 1 WHERE id = $1::uuid`, [sessionId]),
  );
  const amir = await openDevice({ ...devices.phone, viewport: { width: 360, height: 640 } });
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const ar = await openDevice({ ...devices.phone });
  await sitDown(ar, room, "informal", "Moedergroep De Brug");
  await ar.context().addCookies([{ name: "taal", value: "ar", url: baseURL ?? "" }]);
  await ar.reload();
  const others = [];
  for (let at = 0; at < 4; at++) {
    const one = await openDevice(devices.phone);
    await sitDown(one, room, "formal", "Wijkteam");
    others.push(one);
  }
  const wall = await openDevice({ ...devices.projector, viewport: { width: 1280, height: 720 } });
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(wall);
  await laptop.goto(`/regie/${sessionId}`);
  const shot = async (name: string) => {
    await wall.waitForTimeout(1500);
    await wall.screenshot({ path: `${OUT}/${name}-wall.png` });
    await amir.screenshot({ path: `${OUT}/${name}-amir.png` });
    await ar.screenshot({ path: `${OUT}/${name}-ar.png` });
    await laptop.screenshot({ path: `${OUT}/${name}-regie.png`, fullPage: true });
  };
  const W = "wat-staat-in-de-weg";
  await direct(laptop.request, sessionId, W, "open");
  await shot("1-open");
  for (const one of [amir, ar, ...others.slice(0, 2)]) await one.locator("button[value=ja]").click();
  await shot("2-four");
  await direct(laptop.request, sessionId, W, "show");
  await shot("3-few");
  await direct(laptop.request, sessionId, W, "open", 1);
  for (const one of [amir, ar, ...others]) await one.locator("button[value=beetje]").click();
  await shot("4-open2");
  await direct(laptop.request, sessionId, W, "show", 1);
  await shot("5-shown");
  await direct(laptop.request, sessionId, W, "open", 6);
  await shot("6-help");
  await amir.getByRole("textbox").fill("Bel ons als een ouder voor het eerst iets vraagt.");
  await amir.getByRole("button", { name: /Verstuur/ }).click();
  await shot("7-help");
  await direct(laptop.request, sessionId, W, "show", 6);
  await shot("8-shown");
  await hostSnapshot(laptop.request, sessionId);
});
