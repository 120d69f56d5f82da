import type { AgreementAtHand } from "./agreement.ts";
import type { CircleRef } from "./circles.ts";
import {
  type Author,
  type Heads,
  NOBODY,
  type PartnerRef,
  type Side,
  type Standing,
  type SupportEntry,
} from "./people.ts";
import type { Results } from "./results.ts";
import type { Stage, Today } from "./stage.ts";
import type { Waiting } from "./waiting.ts";

/** A contribution as an exercise sees it; hidden ones and merged doubles never reach it. */
export type Entry<Body> = Author & {
  id: string;
  body: Body;
  round: number;
  /** In which circle it was made. An exercise need not look at it: it is handed what its circle made. */
  circle: string;
  /** The picture word of the seat ("fiets"). */
  label: string;
  starred: boolean;
  /** The photo that came with it, where there is one. */
  photo?: { id: string; width: number; height: number } | null;
  /** In which language the writer says that it is; null or absent where the writer said nothing. */
  lang?: string | null;
  /** The line in Dutch that the facilitator wrote under it; empty or absent where none. */
  dutch?: string;
  supports: SupportEntry[];
  /** Who sent the doubles that the facilitator merged into this one. */
  doubles: Author[];
};

/** Something that an earlier step yielded, for a later one to start from. */
export type Material = {
  kind: "goal" | "strength" | "role" | "need" | "condition" | "pitfall";
  side: Side | null;
  partnerId: string | null;
  text: string;
  /** Ids of the contributions that it came from. */
  sources: string[];
  /** Of a role that the group gave a name itself: what stands on its card, for who deals cards. */
  card?: { name: string; text: string; lang?: string };
};

/**
 * Where circles are at each other: which one this circle visits (null where it stays at home), what lies there for visitors,
 * without who wrote it, and who comes here.
 */
export type Visit<Body> = { to: CircleRef | null; entries: Entry<Body>[]; from: CircleRef[] };

/** A circle whose work lies beside that of others, with what the exercise `uses` of it: what it made before, and its agreement. */
export type CircleBeside = CircleRef & { material?: Material[]; agreement?: AgreementAtHand | null };

/** Everything that one circle has of a step: what a contribution is judged by, and what the host works with. */
export type ExerciseInput<Setup, Body> = Stage & {
  /** Whether what was sent in this round has been laid open. A step that is closed without it keeps its secrets. */
  revealed: boolean;
  setup: Setup;
  entries: Entry<Body>[];
  partners: PartnerRef[];
  material: Material[];
  /** The concept, for the exercises that ask for it with `uses: ["agreement"]`; otherwise null. */
  agreement: AgreementAtHand | null;
  /** The programme, for the exercises that ask for it with `uses: ["today"]`; otherwise absent. */
  today?: Today;
  /** Who is in the room; nobody where it is not said. */
  heads?: Heads;
  /** What the facilitator hid or merged: it counts on where nobody may find out whose it is by hiding it. */
  aside?: Entry<Body>[];
  /** What waits until the facilitator let it through: nobody else gets it, it is counted alone. */
  held?: Entry<Body>[];
  /** Where there are several circles: whose work this is, null where that of all lies beside each other. */
  circle?: string | null;
  /** The circles whose work lies beside each other here, in their order; absent where it is that of one. */
  circles?: CircleBeside[];
  /** Where the wall shows several circles one after another: it went past this one, or comes to it later. */
  turn?: "past" | "to come";
  /** In a round in which circles visit each other, for one of several. */
  visit?: Visit<Body>;
};

/** What one audience may see of a step now: what it may not is not in it, and counted in `waiting`. */
export type SeenInput<Setup, Body> = Omit<ExerciseInput<Setup, Body>, "heads" | "aside" | "held"> & {
  heads: Heads;
  waiting: Waiting;
  /** Whether everybody may see now what is sent in this round. */
  isOut: (round: number) => boolean;
  /** How many people said what in a round that everybody may see; null before, and while they are too few. */
  results: (round: number, saidBy: (body: Body) => string) => Results | null;
};

/** Whose phone it is: of this an exercise gets what it says that it `sees`. */
export type PhoneViewer = PhoneOwner;

/** Who holds a phone. */
export type PhoneOwner = { partnerId: string; standing: Standing };

/** The same contribution without anything that tells whose it is: nor in which language somebody says to write. */
export const nameless = <Body>({ id, body, round, circle, supports, dutch, photo }: Entry<Body>): Entry<Body> => ({
  ...NOBODY,
  ...{ id, body, round, circle, supports, ...(dutch && { dutch }), ...(photo && { photo }) },
  ...{ label: "", lang: null, starred: false, doubles: [] },
});

/** In an order that says nothing of who came first, and stays as it is when more come. */
export const shuffled = <Item extends { id: string }>(items: Item[]): Item[] =>
  items
    .map((item) => ({ item, mark: markOf(item.id) }))
    .sort((one, other) => one.mark - other.mark || (one.item.id < other.item.id ? -1 : 1))
    .map(({ item }) => item);

/** A number that the letters lead to (FNV-1a, mixed once more: ids that begin alike lie apart). */
function markOf(letters: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < letters.length; at += 1) mark = Math.imul(mark ^ letters.charCodeAt(at), 0x01000193) >>> 0;
  return Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d) >>> 0;
}
