import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { addLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { facilitationsOf, type Host } from "../../src/sessions/access.ts";
import { readDoor } from "../../src/sessions/door/reads.ts";
import { joinRequest } from "../../src/sessions/door/schema.ts";
import { join } from "../../src/sessions/door/writes.ts";
import { addPartner, changePartner } from "../../src/sessions/partners/writes.ts";
import { addPartnership, removePartnership, renamePartnership } from "../../src/sessions/partnerships/writes.ts";
import { copySession } from "../../src/sessions/prepare/copy/writes.ts";
import { changeDetails } from "../../src/sessions/prepare/writes.ts";
import { emptyDatabase } from "../database.ts";
import { present, problemOf, revisionOf } from "./agreementRoom.ts";
import { roomOf, signedIn, started } from "./people.ts";

const NOW = new Date("2026-11-23T11:00:00Z");
const problem = (code: string) => expect.objectContaining({ code });
const fieldOf = async (attempt: Promise<unknown>) => (await problemOf(attempt))?.fields[0]?.path;

let hanna: Host;
/** The samenwerking that each session begins with, and a second. */
let first: string;
let zuid: string;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  await addPartnership(hanna, "Zuid");
  [first, zuid] = (await roomOf(hanna)).partnerships.map(({ id }) => id) as [string, string];
});

const partnerNamed = async (name: string) => present((await roomOf(hanna)).partners.find((one) => one.name === name));
const inside = async (id: string) =>
  present((await roomOf(hanna)).partnerships.find((one) => one.id === id)).partnerIds;
const arrive = async (partner: object, side = "informal") =>
  join(joinRequest.parse({ code: (await roomOf(hanna)).code, side, partner }), "");

describe("Hanna prepares several samenwerkingen", () => {
  test("each with its own name, once per press, and everybody hears of it", async () => {
    const before = await revisionOf(hanna);
    await addPartnership(hanna, "Oost", "press");
    await addPartnership(hanna, "Oost", "press");
    await renamePartnership(hanna, first, "Noord");
    expect((await roomOf(hanna)).partnerships.map(({ title }) => title)).toEqual(["Noord", "Zuid", "Oost"]);
    expect(await revisionOf(hanna)).toBe(before + 3);
    expect(await fieldOf(addPartnership(hanna, "ZUID"))).toBe("title");
    expect(await fieldOf(renamePartnership(hanna, first, "zuid"))).toBe("title");
    await renamePartnership(hanna, zuid, "ZUID");
  });

  test("the first of which is called as the session until it has a name of its own", async () => {
    const details = { title: "Rond de kade", area: "Zuid", theme: "", wifiName: "", wifiPassword: "" };
    await changeDetails(hanna, details);
    expect((await roomOf(hanna)).partnerships.map(({ title }) => title)).toEqual(["Samen in de Molenwijk", "Zuid"]);
    await removePartnership(hanna, zuid);
    await changeDetails(hanna, details);
    expect((await roomOf(hanna)).partnerships.map(({ title }) => title)).toEqual(["Rond de kade"]);
  });

  test("puts a partner in one, and in another, with the people who sit with it", async () => {
    const { id, name, side } = await partnerNamed("Moedergroep");
    await arrive({ id });
    await changePartner(hanna, id, { name, side, partnershipId: zuid });
    expect([await inside(first), await inside(zuid)]).toEqual([[(await partnerNamed("Wijkteam")).id], [id]]);
    expect((await roomOf(hanna)).seats.map(({ partnerId }) => partnerId)).toEqual([id]);
    await changePartner(hanna, id, { name: "Moeders", side });
    expect(await inside(zuid)).toEqual([id]);
    await addPartner(hanna, { name: "Moskee", side: "informal", partnershipId: zuid });
    await addPartner(hanna, { name: "Kerk", side: "informal" });
    expect((await inside(zuid)).includes((await partnerNamed("Moskee")).id)).toBe(true);
    expect((await inside(first)).includes((await partnerNamed("Kerk")).id)).toBe(true);
  });

  test("but not once it stands in the agreement that it would leave", async () => {
    const { id, name, side } = await partnerNamed("Wijkteam");
    await addLine(hanna, "formalRole", { text: "Bewaker", owner: id }, NOW);
    expect(await fieldOf(changePartner(hanna, id, { name, side, partnershipId: zuid }))).toBe("partnershipId");
    expect((await readAgreement(hanna)).partners.map((one) => one.id)).toContain(id);
  });

  test("takes one out only while nobody is in it, and never the last", async () => {
    const { id, name, side } = await partnerNamed("Moedergroep");
    await changePartner(hanna, id, { name, side, partnershipId: zuid });
    expect(await fieldOf(removePartnership(hanna, zuid))).toBe("title");
    await changePartner(hanna, id, { name, side, partnershipId: first });
    await removePartnership(hanna, zuid);
    await removePartnership(hanna, zuid);
    await db().partner.deleteMany();
    expect(await fieldOf(removePartnership(hanna, first))).toBe("title");
  });

  test("and finds them in a copy of the session, each with its own", async () => {
    const member = await signedIn("hanna");
    const host = await started(member);
    await addPartnership(host, "Zuid");
    const [, south] = (await roomOf(host)).partnerships;
    await addPartner(host, { name: "Moskee", side: "informal", partnershipId: south?.id });
    const details = {
      title: "Weer",
      area: "Wijk",
      theme: "",
      wifiName: "",
      wifiPassword: "",
      practice: false,
      parts: {},
    };
    const copy = await copySession(host, present(facilitationsOf(member)[0]), details);
    const { partnerships, partners } = await roomOf({ sessionId: copy });
    expect(partnerships.map(({ title }) => title)).toEqual(["Samen in de Molenwijk", "Zuid"]);
    expect(partnerships[1]?.partnerIds).toEqual([partners.find(({ name }) => name === "Moskee")?.id]);
  });
});

