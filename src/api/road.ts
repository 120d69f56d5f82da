import type { RequestListener } from "node:http";
import { Hono } from "hono";
import { notFound, Problem } from "../lib/errors.ts";
import { problemResponse } from "../lib/problemAnswer.ts";
import { noteFault } from "../lib/requests.ts";
import { answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { calls } from "./calls.ts";
import { requestOf, send } from "./nodeHttp.ts";

/** "/api/sessions/{sessionId}/move" with its placeholders written in another way. */
const writtenWith = (path: string, placeholder: string): string => path.replace(/\{(\w+)\}/g, placeholder);

/** What stands in the log for each path of the table: nobody may find an id or a word of somebody's there. */
export const pathPatterns: string[] = [...new Set(calls.map(({ path }) => writtenWith(path, "[$1]")))];

const folders = new Set(calls.map(({ path }) => path.slice(0, path.indexOf("/", 1) + 1)));
const isOurs = (path: string): boolean => [...folders].some((folder) => path.startsWith(folder));

/** What "POST /api/…" looks like where it is one of these calls. */
const lookOf = (some: Call[]): RegExp =>
  new RegExp(`^(${some.map(({ method, path }) => `${method} ${writtenWith(path, "[^/]+")}`).join("|")})/?$`);

const spoken = lookOf(calls.filter(({ inTheirLanguage }) => inTheirLanguage));
const large = lookOf(calls.filter(({ takes }) => takes));

/** Whether the call of this method and path answers in the language of who asks. */
export const isInTheirLanguage = (method: string, path: string): boolean => spoken.test(`${method} ${path}`);

const router = new Hono({ strict: false });
for (const { method, path, respond } of calls)
  router.on(method, writtenWith(path, ":$1"), ({ req }) => respond(req.raw, req.param()));
for (const [path, those] of Map.groupBy(calls, ({ path }) => path)) {
  const methods = those.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const allow = [...methods, "OPTIONS"].join(", ");
  router.all(writtenWith(path, ":$1"), async ({ req }) => {
    if (req.method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
    const refused = problemResponse(new Problem("METHOD_UNKNOWN"));
    refused.headers.set("allow", allow);
    return refused;
  });
}
router.notFound(() => problemResponse(notFound()));
router.onError((error) =>
  answer(() => {
    throw error;
  }),
);

/** Answers the calls of the table without Next, whose way to a handler costs more than the handlers; `next` gets the rest. */
export function road(next: RequestListener): RequestListener {
  return (request, response) => {
    // What is no address at all is Next's to refuse.
    const address = URL.parse(request.url ?? "", "http://api");
    if (!address || !isOurs(address.pathname)) return next(request, response);
    void requestOf(request, address, large.test(`${request.method} ${address.pathname}`))
      .then((asked) => router.fetch(asked))
      .then((answered) => send(answered, request, response))
      .catch((error: unknown) => {
        // A browser that left while it was still sending is no fault of ours.
        if (!request.destroyed) noteFault(error);
        response.destroy();
      });
  };
}
