import { devices, expect, test } from "../browser.ts";

const LETTER = "/papier/brief-of-fietsbel";
const SECRET = "Ik bel Fatima elke dinsdag om te horen hoe het gaat.";

test("what Amir writes in his letter goes to paper and nowhere else: it is not sent, not kept and gone with the page", async ({
  openDevice,
}) => {
  const amir = await openDevice(devices.phone);
  await amir.addInitScript(() => {
    window.print = () => void document.body.setAttribute("data-printed", "");
  });
  await amir.goto(LETTER);
  const sent: string[] = [];
  amir.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  const field = amir.getByLabel("Dit ga ik doen");
  await expect(amir.getByRole("button", { name: "Print de brief" })).toBeVisible();
  await field.fill(SECRET);
  await amir.getByRole("button", { name: "Print de brief" }).click();
  await expect(amir.locator("body[data-printed]")).toBeAttached();
  const kept = await amir.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect([...sent, kept].join("\n")).not.toContain("Fatima");
  expect(sent.filter((one) => !one.startsWith("GET "))).toEqual([]);
  await amir.reload();
  await expect(field).toHaveValue("");
});

test("on paper stands what was typed, whole, and none of what is only for the screen", async ({ openDevice }) => {
  const amir = await openDevice(devices.phone);
  await amir.goto(LETTER);
  await expect(amir.getByRole("button", { name: "Print de brief" })).toBeVisible();
  await amir.getByLabel("Dit ga ik doen").fill(SECRET.repeat(30));
  await amir.emulateMedia({ media: "print" });
  await expect(amir.getByText(SECRET).filter({ visible: true }).first()).toBeVisible();
  await expect(amir.getByRole("button", { name: "Print de brief" })).toBeHidden();
  await expect(amir.getByText("nergens bewaard")).toBeHidden();
  await expect(amir.locator("textarea:visible")).toHaveCount(3);
});

test("without JavaScript there is the empty letter to print, and no form that could send it", async ({
  openDevice,
}) => {
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await amir.goto(LETTER);
  await expect(amir.locator("textarea:visible")).toHaveCount(4);
  await expect(amir.locator("form")).toHaveCount(0);
  await expect(amir.getByText("in het menu van je telefoon")).toBeVisible();
});

test.describe("of an exercise without a sheet of paper", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("Carl finds no page", async ({ openDevice }) => {
    const carl = await openDevice(devices.phone);
    for (const path of ["/papier/welkom", "/papier/geraden"]) expect((await carl.goto(path))?.status()).toBe(404);
  });
});
