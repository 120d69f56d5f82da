import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { type Cluster, hasNoRoom } from "./postgresFolder.ts";
import { mayWriteIn, runAs } from "./postgresUser.ts";
import { forgetStrangers, lastPortOf } from "./postmaster.ts";
import { reasonOf, StartProblem } from "./startProblem.ts";

// After a power cut PostgreSQL first reads what it had not written away yet.
const RECOVERS_WITHIN_S = "300";

/**
 * Starts the server on 127.0.0.1 and waits until it takes connections: on `port`, or else where it was last time, so
 * that who still uses it finds it back; on another one if that is taken. Throws a StartProblem.
 */
export async function startCluster({ folder, programs, user }: Cluster, port?: number): Promise<void> {
  await forgetStrangers(folder);
  const on = port ?? (await freePort(lastPortOf(folder) ?? 0).catch(() => freePort()));
  const options = `-p ${on} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC`;
  const log = join(folder, "server.log");
  const saidBefore = existsSync(log) ? statSync(log).size : 0;
  const args = ["start", "-w", "-t", RECOVERS_WITHIN_S, "-D", folder, "-l", log, "-o", options];
  try {
    await runAs(user, programs.pg_ctl, args);
  } catch (error) {
    if (hasNoRoom(folder)) throw new StartProblem("dataFolderFull", { folder });
    if (!mayWriteIn(user, folder)) throw new StartProblem("dataFolderReadOnly", { folder });
    throw new StartProblem("postgresFailed", { folder, reason: whyIn(log, saidBefore) ?? reasonOf(error) });
  }
}

export async function stopCluster({ folder, programs, user }: Cluster): Promise<void> {
  await runAs(user, programs.pg_ctl, ["stop", "-w", "-m", "fast", "-D", folder]);
}

/** Connects as the cluster's owner; rejects if nothing answers. */
export async function connectTo(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  // The server may stop while the client idles: that is no reason to fall over.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** A port of this computer that nobody listens on now: `wanted`, or any. Rejects if it is taken. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** What the server said this time about why it does not start; its last words are only that it stopped. */
function whyIn(log: string, from: number): string | undefined {
  if (!existsSync(log)) return undefined;
  const lines = readFileSync(log).subarray(from).toString("utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.findLast(Boolean);
}