describe("at the door Amir", () => {
  test("sees no samenwerking where there is only one", async () => {
    await removePartnership(hanna, zuid);
    const door = await readDoor((await roomOf(hanna)).code ?? "", "");
    expect(door.partnerships).toEqual([]);
    await arrive({ name: "Moskee" });
    expect((await inside(first)).includes((await partnerNamed("Moskee")).id)).toBe(true);
  });

  test("sees all of them with their organisations where there are several", async () => {
    await addPartner(hanna, { name: "Moskee", side: "informal", partnershipId: zuid });
    const { partners, partnerships } = await readDoor((await roomOf(hanna)).code ?? "", "");
    expect(partners).toHaveLength(3);
    expect(partnerships.map(({ id, partnerIds }) => [id, partnerIds.length])).toEqual([
      [first, 2],
      [zuid, 1],
    ]);
  });

  test("comes in with an organisation as ever, and with a new one in the samenwerking that he chose", async () => {
    await arrive({ id: (await partnerNamed("Moedergroep")).id });
    await arrive({ name: "Moskee", partnership: zuid });
    expect(await inside(zuid)).toEqual([(await partnerNamed("Moskee")).id]);
    await arrive({ name: "moskee", partnership: zuid });
    expect(await inside(zuid)).toHaveLength(1);
  });

  test("is asked which samenwerking his new organisation belongs to", async () => {
    const refused = await problemOf(arrive({ name: "Moskee" }));
    expect(refused?.fields).toEqual([{ path: "partner", message: "Kies eerst bij welke samenwerking je hoort." }]);
    expect((await roomOf(hanna)).partners).toHaveLength(2);
  });

  test("does not come in with what he chose in one samenwerking before he went to another", async () => {
    const { id } = await partnerNamed("Moedergroep");
    expect(await fieldOf(arrive({ id, partnership: zuid }))).toBe("partner");
    await arrive({ id, partnership: first });
    expect((await roomOf(hanna)).seats).toHaveLength(1);
  });
});

describe("Carl", () => {
  test("touches none of Hanna's samenwerkingen, nor puts his partner or hers where it does not belong", async () => {
    const carl = await started(await signedIn("carl"));
    const own = present((await roomOf(carl)).partners[0]);
    const hers = await partnerNamed("Wijkteam");
    await expect(renamePartnership(carl, zuid, "Van Carl")).rejects.toEqual(problem("NOT_FOUND"));
    await expect(removePartnership(carl, zuid)).rejects.toEqual(problem("NOT_FOUND"));
    await expect(changePartner(carl, own.id, { ...own, partnershipId: zuid })).rejects.toEqual(problem("NOT_FOUND"));
    await expect(changePartner(carl, hers.id, { ...hers, partnershipId: zuid })).rejects.toEqual(problem("NOT_FOUND"));
    await expect(addPartner(carl, { name: "Van Carl", side: "formal", partnershipId: zuid })).rejects.toEqual(
      problem("NOT_FOUND"),
    );
    const elsewhere = (await roomOf(carl)).partnershipId;
    expect(await fieldOf(arrive({ name: "Van Carl", partnership: elsewhere }))).toBe("partner");
    expect((await roomOf(hanna)).partnerships.map(({ title }) => title)).toContain("Zuid");
  });
});
