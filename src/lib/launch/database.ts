import pg from "pg";
import { hashOf, newSecret } from "../ids.ts";
import { openEmbeddedPostgres } from "./embeddedPostgres.ts";
import { dropForeignVariables } from "./postgresVariables.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";

const PATIENCE_MS = 5_000;
const BUILD_LOCK = 7_226_003;

/** The database to use: the one at `given` if that is set, else the embedded one in `dataDir`. Throws a StartProblem. */
export async function openDatabase(given: string | undefined, dataDir: string) {
  if (!given) return openEmbeddedPostgres(dataDir);
  dropForeignVariables(given);
  await within(given, (client) => client.query("SELECT 1")).catch((error: unknown) => {
    throw new StartProblem("databaseUnreachable", { where: whereOf(given), reason: reasonOf(error) });
  });
  return { url: given, close: async () => undefined };
}

/** Runs `work` while no other process on this database does: two that start at once would build over each other. */
export async function oneAtATime<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  return within(databaseUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [BUILD_LOCK]);
    return work();
  });
}

/**
 * The key with which the first account can be made; a new one each time, null once somebody used one. An account of the
 * demo does not count: a host who looks at the demo first still gets in.
 */
export async function firstAccountKey(databaseUrl: string): Promise<string | null> {
  return within(databaseUrl, async (client) => {
    const used = `SELECT 1 FROM "User" WHERE NOT EXISTS (SELECT 1 FROM "Setting" WHERE name = 'firstAccountHash') LIMIT 1`;
    if ((await client.query(used)).rowCount) return null;
    const key = newSecret();
    const store =
      'INSERT INTO "Setting" (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value';
    await client.query(store, ["firstAccountHash", hashOf(key)]);
    return key;
  });
}

async function within<T>(databaseUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE_MS });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

// Never the whole address: it holds the password.
function whereOf(databaseUrl: string): string {
  return URL.canParse(databaseUrl) ? new URL(databaseUrl).host : "?";
}
