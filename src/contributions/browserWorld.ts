import { within } from "../lib/within.ts";
import type { Errand, World } from "./outbox.ts";

type Document = { fields?: { message?: unknown }[]; detail?: unknown };

// Longer than a server that queues for its database takes to say so.
const ANSWER_WITHIN_MS = 20_000;

/**
 * The world of an outbox in a browser: storage under `name`, the network, and what to say of a "no": the server says it
 * in the `language` of the page, and `refused` is said of one without words.
 */
export const browserWorld = (name: string, refused: string, language: string): World => ({
  read: () => {
    try {
      return Object.entries(localStorage).flatMap(([key, text]) => (isOf(name, key) ? [String(text)] : []));
    } catch {
      return [];
    }
  },
  write: (key, text) => localStorage.setItem(`${name}:${key}`, text),
  remove: (key) => {
    try {
      localStorage.removeItem(`${name}:${key}`);
    } catch {}
  },
  send: ({ at, ...call }) => sendOnce(call, { refused, language, at }),
  later: (run, ms) => void setTimeout(run, ms),
  now: Date.now,
  random: Math.random,
});

type Call = Pick<Errand, "method" | "path" | "body">;
type Asking = { refused: string; language: string; at?: number };

/** Asks the server once, the `at`th thing that this phone asks where that counts. Throws where no answer of ours comes back. */
export async function sendOnce({ method, path, body }: Call, { refused, language, at }: Asking) {
  const numbered: Record<string, string> = at === undefined ? {} : { "x-asked-at": String(at) };
  const response = await fetch(path, {
    method,
    headers: { "content-type": "application/json", "accept-language": language, ...numbered },
    body: body === null ? null : JSON.stringify(body),
    // A connection may die without a word: the outbox would wait for ever.
    signal: within(ANSWER_WITHIN_MS),
  });
  const { status, detail } = await answerIn(response, refused);
  return { status, detail };
}

/** What our server said, and of a "no" its sentence, or `refused`. Throws where it was not our server. */
export async function answerIn(
  response: Response,
  refused: string,
): Promise<{ status: number; detail: string; said: unknown }> {
  const { status, ok, headers } = response;
  // A Wi-Fi portal answers anything with a page of its own: that is not our server's yes.
  const isOurs = status === 204 || /json/.test(headers.get("content-type") ?? "");
  if (!isOurs) throw new Error("no answer of ours");
  const said: unknown = status === 204 ? null : await response.json().catch(() => null);
  return { status, detail: ok ? "" : (sentenceOf(said) ?? refused), said };
}

/** Whether this key of the storage belongs to the outbox `name`. */
export const isOf = (name: string, key: string | null): boolean => key?.startsWith(`${name}:`) ?? true;

/** The most precise sentence of a problem document, if it has one. */
function sentenceOf(problem: unknown): string | undefined {
  const { fields, detail }: Document = Object(problem);
  return [fields?.[0]?.message, detail].find((words) => typeof words === "string");
}
