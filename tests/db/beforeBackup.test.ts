import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { ownMigrations } from "../../prisma/migrate.ts";
import { restore } from "../../prisma/restore.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { db } from "../../src/lib/db.ts";
import { contentSha256 } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { hashSchemes } from "../../src/samenwerkingsafspraak/document/stored.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { adopt } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { agreementPdf } from "../../src/samenwerkingsafspraak/paper/pdf.ts";
import { tellProgress } from "../../src/samenwerkingsafspraak/progress/writes.ts";
import { readAgreement, readVersion } from "../../src/samenwerkingsafspraak/reads.ts";
import { type Host, hostOf, type Seat, screenOf, seatOf, type Viewer } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { startSession } from "../../src/sessions/prepare/writes.ts";
import { currentStep, stepsOf } from "../../src/sessions/reads.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move } from "../../src/zaal/presses/writes.ts";
import { ownUrl, withClient } from "../database.ts";
import { readPdf } from "../pdf.ts";
import { present, problemOf, rowsOf } from "./agreementRoom.ts";
import keys from "./before/2026-11-30.json" with { type: "json" };
import { FILE, ROWS, withoutTables } from "./before/copy.ts";
import { joined, roomOf, signedInAgain, stepOf } from "./people.ts";

/*
 * A backup that the version of 2026-11-30 made of three bijeenkomsten: one to prepare, one in its second dagdeel at the
 * rules of the pitfalls, with an adopted agreement and a concept of its next version, and a closed one. Beside it: how
 * its people come in. It is never made anew: what it holds is what databases of then hold.
 */
const NOON = new Date("2026-11-30T11:00:00Z");
const ARABIC = "أمهات الحي القديم";
const LONG = "Gemeentelijk centrum voor jeugd, gezin en opvoeden in Molenwijk-Noord en Zuidoos";

async function hanna(where: { sessionId: string }): Promise<Host> {
  const { email, password } = keys.hanna;
  return present(await hostOf(where.sessionId, await signedInAgain(email, password)));
}

const seatedIn = async (where: { sessionId: string }, secret: string): Promise<Seat> =>
  present(await seatOf(where.sessionId, secret));

/** What each of them sees, as it goes over the wire. */
const seenBy = async (viewer: Viewer): Promise<string> =>
  JSON.stringify(await readSnapshot(viewer, audienceOf(viewer)));

