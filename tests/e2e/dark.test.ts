import type { Page } from "@playwright/test";
import { exercises } from "../../src/exercises/registry.ts";
import { devices, expect, test } from "../browser.ts";
import { direct, hostSnapshot, openRoom, sitDown } from "./people.ts";
import { alive } from "./regie.ts";
import { broken } from "./wcag.ts";

// A page that is nowhere says so with its status too.
test.use({ expectedErrors: [/status of 404/] });

const PAPER = "rgb(251, 247, 239)";
const NIGHT = "rgb(22, 33, 28)";

const groundOf = (page: Page, place: string) =>
  page.locator(place).evaluate((element) => getComputedStyle(element).backgroundColor);

test("a phone that is set to dark shows dark pages, from the front page to the agreement, and all can be read", async ({
  openDevice,
}) => {
  test.setTimeout(240_000);
  const { laptop, room } = await openRoom(openDevice, "In het donker");
  const phone = await openDevice({ ...devices.phone, colorScheme: "dark" });
  for (const path of ["/", `/meedoen/${room.code}`, "/privacy", "/nergens"]) {
    await phone.goto(path);
    expect(await groundOf(phone, "html"), path).toBe(NIGHT);
    expect(await broken(phone), path).toEqual([]);
  }
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  await alive(phone);
  const { parts } = await hostSnapshot(laptop.request, room.sessionId);
  const planned = new Set(parts.flatMap(({ steps }) => steps.map(({ exercise }) => exercise)));
  for (const { id, roundsOf } of exercises.filter((exercise) => planned.has(exercise.id)))
    for (const act of roundsOf({})[0]?.collects ? (["open", "show"] as const) : (["show"] as const)) {
      await direct(laptop.request, room.sessionId, id, act);
      await phone.reload();
      await alive(phone);
      expect(await broken(phone), `${id}, ${act}`).toEqual([]);
    }
  await phone.goto(`/meedoen/${room.sessionId}/afspraak`);
  expect(await broken(phone), "the agreement").toEqual([]);
});

test("the wall is light until Hanna makes it dark, whatever the computer at the beamer prefers", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Een lichte zaal");
  const wall = await openDevice({ ...devices.projector, colorScheme: "dark" });
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(wall, laptop);
  expect(await groundOf(wall, "html")).toBe(PAPER);
  expect(await broken(wall)).toEqual([]);
  const dark = laptop.getByRole("button", { name: "Donker scherm" });
  await dark.click();
  await expect(dark).toHaveAttribute("aria-pressed", "true");
  await expect(wall.locator("main")).toHaveAttribute("data-theme", "dark");
  expect(await groundOf(wall, "main")).toBe(NIGHT);
  for (const exercise of ["kracht", "boom"]) {
    await direct(laptop.request, room.sessionId, exercise, "show");
    await expect(wall.getByRole("heading").first()).toBeVisible();
    expect(await broken(wall), exercise).toEqual([]);
  }
  await wall.reload();
  expect(await groundOf(wall, "main")).toBe(NIGHT);
  await dark.click();
  await expect(wall.locator("main")).toHaveAttribute("data-theme", "light");
});
