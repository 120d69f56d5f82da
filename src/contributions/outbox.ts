/** What a phone wants to have done on the server: kept on the phone until it is. */
export type Errand = {
  /** The same key is the same errand: a later one replaces an earlier one that was not sent yet. */
  key: string;
  method: "POST" | "PUT" | "DELETE";
  path: string;
  body: unknown;
  /** Where it was typed and in which words, to show them when the server says no. */
  about: { stepId: string; round: number; words: string };
};

/** `later`: it was refused, and its author keeps it until it can be sent. */
type ErrandState = "waiting" | "sent" | "refused" | "later";
/** With the server's answer: its HTTP status, 0 until it came, and the sentence of a "no". */
export type KeptErrand = Errand & { state: ErrandState; status: number; message: string; at: number };

/** What an outbox needs of the world, so that a test can be the world. */
export type World = {
  /** Everything that all tabs of this phone keep; nothing where storage is forbidden. */
  read: () => string[];
  /** Keeps one errand under its key. Throws when storage is full or forbidden. */
  write: (key: string, text: string) => void;
  remove: (key: string) => void;
  /** `at` rises with each errand of this phone: a copy that comes late is known by it. */
  send: (errand: KeptErrand) => Promise<{ status: number; detail: string }>;
  later: (run: () => void, ms: number) => void;
  now: () => number;
  random: () => number;
};

const RETRY_FIRST_MS = 800;
const RETRY_MOST_MS = 15_000;
const OTHER_TAB_MS = 4_000;
const SENT_MOST = 200;

/**
 * Sends errands in order, each until the server has answered it. Survives a reload: what was waiting is read back. Tabs of
 * one phone share what they keep, each errand under a key of its own, so that none overwrites what another keeps.
 * `changed` hears of every change. An answer below 500 but 429 is final: 2xx is sent, anything else is refused.
 */
export function createOutbox(world: World, changed: (errands: KeptErrand[], stored: boolean) => void) {
  const born = world.now();
  const unkept = new Set<string>();
  // What was sent before the page came is in it.
  let errands = readBack(world).filter(({ state }) => state !== "sent");
  let canStore = tryToStore(world);
  let sending: KeptErrand | null = null;
  let watching = false;
  let tries = 0;

  const show = () => changed(errands, canStore && unkept.size === 0);

  function store(errand: KeptErrand): void {
    try {
      world.write(errand.key, JSON.stringify(errand));
      unkept.delete(errand.key);
      canStore = true;
    } catch {
      if (errand.state === "sent") world.remove(errand.key);
      else unkept.add(errand.key);
    }
  }

  /** Hears what other tabs did since, and tries again to keep what could not be kept. */
  function look(): KeptErrand[] {
    const kept = readBack(world);
    errands = together(errands, kept, sending, born);
    for (const errand of errands) if (errand.state === "waiting" && unkept.has(errand.key)) store(errand);
    return kept;
  }

  function settle(errand: KeptErrand, state: ErrandState, status: number, message: string): void {
    const settled = { ...errand, state, status, message };
    const kept = look();
    errands = errands.map((other) => (isSame(other, errand) ? settled : other));
    if (state === "sent") unkept.delete(errand.key);
    if (!kept.some(({ key, at }) => key === errand.key && at > errand.at)) store(settled);
    errands = forgetOldest(errands, world);
    show();
  }

  async function work(): Promise<void> {
    if (sending) return;
    look();
    const next = errands.find(({ state }) => state === "waiting");
    if (!next) return show();
    sending = next;
    try {
      const { status, detail } = await world.send(next);
      if (status >= 500 || status === 429) throw new Error(String(status));
      tries = 0;
      const gone = next.method === "DELETE" && status === 404;
      settle(next, status < 300 || gone ? "sent" : "refused", status, detail);
    } catch {
      tries += 1;
      world.later(nudge, Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (tries - 1)) * (0.5 + world.random() / 2));
      return;
    } finally {
      sending = null;
    }
    void work();
  }

  const nudge = () => void work();

  /** Puts an errand in the place of what had its key. */
  function keep(errand: Omit<KeptErrand, "at">): void {
    const at = Math.max(world.now(), ...[...look(), ...errands].map((other) => other.at + 1));
    const kept: KeptErrand = { ...errand, at };
    errands = [...errands.filter((other) => other.key !== errand.key || other === sending), kept];
    store(kept);
    show();
  }

  return {
    /** Keeps an errand and sends it as soon as it can; at once where nothing can be kept. */
    put({ key, method, path, body, about }: Errand): void {
      keep({ key, method, path, body, about, state: "waiting", status: 0, message: "" });
      nudge();
    },
    /** Keeps an errand that was refused until its author puts it again or drops it. `message` says so. */
    keepForLater(errand: KeptErrand, message: string): void {
      keep({ ...errand, state: "later", message });
    },
    /** Drops an errand that was refused. */
    drop(key: string): void {
      errands = errands.filter((errand) => errand.key !== key);
      unkept.delete(key);
      world.remove(key);
      show();
    },
    /** Leaves nothing on the phone of what was sent; this page knows it still. */
    forgetSent(): void {
      for (const { key, state } of readBack(world)) if (state === "sent") world.remove(key);
    },
    /** Tries again now: the network is back, or the phone woke up. */
    wake(): void {
      tries = 0;
      show();
      nudge();
    },
    /** Another tab changed what is kept. Sends it too if that tab turns out not to. */
    otherTab(): void {
      look();
      show();
      if (watching || !errands.some(({ state }) => state === "waiting")) return;
      watching = true;
      world.later(() => {
        watching = false;
        nudge();
      }, OTHER_TAB_MS);
    },
    errands: () => errands,
  };
}

