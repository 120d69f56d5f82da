import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import manifest from "../package.json" with { type: "json" };
import { readEnv } from "../src/lib/env.ts";
import { openDatabase } from "../src/lib/launch/database.ts";
import { pathsIn } from "../src/lib/launch/postgresFolder.ts";
import { reasonOf } from "../src/lib/launch/startProblem.ts";
import { fill } from "../src/lib/text.ts";
import texts from "./backup.json" with { type: "json" };
import { type Entry, type Head, Refusal, type Row, writeBackup } from "./backupFile.ts";

export type Count = { rows: number; tables: number };

const ROWS_AT_ONCE = 500;
/** Of photos, each of which may be as large as thousands of other rows; as text they are twice that. */
export const PHOTOS_AT_ONCE = 20;
const MIGRATIONS = `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`;
const COLUMNS = `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns,
  bool_or(a.atttypid = 'bytea'::regtype) AS "hasBytes"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('_prisma_migrations', 'Limit')
    AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  GROUP BY c.relname ORDER BY c.relname`;

/**
 * Copies everything in the database at `databaseUrl` but the limits of the day into `file`, as it stands at one moment,
 * while others go on writing. Throws a Refusal, and then leaves no file.
 */
export async function backup(databaseUrl: string, file: string): Promise<Count> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1");
    await client.query("SET LOCAL bytea_output = 'hex'");
    const count = { rows: 0, tables: 0 };
    const head: Head = {
      format: "vruchtbare-bodem-backup-1",
      version: manifest.version,
      madeAt: new Date().toISOString(),
      migrations: await readMigrations(client),
    };
    await writeBackup(file, head, entriesOf(client, count));
    return count;
  } finally {
    await client.end();
  }
}

/** The migrations that were applied to the database; a Refusal when it is not one of ours. */
export async function readMigrations(client: pg.Client): Promise<Head["migrations"]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(MIGRATIONS).catch(() => ({ rows: [] }));
  if (rows.length === 0) throw new Refusal("noTables");
  return rows;
}

async function* entriesOf(client: pg.Client, count: Count): AsyncGenerator<Entry> {
  const { rows: tables } = await client.query<{ table: string; columns: string[]; hasBytes: boolean }>(COLUMNS);
  for (const { table, columns, hasBytes } of tables) {
    yield { table, columns };
    count.tables += 1;
    // As text, so that each value comes back exactly as PostgreSQL had it.
    const values = columns.map((name) => `${pg.escapeIdentifier(name)}::text`).join(", ");
    await client.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT ${values} FROM ${pg.escapeIdentifier(table)}`);
    while (true) {
      const text = `FETCH ${hasBytes ? PHOTOS_AT_ONCE : ROWS_AT_ONCE} FROM copied`;
      const { rows } = await client.query<Row>({ text, rowMode: "array" });
      if (rows.length === 0) break;
      count.rows += rows.length;
      yield* rows;
    }
    await client.query("CLOSE copied");
  }
}

async function requireDatabase(_: string, embedded: string | null): Promise<void> {
  if (embedded && !existsSync(pathsIn(embedded).folder)) throw new Refusal("noDatabase", { folder: embedded });
}

/**
 * Runs `work` on the database of the settings and the file of the command line, and ends with one clear line. `look`
 * comes before a database is opened, and may refuse.
 */
export async function runOnFile(
  lines: { usage: string; done: string },
  look: (file: string, embedded: string | null) => Promise<unknown>,
  work: (databaseUrl: string, file: string) => Promise<Count>,
): Promise<void> {
  try {
    const [name] = process.argv.slice(2);
    if (!name) throw new Error(lines.usage);
    // npm goes to the app's own folder first.
    const file = resolve(process.env.INIT_CWD ?? ".", name);
    const { DATABASE_URL, DATA_DIR } = readEnv();
    const dataDir = resolve(import.meta.dirname, "..", DATA_DIR);
    await look(file, DATABASE_URL ? null : dataDir);
    const database = await openDatabase(DATABASE_URL, dataDir);
    try {
      console.log(fill(lines.done, { file, ...(await work(database.url, file)) }));
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runOnFile({ usage: texts.usageBackup, done: texts.kept }, requireDatabase, backup);
