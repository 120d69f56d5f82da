import type { SeatRow } from "../reads.ts";
import type { Beside } from "./beside.ts";

type Turns = Extract<Beside, { kind: "turns" }>;
type Seat = Pick<SeatRow, "id" | "standing" | "removed">;

/**
 * The seats in the order of a round: an informal one first, then the sides in turn as long as there are of both. Who
 * stands on both sides stands in for a side of which nobody is left. Pure.
 */
export function orderOfTurns(seats: Seat[]): string[] {
  const left = seats.filter(({ removed }) => !removed);
  const order: string[] = [];
  for (let side: Seat["standing"] = "informal"; left.length > 0; side = side === "informal" ? "formal" : "informal") {
    const at = [side, "both"].map((one) => left.findIndex(({ standing }) => standing === one)).find((one) => one >= 0);
    const [next] = left.splice(at ?? 0, 1);
    if (next) order.push(next.id);
  }
  return order;
}

/** Whose turn it is, who comes next, and how many are to come after this one. Pure. */
type Turn<Of> = { now: Of; next: Of | null; left: number };

/**
 * The same of a round: who was taken away has no turn any more, who came later has one at the end. Null once all had
 * theirs. Pure.
 */
export function turnIn<Of extends Seat>({ order, turn }: Turns, seats: Of[]): Turn<Of> | null {
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const late = seats.filter(({ id }) => !order.includes(id)).map(({ id }) => id);
  const all = [...order, ...late];
  const rest = all.slice(Math.max(0, all.indexOf(turn))).flatMap((id) => byId.get(id) ?? []);
  const [now, next = null, ...others] = rest.filter(({ removed }) => !removed);
  return now ? { now, next, left: others.length + (next ? 1 : 0) } : null;
}
