import { setTimeout as pause } from "node:timers/promises";
import type { ownPostgres } from "../ownPostgres.ts";
import type { Phone } from "./phone.ts";
import type { openProxy } from "./proxy.ts";
import type { Random } from "./random.ts";
import type { Fault, Planned } from "./schedule.ts";
import type { AppServer } from "./servers.ts";

export type Stage = {
  servers: [AppServer, AppServer];
  postgres: Awaited<ReturnType<typeof ownPostgres>>;
  proxy: Awaited<ReturnType<typeof openProxy>>;
};

/** Lets everything of the plan happen at its time; answers when the last of it is over and both servers are up again. */
export async function storm(plan: Planned[], { servers, postgres, proxy }: Stage, phones: Phone[], random: Random) {
  const began = performance.now();
  let killing = Promise.resolve();
  let restarting = Promise.resolve();

  const kill = async (server: AppServer, other: AppServer) => {
    // Of two servers one is killed, never both.
    await Promise.all([server.up(), other.up()]);
    server.kill();
  };
  const restart = async (crash: boolean, awayMs: number) => {
    await (crash ? postgres.crash() : postgres.stop());
    await pause(awayMs);
    await postgres.start();
  };
  const happen = (fault: Fault): void => {
    switch (fault.kind) {
      case "kill": {
        const [one, other] = servers;
        killing = killing.then(() => (fault.server === 0 ? kill(one, other) : kill(other, one)));
        return;
      }
      case "restart":
        restarting = restarting.then(() => restart(fault.crash, fault.awayMs));
        return;
      case "cut":
        proxy.cut(fault.share, fault.awayMs);
        for (const phone of phones) if (random.next() < 0.5) setTimeout(phone.online, fault.awayMs);
        return;
      case "slow":
        proxy.slowDown(fault.delayMs, fault.forMs);
        return;
      case "swallow":
        proxy.swallow(fault.share);
        return;
      case "reload":
        phones[fault.phone]?.open();
        return;
    }
  };

  for (const { at, ...fault } of plan) {
    await pause(Math.max(0, began + at - performance.now()));
    happen(fault);
  }
  await Promise.all([killing, restarting]);
  proxy.calm();
  await Promise.all(servers.map((server) => server.up()));
}
