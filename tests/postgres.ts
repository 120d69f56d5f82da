import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../prisma/migrate.ts";
import { openEmbeddedPostgres } from "../src/lib/launch/embeddedPostgres.ts";
import { withClient } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a database with all migrations and no rows, to make copies of. */
    templateUrl: string;
  }
}

/** One PostgreSQL for all test files, with one migrated database that each of them copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `vruchtbare-bodem-db-${randomUUID()}`);
  const postgres = await openEmbeddedPostgres(folder);
  // Nobody needs these rows after a power cut, and everybody waits for the disk.
  await withClient(postgres.url, async (client) => {
    await client.query("ALTER SYSTEM SET fsync = off");
    await client.query("SELECT pg_reload_conf()");
  });
  await applyMigrations(postgres.url);
  project.provide("templateUrl", postgres.url);
  return async () => {
    await postgres.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
