import { randomUUID } from "node:crypto";
import pg from "pg";

/** Makes a copy of the database at `templateUrl`; answers its address. */
export async function copyDatabase(templateUrl: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await withClient(on(templateUrl, "postgres"), (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${databaseOf(templateUrl)}`),
  );
  return on(templateUrl, name);
}

/** Drops the database at `url`, also from under who still listens to it. */
export async function dropDatabase(templateUrl: string, url: string): Promise<void> {
  await withClient(on(templateUrl, "postgres"), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${databaseOf(url)} WITH (FORCE)`),
  );
}

/** Takes every row out of the test's own database; the tables stay. */
export async function emptyDatabase(): Promise<void> {
  await withClient(ownUrl(), async (client) => {
    const names = (await tablesOf(client)).map((name) => client.escapeIdentifier(name));
    // TRUNCATE gives every table and index new files: for a few rows that takes longer than the test. No key is asked
    // about meanwhile, so their order does not matter.
    await client.query("SET session_replication_role = replica");
    await client.query(names.map((name) => `DELETE FROM ${name}`).join("; "));
  });
}

/** The names of the tables in `client`'s database. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

/** The address of the database of the test file that asks. */
export function ownUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("This test has no database: it belongs in tests/db.");
  return url;
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

const on = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
