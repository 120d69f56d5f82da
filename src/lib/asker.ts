import type { IncomingMessage } from "node:http";

const ADDRESS = "x-forwarded-for";
const PROTOCOL = "x-forwarded-proto";

/**
 * Writes into the request who asks: the one address, and http or https. What the request itself says of these counts
 * only behind `proxies` (TRUST_PROXY) proxies of our own, and then what the outermost of them saw.
 */
export function nameAsker(request: Pick<IncomingMessage, "headers" | "socket">, proxies: number): void {
  const { headers, socket } = request;
  const said = proxies > 0 ? saidBy(headers[ADDRESS]) : [];
  headers[ADDRESS] = said.at(-proxies) ?? said[0] ?? socket.remoteAddress ?? "";
  headers[PROTOCOL] = proxies > 0 && saidBy(headers[PROTOCOL])[0]?.toLowerCase() === "https" ? "https" : "http";
}

/** Whose turn it is that a limit counts: the IPv4 address, or the /64 that a household has of IPv6. */
export function addressOf(headers: Pick<Headers, "get">): string {
  const address = (headers.get(ADDRESS) ?? "").trim().replace(/^::ffff:(?=\d+\.)/i, "");
  return address.includes(":") ? networkOf(address) : address;
}

/** Whether the browser came over https. */
export const isHttps = (headers: Pick<Headers, "get">): boolean => headers.get(PROTOCOL) === "https";

/** The same of a request that the launcher holds, after `nameAsker`. */
export const cameByHttps = ({ headers }: Pick<IncomingMessage, "headers">): boolean => headers[PROTOCOL] === "https";

/** What each proxy wrote into a header that they add to, the farthest first. */
export const saidBy = (value: string | string[] | undefined): string[] =>
  [value ?? []]
    .flat()
    .join(",")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);

/** "2001:db8::7" → "2001:db8:0:0": the first four of the eight groups. */
function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array<string>(Math.max(0, zeros)).fill("0"), ...(after ?? [])].slice(0, 4).join(":");
}
