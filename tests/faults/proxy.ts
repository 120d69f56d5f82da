import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "./random.ts";

type Line = { phone: Socket; server: Socket; swallowed: boolean };

/**
 * The network between phones and servers, at `port`: each connection goes to one of `targets` by chance, and to the next
 * where nobody answers. It can cut connections, be away, be slow, and swallow: then a connection stays open and carries
 * nothing any more, as where a Wi-Fi router forgot it.
 */
export async function openProxy(targets: () => number[], random: Random) {
  const lines = new Set<Line>();
  let awayUntil = 0;
  let slow = { delayMs: 0, until: 0 };

  const server = createServer((phone) => {
    phone.on("error", () => undefined);
    if (Date.now() < awayUntil) phone.destroy();
    else reach(phone, shuffled(targets(), random));
  });

  function reach(phone: Socket, [port, ...others]: number[]): void {
    if (port === undefined || phone.destroyed) return void phone.destroy();
    const upstream = connect({ host: "127.0.0.1", port, noDelay: true });
    const next = () => reach(phone, others);
    upstream.once("error", next).once("connect", () => {
      upstream.off("error", next).on("error", () => undefined);
      const line = { phone, server: upstream, swallowed: false };
      lines.add(line);
      carry(line, phone, upstream);
      carry(line, upstream, phone);
    });
  }

  function carry(line: Line, from: Socket, to: Socket): void {
    from.on("data", async (bytes: Buffer) => {
      if (line.swallowed) return;
      from.pause();
      if (Date.now() < slow.until) await pause(slow.delayMs);
      if (line.swallowed || to.destroyed) return void from.resume();
      if (to.write(bytes)) from.resume();
      else to.once("drain", () => from.resume());
    });
    from.on("close", () => {
      // The other end of what was swallowed does not hear of it, as without the swallowing.
      if (line.swallowed && from === line.server) return;
      lines.delete(line);
      line.phone.destroy();
      line.server.destroy();
    });
  }

  const some = (share: number): Line[] => [...lines].filter(() => random.next() < share);

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    /** Cuts this share of the connections; for `awayMs` no new one comes about. */
    cut(share: number, awayMs: number): void {
      awayUntil = Math.max(awayUntil, Date.now() + awayMs);
      for (const { phone, server } of some(share)) {
        phone.destroy();
        server.destroy();
      }
    },
    /** Holds up every packet. */
    slowDown(delayMs: number, forMs: number): void {
      slow = { delayMs, until: Date.now() + forMs };
    },
    /** This share of the connections carries nothing from now on, and nobody is told. */
    swallow(share: number): void {
      for (const line of some(share)) line.swallowed = true;
    },
    /** New connections are fine again; what was swallowed stays so. */
    calm(): void {
      awayUntil = 0;
      slow = { delayMs: 0, until: 0 };
    },
    close(): void {
      server.close();
      for (const { phone, server } of lines) {
        phone.destroy();
        server.destroy();
      }
    },
  };
}

const shuffled = (ports: number[], random: Random): number[] =>
  ports
    .map((port) => ({ port, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ port }) => port);
