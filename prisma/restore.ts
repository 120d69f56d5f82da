import { pathToFileURL } from "node:url";
import pg from "pg";
import { reasonOf } from "../src/lib/launch/startProblem.ts";
import texts from "./backup.json" with { type: "json" };
import { type Count, PHOTOS_AT_ONCE, readMigrations, runOnFile } from "./backup.ts";
import { checkBackup, type Head, Refusal, type Row, readBackup, type Table } from "./backupFile.ts";
import { applyMigrations, type Migration, ownMigrations } from "./migrate.ts";

const ROWS_AT_ONCE = 500;
const FOREIGN_KEYS = `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS alter
  FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable AND connamespace = 'public'::regnamespace`;
const TYPES = `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped`;
const ALREADY_THERE = `SELECT (SELECT count(*)::int FROM "Session") AS sessions,
  (SELECT count(*)::int FROM "User") AS users`;

/**
 * Puts everything of the backup in `file` into the database at `databaseUrl`, which gets its tables first if it has
 * none: all of it, or nothing. What an older version made comes into the tables of then, which are brought up to
 * `migrations` afterwards. Throws a Refusal for a damaged file, for one of a newer or another version, for a database
 * that has newer tables than an older file, and for one that somebody uses already.
 */
export async function restore(databaseUrl: string, file: string, migrations = ownMigrations()): Promise<Count> {
  const head = await checkBackup(file);
  await applyMigrations(databaseUrl, migrationsOf(head, migrations));
  const count = await putBack(databaseUrl, file, head);
  await applyMigrations(databaseUrl, migrations).catch((error: unknown) => {
    throw new Refusal("notUpdated", { version: head.version, reason: reasonOf(error) });
  });
  return count;
}

/** Those of our migrations that the database of the backup had. */
function migrationsOf({ version, migrations: theirs }: Head, ours: Migration[]): Migration[] {
  const had = new Map(theirs.map(({ name, checksum }) => [name, checksum]));
  const known = ours.filter(({ name, checksum }) => had.get(name) === checksum);
  if (known.length === theirs.length) return known;
  throw new Refusal("otherMigrations", { version, theirs: newest(theirs), ours: newest(ours) });
}

async function putBack(databaseUrl: string, file: string, head: Head): Promise<Count> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(`LOCK TABLE "Session", "User" IN ACCESS EXCLUSIVE MODE`);
    requireSameMigrations(head, await readMigrations(client));
    await requireUnused(client);
    const count = await fillTables(client, file);
    await client.query("COMMIT");
    return count;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("failed", { reason: reasonOf(error) });
  } finally {
    // What was not committed goes with the connection.
    await client.end();
  }
}

function requireSameMigrations({ version, migrations: theirs }: Head, ours: Head["migrations"]): void {
  if (JSON.stringify(theirs) === JSON.stringify(ours)) return;
  throw new Refusal("newerTables", { version, theirs: newest(theirs), ours: newest(ours) });
}

const newest = (migrations: { name: string }[]): string => migrations.at(-1)?.name ?? "?";

async function requireUnused(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sessions: number; users: number }>(ALREADY_THERE);
  const [there] = rows;
  if (!there || there.sessions > 0 || there.users > 0) throw new Refusal("notEmpty", there);
}

async function fillTables(client: pg.Client, file: string): Promise<Count> {
  const { rows: keys } = await client.query<{ alter: string }>(FOREIGN_KEYS);
  // Tables point at each other in circles: the keys are looked at when all rows are there.
  for (const { alter } of keys) await client.query(`${alter} DEFERRABLE INITIALLY DEFERRED`);
  // A first start has put its own keys there.
  await client.query(`DELETE FROM "Setting"`);
  const count = await insertAll(client, file);
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  for (const { alter } of keys) await client.query(`${alter} NOT DEFERRABLE`);
  return count;
}

async function insertAll(client: pg.Client, file: string): Promise<Count> {
  const count = { rows: 0, tables: 0 };
  let insert: Insert = { statement: "", rowsAtOnce: ROWS_AT_ONCE };
  let waiting: Row[] = [];
  const flush = async () => {
    if (waiting.length > 0) await client.query(insert.statement, [JSON.stringify(waiting)]);
    count.rows += waiting.length;
    waiting = [];
  };
  for await (const entry of readBackup(file)) {
    if (Array.isArray(entry)) waiting.push(entry);
    if (waiting.length >= insert.rowsAtOnce || "table" in entry) await flush();
    if (!("table" in entry)) continue;
    insert = await insertInto(client, entry);
    count.tables += 1;
  }
  await flush();
  return count;
}

/** A statement that takes rows as one JSON list of lists of texts, and how many. */
type Insert = { statement: string; rowsAtOnce: number };

async function insertInto(client: pg.Client, { table, columns }: Table): Promise<Insert> {
  const name = pg.escapeIdentifier(table);
  const { rows } = await client.query<{ name: string; type: string }>(TYPES, [name]);
  const types = new Map(rows.map((column) => [column.name, column.type]));
  const names = columns.map(pg.escapeIdentifier).join(", ");
  const values = columns.map((column, at) => `(one->>${at})::${types.get(column)}`).join(", ");
  return {
    statement: `INSERT INTO ${name} (${names}) SELECT ${values} FROM json_array_elements($1::json) AS one`,
    rowsAtOnce: [...types.values()].includes("bytea") ? PHOTOS_AT_ONCE : ROWS_AT_ONCE,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runOnFile({ usage: texts.usageRestore, done: texts.restored }, checkBackup, restore);
