import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Viewer } from "./arrivals.ts";
import type { Contestant } from "./contestants.ts";
import { percentile } from "./measure.ts";
import type { Write } from "./otherParts.ts";
import { type Call, cookieOf, post } from "./phones.ts";
import { act, arrived, type Change, contribution, drive, measure, move, type Series, withStreams } from "./run.ts";
import texts from "./sessions.json" with { type: "json" };
import type { Room } from "./sessions.ts";

const CHANGERS = 60;
const CHANGE_EVERY_S = 2;
const ANSWERS_MOST = 3_000;
const ANSWERS_FEW = 30;
const PHONES = 20;
const PRESS_EVERY_MS = 350;
const SETTLE_MS = 500;

export type ChangesRun = { changes: Series; sizes: Record<Viewer, number> };

/** Sixty phones that each change an answer of theirs every two seconds. The limit keeps what they send each time. */
export async function runChanges(
  contestant: Contestant,
  room: Room,
  hostCookie: string,
  seconds: number,
  like: ChangesRun | null,
): Promise<ChangesRun> {
  if (like) await contestant.size(like.sizes);
  return withStreams(contestant, [room], ["screen", "host"], hostCookie, async (streams) => {
    const calls = Array.from({ length: room.phones }, (_, phone) => contribution(room, phone));
    for (const call of calls) await act(contestant, room, call);
    contestant.accepted += calls.length;
    await pause(SETTLE_MS);
    streams.takeSizes();
    const changes = await measure(contestant, streams, () =>
      drive(room.phones / CHANGE_EVERY_S, seconds, (at) => {
        const phone = at % room.phones;
        const call = calls[phone] ?? contribution(room, phone);
        // Nobody reads along yet: on the wall a leaf stays a leaf.
        return contestant.name === "limit"
          ? act(contestant, room, call)
          : act(contestant, room, changed(room, phone, call, at), ["host"]);
      }),
    );
    return { changes, sizes: streams.takeSizes() };
  });
}

const changed = (room: Room, phone: number, { body }: Call, at: number): Call => ({
  method: "PUT",
  path: `/api/contributions/${Object(body).id}`,
  cookie: cookieOf(room, phone),
  body: { body: { ...texts.contribution, text: `${texts.contribution.text} ${at}` } },
});

export const changers = (write: Write): Promise<Room[]> => write(1, CHANGERS);

/** What the pages and the snapshot of one session weigh, in kB, and how long a press takes until every phone has it, in ms. */
export type Weighed = { regie: number; editor: number; snapshot: number; press: number | null };

/** A session with thousands of answers, and one with as many as there usually are. */
export async function runLarge(
  ours: Contestant,
  write: Write,
  hostCookie: string,
  presses: number,
): Promise<{ large: Weighed; small: Weighed }> {
  const weighed = async (answers: number) => {
    const [room] = await write(1, PHONES, answers);
    if (!room) throw new Error("The session was not written.");
    return weigh(ours, room, hostCookie, presses);
  };
  return { small: await weighed(ANSWERS_FEW), large: await weighed(ANSWERS_MOST) };
}

async function weigh(ours: Contestant, room: Room, cookie: string, presses: number): Promise<Weighed> {
  const looking = new Agent({ keepAlive: true });
  const kB = async (path: string) => {
    const { status, text } = await post(ours, { method: "GET", path, cookie, body: null }, looking);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return Buffer.byteLength(text) / 1_000;
  };
  const sizes = {
    regie: await kB(`/regie/${room.sessionId}`),
    editor: await kB(`/regie/${room.sessionId}/afspraak`),
    snapshot: await kB(`/api/sessions/${room.sessionId}/snapshot?as=host`),
  };
  const press = await withStreams(ours, [room], ["screen", "host"], cookie, async (streams) => {
    const pressed: Change[] = [];
    for (let at = 0; at < presses * 2; at++) {
      const change = await act(ours, room, move(room, cookie, at % 2 === 0 ? "previous" : "next"), ["phone"]);
      await arrived(ours, streams, [change]);
      pressed.push(change);
      await pause(PRESS_EVERY_MS);
    }
    const taken = pressed.flatMap(({ revision, sentAt }) => {
      const at = streams.arrivals.get(room.sessionId)?.reached(revision, ["phone"]) ?? null;
      return at === null ? [] : [at - sentAt];
    });
    return percentile(taken, 0.95);
  });
  return { ...sizes, press };
}
