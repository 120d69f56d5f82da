import { setTimeout as pause } from "node:timers/promises";
import type { Viewer } from "./arrivals.ts";
import type { Contestant } from "./contestants.ts";
import type { Streams } from "./phones.ts";
import {
  act,
  arrived,
  type Change,
  contributions,
  measure,
  move,
  type Series,
  settledKb,
  supportLines,
  withStreams,
} from "./run.ts";
import type { Room } from "./sessions.ts";
import type { Settings } from "./settings.ts";

const PRESS_EVERY_MS = 350;
const OTHERS: Viewer[] = ["screen", "host"];

type Sizes = Record<Viewer, number>;

/** What one session with so many phones did on one contestant. Times in ms, memory in kB for each phone. */
export type PhonesRun = {
  contributions: Series;
  verder: Series;
  support: Series;
  connected: number | null;
  afterwards: number | null;
  /** The average event of each phase, in bytes. */
  sizes: { contributions: Sizes; verder: Sizes; support: Sizes };
};

/**
 * One session: phones, the projector and the facilitator look; contributions come in; the facilitator presses "verder"
 * while they do; phones stand behind a line of the agreement. `like` gives the limit the sizes of our events.
 */
export async function runPhones(
  contestant: Contestant,
  room: Room,
  hostCookie: string,
  settings: Settings,
  like: PhonesRun | null,
): Promise<PhonesRun> {
  if (like) await contestant.size(like.sizes.contributions);
  const before = await settledKb(contestant.pid);
  return withStreams(contestant, [room], OTHERS, hostCookie, async (streams) => {
    const perPhone = async () => {
      const now = await settledKb(contestant.pid);
      return now === null || before === null ? null : (now - before) / room.phones;
    };
    const connected = await perPhone();
    streams.takeSizes();
    const sent = await measure(contestant, streams, () =>
      contributions(contestant, [room], settings.rate, settings.seconds),
    );
    const sentSizes = streams.takeSizes();
    if (like) await contestant.size(like.sizes.verder);
    const verder = await pressVerder(contestant, streams, room, hostCookie, settings);
    const verderSizes = streams.takeSizes();
    if (like) await contestant.size(like.sizes.support);
    // The agreement itself is on its way to every phone first.
    await arrived(contestant, streams, [
      await act(contestant, room, move(room, hostCookie, room.afspraken ?? "next"), ["phone"]),
    ]);
    const support = await measure(contestant, streams, () =>
      supportLines(contestant, room, settings.rate, settings.supportSeconds),
    );
    const sizes = { contributions: sentSizes, verder: verderSizes, support: streams.takeSizes() };
    return { contributions: sent, verder, support, connected, afterwards: await perPhone(), sizes };
  });
}

/** From the break to the tree, again and again, while contributions to the tree come in. */
async function pressVerder(
  contestant: Contestant,
  streams: Streams,
  room: Room,
  hostCookie: string,
  { rate, presses }: Settings,
): Promise<Series> {
  const seconds = (presses * 2 * PRESS_EVERY_MS) / 1000;
  const meanwhile = contributions(contestant, [room], rate, seconds);
  meanwhile.catch(() => undefined);
  const series = await measure(contestant, streams, async () => {
    const pressed: Change[] = [];
    for (let press = 0; press < presses; press++) {
      for (const to of ["previous", "next"]) {
        const change = await act(contestant, room, move(room, hostCookie, to), ["phone"]);
        // Back and forth in one breath would leave the phones where they are.
        await arrived(contestant, streams, [change]);
        if (to === "next") pressed.push(change);
        await pause(PRESS_EVERY_MS);
      }
    }
    return pressed;
  });
  await meanwhile;
  return { ...series, cpu: null };
}
