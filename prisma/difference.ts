import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

const SCHEMA = join(import.meta.dirname, "schema.prisma");
const MIGRATIONS = join(import.meta.dirname, "migrations");
// What the newest migration leads to: in this engine reading the tables back stops at PostgreSQL's own "char" columns.
const SCHEMA_BEFORE = join(MIGRATIONS, "schema.prisma");

/**
 * The SQL that is still to be written down as a migration; empty if the migrations lead to the schema as it is. The
 * engine wants a connection (to any database), and changes nothing.
 */
export async function unwrittenSql(databaseUrl: string): Promise<string> {
  const files = (path: string) => [{ path, content: readFileSync(path, "utf8") }];
  const engine = await loadEngine(databaseUrl);
  const { stdout } = await engine.diff({
    from: existsSync(SCHEMA_BEFORE) ? { tag: "schemaDatamodel", files: files(SCHEMA_BEFORE) } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: files(SCHEMA) },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return !stdout || stdout.startsWith("-- This is an empty migration") ? "" : stdout;
}

/** Writes `sql` down as the next migration; answers its file. */
export function writeMigration(name: string, sql: string): string {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = join(MIGRATIONS, `${time}_${name}`, "migration.sql");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sql);
  copyFileSync(SCHEMA, SCHEMA_BEFORE);
  return file;
}

// Prisma's schema engine as WebAssembly: the native one would have to be downloaded, and a buurthuis has no internet.
async function loadEngine(databaseUrl: string): Promise<engineModule.SchemaEngine> {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(glue.replace(/\.js$/, ".wasm"));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    "./schema_engine_bg.js": engineModule,
  });
  engineModule.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === "function") exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
  return engineModule.SchemaEngine.new(
    { datamodels: [[SCHEMA, readFileSync(SCHEMA, "utf8")]] },
    () => undefined,
    adapter,
  );
}
