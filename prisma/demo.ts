import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { db } from "../src/lib/db.ts";
import { readEnv } from "../src/lib/env.ts";
import { findEmbeddedPostgres } from "../src/lib/launch/embeddedPostgres.ts";
import { dropForeignVariables } from "../src/lib/launch/postgresVariables.ts";
import { fill } from "../src/lib/text.ts";
import texts from "./demo.json" with { type: "json" };
import { openDemo } from "./openDemo.ts";

async function findRunningDatabase(): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readEnv();
  dropForeignVariables(DATABASE_URL);
  const url = DATABASE_URL ?? (await findEmbeddedPostgres(resolve(import.meta.dirname, "..", DATA_DIR)));
  if (!url) throw new Error(texts.notRunning);
  process.env.DATABASE_URL = url;
}

try {
  await findRunningDatabase();
  const { values } = parseArgs({ options: { json: { type: "boolean" }, programme: { type: "string" } } });
  const demo = await openDemo(values.programme);
  if (values.json) console.log(JSON.stringify(demo));
  else {
    const { baseUrl, code, screenToken, sessionId, hostEmail, hostPassword } = demo;
    for (const line of texts.lines)
      console.log(fill(line, { baseUrl, code: code ?? "", screenToken, sessionId, hostEmail, hostPassword }));
  }
  await db().$disconnect();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
