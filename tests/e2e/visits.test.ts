import type { Page } from "@playwright/test";
import { addStep } from "../../src/sessions/prepare/steps/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { devices, expect, test } from "../browser.ts";
import { addSamenwerking, hosting } from "./hannasSessions.ts";
import { direct, openForm, openRoom, type Room, sitDown } from "./people.ts";
import { asked } from "./phoneForms.ts";

const SOUTH = "Zuid: samen lezen en huiswerk maken voor alle kinderen aan de zuidkant van 't wa";
const QUESTION = "Wie leest er voor als Omar ziek is?";
const TIP = "Vraag drie vaders, dan is er altijd één";

async function addConsult({ sessionId }: Room): Promise<void> {
  const [part] = (await readRoom(sessionId))?.parts ?? [];
  await addStep(await hosting(sessionId), { place: part?.id ?? "", exercise: "consult", minutes: 60 });
}

async function send(phone: Page, text: string): Promise<void> {
  const form = openForm(phone);
  await form.getByRole("textbox").fill(text);
  await form.getByRole("button").first().click();
  await expect(phone.getByText(text).first()).toBeVisible();
}

test("Amir visits Zuid, reads what they ask, and leaves a tip there, without any script; at home Omar takes it along", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Op bezoek");
  const { sessionId, screenToken } = room;
  await addSamenwerking(sessionId, SOUTH, [{ name: "Moskee", side: "informal" }]);
  await addConsult(room);
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  const omar = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDown(omar, room, "informal", "Moskee");
  const wall = await openDevice(devices.laptop);
  await wall.goto(`/scherm/${screenToken}`);

  await direct(laptop.request, sessionId, "consult", "open", 0);
  await asked(omar, "consult");
  await send(omar, QUESTION);

  await direct(laptop.request, sessionId, "consult", "open", 1);
  await expect(wall.getByText("Op bezoek bij")).toBeVisible();
  await asked(omar, "consult", 1);
  await expect(omar.getByText("Jullie blijven zitten")).toBeVisible();
  await amir.reload();
  await expect(amir.getByText(SOUTH)).toBeVisible();
  await expect(amir.getByText(QUESTION)).toBeVisible();
  await send(amir, TIP);
  await expect(omar.getByText(TIP)).toHaveCount(0);

  await direct(laptop.request, sessionId, "consult", "open", 3);
  await asked(omar, "consult", 3);
  await omar.getByRole("button", { name: `Deze tip nemen we mee ${TIP}` }).click();
  await expect(omar.getByText("Jullie nemen deze tip mee.")).toBeVisible();
  await amir.reload();
  await expect(amir.getByText("Er staan geen tips")).toBeVisible();
});
