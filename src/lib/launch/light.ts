import type { ServerResponse } from "node:http";

/** Whether this path is a file rather than a page: of the build, a drawing or a font. Each byte of them counts on a phone. */
export const isFile = (path: string): boolean =>
  path.startsWith("/_next/static/") || /^\/(?:[\w-]+\.svg|fonts\/[\w-]+\.\w+)$/.test(path);

/**
 * Lets an answer be compressed as a whole. Next pushes out each piece of a page by itself, and what comes after is then
 * compressed anew: more than a kilobyte for a page on which nothing waits.
 */
export function inOnePiece(response: ServerResponse): void {
  Object.defineProperty(response, "flush", { get: () => undefined, set: () => undefined });
}

const AGAIN = ["etag", "last-modified", "accept-ranges"];
const OF_PAGES = ["content-security-policy", "permissions-policy", "referrer-policy"];

/** Takes away what says nothing: by what a browser asks again for a file that never changes, what only holds for pages. */
export function lighten(response: ServerResponse): void {
  const says = (name: string, what: string) => String(response.getHeader(name)).includes(what);
  const idle = [
    ...(says("cache-control", "immutable") ? AGAIN : []),
    ...(says("content-type", "text/x-component") ? OF_PAGES : []),
  ];
  for (const name of idle) response.removeHeader(name);
}
