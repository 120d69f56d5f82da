import { devices, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

const OUT = "/tmp/look";
test("look", async ({ openDevice }) => {
  test.setTimeout(240_000);
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Kijken");
  const { sessionId } = room;
  const amir = await openDevice({ ...devices.phone, viewport: { width: 360, height: 640 } });
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const bea = await openDevice(devices.phone);
  await sitDown(bea, room, "formal", "Wijkteam");
  const wall = await openDevice({ ...devices.projector, viewport: { width: 1280, height: 720 } });
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(wall);
  const shot = async (name: string) => {
    await wall.waitForTimeout(1200);
    await wall.screenshot({ path: `${OUT}/${name}-wall.png` });
    await amir.screenshot({ path: `${OUT}/${name}-amir.png` });
    await bea.screenshot({ path: `${OUT}/${name}-bea.png`, fullPage: true });
  };
  const send = (page: typeof amir, stepId: string, body: object, round = 0) =>
    page.request.post(`/api/sessions/${sessionId}/contributions`, {
      data: { id: crypto.randomUUID(), stepId, body, round },
    });
  const p = await direct(laptop.request, sessionId, "presentaties", "open");
  await shot("p-open");
  for (const q of ["wie", "wat", "samen"]) {
    await send(amir, p, { question: q, text: "Wij zijn twaalf moeders uit de flats rond het Oranjeplein." });
    await send(bea, p, { question: q, text: "Wij zijn het wijkteam voor jeugd en gezin, met zes mensen." });
  }
  await shot("p-open2");
  await direct(laptop.request, sessionId, "presentaties", "show");
  await shot("p-shown");
  const k = await direct(laptop.request, sessionId, "kracht", "open");
  await shot("k-open");
  for (let at = 0; at < 6; at++) {
    await send(amir, k, {
      about: "formal",
      dimension: "kennis",
      text: `Jullie weten bij welk loket je moet zijn, ${at}, en welke brief wij niet hoeven te lezen.`,
    });
    await send(bea, k, {
      about: "informal",
      dimension: at % 2 ? "kennis" : "macht",
      text: `Jullie kennen de ouders op het plein, ${at}.`,
    });
  }
  await shot("k-open2");
  await direct(laptop.request, sessionId, "kracht", "show");
  await shot("k-shown");
  await direct(laptop.request, sessionId, "kracht", "open", 1);
  await shot("k-react");
  await amir
    .getByRole("button", { name: /^Klopt(?! deels)/ })
    .first()
    .click();
  await shot("k-react2");
  await direct(laptop.request, sessionId, "kracht", "show", 1);
  await shot("k-reacted");
  await direct(laptop.request, sessionId, "kracht", "show", 2);
  await shot("k-research");
});
