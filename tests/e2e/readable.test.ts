import { type APIRequestContext, type Page, request } from "@playwright/test";
import type { Example } from "../../src/exercises/contract.ts";
import { filledIn } from "../../src/exercises/filledIn.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { devices, expect, test } from "../browser.ts";
import { addLine, missingLines } from "./agreementEditor.ts";
import { following } from "./following.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, type Room } from "./people.ts";
import { stumbles } from "./reading.ts";
import { alive } from "./regie.ts";

const IN_A_MONTH = Date.now() + 30 * 86_400_000;
const LONGEST_WORD = "Jeugdgezondheidszorgverpleegkundigenvergaderingsnotulenboeke";
const LONG_NAMES = {
  formal: "Stichting Jeugdgezondheidszorgcoördinatiepunt Samenwerkingsverbandbestuurszaken",
  informal: "Moedergroep Cultuursensitiviteitsondersteuningsnetwerk Opvoedingsvraagstukkentafel",
};

type Person = { who: APIRequestContext; side: "formal" | "informal" };

test("on small phones with large letters everything can be read, told apart and pressed, all the programme long", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const laptop = await openLaptop(openDevice);
  const room = await startSession(`Samen rond opvoeden, ${LONGEST_WORD}`);
  const phone = await openDevice({ ...devices.phone, bypassCSP: true, reducedMotion: "reduce" });
  const found: Record<string, string[]> = {};
  const look = async (what: string, path: string) => {
    await phone.goto(path);
    found[what] = await stumbles(phone);
  };
  const caughtUp = following(phone, room.sessionId, "phone");
  const lookOn = async (what: string) => {
    await caughtUp();
    found[what] = await stumbles(phone);
  };
  // What a phone gets when it comes in, and after that what it hears.
  const comeIn = async (what: string) => {
    await phone.goto(`/meedoen/${room.sessionId}/zaal`);
    await alive(phone);
    await lookOn(what);
  };

  for (const path of ["/", "/?code=geen%20code", "/hulp", "/privacy", "/toegankelijkheid"]) await look(path, path);
  const bea = { who: await request.newContext({ baseURL }), side: "formal" as const };
  const dewi = { who: await request.newContext({ baseURL }), side: "informal" as const };
  await joinByCall(bea.who, room, "formal", "formal");
  await joinByCall(dewi.who, room, "informal", "informal");
  await look("the door", `/meedoen/${room.code}`);
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.locator(".error-summary")).toBeVisible();
  found["the door, empty"] = await stumbles(phone);
  await joinByCall(phone.request, room, "both", "informal");
  await comeIn("arrived");

  const people = [bea, dewi, { who: phone.request, side: "informal" as const }];
  const { parts } = await hostSnapshot(laptop.request, room.sessionId);
  for (const { id, exercise } of parts.flatMap(({ steps }) => steps)) {
    if (exercise === "afspraken") await writeAgreement(laptop, room);
    await laptop.request.post(`/api/sessions/${room.sessionId}/move`, { data: { to: id } });
    await lookOn(`${exercise}, planned`);
    const rounds = findExercise(exercise)?.roundsOf({}) ?? [];
    for (const [round, { collects }] of rounds.entries()) {
      await direct(laptop.request, room.sessionId, exercise, "open", round);
      await (round === 0 ? comeIn : lookOn)(`${exercise}, round ${round}, open`);
      if (collects) {
        await fillIn(laptop, room, { id, exercise, round }, people);
        await comeIn(`${exercise}, round ${round}, filled in`);
      }
      await direct(laptop.request, room.sessionId, exercise, "show", round);
      await lookOn(`${exercise}, round ${round}, shown`);
    }
    if (rounds.length > 0) await direct(laptop.request, room.sessionId, exercise, "close");
    await lookOn(`${exercise}, closed`);
  }
  await look("the agreement", `/meedoen/${room.sessionId}/afspraak`);
  expect(Object.fromEntries(Object.entries(found).filter(([, seen]) => seen.length > 0))).toEqual({});
});

/** Somebody joins by the API, for an organisation with as long a name as there may be. */
async function joinByCall(
  who: APIRequestContext,
  { code }: Room,
  side: "formal" | "informal" | "both",
  of: "formal" | "informal",
): Promise<void> {
  const partner = { name: LONG_NAMES[of].slice(0, 80), side: of };
  const response = await who.post("/api/join", { data: { code, side, partner } });
  expect(response.status(), await response.text()).toBe(201);
}

