import { headers } from "next/headers";
import { isHttps } from "../lib/asker.ts";
import { readEnv } from "../lib/env.ts";

/**
 * The address that phones in the room reach: BASE_URL if it is set; else the one of this request, but where that is the
 * laptop's own "localhost", its address on the local network.
 */
export async function publicAddress(): Promise<string> {
  const { BASE_URL, PHONE_URL, PORT } = readEnv();
  if (BASE_URL) return BASE_URL.replace(/\/$/, "");
  const asked = await headers();
  const host = asked.get("host") ?? `localhost:${PORT}`;
  // The page that follows a form is asked for by Next itself, at the address on which the app listens.
  const isLoopback = /^(localhost|127\.|\[::1\]|0\.0\.0\.0|\[::\])/.test(host);
  if (isLoopback && PHONE_URL) return PHONE_URL;
  return `${isHttps(asked) ? "https" : "http"}://${host}`;
}
