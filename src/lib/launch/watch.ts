import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { languageAskedBy } from "../askedLanguage.ts";
import { cameByHttps } from "../asker.ts";
import { isDraining } from "../draining.ts";
import { type Fault, logLine } from "../log.ts";
import { counter, gauge } from "../metrics.ts";
import { RETRY_AFTER_S } from "../problemAnswer.ts";
import { type Outlet, type Trace, traced } from "../requests.ts";
import { failurePage } from "./failurePage.ts";
import { inOnePiece, isFile, lighten } from "./light.ts";

const STREAM_RETRY_MS = 500;
// What a script reads; everything else that fails is a page, which a person reads.
const FOR_SCRIPTS = /json|text\/x-component|text\/event-stream/;

/**
 * Watches over every answer of `listener`: gives it a request id, turns a page that broke into plain words, and writes
 * a line for each that failed or took longer than `slowMs`. `patternOf` makes a path fit to be logged; `headersFor` are
 * those of every answer to a path.
 */
export function watch(listener: RequestListener, { slowMs, patternOf, headersFor }: Watching) {
  const streams = new Set<Outlet>();
  const failed = counter("requests_failed_total", "Requests answered with a status of 500 or higher.");
  gauge("streams_open", "Event streams that are open now.", () => streams.size);

  const answer: RequestListener = (request, response) =>
    traced((trace) => {
      const started = performance.now();
      const path = pathOf(request);
      if (!isFile(path)) response.setHeader("x-request-id", trace.id);
      for (const [name, value] of Object.entries(headersFor(path, cameByHttps(request))))
        response.setHeader(name, value);
      if (isDraining()) response.setHeader("connection", "close");
      let stream: Outlet | null = null;
      guard(request, response, path, trace, (outlet) => {
        stream = outlet;
        streams.add(outlet);
        trace.answered = true;
      });
      response.once("close", () => {
        if (stream) streams.delete(stream);
        trace.answered = true;
        const ms = Math.round(performance.now() - started);
        const status = response.statusCode;
        // Who left before all was sent got no answer, whatever was going to be said.
        if (!request.complete && !response.writableFinished && trace.faults.length === 0) return;
        if (status >= 500) failed.add();
        // A stream is meant to last.
        if (status < 500 && trace.faults.length === 0 && (stream || ms < slowMs)) return;
        logLine(status >= 500 || trace.faults.length > 0 ? "failed" : "slow", {
          requestId: trace.id,
          method: request.method,
          route: patternOf(path),
          status,
          ms,
          ...(trace.faults.length > 0 ? { faults: withoutRepeats(trace.faults) } : {}),
        });
      });
      listener(request, response);
    }, languageAskedBy(request));

  return {
    answer,
    /** Ends the open streams; their browsers come back in a moment, elsewhere if there is an elsewhere. */
    endStreams: () => {
      for (const outlet of streams) outlet.end(`retry: ${STREAM_RETRY_MS}\nevent: restart\ndata: {}\n\n`);
    },
  };
}

type Watching = {
  slowMs: number;
  patternOf: (path: string) => string;
  headersFor: (path: string, https: boolean) => Record<string, string>;
};

const pathOf = ({ url = "/" }: IncomingMessage): string => url.split(/[?#]/, 1)[0] ?? "/";

function failureOf({ faults }: Trace): "diskFull" | "databaseGone" | "broken" {
  if (faults.some(({ diskFull }) => diskFull)) return "diskFull";
  return faults.some(({ databaseGone }) => databaseGone) ? "databaseGone" : "broken";
}

const withoutRepeats = (faults: Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

/**
 * Looks at the head of an answer just before it goes out; that of a broken page goes out with other words, and one that
 * is to stay open does not end with its handler.
 */
function guard(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  trace: Trace,
  onOpen: (outlet: Outlet) => void,
) {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let replaced = false;

  const replace = () => {
    replaced = true;
    const what = failureOf(trace);
    const passes = what !== "broken";
    for (const name of ["content-encoding", "content-length", "etag", "transfer-encoding"]) response.removeHeader(name);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    if (passes) response.setHeader("retry-after", RETRY_AFTER_S);
    const sent = request.method !== "GET" && request.method !== "HEAD";
    const page = failurePage({ what, sent, requestId: trace.id, language: trace.language });
    original.writeHead(passes ? 503 : response.statusCode);
    original.end(request.method === "HEAD" ? undefined : page);
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (replaced || response.headersSent) return response;
    for (const [name, value] of headersIn(rest)) response.setHeader(name, value);
    const isPage = !path.startsWith("/api/") && !FOR_SCRIPTS.test(String(response.getHeader("content-type")));
    response.statusCode = (isPage && status === 200 && trace.status) || status;
    if (status >= 500 && isPage) {
      replace();
      return response;
    }
    lighten(response);
    return original.writeHead(response.statusCode);
  };
  const head = () => response.headersSent || response.writeHead(response.statusCode);
  // The head goes with the first words: Next would send it off alone, a packet more for each answer.
  response.flushHeaders = () => undefined;
  inOnePiece(response);
  response.write = (...chunk: unknown[]) => {
    head();
    return replaced || Reflect.apply(original.write, response, chunk);
  };
  response.end = (...chunk: unknown[]) => {
    head();
    const { keepOpen } = trace;
    trace.keepOpen = null;
    if (!keepOpen || request.method !== "GET" || response.destroyed)
      return replaced ? response : Reflect.apply(original.end, response, chunk);
    const outlet = outletOf(response, original);
    onOpen(outlet);
    keepOpen(outlet);
    return response;
  };
}

/** Straight to the socket: what the app put around this answer thinks that it ended. */
function outletOf(response: ServerResponse, { write, end }: Pick<ServerResponse, "write" | "end">): Outlet {
  return {
    // While a process stops, a stream that was ended may still be written to.
    write: (bytes) => void (response.writableEnded || write(bytes)),
    isFull: () => response.writableNeedDrain,
    onRoom: (ready) => response.on("drain", ready),
    onClose: (closed) => response.once("close", closed),
    end: (last) => end(last),
  };
}

/** The headers that writeHead was given: after an optional reason, as an object or as a flat list. */
function headersIn(rest: unknown[]): [string, string | string[]][] {
  const given = rest.findLast((one) => typeof one === "object" && one !== null) ?? {};
  if (!Array.isArray(given)) return Object.entries(given).map(([name, value]) => [name, headerOf(value)]);
  return given.flatMap((name, at) => (at % 2 === 0 ? [[String(name), headerOf(given[at + 1])]] : []));
}

const headerOf = (value: unknown): string | string[] => (Array.isArray(value) ? value.map(String) : String(value));
