import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import Home from "../../src/app/(home)/page.tsx";
import { joinAction } from "../../src/app/meedoen/[code]/actions.ts";
import Door from "../../src/app/meedoen/[code]/page.tsx";
import { Problem } from "../../src/lib/errors.ts";
import { emptyForm } from "../../src/lib/formState.ts";
import { type Host, screenOf } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { doorkeeper } from "../../src/sessions/door/doorkeeper.ts";
import { join, removeSeat, setDoor } from "../../src/sessions/door/writes.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { changeDetails, closeSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { callNamed } from "../calls.ts";
import { emptyDatabase, ownUrl, withClient } from "../database.ts";
import { eventually } from "../patience.ts";
import { joined, roomOf, signedIn, started } from "./people.ts";

/** The address that the launcher saw. */
let address = "";
const asked = async () => new Headers({ "x-forwarded-for": address });
const noCookies = async () => ({ get: () => undefined, set: () => undefined });
vi.mock("next/headers", () => ({ headers: () => asked(), cookies: () => noCookies() }));
vi.mock("next/headers.js", () => ({ headers: () => asked(), cookies: () => noCookies() }));

let hanna: Member;
let host: Host;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
  host = await started(hanna);
  const { title, area, theme } = await roomOf(host);
  await changeDetails(host, { title, area, theme, wifiName: "Buurthuis", wifiPassword: "welkom" });
});

afterEach(() => void vi.useRealTimers());

const code = (problem: string) => expect.objectContaining({ code: problem });
const anybody = async () => {
  const { code: digits, partners } = await roomOf(host);
  const [partner] = partners;
  if (!digits || !partner) throw new Error("The door is not open.");
  return { code: digits, side: partner.side, partner: { id: partner.id }, people: 1 };
};

type Knock = (typed: string) => Promise<string>;

/** The doors, each with what it answers to who comes with a code. */
const doors: Record<string, Knock> = {
  "the field on the front page": async (typed) => textOf(Home({ searchParams: Promise.resolve({ code: typed }) })),
  "the page of a code": async (typed) => textOf(Door({ params: Promise.resolve({ code: typed }) })),
  "the form to join": async (typed) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ code: typed, side: "formal", newPartner: "Nieuw" }))
      form.set(name, value);
    return textOf(joinAction(emptyForm, form));
  },
  "the call to join": async (typed) => {
    const body = JSON.stringify({ code: typed, side: "formal", partner: { name: "Nieuw" } });
    const headers = { "x-forwarded-for": address };
    return textOf(
      (
        await callNamed("join").respond(new Request("http://localhost/api/join", { method: "POST", body, headers }), {})
      ).json(),
    );
  },
};

/** All that came back, or where it sent the asker. */
async function textOf(answer: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await answer);
  } catch (error) {
    return String(Object(error).digest);
  }
}

const sentAway = /te vaak|TOO_MANY/;

test.each(Object.entries(doors))(
  "%s asks the doorkeeper, who refuses whoever guesses too often",
  async (name, knock) => {
    address = `carl at ${name}`;
    const open = vi.spyOn(doorkeeper(), "open").mockRejectedValueOnce(new Problem("TOO_MANY"));
    expect(await knock("000000")).toMatch(sentAway);
    expect(open).toHaveBeenCalledWith("000000", address, expect.any(Function));
    expect(await knock("000000")).not.toMatch(sentAway);
    open.mockRestore();
  },
);

test("who is on the way in when Hanna locks the door or renews the code stays outside", async () => {
  const request = await anybody();
  for (const shut of [`"locked" = true`, `"code" = '999999999'`, `"state" = 'CLOSED', "closedAt" = now()`]) {
    const refused = await whileHannaHolds(`update "Session" set ${shut}`, () => join(request));
    expect(refused).toMatchObject({ reason: { code: expect.stringMatching(/^CODE_(CLOSED|UNKNOWN)$/) } });
    await withClient(ownUrl(), (client) =>
      client.query(`update "Session" set "locked" = false, "state" = 'RUNNING', "closedAt" = null, "code" = $1`, [
        request.code,
      ]),
    );
  }
  expect((await roomOf(host)).seats).toEqual([]);
});

/** Starts `act` while another transaction with `sql` holds the session, and lets that one end first. */
async function whileHannaHolds(sql: string, act: () => Promise<unknown>) {
  return withClient(ownUrl(), async (client) => {
    await client.query("begin");
    await client.query(sql);
    const outcome = Promise.allSettled([act()]);
    await eventually(() => isWaiting(client));
    await client.query("commit");
    return (await outcome)[0];
  });
}

