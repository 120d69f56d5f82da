import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Problem, type ProblemCode } from "../errors.ts";
import { problemAnswer } from "../problemAnswer.ts";
import { askedLanguage, requestId } from "../requests.ts";
import { failurePage } from "./failurePage.ts";
import { type Door, mayWrite } from "./origin.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const PAGES: Partial<Record<ProblemCode, "otherOrigin" | "badAddress" | "badMethod">> = {
  OTHER_ORIGIN: "otherOrigin",
  BAD_REQUEST: "badAddress",
  METHOD_UNKNOWN: "badMethod",
};

/**
 * Lets through to `listener` what can be answered at all, and refuses the rest in words: OTHER_ORIGIN for a write from a
 * page of another origin, BAD_REQUEST for an address whose bytes are no text, METHOD_UNKNOWN for a verb that nothing here
 * knows.
 */
export function gate(listener: RequestListener, door: Door): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request, door);
    if (refusal) refuse(request, response, new Problem(refusal));
    else listener(request, response);
  };
}

function refusalOf(request: IncomingMessage, door: Door): ProblemCode | null {
  if (!METHODS.includes(request.method ?? "")) return "METHOD_UNKNOWN";
  const url = plainAddress(request.url ?? "");
  if (url === null) return "BAD_REQUEST";
  request.url = url;
  return mayWrite(request, door) ? null : "OTHER_ORIGIN";
}

/**
 * An address as path and query, or null when its path is no text. A proxy may ask by the whole address. In a query, NUL
 * becomes what every other byte that is no text becomes there: the database takes none.
 */
export function plainAddress(asked: string): string | null {
  const [path = "", ...query] = asked.replace(/^https?:\/\/[^/?#]*/i, "").split("?");
  if (!isText(path)) return null;
  const rest = query.join("?").replaceAll("%00", "%EF%BF%BD");
  return `${path || "/"}${query.length > 0 ? `?${rest}` : ""}`;
}

function isText(path: string): boolean {
  try {
    return /^(\/|$)/.test(path) && !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const page = /text\/html/.test(request.headers.accept ?? "") && !request.url?.startsWith("/api/");
  const words = page ? PAGES[problem.code] : undefined;
  const answer = words ? pageAnswer(problem, words) : problemAnswer(problem);
  const allow = problem.status === 405 ? { allow: METHODS.join(", ") } : {};
  response.writeHead(answer.status, { ...answer.headers, ...allow });
  response.end(answer.body);
}

const pageAnswer = ({ status }: Problem, what: NonNullable<(typeof PAGES)[ProblemCode]>) => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  body: failurePage({ what, sent: false, requestId: requestId(), language: askedLanguage() }),
});
