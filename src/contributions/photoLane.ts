/** What a phone wants done with the photo of one of its contributions: this one put to it, or (null) the one there taken away. */
export type PhotoErrand = { id: string; path: string; photo: Blob | null; at: number };

/** The photo that the server has. */
export type PhotoThere = { id: string; width: number; height: number };

/**
 * How far it got: `saved` with what the server has now, which is nothing after taking it away; `stored` where it outlives
 * the page.
 */
export type PhotoState = Pick<PhotoErrand, "id" | "photo" | "at"> & {
  state: "waiting" | "saved" | "refused";
  message: string;
  stored: boolean;
  there: PhotoThere | null;
};

/** What the lane needs of the world, so that a test can be the world. */
export type PhotoWorld = {
  /** The photo as small as this browser can make it. */
  smaller: (photo: Blob) => Promise<Blob>;
  read: () => Promise<PhotoErrand[]>;
  /** Keeps an errand in the place of what its contribution had. False where this browser keeps nothing. */
  write: (errand: PhotoErrand) => Promise<boolean>;
  /** Keeps this errand no longer; a newer one stays. */
  remove: (errand: PhotoErrand) => Promise<void>;
  /** Whether the words are there that it goes with, as far as this page knows. */
  mayGo: (id: string) => boolean;
  send: (errand: PhotoErrand) => Promise<{ status: number; detail: string; there: PhotoThere | null }>;
  later: (run: () => void, ms: number) => void;
  now: () => number;
  random: () => number;
};

/** `isMade` once it is small enough to be sent. */
type Going = PhotoErrand & PhotoState & { isMade: boolean };

const RETRY_FIRST_MS = 2_000;
const RETRY_MOST_MS = 30_000;
const GONE = 404;

/**
 * Sends photos beside the outbox, one at a time, each after the words that it goes with and until the server has answered:
 * so no word ever waits for a photo. Survives a reload where the browser keeps it. Of one contribution the newest counts.
 * `changed` hears of every change. An answer below 500 but 429 is final.
 */
export function createPhotoLane(world: PhotoWorld, changed: (photos: PhotoState[]) => void) {
  const all = new Map<string, Going>();
  let sending = false;
  let tries = 0;

  const show = () => changed([...all.values()]);
  const isNewest = ({ id, at }: PhotoErrand) => all.get(id)?.at === at;

  function set(going: Going): void {
    all.set(going.id, going);
    show();
  }

  async function open(): Promise<void> {
    for (const errand of await world.read())
      if ((all.get(errand.id)?.at ?? 0) < errand.at) set({ ...errand, ...WAITING, stored: true, isMade: true });
    void work();
  }

  async function put(id: string, path: string, chosen: Blob | null): Promise<void> {
    const at = Math.max(world.now(), (all.get(id)?.at ?? 0) + 1);
    set({ ...{ id, path, photo: chosen, at }, ...WAITING });
    const photo = chosen && (await world.smaller(chosen));
    const errand = { id, path, photo, at };
    if (!isNewest(errand)) return;
    const stored = await world.write(errand);
    if (!isNewest(errand)) return;
    set({ ...errand, ...WAITING, stored, isMade: true });
    void work();
  }

  async function work(): Promise<void> {
    if (sending) return;
    const next = [...all.values()].find(({ id, state, isMade }) => state === "waiting" && isMade && world.mayGo(id));
    if (!next) return;
    sending = true;
    try {
      const { status, detail, there } = await world.send(next);
      if (status >= 500 || status === 429) throw new Error(String(status));
      tries = 0;
      await settle(next, status, detail, there);
    } catch {
      tries += 1;
      world.later(nudge, Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (tries - 1)) * (0.5 + world.random() / 2));
      return;
    } finally {
      sending = false;
    }
    void work();
  }

  async function settle(done: Going, status: number, message: string, there: PhotoThere | null): Promise<void> {
    await world.remove(done);
    // What was chosen meanwhile is still to be sent.
    if (!isNewest(done)) return;
    // With words that are gone by now there is nothing to say of their photo.
    if (status === GONE) {
      all.delete(done.id);
      return show();
    }
    set({ ...done, state: status < 300 ? "saved" : "refused", message, there });
  }

  const nudge = () => void work();

  return {
    /** Reads back what an earlier page could not send, and sends it. */
    open,
    /** Puts a photo to a contribution, or takes it away (null), as soon as the words are there. */
    put,
    /** Forgets that one was refused. */
    drop(id: string): void {
      if (all.get(id)?.state !== "refused") return;
      all.delete(id);
      show();
    },
    /** Tries again now: the network is back, the phone woke up, or words came through. */
    wake(): void {
      tries = 0;
      nudge();
    },
  };
}

const WAITING = { state: "waiting", message: "", stored: false, there: null, isMade: false } as const;
