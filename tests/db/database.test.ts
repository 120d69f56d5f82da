import { describe, expect, it } from "vitest";
import { unwrittenSql } from "../../prisma/difference.ts";
import { applyMigrations } from "../../prisma/migrate.ts";
import { oneAtATime } from "../../src/lib/launch/database.ts";
import { emptyDatabase, ownUrl, tablesOf, withClient } from "../database.ts";

const count = (table: string) =>
  withClient(ownUrl(), async (client) => {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`);
    return rows[0]?.count;
  });
const run = (sql: string) => withClient(ownUrl(), (client) => client.query(sql));
const addTeam = () => run(`INSERT INTO "Team" (id, name) VALUES (gen_random_uuid(), 'Buurtteams')`);

describe("the database of a test", () => {
  it("has the tables and starts empty", async () => {
    const tables = await withClient(ownUrl(), tablesOf);
    expect(tables).toEqual(expect.arrayContaining(["Contribution", "Participant", "Samenwerkingsafspraak", "Session"]));
    for (const table of tables) expect(await count(table), table).toBe(0);
  });

  it("is empty again when a test asks for it", async () => {
    await addTeam();
    expect(await count("Team")).toBe(1);
    await emptyDatabase();
    expect(await count("Team")).toBe(0);
  });
});

describe("processes that start at once", () => {
  it("build one after the other", async () => {
    const events: string[] = [];
    const build = (name: string) =>
      oneAtATime(ownUrl(), async () => {
        events.push(`${name} begins`);
        await run("SELECT 1");
        events.push(`${name} is done`);
      });
    await Promise.all([build("one"), build("one")]);
    expect(events).toEqual(["one begins", "one is done", "one begins", "one is done"]);
  });
});

describe("the migrations", () => {
  it("lead to the schema as it is written", async () => {
    expect(await unwrittenSql(ownUrl())).toBe("");
  });

  it("have nothing to do the second time, also when several processes start at once", async () => {
    expect(await Promise.all([applyMigrations(ownUrl()), applyMigrations(ownUrl())])).toEqual([[], []]);
  });

  it("say so when one of them was changed after it was applied", async () => {
    await run(`UPDATE "_prisma_migrations" SET checksum = 'other' WHERE migration_name LIKE '%_init'`);
    await expect(applyMigrations(ownUrl())).rejects.toThrow("_init was changed after it was applied");
  });
});
