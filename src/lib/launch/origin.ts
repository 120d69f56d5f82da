import type { IncomingMessage } from "node:http";
import { cameByHttps, saidBy } from "../asker.ts";

type Asked = Pick<IncomingMessage, "headers" | "method">;

/** How many proxies of our own there are, and the address that was set for the app. */
export type Door = { proxies: number; baseUrl?: string | undefined };

const READING = ["GET", "HEAD", "OPTIONS"];
const FORWARDED_HOST = "x-forwarded-host";

/**
 * Whether a request may do what it asks: a page of another origin may read what it can read, but never write. Who sends
 * neither Origin nor Sec-Fetch-Site is a script or an old browser, not such a page. To be asked once per request, after
 * `nameAsker`: it leaves the headers so that Next, which judges for itself, comes to the same answer.
 */
export function mayWrite({ headers, method = "GET" }: Asked, { proxies, baseUrl }: Door): boolean {
  const [forwarded] = proxies > 0 ? saidBy(headers[FORWARDED_HOST]) : [];
  delete headers[FORWARDED_HOST];
  if (READING.includes(method)) return true;
  const { origin } = headers;
  const site = headers["sec-fetch-site"];
  const vouched = site === "same-origin";
  if (site !== undefined && !vouched && site !== "none") return false;
  if (origin === undefined) return true;
  // A page that keeps its address to itself is trusted on the browser's word, or on where it says it came from.
  const from = URL.parse(origin === "null" ? (headers.referer ?? "") : origin);
  const own = [headers.host, forwarded, baseUrl && URL.parse(baseUrl)?.host].filter((host) => host !== undefined);
  const https = cameByHttps({ headers });
  const mine = from !== null && own.some((host) => isAt(from, host, { https, mayLackPort: vouched || proxies > 0 }));
  if (!mine && !(vouched && origin === "null")) return false;
  if (from && origin !== "null") headers[FORWARDED_HOST] = from.host;
  else delete headers.origin;
  return true;
}

/** Whether a page came from `host`. nginx passes a Host without the port on; the browser's Origin has it. */
function isAt(from: URL, host: string, { https, mayLackPort }: { https: boolean; mayLackPort: boolean }): boolean {
  const at = URL.parse(`${from.protocol}//${host}`);
  if (!at || !/^https?:$/.test(from.protocol) || (https && from.protocol !== "https:")) return false;
  return at.hostname === from.hostname && (at.port === from.port || (mayLackPort && !hasPort(host)));
}

const hasPort = (host: string): boolean => /:\d+$/.test(host);
