import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { BODY_MOST_BYTES } from "./answer.ts";

// What is smaller goes in one packet anyhow.
const COMPRESSED_FROM_BYTES = 1_024;
const COMPRESSIBLE = /^(application\/(\w+\+)?json|text\/)/;

const compress = promisify(gzip);

/**
 * A request of Node as the web has them, with as much of its body as a handler may take; where that is much (`isLarge`),
 * it comes as the handler reads it, who first finds out who asks.
 */
export async function requestOf(request: IncomingMessage, address: URL, isLarge = false): Promise<Request> {
  const { method = "GET" } = request;
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  if (isLarge) {
    const asTheyCome = { method, headers, body: streamOf(request), duplex: "half" };
    return new Request(address, asTheyCome);
  }
  const body = method === "GET" || method === "HEAD" ? null : await bodyOf(request);
  return new Request(address, { method, headers, body });
}

/** The body while it comes in; what nobody reads is let go by after the answer. */
function streamOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = request.iterator({ destroyOnReturn: false });
  return new ReadableStream(
    {
      pull: async (reader) => {
        const { done, value } = await chunks.next();
        if (done) reader.close();
        else reader.enqueue(new Uint8Array(value));
      },
      cancel: async () => void (await chunks.return?.()),
    },
    // Nothing is fetched before somebody asks for it.
    { highWaterMark: 0 },
  );
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

/** Writes an answer of the web on a response of Node, compressed where that is worth it. */
export async function send(answer: Response, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  // So that the answer can be read by who is still sending.
  asked.resume();
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (!answer.body) return void response.end();
  const body = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get("content-type") ?? "";
  if (body.byteLength < COMPRESSED_FROM_BYTES || !COMPRESSIBLE.test(type)) return end(body, response);
  response.appendHeader("vary", "Accept-Encoding");
  if (!/\bgzip\b/.test(String(asked.headers["accept-encoding"]))) return end(body, response);
  response.setHeader("content-encoding", "gzip");
  end(await compress(body), response);
}

function end(body: Buffer, response: ServerResponse): void {
  response.setHeader("content-length", body.byteLength);
  response.end(body);
}
