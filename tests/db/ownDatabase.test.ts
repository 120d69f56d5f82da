import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openEmbeddedPostgres } from "../../src/lib/launch/embeddedPostgres.ts";
import { findServer } from "../../src/lib/launch/postmaster.ts";
import { withClient } from "../database.ts";
import { eventually } from "../patience.ts";

const SOMEBODY_ELSE = "Buurtteams";
let parent = "";
let dataDir = "";
const inside = (...names: string[]) => join(dataDir, ...names);

beforeAll(async () => {
  // What happens to the database is no news here.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  parent = mkdtempSync(join(tmpdir(), "own-database-"));
  dataDir = join(parent, "data");
  const laptop = await openEmbeddedPostgres(dataDir);
  await withClient(laptop.url, (client) => client.query(`CREATE TABLE kept AS SELECT '${SOMEBODY_ELSE}' AS name`));
  await laptop.close();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const kept = (url: string) =>
  withClient(url, async (client) => (await client.query<{ name: string }>("SELECT name FROM kept")).rows[0]?.name);

/** Starts on what lies there, looks whether what was kept still is, and stops. */
async function startsWithAllThatWasKept(): Promise<void> {
  const laptop = await openEmbeddedPostgres(dataDir);
  expect(await kept(laptop.url)).toBe(SOMEBODY_ELSE);
  await laptop.close();
  expect(findServer(inside("postgres"))).toBeNull();
}

describe("after a power cut the laptop starts", () => {
  test("when the number of its database belongs to another program by now", async () => {
    const laptop = await openEmbeddedPostgres(dataDir);
    const left = readFileSync(inside("postgres", "postmaster.pid"), "utf8");
    await laptop.close();
    const other = spawn("sleep", ["60"]);
    for (const pid of [other.pid, process.pid, 1]) {
      writeFileSync(inside("postgres", "postmaster.pid"), left.replace(/^\d+/, String(pid)));
      await startsWithAllThatWasKept();
    }
    expect(other.exitCode).toBeNull();
    const gone = once(other, "exit");
    other.kill();
    await gone;
  });

  test.each([
    ["empty", ""],
    ["garbled", "\0\0\0\0\0\0"],
    ["half", "12"],
    ["of another kind", "geen getal\n/elders\n"],
  ])("when the file with that number is %s", async (_, left) => {
    writeFileSync(inside("postgres", "postmaster.pid"), left);
    await startsWithAllThatWasKept();
  });

  test.each(["lost", "empty"])("when the file with the password is %s", async (state) => {
    if (state === "lost") rmSync(inside("postgres-password"));
    else writeFileSync(inside("postgres-password"), "");
    await startsWithAllThatWasKept();
  });

  test("when making the database was cut off", async () => {
    const hers = join(parent, "half");
    mkdirSync(join(hers, "postgres.new", "base"), { recursive: true });
    mkdirSync(join(hers, "postgres.new-2147483646-abc"));
    mkdirSync(join(hers, "postgres"));
    writeFileSync(join(hers, "postgres-password"), "");
    const laptop = await openEmbeddedPostgres(hers);
    await laptop.close();
    expect(readdirSync(hers).sort()).toEqual(["postgres", "postgres-password"]);
  });
});

test("a folder that lost a part of its data is left as it is, and the line says which folder", async () => {
  const damaged = join(parent, "damaged");
  cpSync(dataDir, damaged, { recursive: true });
  rmSync(join(damaged, "postgres", "global"), { recursive: true });
  const before = readdirSync(join(damaged, "postgres"));
  await expect(openEmbeddedPostgres(damaged)).rejects.toThrow(join(damaged, "postgres"));
  expect(readdirSync(join(damaged, "postgres"))).toEqual(before);
});

test("a folder that is a file is said in words", async () => {
  writeFileSync(join(parent, "file"), "");
  await expect(openEmbeddedPostgres(join(parent, "file"))).rejects.toThrow("staat al een bestand met die naam");
  await expect(openEmbeddedPostgres(join(parent, "file", "data"))).rejects.toThrow("staat al een bestand");
});

test("two starts at once on a new folder make one database, and the last one out stops it", async () => {
  const shared = join(parent, "shared");
  const [one, two] = await Promise.all([openEmbeddedPostgres(shared), openEmbeddedPostgres(shared)]);
  expect(one.url).toBe(two.url);
  await one.close();
  await withClient(two.url, (client) => client.query("SELECT 1"));
  await two.close();
  expect(findServer(join(shared, "postgres"))).toBeNull();
});

test("a database that falls comes back by itself at the same address, whoever of two uses it", async () => {
  const [one, two] = await Promise.all([openEmbeddedPostgres(dataDir), openEmbeddedPostgres(dataDir)]);
  for (let fall = 0; fall < 3; fall++) {
    const before = findServer(inside("postgres"))?.pid;
    if (before) process.kill(before, "SIGKILL");
    await eventually(async () => {
      expect([undefined, before]).not.toContain(findServer(inside("postgres"))?.pid);
      expect(await kept(one.url)).toBe(SOMEBODY_ELSE);
    });
  }
  await eventually(async () => {
    const users = "SELECT count(DISTINCT pid)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND granted";
    const { rows } = await withClient(two.url, (client) => client.query<{ count: number }>(users));
    expect(rows[0]?.count).toBe(2);
  });
  await one.close();
  expect(await kept(two.url)).toBe(SOMEBODY_ELSE);
  await two.close();
  expect(findServer(inside("postgres"))).toBeNull();
}, 60_000);

test("what other programs set for PostgreSQL does not reach the laptop's own", async () => {
  const theirs = {
    PGSSLMODE: "require",
    PGOPTIONS: "-c search_path=nowhere -c default_transaction_read_only=on",
    PGHOST: "db.example.org",
    PGPORT: "1",
    PGUSER: "somebody",
    PGPASSWORD: "else",
    PGDATABASE: "nowhere",
    PGDATA: "/nowhere",
    PGTZ: "Nowhere/Never",
    PGCLIENTENCODING: "LATIN1",
    PGSERVICE: "nowhere",
    PGPASSFILE: "/nowhere",
    PGAPPNAME: "theirs",
  };
  Object.assign(process.env, theirs);
  await startsWithAllThatWasKept();
  for (const name of Object.keys(theirs)) expect(process.env[name], name).toBeUndefined();
});
