import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { backup, PHOTOS_AT_ONCE } from "../../prisma/backup.ts";
import { restore } from "../../prisma/restore.ts";
import { adopt } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { agreementPdf } from "../../src/samenwerkingsafspraak/paper/pdf.ts";
import { readAgreement, readVersion } from "../../src/samenwerkingsafspraak/reads.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { copyDatabase, dropDatabase, emptyDatabase, ownUrl, tablesOf, withClient } from "../database.ts";
import { readPdf } from "../pdf.ts";
import { agreeTogether, openRoom, type Room, writeInBoom } from "./agreementRoom.ts";

let folder = "";
let file = "";
let room: Room;

beforeEach(async () => {
  await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), "reservekopie-"));
  file = join(folder, "kopie.gz");
  room = await openRoom();
  const text = 'Thee met "suiker", \\n en نعم 👍🏽\nop twee regels';
  const first = await writeInBoom(room, room.amir, "wortels", text, 1);
  const second = await writeInBoom(room, room.bea, "wortels", "Hetzelfde", 2);
  await run(`UPDATE "Contribution" SET "mergedIntoId" = $1 WHERE id = $2`, [first, second]);
  await run(`UPDATE "Session" SET "currentStepId" = $1, undo = 'null' WHERE id = $2`, [room.boomStep, room.sessionId]);
  await divideByHand();
  await agreeTogether(room);
  await adopt(room.host);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (sql: string, values: unknown[] = [], url = ownUrl()) =>
  withClient(url, (client) => client.query(sql, values));

/** Amir sits in a group, by which the boom goes. */
async function divideByHand() {
  const [division, group] = [randomUUID(), randomUUID()];
  await run(`INSERT INTO "Division" (id, "sessionId") VALUES ($1, $2)`, [division, room.sessionId]);
  await run(`INSERT INTO "DivisionGroup" (id, "divisionId", "order") VALUES ($1, $2, 0)`, [group, division]);
  const place = [division, room.amir.participantId, group];
  await run(`INSERT INTO "Place" ("divisionId", "participantId", "groupId") VALUES ($1, $2, $3)`, place);
  await run(`UPDATE "Step" SET circle = 'GROUP', "divisionId" = $1 WHERE id = $2`, [division, room.boomStep]);
}