describe("a database of 30 November 2026 is put back in this version, and", () => {
  let host: Host;

  beforeAll(async () => {
    await withoutTables(ownUrl());
    expect(await restore(ownUrl(), FILE)).toEqual(ROWS);
    host = await hanna(keys.running);
  });

  test("has every migration of this version", async () => {
    const applied = await withClient(ownUrl(), (client) =>
      client.query<{ name: string }>(`SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY 1`),
    );
    expect(applied.rows.map(({ name }) => name)).toEqual(ownMigrations().map(({ name }) => name));
  });

  test("everybody of the running bijeenkomst has their seat, and sees it", async () => {
    const wall = present(await screenOf(host.sessionId, keys.running.screenToken));
    for (const secret of Object.values(keys.running.seats))
      expect(await seenBy(await seatedIn(keys.running, secret))).toContain("valkuilen");
    expect(await seenBy(wall)).toContain("valkuilen");
    expect(await seenBy(host)).toContain(ARABIC);
  });

  test("who was there counts as many people as then, and names stand as they were typed", async () => {
    const { partners, parts, seats } = await roomOf(host);
    expect(partners.map(({ name }) => name)).toEqual(expect.arrayContaining([ARABIC, LONG]));
    expect(
      seats
        .filter(({ removed }) => !removed)
        .map(({ people }) => people)
        .sort(),
    ).toEqual([1, 1, 1, 2, 2, 4]);
    expect(parts.map(({ closedAt }) => closedAt === null)).toEqual([false, true]);
  });

  test("Carl, who was sent away or sat somewhere else, comes in nowhere", async () => {
    const { removed } = keys.running;
    for (const secret of [removed, keys.closed.seats.amir, ""]) expect(await seatOf(host.sessionId, secret)).toBe(null);
    expect(await screenOf(keys.closed.sessionId, keys.running.screenToken)).toBe(null);
  });

  test("each exercise still reads all that was sent to it, and how its steps were set", async () => {
    const sent = await db().contribution.findMany({ include: { step: true } });
    for (const { body, step } of sent)
      expect(findExercise(step.exercise)?.parseBody(body).success, step.exercise).toBe(true);
    for (const { exercise, setup } of await db().step.findMany())
      expect(() => findExercise(exercise)?.parseSetup(setup), exercise).not.toThrow();
    const exercises = new Set(sent.map(({ step }) => step.exercise));
    expect([...exercises].sort()).toEqual(["afspraken", "boom", "kracht", "presentaties", "rollenmarkt", "valkuilen"]);
    const marked = sent.map(({ hidden, starred, mergedIntoId, rewrittenAt }) => [
      hidden && "hidden",
      starred && "starred",
      mergedIntoId && "merged",
      rewrittenAt > 0 && "rewritten",
    ]);
    expect([...new Set(marked.flat())].filter(Boolean).sort()).toEqual(["hidden", "merged", "rewritten", "starred"]);
  });

  test.each(["running", "closed"] as const)(
    "what the %s one adopted is what it was, and its paper can be made",
    async (one) => {
      const where = keys[one];
      const mine = await hanna(where);
      const version = await db().agreementVersion.findFirstOrThrow({ where: { sha256: where.sha256 } });
      expect(version.scheme).toBe("SORTED_KEYS");
      expect(contentSha256(version.content, "sortedKeys")).toBe(where.sha256);
      const document = await readVersion(mine, 1);
      expect(document).toMatchObject({ state: "adopted", version: 1, sha256: where.sha256, scheme: "sortedKeys" });
      expect(document.withoutAssentOf.map(({ partner }) => partner).sort()).toEqual([LONG, ARABIC]);
      const { text } = await readPdf(await agreementPdf(document));
      expect(text).toContain("Elke dinsdag spreekuur in het buurthuis");
      expect(text).toContain("met de sleutels op alfabet");
    },
  );

  test("a no still has its reason, and the concept of version 2 its answers and the line that was taken out", async () => {
    const reasons = (await readVersion(host, 1)).withoutAssentOf.map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(["Eerst een eigen sleutel — مفتاح", "Naar de directie"]));
    const concept = await readAgreement(host);
    expect(concept).toMatchObject({ state: "concept", version: 2 });
    expect(concept.assents.filter(({ current, answer }) => current && answer === "agree")).toHaveLength(2);
    expect(rowsOf(concept, "money")).toEqual([]);
    expect(await db().agreementLine.count({ where: { takenOut: true } })).toBe(1);
  });

  test("what was agreed of before stays agreed when an action of it is done", async () => {
    const before = await readAgreement(host);
    const [action] = rowsOf(before, "action");
    expect(present(action).fields).toHaveProperty("status");
    await tellProgress(host, present(action).id, { state: "done", seen: "open" });
    const after = await readAgreement(host);
    expect([after.textSha256, after.assents]).toEqual([before.textSha256, before.assents]);
    expect((await readVersion(host, 1)).progress.lines.map(({ text }) => text)).toContain("Klaar");
  });

  test("each line of then still stands for the offers that it took, whatever it says now", async () => {
    const taken = async () =>
      (await readHarvest(host)).sections.flatMap(({ offers }) => offers).filter(({ takenOver }) => takenOver);
    const before = await taken();
    const lines = await db().agreementLine.findMany({
      where: { takenOut: false, sources: { some: {} }, agreement: { partnership: { sessionId: host.sessionId } } },
      include: { sources: true, offers: true },
    });
    expect(lines.length).toBeGreaterThan(0);
    for (const { kind, sources, offers } of lines) {
      expect(offers.map(({ of }) => of).sort()).toEqual(sources.map(({ contributionId }) => contributionId).sort());
      const own = before.filter(
        (offer) => offer.kind === kind && offer.sources.some((id) => offers.some(({ of }) => of === id)),
      );
      expect(own.length, kind).toBeGreaterThan(0);
    }
  });

  test("the closed one shows its agreement to who took part, and takes nothing", async () => {
    const amir = await seatedIn(keys.closed, keys.closed.seats.amir);
    expect(await seenBy(amir)).toContain("Elke dinsdag spreekuur in het buurthuis");
    const [step] = stepsOf(await roomOf(amir));
    const late = contribute(amir, { id: randomUUID(), stepId: step?.id ?? "", body: {} });
    expect((await problemOf(late))?.code).toBe("STEP_CLOSED");
  });

  test("the one that was prepared starts, and somebody comes in", async () => {
    const preparing = await hanna(keys.preparing);
    expect((await roomOf(preparing)).parts.length).toBeGreaterThan(1);
    await startSession(preparing);
    const seat = await joined(preparing, "informal");
    expect(await seenBy(seat)).toContain("Nog voor te bereiden");
  });

  test("the room goes on: Amir sends a rule, Hanna moves on and adopts version 2", async () => {
    const amir = await seatedIn(keys.running, keys.running.seats.amir);
    const rule = { kind: "rule", pitfall: "val-4", when: "er niemand belt", response: "gaan wij langs" };
    await contribute(amir, { id: randomUUID(), stepId: keys.running.stepId, round: 1, body: rule });
    const bea = await seatedIn(keys.running, keys.running.seats.bea);
    const wall = present(await screenOf(host.sessionId, keys.running.screenToken));
    for (const viewer of [bea, wall]) expect(await seenBy(viewer)).not.toContain("gaan wij langs");

    const here = async () => currentStep(await roomOf(host))?.exercise;
    const shown: string[] = [];
    for (let press = 0; press < 20 && (await here()) === "valkuilen"; press++) {
      await move(host, "onward", undefined, readPaging);
      shown.push(await seenBy(wall));
    }
    expect(shown.join()).toContain("gaan wij langs");
    expect(await here()).toBe("afspraken");

    const { withoutAssentOf } = await readAgreement(host);
    const without = withoutAssentOf.map(({ partnerId }) => partnerId);
    const { version, sha256 } = await adopt(host, NOON, without);
    expect(version).toBe(2);
    const next = await readVersion(amir, 2);
    expect(rowsOf(next, "space").map(({ cells }) => cells[0])).toEqual(["De zaal van het buurthuis"]);
    const { text } = await readPdf(await agreementPdf(next));
    expect(text).toContain("Elke dinsdag én donderdag spreekuur");
    expect(text).toContain("volgens RFC 8785");
    const kept = await db().agreementVersion.findMany({
      orderBy: { number: "asc" },
      where: { sha256: { in: [keys.running.sha256, sha256] } },
    });
    const proven = kept.map((one) => [one.number, contentSha256(one.content, hashSchemes[one.scheme])]);
    expect(kept.map(({ scheme }) => scheme)).toEqual(["SORTED_KEYS", "RFC8785"]);
    expect(proven).toEqual([
      [1, keys.running.sha256],
      [2, sha256],
    ]);
  });

  test("Hanna goes back to the boom: all see what was written then, and what she hid stays hidden", async () => {
    const { id } = await stepOf(host, "boom");
    await move(host, id, undefined, readPaging);
    const wall = present(await screenOf(host.sessionId, keys.running.screenToken));
    const table = await seatedIn(keys.running, keys.running.seats.table);
    for (const viewer of [wall, table]) {
      const seen = await seenBy(viewer);
      expect(seen).toContain("كل أم في الحي تعرف مكانًا واحدًا تذهب إليه");
      expect(seen).not.toContain("Dit verbergt Hanna");
    }
  });
});
