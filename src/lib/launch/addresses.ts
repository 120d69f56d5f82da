import { createSocket } from "node:dgram";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

type Addresses = {
  /** For the computer that the app runs on. */
  laptop: string;
  /** For phones on the same network, the likeliest first; empty without a network. */
  phones: string[];
};

// Names as Linux, macOS and Windows give them. A tunnel leads out as well, but not to the phones in the room.
const TUNNEL =
  /^(utun|tun|tap|ppp|wg|ipsec|zt|ham|cscotun|gpd)\d*|nordlynx|tailscale|zerotier|wireguard|openvpn|mullvad|proton|hamachi|vpn/i;
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|cni|flannel|lxc|lxd|incus|podman|bridge\d|awdl|llw|anpi|waydroid)|virtual|vmware|hyper-v|wsl|vethernet|parallels|docker/i;
// Of VirtualBox, VMware, Hyper-V and Parallels: on Windows such a card may be called "Ethernet 2".
const VIRTUAL_MAC = /^(0a:00:27|08:00:27|00:50:56|00:0c:29|00:05:69|00:15:5d|00:1c:42)/i;
const ONE_TO_ONE = "255.255.255.255";
// Of the addresses that documentation uses: nobody has it, and no packet is sent there.
const ELSEWHERE = "203.0.113.1";
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];
const EVERY_ADDRESS = ["0.0.0.0", "::"];

/**
 * The addresses to print for an app that listens on `host` and `port`; a `baseUrl` that was set decides. `outward` is the
 * own address of the card that leads out, where one does.
 */
export function findAddresses(
  { host, port, baseUrl, outward = null }: { host: string; port: number; baseUrl?: string; outward?: string | null },
  interfaces: Interfaces = networkInterfaces(),
): Addresses {
  const at = (name: string) => `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const local = EVERY_ADDRESS.includes(host) || LOOPBACK.includes(host);
  const laptop = at(local ? "localhost" : host);
  if (baseUrl) return { laptop, phones: [baseUrl.replace(/\/$/, "")] };
  if (LOOPBACK.includes(host)) return { laptop, phones: [] };
  return { laptop, phones: EVERY_ADDRESS.includes(host) ? lanAddresses(interfaces, outward).map(at) : [at(host)] };
}

/** Asks the system from which own address it would reach the outside; null without a way out. Nothing is sent. */
export function findOutward(): Promise<string | null> {
  return new Promise((found) => {
    const socket = createSocket("udp4");
    const answer = (address: string | null) => {
      socket.close();
      found(address);
    };
    socket.once("error", () => answer(null));
    socket.once("connect", () => answer(socket.address().address));
    socket.connect(9, ELSEWHERE);
  });
}

type Card = { name: string; address: string; mac: string; netmask: string };

/** The likeliest first; cards that no phone reaches only where there are no others. */
function lanAddresses(interfaces: Interfaces, outward: string | null): string[] {
  const cards = Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map((info) => ({ name, ...info })))
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."));
  const reached = cards.filter((card) => !isTunnel(card) && (card.address === outward || !isVirtual(card)));
  const likeliest = (card: Card) => (card.address === outward ? 3 : likelihood(card.address));
  return (reached.length > 0 ? reached : cards)
    .sort((a, b) => likeliest(b) - likeliest(a))
    .map(({ address }) => address);
}

const isTunnel = ({ name, netmask }: Card): boolean => TUNNEL.test(name) || netmask === ONE_TO_ONE;
const isVirtual = ({ name, mac }: Card): boolean => VIRTUAL.test(name) || VIRTUAL_MAC.test(mac);

// A home router or a phone's hotspot hands out 192.168; a building's network mostly 10 or 172.
const likelihood = (address: string): number =>
  address.startsWith("192.168.") ? 2 : /^(10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 1 : 0;
