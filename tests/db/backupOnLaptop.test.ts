import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyMigrations } from "../../prisma/migrate.ts";
import { openEmbeddedPostgres } from "../../src/lib/launch/embeddedPostgres.ts";
import { withClient } from "../database.ts";

const ROOT = resolve(import.meta.dirname, "../..");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "laptop-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs one of the two programs as `npm run` does, for the laptop whose data are in this folder. */
const run = (program: "backup" | "restore", dataDir: string, file: string) =>
  promisify(execFile)(process.execPath, [`prisma/${program}.ts`, file], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir },
  });

const teamsIn = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM "Team" ORDER BY name');
    return rows.map(({ name }) => name);
  });

test("Hanna copies the database of her laptop while the app runs on it, and puts it back on another one", async () => {
  const [hers, other, file] = ["hers", "other", "kopie.gz"].map((name) => join(folder, name));
  if (!hers || !other || !file) throw new Error("There is no folder.");
  const laptop = await openEmbeddedPostgres(hers);
  await applyMigrations(laptop.url);
  const write = (name: string) =>
    withClient(laptop.url, (client) =>
      client.query('INSERT INTO "Team" (id, name) VALUES (gen_random_uuid(), $1)', [name]),
    );
  await write("Buurtteams");
  let copying = true;
  const copied = run("backup", hers, file).finally(() => {
    copying = false;
  });
  let later = 0;
  while (copying) await write(`Later ${later++}`);
  await copied;
  expect(await teamsIn(laptop.url)).toHaveLength(1 + later);
  await laptop.close();

  await run("restore", other, file);
  const replaced = await openEmbeddedPostgres(other);
  const teams = await teamsIn(replaced.url);
  await replaced.close();
  expect(teams[0]).toBe("Buurtteams");
  // Of what was written meanwhile: all up to one moment, nothing after it.
  expect(teams.slice(1)).toEqual(Array.from({ length: teams.length - 1 }, (_, at) => `Later ${at}`).toSorted());
});
