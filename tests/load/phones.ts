import { Agent, request as ask, type ClientRequest, type IncomingMessage } from "node:http";
import { z } from "zod";
import { seatCookie } from "../../src/sessions/access.ts";
import { Arrivals, type Viewer } from "./arrivals.ts";
import type { Contestant } from "./contestants.ts";
import { readChunk, startReading } from "./events.ts";
import { type Room, secretOf } from "./sessions.ts";

const CONNECTING_AT_ONCE = 50;
const POSTING_AT_ONCE = 64;

export type Call = { method: "GET" | "POST" | "PUT" | "DELETE"; path: string; cookie: string; body: unknown };
type Place = { room: Room; viewer: Viewer; path: string; cookie: string };
type Traffic = Record<Viewer, { bytes: number; events: number }>;

// A server closes a connection that nobody used for five seconds, just when the next call may go out over it.
const posting = new Agent({ keepAlive: true, maxSockets: POSTING_AT_ONCE, timeout: 2_500 });
const looking = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/** The open streams of some rooms, and what has come over them. */
export class Streams {
  readonly arrivals = new Map<string, Arrivals>();
  /** Streams that ended before they were closed. */
  broken = 0;
  #open: ClientRequest[] = [];
  #closing = false;
  #traffic = noTraffic();
  #sizes: Record<Viewer, number> = { phone: 0, screen: 0, host: 0 };

  /** Opens the streams of these rooms, each phone's and the `others`, and waits until each has its first snapshot. */
  async open(contestant: Contestant, rooms: Room[], others: Viewer[], hostCookie: string): Promise<void> {
    const places = rooms.flatMap((room) => placesIn(room, others, hostCookie));
    const count = (viewer: Viewer) => others.filter((other) => other === viewer).length;
    for (const { sessionId, phones } of rooms)
      this.arrivals.set(sessionId, new Arrivals({ phone: phones, screen: count("screen"), host: count("host") }));
    const connectOn = async () => {
      for (let place = places.pop(); place; place = places.pop()) await this.#connect(contestant.port, place);
    };
    await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, connectOn));
  }

  /** The average snapshot of each kind of viewer since this was last asked, in bytes; the one before where none came. */
  takeSizes(): Record<Viewer, number> {
    const { phone, screen, host } = this.#traffic;
    this.#traffic = noTraffic();
    const mean = ({ bytes, events }: Traffic[Viewer], before: number) => (events > 0 ? bytes / events : before);
    this.#sizes = {
      phone: mean(phone, this.#sizes.phone),
      screen: mean(screen, this.#sizes.screen),
      host: mean(host, this.#sizes.host),
    };
    return this.#sizes;
  }

  close(): void {
    this.#closing = true;
    for (const stream of this.#open) stream.destroy();
    this.#open = [];
  }

  #connect(port: number, { room, viewer, path, cookie }: Place): Promise<void> {
    const arrivals = this.arrivals.get(room.sessionId);
    const reading = startReading();
    return new Promise((connected, failed) => {
      let known = -1;
      const lose = (error?: Error) => {
        if (this.#closing) return;
        this.broken += 1;
        failed(error ?? new Error(`The stream of a ${viewer} was closed.`));
      };
      const hear = (revision: number) => {
        this.#traffic[viewer].events += 1;
        if (known >= 0) arrivals?.hear(viewer, known, revision, performance.now());
        else connected();
        known = revision;
      };
      const stream = ask({ host: "127.0.0.1", port, path, agent: looking, headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) return lose(new Error(`A ${viewer} got ${response.statusCode} on ${path}.`));
        response.on("data", (chunk: Buffer) => {
          this.#traffic[viewer].bytes += chunk.length;
          readChunk(reading, chunk, hear);
        });
        response.on("close", () => lose());
      });
      stream.on("error", lose).end();
      this.#open.push(stream);
    });
  }
}

const noTraffic = (): Traffic => ({
  phone: { bytes: 0, events: 0 },
  screen: { bytes: 0, events: 0 },
  host: { bytes: 0, events: 0 },
});

function placesIn(room: Room, others: Viewer[], hostCookie: string): Place[] {
  const at = (viewer: Viewer, cookie: string, more = "") => ({
    room,
    viewer,
    cookie,
    path: `/api/sessions/${room.sessionId}/events?as=${viewer}${more}`,
  });
  return [
    ...Array.from({ length: room.phones }, (_, phone) => at("phone", cookieOf(room, phone))),
    ...others.map((viewer) =>
      viewer === "host" ? at(viewer, hostCookie) : at(viewer, "", `&token=${room.screenToken}`),
    ),
  ];
}

export const cookieOf = ({ sessionId }: Room, phone: number): string =>
  `${seatCookie(sessionId)}=${secretOf(sessionId, phone)}`;

const revised = z.object({ revision: z.number() });

/** Sends a change and answers the revision it got. Throws with the answer when it is refused. */
export async function send(contestant: Contestant, call: Call): Promise<number> {
  const { status, text } = await post(contestant, call, posting);
  if (status >= 300) throw new Error(`${contestant.name} answered ${status} to ${call.path}: ${text}`);
  return revised.parse(JSON.parse(text)).revision;
}

/** Sends one call and answers its status and text. */
export function post(
  { port }: Contestant,
  { method, path, cookie, body }: Call,
  agent: Agent,
  more: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const bytes = Buffer.from(body === null ? "" : JSON.stringify(body));
  const headers = { cookie, "content-type": "application/json", "content-length": bytes.length, ...more };
  return new Promise((answered, failed) => {
    const read = (response: IncomingMessage) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => answered({ status: response.statusCode ?? 0, text })).on("error", failed);
    };
    ask({ host: "127.0.0.1", port, path, method, agent, headers }, read).on("error", failed).end(bytes);
  });
}
