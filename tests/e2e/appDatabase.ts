import { findEmbeddedPostgres } from "../../src/lib/launch/embeddedPostgres.ts";

/** The address of the database of the app of all tests. */
export async function appDatabase(): Promise<string> {
  const url = await findEmbeddedPostgres(process.env.E2E_DATA_DIR ?? "");
  if (!url) throw new Error("The database of the app does not run.");
  return url;
}
