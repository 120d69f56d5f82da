import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { signedOutPage } from "./signedOutPage.ts";

/** As much as Next takes of a form. */
const MOST_BYTES = 1024 * 1024;
const UNFIT = ["location", "link", "content-encoding", "content-length", "transfer-encoding", "etag", "vary"];

/**
 * Answers a form that was posted without JavaScript and that `listener` only leads to sign-in (to where `isSignIn` says):
 * with a page that keeps what was in the form, and sends it once more. Only for a page that says that it is ours, because
 * of no other's words anything is made that somebody may press. To stand behind the gate, which refuses other origins.
 */
export function keepPosted(listener: RequestListener, isSignIn: (location: string) => boolean): RequestListener {
  return (request, response) => {
    if (isOwnForm(request)) keep(request, response, isSignIn);
    listener(request, response);
  };
}

const isOwnForm = ({ method, headers }: IncomingMessage): boolean =>
  method === "POST" &&
  headers.origin !== undefined &&
  headers["next-action"] === undefined &&
  /^multipart\/form-data;/i.test(headers["content-type"] ?? "");

function keep(request: IncomingMessage, response: ServerResponse, isSignIn: (location: string) => boolean): void {
  const body = copyOf(request);
  const { writeHead, end } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const location = String(response.getHeader("location") ?? "");
    const posted = isSignIn(location) ? body() : null;
    response.writeHead = writeHead;
    if (!posted) return Reflect.apply(writeHead, response, [status, ...rest]);
    // From here on nothing of what was going to be said goes out.
    const { write } = response;
    Object.assign(response, { write: () => true, end: () => response, writeHead: () => response });
    void fieldsIn(posted, request).then((fields) => {
      Object.assign(response, { write, end, writeHead });
      for (const name of fields ? UNFIT : UNFIT.slice(1)) response.removeHeader(name);
      response.setHeader("cache-control", "no-store");
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.statusCode = fields ? 401 : 303;
      response.end(fields ? signedOutPage(fields, location) : undefined);
    });
    return response;
  };
}

/** What came in by now, also after it was read; null where it is too much. */
function copyOf(request: IncomingMessage): () => Buffer | null {
  const chunks: Buffer[] = [];
  let size = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, ...rest: []) => {
    if (Buffer.isBuffer(chunk)) {
      size += chunk.byteLength;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    }
    return push(chunk, ...rest);
  };
  return () => (size <= MOST_BYTES ? Buffer.concat(chunks) : null);
}

/** The fields of a form as a browser sends it, without its files; null for what is no form. */
async function fieldsIn(body: Buffer, { headers }: IncomingMessage): Promise<[string, string][] | null> {
  try {
    const type = headers["content-type"] ?? "";
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    return [...form].flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
  } catch {
    return null;
  }
}