const isSame = (one: KeptErrand, other: KeptErrand): boolean => one.key === other.key && one.at === other.at;

/** What this tab has and what all tabs keep, as one list: of each errand the newest, and what was settled stays settled. */
function together(here: KeptErrand[], kept: KeptErrand[], sending: KeptErrand | null, born: number): KeptErrand[] {
  const byKey = new Map(kept.map((errand) => [errand.key, errand]));
  const mine = here.flatMap((errand) => {
    const other = byKey.get(errand.key);
    if (!other || other.at < errand.at) return [errand];
    if (other.at > errand.at) return errand === sending ? [errand] : [];
    return [errand.state === "waiting" && errand !== sending ? other : errand];
  });
  const news = kept.filter(
    (errand) => !mine.some((own) => own.key === errand.key && own.at >= errand.at) && isNews(errand, here, born),
  );
  // Not toSorted: browsers that still run our scripts lack it.
  return [...mine, ...news].sort((a, b) => a.at - b.at);
}

const isNews = ({ key, state, at }: KeptErrand, here: KeptErrand[], born: number): boolean =>
  state !== "sent" || at >= born || here.some((own) => own.key === key);

/** Keeps the list short by what was sent; what was not is never forgotten. */
function forgetOldest(errands: KeptErrand[], world: World): KeptErrand[] {
  const old = new Set(errands.filter(({ state }) => state === "sent").slice(0, -SENT_MOST));
  const left = errands.filter((errand) => !old.has(errand));
  for (const { key } of old) if (!left.some((errand) => errand.key === key)) world.remove(key);
  return left;
}

function tryToStore(world: World): boolean {
  try {
    world.write("?", "");
    world.remove("?");
    return true;
  } catch {
    return false;
  }
}

function readBack(world: World): KeptErrand[] {
  return world
    .read()
    .flatMap(parse)
    .sort((a, b) => a.at - b.at);
}

function parse(text: string): KeptErrand[] {
  try {
    const kept: unknown = JSON.parse(text);
    return isErrand(kept) ? [kept] : [];
  } catch {
    return [];
  }
}

const isErrand = (value: unknown): value is KeptErrand =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  "path" in value &&
  "method" in value &&
  "state" in value &&
  "about" in value &&
  "at" in value;
