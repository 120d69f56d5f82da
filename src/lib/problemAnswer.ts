import type { Problem } from "./errors.ts";
import { refusalIn } from "./refusals.ts";
import { askedLanguage, requestId } from "./requests.ts";

/** When to come back after a 503. */
export const RETRY_AFTER_S = "2";

/**
 * The answer to a call that says this "no": an RFC 9457 document that no cache keeps, in the language of who asks and by
 * its code and values, with the id by which the log knows it and with `more` of its own. A 503 says when to come back.
 */
export function problemAnswer(problem: Problem, more: Record<string, string> = {}) {
  const { status, code, values } = problem;
  const { title, detail, fields } = refusalIn(askedLanguage(), problem);
  const document = {
    type: "about:blank",
    title,
    status,
    code,
    detail,
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    requestId: requestId(),
    ...more,
  };
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    ...(status === 503 ? { "retry-after": RETRY_AFTER_S } : {}),
  };
  return { status, headers, body: JSON.stringify(document) };
}

/** The same as a handler answers it. */
export function problemResponse(problem: Problem, more?: Record<string, string>): Response {
  const { body, ...head } = problemAnswer(problem, more);
  return new Response(body, head);
}
