import { resolve } from "node:path";
import { withClient } from "../../database.ts";

/** The backup of 30 November 2026, and how much there is in it. */
export const FILE = resolve(import.meta.dirname, "2026-11-30.gz");
export const ROWS = { rows: 309, tables: 27 };

/** Makes a database as empty as one that no version of the app was ever started on. */
export const withoutTables = (url: string) =>
  withClient(url, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
