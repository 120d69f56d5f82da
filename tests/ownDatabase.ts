import { afterAll, inject } from "vitest";
import { db } from "../src/lib/db.ts";
import { copyDatabase, dropDatabase } from "./database.ts";

// Before anything connects: every test file has a database of its own. What a file before left running may have connected
// meanwhile, to the one that is gone; so freshProcess comes after this.
const url = await copyDatabase(inject("templateUrl"));
process.env.DATABASE_URL = url;
// Vite means something else by this name.
process.env.BASE_URL = "";

afterAll(async () => {
  await db().$disconnect();
  await dropDatabase(inject("templateUrl"), url);
});
