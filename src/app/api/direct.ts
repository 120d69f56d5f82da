import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { noteFault } from "../../lib/requests.ts";
import { BODY_MOST_BYTES } from "./answer.ts";
import { PUT as change, DELETE as withdraw } from "./contributions/[contributionId]/route.ts";
import { PUT as support } from "./contributions/[contributionId]/support/route.ts";
import { GET as health } from "./health/route.ts";
import { POST as contribute } from "./sessions/[sessionId]/contributions/route.ts";
import { GET as follow } from "./sessions/[sessionId]/events/route.ts";
import { PUT as setReady } from "./sessions/[sessionId]/ready/route.ts";
import { PUT as supportLine } from "./sessions/[sessionId]/samenwerkingsafspraak/lines/[lineId]/support/route.ts";

type Call = { method: string; path: RegExp; answer: (request: Request, ids: string[]) => Promise<Response> };

const contribution = /^\/api\/contributions\/([^/]+)$/;

const calls: Call[] = [
  // Who asks whether we still answer must not wait behind a hundred pages.
  { method: "GET", path: /^\/api\/health$/, answer: () => health() },
  {
    method: "POST",
    path: /^\/api\/sessions\/([^/]+)\/contributions$/,
    answer: (request, [sessionId = ""]) => contribute(request, { params: Promise.resolve({ sessionId }) }),
  },
  { method: "PUT", path: contribution, answer: (request, ids) => change(request, about(ids)) },
  { method: "DELETE", path: contribution, answer: (request, ids) => withdraw(request, about(ids)) },
  {
    method: "PUT",
    path: /^\/api\/contributions\/([^/]+)\/support$/,
    answer: (request, ids) => support(request, about(ids)),
  },
  {
    method: "PUT",
    path: /^\/api\/sessions\/([^/]+)\/samenwerkingsafspraak\/lines\/([^/]+)\/support$/,
    answer: (request, [sessionId = "", lineId = ""]) =>
      supportLine(request, { params: Promise.resolve({ sessionId, lineId }) }),
  },
  {
    method: "PUT",
    path: /^\/api\/sessions\/([^/]+)\/ready$/,
    answer: (request, [sessionId = ""]) => setReady(request, { params: Promise.resolve({ sessionId }) }),
  },
  {
    method: "GET",
    path: /^\/api\/sessions\/([^/]+)\/events$/,
    answer: (request, [sessionId = ""]) => follow(request, { params: Promise.resolve({ sessionId }) }),
  },
];

function about([contributionId = ""]: string[]) {
  return { params: Promise.resolve({ contributionId }) };
}

/**
 * Answers what a full room asks many times a second, and what may not wait, by the handlers of its routes, without Next's
 * way to them, which costs more than the handlers. Everything else, and whoever asks as the host, goes to `next`.
 */
export function direct(next: RequestListener): RequestListener {
  return (request, response) => {
    // What is no address at all is Next's to refuse.
    const address = URL.parse(request.url ?? "", "http://direct");
    const call = calls.find(({ method, path }) => method === request.method && path.test(address?.pathname ?? ""));
    if (!address || !call || address.searchParams.get("as") === "host") return next(request, response);
    void requestOf(request, address)
      .then((asked) => call.answer(asked, call.path.exec(address.pathname)?.slice(1) ?? []))
      .then((answer) => send(answer, response))
      .catch((error: unknown) => {
        // A browser that left while it was still sending is no fault of ours.
        if (!request.destroyed) noteFault(error);
        response.destroy();
      });
  };
}

async function requestOf(request: IncomingMessage, address: URL): Promise<Request> {
  const { method = "GET" } = request;
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const body = method === "GET" ? null : await bodyOf(request);
  return new Request(address, { method, headers, body });
}

/** The body, up to where a handler refuses it; the rest is let go by, so that the refusal can be read. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > BODY_MOST_BYTES) break;
  }
  request.resume();
  return Buffer.concat(chunks);
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.end(answer.body ? await answer.text() : undefined);
}
