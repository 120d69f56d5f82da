import { describe, expect, inject, test } from "vitest";
import { applyMigrations, migrationOf, ownMigrations } from "../../prisma/migrate.ts";
import { restore } from "../../prisma/restore.ts";
import { copyDatabase, dropDatabase, tablesOf, withClient } from "../database.ts";
import { present } from "./agreementRoom.ts";
import { FILE, ROWS, withoutTables } from "./before/copy.ts";

describe("an older backup is put back by a later version", () => {
  /** As a migration of later may be: it moves what stands there, and asks for it. */
  const later = migrationOf(
    "29990101000000_later",
    `ALTER TABLE "Participant" ADD COLUMN "heads" INTEGER;
     UPDATE "Participant" SET "heads" = "people" * 10;
     ALTER TABLE "Participant" ALTER COLUMN "heads" SET NOT NULL, DROP COLUMN "people" CASCADE;
     CREATE TABLE "Later" (id TEXT PRIMARY KEY);
     INSERT INTO "Later" SELECT id FROM "Partnership";`,
  );
  const inFreshDatabase = async (use: (url: string) => Promise<void>) => {
    const url = await copyDatabase(inject("templateUrl"));
    await use(url).finally(() => dropDatabase(inject("templateUrl"), url));
  };
  const count = async (url: string, sql: string) =>
    withClient(url, async (client) => (await client.query<{ n: number }>(`SELECT ${sql} AS n`)).rows[0]?.n);

  test("which brings all of its rows up to its own tables", () =>
    inFreshDatabase(async (url) => {
      await withoutTables(url);
      expect(await restore(url, FILE, [...ownMigrations(), later])).toEqual(ROWS);
      expect(await count(url, `(SELECT max(heads) FROM "Participant")`)).toBe(40);
      expect(await count(url, `(SELECT count(*)::int FROM "Later")`)).toBe(3);
    }));

  test("which puts how far things were beside the text, and leaves what was signed as it was", () =>
    inFreshDatabase(async (url) => {
      await withoutTables(url);
      const earlier = ownMigrations().filter(({ name }) => !name.endsWith("_line_progress"));
      await restore(url, FILE, earlier);
      const lines = (kind: string) => `(SELECT count(*)::int FROM "AgreementLine" WHERE "kind" = '${kind}')`;
      const [actions, conditions] = [await count(url, lines("action")), await count(url, lines("condition"))];
      expect(Math.min(actions ?? 0, conditions ?? 0)).toBeGreaterThan(0);
      await withClient(url, (client) =>
        client.query(`UPDATE "AgreementLine" SET "fields" = jsonb_set("fields", '{status}', '"klaar"') WHERE "kind" = 'action';
          UPDATE "AgreementLine" SET "fields" = jsonb_set("fields", '{met}', '"deels"') WHERE "kind" = 'condition'`),
      );
      const text = `(SELECT md5(string_agg("fields"::text, ',' ORDER BY "id")) FROM "AgreementLine")`;
      const before = await count(url, text);
      await applyMigrations(url);
      const told = (state: string) => `(SELECT count(*)::int FROM "LineProgress" WHERE "state" = '${state}')`;
      expect([await count(url, told("DONE")), await count(url, told("BUSY"))]).toEqual([actions, conditions]);
      expect(await count(url, text)).toBe(before);
    }));

  test("which says so where they do not come along; they stand there as they were", () =>
    inFreshDatabase(async (url) => {
      await withoutTables(url);
      const broken = migrationOf(
        "29990101000000_broken",
        `ALTER TABLE "Participant" DROP COLUMN "people"; SELECT 1 / 0;`,
      );
      await expect(restore(url, FILE, [...ownMigrations(), broken])).rejects.toThrow(
        "bijwerken naar deze versie lukte niet",
      );
      expect(await count(url, `(SELECT max(people) FROM "Participant")`)).toBe(4);
    }));

  test("but not into tables that are newer than it", () =>
    inFreshDatabase(async (url) => {
      const newer = [...ownMigrations(), later];
      await withoutTables(url);
      await restore(url, FILE, newer);
      await withClient(url, async (client) => {
        await client.query("SET session_replication_role = replica");
        for (const name of await tablesOf(client)) await client.query(`DELETE FROM "${name}"`);
      });
      await expect(restore(url, FILE, newer)).rejects.toThrow("nog niet gestart");
      expect(await count(url, `(SELECT count(*)::int FROM "Session")`)).toBe(0);
    }));

  test("nor by a version that lacks one of its migrations, or has another by that name", () =>
    inFreshDatabase(async (url) => {
      await withoutTables(url);
      const [first, ...others] = ownMigrations();
      for (const known of [others, [migrationOf(present(first).name, "SELECT 1"), ...others]])
        await expect(restore(url, FILE, known)).rejects.toThrow("andere versie van de app");
      expect(await withClient(url, tablesOf)).toEqual([]);
    }));
});
