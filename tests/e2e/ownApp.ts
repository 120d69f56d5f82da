import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "../../src/lib/launch/postgresCluster.ts";
import { ownPostgres } from "../ownPostgres.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export type OwnApp = Awaited<ReturnType<typeof openOwnApp>>;

/** An app of its own on a PostgreSQL of its own, which may be stopped and started, and everything that it prints. */
export async function openOwnApp(settings: Record<string, string> = {}) {
  const postgres = await ownPostgres();
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const place = { PORT: String(port), HOST: "127.0.0.1", DATABASE_URL: postgres.url, BASE_URL: "" };
  const env = { ...process.env, ...place, ...settings };
  const printed: string[] = [];

  const start = async (): Promise<ChildProcess> => {
    const before = printed.length;
    const app = spawn(process.execPath, ["src/start.ts"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const output of [app.stdout, app.stderr])
      output?.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
    await expect.poll(() => printed.slice(before).join(""), { timeout: 60_000 }).toContain("Ctrl en C");
    return app;
  };
  let app = await start();

  return {
    postgres,
    base,
    env,
    printed,
    process: () => app,
    run: (file: string, ...args: string[]) =>
      execFileSync(process.execPath, [join("prisma", file), ...args], { cwd: ROOT, env, encoding: "utf8" }),
    kill: async () => {
      const exited = once(app, "exit");
      app.kill("SIGKILL");
      await exited;
    },
    restart: async () => {
      app = await start();
    },
    remove: async () => {
      app.kill("SIGKILL");
      await postgres.remove();
    },
  };
}