type Step = { id: string; exercise: string; round: number };

/** Everybody sends all that the exercise has examples of for their side, in long words, and says something of the others'. */
async function fillIn(
  laptop: Page,
  { sessionId }: Room,
  { id, exercise, round }: Step,
  people: Person[],
): Promise<void> {
  const { examples = [], supportValues = [] } = findExercise(exercise) ?? {};
  const { partners } = await hostSnapshot(laptop.request, sessionId);
  const named = partners.filter(({ name }) => Object.values(LONG_NAMES).some((long) => long.startsWith(name)));
  const places = named.map(
    (partner) => ({ ...partner, side: partner.side === "formal" ? "formal" : "informal" }) as const,
  );
  const bodyOf = ({ body }: Example<unknown>) => Object(filledIn(body, places, IN_A_MONTH));
  for (const [at, { who, side }] of people.entries())
    for (const example of examples.filter((one) => one.side === side && one.round === round)) {
      const data = { id: crypto.randomUUID(), stepId: id, body: inLongWords(bodyOf(example), `${at}`) };
      const response = await who.post(`/api/sessions/${sessionId}/contributions`, { data });
      expect([201, 409, 422], `${exercise}: ${await response.text()}`).toContain(response.status());
    }
  const { contributions } = await hostSnapshot(laptop.request, sessionId);
  const [value] = supportValues;
  if (value === undefined) return;
  for (const { who } of people)
    for (const one of contributions)
      await who.put(`/api/contributions/${one.id}/support`, { data: { value, note: "" } });
}

/** The same with a word in it that is as wide as a screen, wherever somebody wrote words; `by` tells one from the other. */
function inLongWords<Fields extends object>(fields: Fields, by = ""): { [Name in keyof Fields]: Fields[Name] } {
  const long = Object.entries(fields).map(([name, value]) => {
    const wrote = typeof value === "string" && value.includes(" ");
    return [name, wrote ? `${by}${LONGEST_WORD} ${value}`.slice(0, name === "ownName" ? 60 : 110) : value];
  });
  return Object.fromEntries(long);
}

/** Hanna writes lines of every kind into the agreement, so that there is something to read. */
async function writeAgreement(laptop: Page, { sessionId }: Room): Promise<void> {
  const { partners } = await hostSnapshot(laptop.request, sessionId);
  await laptop.goto(`/regie/${sessionId}/afspraak`);
  await alive(laptop);
  for (const line of missingLines(partners)) await addLine(laptop, { ...line, fields: inLongWords(line.fields) });
}

test.describe("pages with nothing behind them", () => {
  // They say so with their status too.
  test.use({ expectedErrors: [/status of 40[14]/] });

  test("can be read and pressed on small phones with large letters too, and so can the ways in", async ({
    openDevice,
  }) => {
    test.setTimeout(180_000);
    const laptop = await openLaptop(openDevice);
    const room = await startSession(`Samen rond opvoeden, ${LONGEST_WORD}`);
    const phone = await openDevice({ ...devices.phone, bypassCSP: true, reducedMotion: "reduce" });
    const found: Record<string, string[]> = {};
    const look = async (what: string, path: string, at = phone) => {
      await at.goto(path, { waitUntil: "networkidle" });
      const seen = await stumbles(at);
      if (seen.length > 0) found[what] = seen;
    };

    const gone = "0193a0b0-0000-7000-8000-000000000001";
    for (const path of ["/meedoen/000000", "/inloggen", "/eerste-account", "/eerste-account?sleutel=oud"])
      await look(path, path);
    for (const path of ["/scherm/oud", "/terug/oud", `/meedoen/${gone}/zaal`, `/meedoen/${gone}/afspraak`, "/nergens"])
      await look(path, path);
    const hanna = await openDevice({ ...devices.phone, bypassCSP: true, reducedMotion: "reduce" });
    await hanna.context().addCookies(await laptop.context().cookies());
    for (const path of [`/regie/${gone}`, `/beheer/${gone}/afspraak`]) await look(path, path, hanna);

    await joinByCall(phone.request, room, "informal", "informal");
    const { seats } = await (await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`)).json();
    const seat = `/api/sessions/${room.sessionId}/seats/${seats[0].id}`;
    const back = await (await laptop.request.post(`${seat}/return`)).json();
    await look("the way back", back.path);
    await laptop.request.delete(seat);
    await look("a seat that was removed", `/meedoen/${room.sessionId}/zaal`);
    expect(found).toEqual({});
  });
});
