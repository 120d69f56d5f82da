import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";
import { z } from "zod";
import { readEnv } from "../../src/lib/env.ts";

/**
 * What the same work costs at the least: one INSERT per change, and one event of the size that the app sends, written
 * to every stream of the session. It takes the app's own requests, knows nobody, and does nothing else.
 */
const sizesOf = z.object({ phone: z.number(), screen: z.number(), host: z.number() });

type Sizes = z.output<typeof sizesOf>;
type Room = { revision: number; streams: Map<ServerResponse, keyof Sizes> };

const pool = new pg.Pool({ connectionString: readEnv().DATABASE_URL, max: readEnv().DATABASE_POOL });
const rooms = new Map<string, Room>();
let sizes: Sizes = { phone: 0, screen: 0, host: 0 };

await pool.query(`CREATE TABLE IF NOT EXISTS contribution (
  id uuid PRIMARY KEY DEFAULT uuidv7(), "sessionId" uuid NOT NULL, body jsonb, "createdAt" timestamptz DEFAULT now())`);

const server = createServer((request, response) => {
  const address = new URL(request.url ?? "", "http://limit");
  const sessionId = address.pathname.split("/")[3] ?? "";
  if (request.method === "GET") return look(sessionId, sizesOf.keyof().parse(address.searchParams.get("as")), response);
  change(sessionId, request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});

function look(sessionId: string, viewer: keyof Sizes, response: ServerResponse): void {
  const room = roomOf(sessionId);
  room.streams.set(response, viewer);
  response.on("close", () => room.streams.delete(response));
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.write(eventOf(room.revision, viewer, null));
}

async function change(sessionId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
  await pool.query('INSERT INTO contribution ("sessionId", body) VALUES ($1, $2)', [sessionId, body]);
  const room = roomOf(sessionId);
  room.revision += 1;
  response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ revision: room.revision }));
  const events = {
    phone: eventOf(room.revision, "phone", body),
    screen: eventOf(room.revision, "screen", body),
    host: eventOf(room.revision, "host", body),
  };
  for (const [stream, viewer] of room.streams) stream.write(events[viewer]);
}

/** An event as long as the app's own to this viewer was, on average. */
function eventOf(revision: number, viewer: keyof Sizes, body: unknown): Buffer {
  const event = (rest: string) =>
    `id: ${revision}\nevent: snapshot\ndata: ${JSON.stringify({ revision, body, rest })}\n\n`;
  return Buffer.from(event("x".repeat(Math.max(0, Math.round(sizes[viewer]) - event("").length))));
}

function roomOf(sessionId: string): Room {
  const room = rooms.get(sessionId) ?? { revision: 0, streams: new Map() };
  rooms.set(sessionId, room);
  return room;
}

process.on("message", (message) => {
  sizes = sizesOf.parse(message);
  process.send?.({});
});
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
server.listen(readEnv().PORT, "127.0.0.1", () => process.send?.({}));
