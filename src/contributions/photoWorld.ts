import { within } from "../lib/within.ts";
import type { Shelf } from "../ui/shelf.ts";
import { answerIn } from "./browserWorld.ts";
import type { PhotoErrand, PhotoThere, PhotoWorld } from "./photoLane.ts";
import { smallerPhoto } from "./smallerPhoto.ts";

// A photo on bad Wi-Fi takes its time.
const ANSWER_WITHIN_MS = 90_000;
const STORE = "photos";
const TOO_LARGE = 413;

/** A photo as a database keeps it: Safari loses files, but no bytes. */
type Kept = Omit<PhotoErrand, "photo"> & { bytes: ArrayBuffer | null; type: string };

type Place = Pick<PhotoWorld, "mayGo"> & {
  /** The name of the database, and under which `shelf` says that there is something in it. */
  name: string;
  shelf: Shelf;
  /** What to say of a "no" without words, and in which language the server says its own. */
  refused: string;
  language: string;
};

/** The world of a lane of photos in a browser: a database of its own, the network, and the canvas. */
export function photoWorld({ name, shelf, refused, language, mayGo }: Place): PhotoWorld {
  return {
    smaller: smallerPhoto,
    read: async () =>
      (await inStore<Kept[]>(name, "readonly", (store) => store.getAll()).catch(() => [])).map(asErrand),
    write: async ({ photo, ...errand }) => {
      try {
        const kept: Kept = { ...errand, bytes: photo && (await photo.arrayBuffer()), type: photo?.type ?? "" };
        await inStore(name, "readwrite", (store) => store.put(kept));
        // Last, so that who just took the one before away does not take this mark away too.
        shelf.write(name, JSON.stringify({ at: errand.at }));
        return true;
      } catch {
        return false;
      }
    },
    remove: async ({ id, at }) => {
      await inStore(name, "readwrite", (store) => {
        const asked: IDBRequest<Kept | undefined> = store.get(id);
        asked.onsuccess = () => asked.result?.at === at && store.delete(id);
        return asked;
      }).catch(() => undefined);
      const left = await inStore<number>(name, "readonly", (store) => store.count()).catch(() => 0);
      if (left === 0) shelf.remove(name);
    },
    mayGo,
    send: async ({ path, photo, at }) => {
      const response = await fetch(path, {
        method: photo ? "PUT" : "DELETE",
        headers: { "content-type": "application/octet-stream", "accept-language": language, "x-asked-at": String(at) },
        body: photo,
        signal: within(ANSWER_WITHIN_MS),
      });
      // A proxy that takes less than we do says so on a page of its own; to try on would not help.
      if (response.status === TOO_LARGE && !isJson(response))
        return { status: TOO_LARGE, detail: refused, there: null };
      const { said, ...answer } = await answerIn(response, refused);
      return { ...answer, there: photoIn(said) };
    },
    later: (run, ms) => void setTimeout(run, ms),
    now: Date.now,
    random: Math.random,
  };
}

const asErrand = ({ bytes, type, ...errand }: Kept): PhotoErrand => ({
  ...errand,
  photo: bytes && new Blob([bytes], { type }),
});

const isJson = ({ headers }: Response): boolean => /json/.test(headers.get("content-type") ?? "");

function photoIn(said: unknown): PhotoThere | null {
  const { photo } = Object(said);
  return photo ?? null;
}

/** Does one thing in the database of this name, and closes it: who forgets it must not wait for us. */
async function inStore<T>(
  name: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
  const database = await resultOf(opening);
  try {
    const turn = database.transaction(STORE, mode);
    const asked = act(turn.objectStore(STORE));
    await new Promise<void>((done, failed) => {
      turn.oncomplete = () => done();
      turn.onerror = turn.onabort = () => failed(turn.error);
    });
    return asked.result;
  } finally {
    database.close();
  }
}

const resultOf = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