/** Every row of every table, as PostgreSQL writes it. */
const everything = (url = ownUrl()) =>
  withClient(url, async (client) => {
    const all: Record<string, string[]> = {};
    for (const name of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  });

const foreignKeys = async () =>
  (await run("SELECT conname, condeferrable FROM pg_constraint WHERE contype = 'f' ORDER BY 1")).rows;

async function seenBy({ host, amir, screen }: Room) {
  return {
    host: await readSnapshot(host, "host"),
    amir: await readSnapshot(amir, `phone:informal:${amir.partnerId}`),
    wall: await readSnapshot(screen, "screen"),
    agreement: await readAgreement(host),
    adopted: await readVersion(amir, 1),
    pdf: await readPdf(await agreementPdf(await readVersion(amir, 1))),
  };
}

describe("Hanna puts her backup back after the laptop broke", () => {
  test("and everybody sees the same session, agreement and PDF, to the last value", async () => {
    const [before, rows, keys] = [await seenBy(room), await everything(), await foreignKeys()];
    const copied = await backup(ownUrl(), file);
    await emptyDatabase();
    expect(await restore(ownUrl(), file)).toEqual(copied);
    expect(await seenBy(room)).toEqual(before);
    expect(await everything()).toEqual(rows);
    expect(await foreignKeys()).toEqual(keys);
    expect(before.pdf.text).toContain("Elke dinsdag spreekuur");
  });

  test("and gets a session that still works: an adopted version stays frozen", async () => {
    await backup(ownUrl(), file);
    await emptyDatabase();
    await restore(ownUrl(), file);
    await expect(run(`UPDATE "AgreementVersion" SET number = 2`)).rejects.toThrow("never changed");
  });

  test("and finds all rows of a long list back", async () => {
    const names = Array.from({ length: 1201 }, (_, at) => `('boom ${at}', '${at}')`);
    await run(`INSERT INTO "Setting" (name, value) VALUES ${names.join(", ")}`);
    const rows = await everything();
    await backup(ownUrl(), file);
    await emptyDatabase();
    await restore(ownUrl(), file);
    expect(await everything()).toEqual(rows);
  });

  test("and sees every photo to the last byte, of more than are copied at once", async () => {
    for (let at = 0; at < PHOTOS_AT_ONCE + 1; at += 1) {
      const id = await writeInBoom(room, room.amir, "wortels", `Foto ${at}`, at + 3);
      const photo = [id, room.sessionId, id, randomBytes(5_000), 40, 30, "0".repeat(64)];
      await run(
        `INSERT INTO "Photo" (id, "sessionId", "contributionId", bytes, width, height, sha256) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        photo,
      );
    }
    const rows = await everything();
    await backup(ownUrl(), file);
    await emptyDatabase();
    await restore(ownUrl(), file);
    expect(await everything()).toEqual(rows);
    expect(rows.Photo).toHaveLength(PHOTOS_AT_ONCE + 1);
  });

  test("into a database that was started once and has keys of its own: those of the backup count", async () => {
    await run(`INSERT INTO "Setting" (name, value) VALUES ('firstAccountHash', 'old')`);
    await backup(ownUrl(), file);
    const fresh = await copyDatabase(inject("templateUrl"));
    await run(`INSERT INTO "Setting" (name, value) VALUES ('firstAccountHash', 'new')`, [], fresh);
    await restore(fresh, file);
    expect(await everything(fresh)).toEqual(await everything());
    await dropDatabase(inject("templateUrl"), fresh);
  });
});

describe("a backup", () => {
  test("shows one moment, also while the room goes on writing", async () => {
    const before = await everything();
    const writing = (async () => {
      for (let seq = 10; seq < 40; seq += 1) await writeInBoom(room, room.amir, "takken", `Later ${seq}`, seq);
    })();
    await backup(ownUrl(), file);
    await writing;
    await emptyDatabase();
    await restore(ownUrl(), file);
    const after = await everything();
    // Each writing raises the session's revision.
    const { Contribution: contributions, Session: sessions, ...rest } = before;
    expect(after).toMatchObject(rest);
    expect(after.Session).toHaveLength(sessions?.length ?? 0);
    expect(after.Contribution).toEqual(expect.arrayContaining(contributions ?? []));
  });

  test("can be read by who made it only, and stands there whole or not at all", async () => {
    await backup(ownUrl(), file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["kopie.gz"]);
    await expect(backup(ownUrl(), join(folder, "weg", "kopie.gz"))).rejects.toThrow("kan niet worden gelezen");
  });

  test("never takes the place of an older one", async () => {
    writeFileSync(file, "de kopie van gisteren");
    await expect(backup(ownUrl(), file)).rejects.toThrow("bestaat al");
    expect(readFileSync(file, "utf8")).toBe("de kopie van gisteren");
  });

  test("forgets no counter: the tables number nothing themselves", async () => {
    expect((await run("SELECT sequencename FROM pg_sequences")).rows).toEqual([]);
  });
});

describe("putting back is refused, and changes nothing,", () => {
  /** What is wrong with the file, in words; the empty database stays as it was. */
  async function refusal(): Promise<string> {
    await emptyDatabase();
    const empty = await everything();
    const said = await restore(ownUrl(), file).then(
      () => "",
      (error: Error) => error.message,
    );
    expect(await everything()).toEqual(empty);
    return said;
  }
  const rewrite = (change: (text: string) => string) =>
    writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));

  test("into a database that holds sessions already", async () => {
    await backup(ownUrl(), file);
    const before = await everything();
    await expect(restore(ownUrl(), file)).rejects.toThrow("al 1 bijeenkomsten en 1 accounts");
    expect(await everything()).toEqual(before);
  });

  test("when the file was cut off", async () => {
    await backup(ownUrl(), file);
    truncateSync(file, statSync(file).size - 20);
    expect(await refusal()).toContain("beschadigd of afgebroken");
  });

  test("when its last lines are missing, though it unpacks well", async () => {
    await backup(ownUrl(), file);
    rewrite((text) => text.split("\n").slice(0, -4).join("\n").concat("\n"));
    expect(await refusal()).toContain("beschadigd of afgebroken");
  });

  test("when one word in it was changed", async () => {
    await backup(ownUrl(), file);
    rewrite((text) => text.replace("Singelkwartier", "Singelkwartiet"));
    expect(await refusal()).toContain("beschadigd of afgebroken");
  });

  test("when it is something else, or nothing", async () => {
    writeFileSync(file, "een brief");
    expect(await refusal()).toContain("beschadigd of afgebroken");
    rmSync(file);
    expect(await refusal()).toContain("kan niet worden gelezen");
  });

  test("when it was made by another version of the app", async () => {
    await run(
      `UPDATE "_prisma_migrations" SET migration_name = '20990101000000_later' WHERE migration_name LIKE '%_init'`,
    );
    await backup(ownUrl(), file);
    await run(
      `UPDATE "_prisma_migrations" SET migration_name = '20261123080000_init' WHERE migration_name LIKE '%_later'`,
    );
    expect(await refusal()).toContain("andere versie van de app");
  });

  test("when a row does not fit: not one of the others stays", async () => {
    await run(`ALTER TABLE "Step" DROP CONSTRAINT "Step_takes_time"; UPDATE "Step" SET minutes = 0`);
    await backup(ownUrl(), file);
    await emptyDatabase();
    await run(`ALTER TABLE "Step" ADD CONSTRAINT "Step_takes_time" CHECK ("minutes" > 0)`);
    expect(await refusal()).toContain("er is niets veranderd");
  });
});
