// Writes the Prisma client after `npm ci`. Plain JavaScript: it may run on the old Node that npm itself runs on.
// Generating needs no schema engine, but the CLI would download one; any existing executable keeps it from that.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
const done = spawnSync(process.execPath, [cli, "generate", "--config", "prisma/prisma.config.ts"], {
  stdio: ["ignore", "pipe", "pipe"],
  encoding: "utf8",
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
if (done.status !== 0) {
  console.error(done.stdout, done.stderr);
  process.exit(done.status ?? 1);
}
