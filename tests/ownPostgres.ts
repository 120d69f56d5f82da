import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, stopCluster } from "../src/lib/launch/postgresCluster.ts";
import { prepareCluster } from "../src/lib/launch/postgresFolder.ts";
import { runAs } from "../src/lib/launch/postgresUser.ts";

/** A PostgreSQL that a test may stop and start as it likes; it comes back on the same address. Started. */
export async function ownPostgres() {
  const dataDir = join(tmpdir(), `vruchtbare-bodem-away-${randomUUID()}`);
  const cluster = await prepareCluster(dataDir);
  const { folder, password, programs, user } = cluster;
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const start = () =>
    runAs(user, programs.pg_ctl, ["start", "-w", "-D", folder, "-l", join(folder, "server.log"), "-o", options]);
  const stop = () => stopCluster(cluster);
  await start();
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    start,
    stop,
    /** As after a power cut: nobody is told, nothing is tidied up. */
    crash: () => runAs(user, programs.pg_ctl, ["stop", "-w", "-m", "immediate", "-D", folder]),
    remove: async () => {
      await stop().catch(() => undefined);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
