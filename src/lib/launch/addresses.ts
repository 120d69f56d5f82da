import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

export type Addresses = {
  /** For the computer that the app runs on. */
  laptop: string;
  /** For phones on the same network, the likeliest first; empty without a network. */
  phones: string[];
};

const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|utun|tun|tap|tailscale|zt|wg)/i;
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];
const EVERY_ADDRESS = ["0.0.0.0", "::"];

/** The addresses to print for an app that listens on `host` and `port`; a `baseUrl` that was set decides. */
export function findAddresses(
  { host, port, baseUrl }: { host: string; port: number; baseUrl?: string },
  interfaces: Interfaces = networkInterfaces(),
): Addresses {
  const at = (name: string) => `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const local = EVERY_ADDRESS.includes(host) || LOOPBACK.includes(host);
  const laptop = at(local ? "localhost" : host);
  if (baseUrl) return { laptop, phones: [baseUrl.replace(/\/$/, "")] };
  if (LOOPBACK.includes(host)) return { laptop, phones: [] };
  return { laptop, phones: EVERY_ADDRESS.includes(host) ? lanAddresses(interfaces).map(at) : [at(host)] };
}

function lanAddresses(interfaces: Interfaces): string[] {
  return Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, infos = []]) => infos)
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."))
    .map(({ address }) => address)
    .sort((a, b) => likelihood(b) - likelihood(a));
}

// A home router or a phone's hotspot hands out 192.168; a building's network mostly 10 or 172.
const likelihood = (address: string): number =>
  address.startsWith("192.168.") ? 2 : /^(10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 1 : 0;
