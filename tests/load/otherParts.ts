import { Agent } from "node:http";
import type { Viewer } from "./arrivals.ts";
import type { Contestant } from "./contestants.ts";
import { percentile } from "./measure.ts";
import { post } from "./phones.ts";
import { act, contributions, drive, inTurn, measure, move, type Series, withStreams } from "./run.ts";
import type { Room } from "./sessions.ts";

const PHONES_EACH = 20;
const ROOMS_FILLED = 5;
const SECONDS = 5;

/** Writes so many sessions with so many phones, and contributions in the boom, into the database of ours. */
export type Write = (sessions: number, phones: number, contributions?: number) => Promise<Room[]>;

/** How a contestant did on sessions (or contributions) in such numbers. */
export type Grown = { at: number; series: Series };

/** The sizes are those of the largest number, in bytes. */
export type SessionsRun = { grown: Grown[]; moved: Series | null; sizes: Record<Viewer, number> };

/** All these phones at one door in the same moment: seconds until the last is answered, the 95th percentile of one, and the answers of those refused. */
export async function runJoins(
  ours: Contestant,
  write: Write,
  count: number,
): Promise<{ seconds: number; p95: number | null; refused: string[] }> {
  const [room] = await write(1, 0);
  if (!room) throw new Error("There is no session to join.");
  const everybodyItsOwn = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const start = performance.now();
  const joined = await Promise.all(Array.from({ length: count }, (_, at) => join(ours, room, at, everybodyItsOwn)));
  return {
    seconds: (performance.now() - start) / 1000,
    p95: percentile(
      joined.map(({ ms }) => ms),
      0.95,
    ),
    refused: joined.flatMap(({ refused }) => refused ?? []),
  };
}

async function join(
  ours: Contestant,
  room: Room,
  at: number,
  agent: Agent,
): Promise<{ refused: string | null; ms: number }> {
  const partner = at % room.partnerIds.length;
  const side = partner < room.partnerIds.length / 2 ? "formal" : "informal";
  const body = { code: room.code, side, partner: { id: inTurn(room.partnerIds, partner) } };
  const sentAt = performance.now();
  const call = { method: "POST", path: "/api/join", cookie: "", body } as const;
  const refused = await post(ours, call, agent).then(
    ({ status }) => (status === 201 ? null : String(status)),
    (error: unknown) => String(error),
  );
  return { refused, ms: performance.now() - sentAt };
}

/**
 * Contributions over ever more sessions of 20 phones with a projector, all with open streams in one process. At the
 * most, every facilitator then goes to the agreement: a change that every phone shows.
 */
export async function runSessions(
  contestant: Contestant,
  rooms: Room[],
  numbers: number[],
  rate: number,
  hostCookie: string,
  like: SessionsRun | null,
): Promise<SessionsRun> {
  if (like) await contestant.size(like.sizes);
  const grown: Grown[] = [];
  const most = Math.max(...numbers);
  let moved: Series | null = null;
  let sizes = { phone: 0, screen: 0, host: 0 };
  for (const at of numbers) {
    const some = rooms.slice(0, at);
    await withStreams(contestant, some, ["screen"], "", async (streams) => {
      streams.takeSizes();
      const series = await measure(contestant, streams, () => contributions(contestant, some, rate, SECONDS));
      grown.push({ at, series });
      sizes = streams.takeSizes();
      const goOn = (room: Room) => act(contestant, room, move(room, hostCookie, room.afspraken ?? "next"));
      if (at === most)
        moved = await measure(contestant, streams, () => drive(rate, at / rate, (turn) => goOn(inTurn(some, turn))));
    });
  }
  return { grown, moved, sizes };
}

/** Contributions to steps that have so many already: 20 more to each of five sessions, so that the number means something. */
export async function runFilled(
  ours: Contestant,
  write: Write,
  hostCookie: string,
  numbers: number[],
  rate: number,
): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const at of numbers) {
    const rooms = await write(ROOMS_FILLED, PHONES_EACH, at);
    const series = await withStreams(ours, rooms, ["screen", "host"], hostCookie, (streams) =>
      measure(ours, streams, () => contributions(ours, rooms, rate, SECONDS)),
    );
    grown.push({ at, series });
  }
  return grown;
}

/** Contributions to a new session of 20 phones on each of these, in turn and so many times. */
export async function runSideBySide(
  sides: { ours: Contestant; write: Write }[],
  repeats: number,
  rate: number,
): Promise<Series[][]> {
  const series: Series[][] = sides.map(() => []);
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const [at, { ours, write }] of sides.entries()) {
      const rooms = await write(1, PHONES_EACH);
      const one = await withStreams(ours, rooms, ["screen"], "", (streams) =>
        measure(ours, streams, () => contributions(ours, rooms, rate, SECONDS)),
      );
      series[at]?.push(one);
    }
  return series;
}
