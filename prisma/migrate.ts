import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { readEnv } from "../src/lib/env.ts";
import { openEmbeddedPostgres } from "../src/lib/launch/embeddedPostgres.ts";
import { dropForeignVariables } from "../src/lib/launch/postgresVariables.ts";

const MIGRATIONS = join(import.meta.dirname, "migrations");
const MIGRATION_LOCK = 7_226_001;

// Prisma's own table, so that a host may use Prisma's command line on the same database.
const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
const WRITE_HISTORY = `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), 1)`;

export type Migration = { name: string; sql: string; checksum: string };

/**
 * Brings the database at `databaseUrl` up to the newest migration, or the newest of `migrations`; answers the names of
 * the migrations it applied. Each is applied whole or not at all. Of several processes that start at once, one applies
 * and the others wait for it.
 */
export async function applyMigrations(databaseUrl: string, migrations = ownMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(CREATE_HISTORY);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The migrations of this version of the app, in their order. */
export function ownMigrations(): Migration[] {
  const names = readdirSync(MIGRATIONS).filter((name) => /^\d{14}_/.test(name));
  return names.sort().map((name) => migrationOf(name, readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8")));
}

/** A migration as a database remembers it. */
export const migrationOf = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const changed = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed) throw new Error(`${changed.name} was changed after it was applied to this database.`);
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(WRITE_HISTORY, [randomUUID(), checksum, name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function writeNext(databaseUrl: string, name: string): Promise<string> {
  if (!/^[a-z0-9_]+$/.test(name)) return "Usage: npm run db:migration -- name_in_small_letters";
  const { unwrittenSql, writeMigration } = await import("./difference.ts");
  const sql = await unwrittenSql(databaseUrl);
  return sql === "" ? "The migrations already match the schema." : writeMigration(name, sql);
}

async function main(flag = "", name = ""): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readEnv();
  dropForeignVariables(DATABASE_URL);
  const embedded = DATABASE_URL ? null : await openEmbeddedPostgres(DATA_DIR);
  const databaseUrl = DATABASE_URL ?? embedded?.url ?? "";
  try {
    const applied = flag === "--new" ? [await writeNext(databaseUrl, name)] : await applyMigrations(databaseUrl);
    console.log(applied.join("\n") || "Nothing to apply.");
  } finally {
    await embedded?.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main(...process.argv.slice(2));
