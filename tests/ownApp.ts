import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { freePort } from "../src/lib/launch/postgresCluster.ts";
import launch from "../src/lib/launch/texts.json" with { type: "json" };

const ROOT = resolve(import.meta.dirname, "..");

/** A process of the app that a test starts for itself. */
export type OwnApp = {
  url: string;
  port: number;
  child: ChildProcess;
  /** All that it printed so far. */
  said: () => string;
  /** Resolves when it printed `text`; rejects when it ends before that. */
  says: (text: string | RegExp) => Promise<void>;
  /** Stops it as Ctrl-C does, and waits until it is gone; answers its exit code. */
  stop: () => Promise<number | null>;
};

/** Starts the app as `npm start` does, on this computer alone and a port of its own, with `env` besides. */
export async function ownApp(env: Record<string, string>): Promise<OwnApp> {
  const port = await freePort();
  const own = { PORT: String(port), HOST: "127.0.0.1", DATABASE_URL: "", BASE_URL: "", npm_lifecycle_event: "" };
  const child = spawn(process.execPath, ["src/start.ts"], {
    cwd: ROOT,
    env: { ...process.env, ...own, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let ended = false;
  const lookers = new Set<() => void>();
  const look = () => {
    for (const looker of lookers) looker();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk;
      look();
    });
  child.once("close", () => {
    ended = true;
    look();
  });
  process.on("exit", () => child.kill("SIGKILL"));
  return {
    url: `http://127.0.0.1:${env.PORT ?? port}`,
    port: Number(env.PORT ?? port),
    child,
    said: () => said,
    says: (text) =>
      new Promise((heard, failed) => {
        const looker = () => {
          const found = typeof text === "string" ? said.includes(text) : text.test(said);
          if (!found && !ended) return;
          lookers.delete(looker);
          if (found) heard();
          else failed(new Error(`The app ended without saying ${text}:\n${said}`));
        };
        lookers.add(looker);
        looker();
      }),
    stop: async () => {
      if (!ended) {
        child.kill("SIGINT");
        await once(child, "close");
      }
      return child.exitCode;
    },
  };
}

/** Waits until an app of ours is ready to answer. */
export const ready = (app: OwnApp): Promise<void> => app.says(launch.ready);