async function isWaiting(client: { query: (sql: string) => Promise<{ rowCount: number | null }> }): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  expect(rowCount).toBe(1);
}

test("behind a locked door neither the wall nor a phone carries the way in; Hanna still has it", async () => {
  const { code: digits, joinSecret, screenToken } = await roomOf(host);
  const amir = await joined(host, "informal");
  const screen = await screenOf(host.sessionId, screenToken);
  if (!screen) throw new Error("The projector may not look.");
  const secrets = [digits ?? "", joinSecret ?? "", "Buurthuis", "welkom"];
  const seenBy = async (viewer: typeof screen | typeof amir | Host) =>
    JSON.stringify(await readSnapshot(viewer, audienceOf(viewer)));
  for (const secret of secrets) expect(await seenBy(screen)).toContain(secret);
  const shut = [() => setDoor(host, true), () => closeSession(host)];
  for (const shutting of shut) {
    await shutting();
    for (const secret of secrets) {
      expect(await seenBy(screen)).not.toContain(secret);
      expect(await seenBy(amir)).not.toContain(secret);
      expect(await seenBy(host)).toContain(secret);
    }
  }
});

test("a seat that Hanna removed makes room for another; its picture word is not given twice", async () => {
  await fillWithSeats(2_000);
  await expect(join(await anybody())).rejects.toEqual(code("INVALID"));
  const [first] = (await roomOf(host)).seats;
  await removeSeat(host, first?.id ?? "");
  const seat = await join(await anybody());
  expect((await roomOf(host)).seats.filter(({ label }) => label === seat.label)).toHaveLength(1);
  await expect(join(await anybody())).rejects.toEqual(code("INVALID"));
});

async function fillWithSeats(count: number): Promise<void> {
  const { partner, side } = await anybody();
  await withClient(ownUrl(), (client) =>
    client.query(
      `insert into "Participant" ("id", "sessionId", "partnerId", "standing", "label")
       select gen_random_uuid(), $1, $2, $3, 'zaal ' || nr from generate_series(1, $4::int) nr`,
      [host.sessionId, partner.id, side.toUpperCase(), count],
    ),
  );
}

test("once Carl filled the list with groups nobody adds another; who chooses from the list still comes in", async () => {
  await fillWithGroups(97);
  const { code: digits } = await anybody();
  const add = (name: string) => join({ code: digits, side: "informal", partner: { name }, people: 1 });
  await add("Moskee");
  await expect(add("Kerk")).rejects.toEqual(code("INVALID"));
  expect((await roomOf(host)).partners).toHaveLength(100);
  await add("moskee");
  await join(await anybody());
});

async function fillWithGroups(count: number): Promise<void> {
  const { partnershipId } = await roomOf(host);
  await withClient(ownUrl(), (client) =>
    client.query(
      `insert into "Partner" ("id", "partnershipId", "name", "side", "order")
       select gen_random_uuid(), $1, 'Groep ' || nr, 'INFORMAL', nr from generate_series(1, $2::int) nr`,
      [partnershipId, count],
    ),
  );
}

test("sixty phones that join in the same second all get a seat", async () => {
  const request = await anybody();
  await Promise.all(Array.from({ length: 60 }, () => join(request)));
  expect((await roomOf(host)).seats).toHaveLength(60);
});

test("one group is one group, however its name is typed, and what shows nothing is no name", async () => {
  const { code: digits } = await anybody();
  const come = async (name: string) =>
    callNamed("join").respond(
      new Request("http://localhost/api/join", {
        method: "POST",
        body: JSON.stringify({ code: digits, side: "informal", partner: { name } }),
        headers: { "x-forwarded-for": name.length.toString() },
      }),
      {},
    );
  const spellings = [
    "Stichting Nieuw Begin",
    "Stichting  Nieuw Begin",
    "Stichting\u00a0Nieuw Begin",
    "Stichting\u200b Nieuw Begin",
    "Stichting Nieuw Be\u00adgin",
    "Stichting\nNieuw Begin",
    "stichting nieuw begin.",
  ];
  for (const name of spellings) expect((await come(name)).status, JSON.stringify(name)).toBe(201);
  for (const name of ["\u200b", "\u2800\u2800", "\u3164", "\u00ad", "\ufe0f", "\u{e0041}", "\u180e"])
    expect((await come(name)).status, JSON.stringify(name)).toBe(422);
  const names = (await roomOf(host)).partners.map(({ name }) => name);
  expect(names).toEqual(["Wijkteam", "Moedergroep", "Stichting Nieuw Begin"]);
  await expect(addPartner(host, { name: "STICHTING NIEUW BEGIN ", side: "informal" })).rejects.toEqual(code("INVALID"));
});
