import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../src/lib/launch/postgresCluster.ts";
import launch from "../../src/lib/launch/texts.json" with { type: "json" };

const ROOT = resolve(import.meta.dirname, "../..");
const AGAIN_AFTER_MS = 300;
const LOOK_EVERY_MS = 50;
const SAID_MOST = 4_000;

/** One process of the app, that is started again whenever it ends. */
export type AppServer = {
  port: number;
  isUp: () => boolean;
  up: () => Promise<void>;
  kill: () => void;
  stop: () => Promise<void>;
};

/** Starts the app as `npm start` does, on a port of its own (it builds first where there is no build of this source). */
export async function keepServer(databaseUrl: string): Promise<AppServer> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATABASE_URL: databaseUrl, BASE_URL: "" };
  let child: ChildProcess;
  let ready = false;
  let stopping = false;
  let said = "";

  const start = () => {
    said = "";
    child = spawn(process.execPath, ["src/start.ts"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said = `${said}${chunk}`.slice(-SAID_MOST);
        if (said.includes(launch.ready)) ready = true;
      });
    child.once("exit", async () => {
      ready = false;
      await pause(AGAIN_AFTER_MS);
      if (!stopping) start();
    });
  };
  const end = () => child.kill("SIGKILL");
  process.on("exit", end);
  start();
  return {
    port,
    isUp: () => ready,
    up: async () => {
      while (!ready && !stopping) await pause(LOOK_EVERY_MS);
    },
    kill: () => {
      ready = false;
      end();
    },
    stop: async () => {
      stopping = true;
      process.off("exit", end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      end();
      await gone;
    },
  };
}
