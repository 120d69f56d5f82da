import { readStanding } from "../../contributions/reads.ts";
import { createClaims } from "../../lib/claims.ts";
import { isProblem } from "../../lib/errors.ts";
import { noteFault } from "../../lib/requests.ts";
import { createTurns } from "../../lib/turns.ts";
import type { Change } from "../../live/announce.ts";
import { listen } from "../../live/listen.ts";
import type { SessionRoom } from "../../sessions/reads.ts";
import { doDeed } from "./deed.ts";
import { type Clock, play, processClock } from "./play.ts";
import { isPractice, readRunningPractice } from "./reads.ts";
import { planIn, roundIn } from "./round.ts";

/** Of how many sessions it is known whether they are only to practise with. */
const KNOWN_MOST = 1_000;

type Playing = { key: string | null } & Pick<ReturnType<typeof play>, "setPace" | "stop">;

/**
 * Lets the players of practice sessions play for as long as the process lives: of those that go on when it starts, and of
 * each that somebody begins. Of several processes one plays a session. It only hears where rooms go: as long as nobody
 * practises it asks the database nothing. Answers how to end it.
 */
export function keepPlaying(clock: Clock = processClock): () => Promise<void> {
  const tables = new Map<string, Playing>();
  const known = new Map<string, boolean>();
  const inTurn = createTurns();
  const claims = createClaims(leaveAll);
  let isOver = false;

  listen((change) => (change ? hear(change) : lookAround()));
  return async () => {
    isOver = true;
    leaveAll();
    await claims.close();
  };

  function hear({ sessionId, only }: Change): void {
    // What a phone or the agreement changes moves no room.
    if (only === null || only.what === "moved") follow(sessionId);
  }

  function lookAround(): void {
    if (isOver) return;
    readRunningPractice().then((ids) => ids.forEach(follow), noteFault);
  }

  function follow(sessionId: string): void {
    if (isOver || known.get(sessionId) === false) return;
    inTurn(sessionId, () => sitDown(sessionId)).catch(noteFault);
  }

  async function sitDown(sessionId: string): Promise<void> {
    if (isOver || !(await practises(sessionId))) return;
    const room = await roomOf(sessionId);
    if (room?.state !== "running" || !(await claims.claim(sessionId)) || isOver) return leave(sessionId);
    const key = roundIn(room)?.key ?? null;
    const before = tables.get(sessionId);
    const table = before?.key === key ? before : begun(room, key);
    if (table !== before) before?.stop();
    tables.set(sessionId, table);
    table.setPace(room.playersPace);
  }

  function begun(room: SessionRoom, key: string | null): Playing {
    const at = roundIn(room);
    const planned = at ? planIn(room) : [];
    return { key, ...play(planned, clock, async (deed) => void (at && (await doDeed(room.id, at, deed)))) };
  }

  async function practises(sessionId: string): Promise<boolean> {
    const is = known.get(sessionId) ?? (await isPractice(sessionId));
    known.set(sessionId, is);
    for (const oldest of known.keys()) {
      if (known.size <= KNOWN_MOST) break;
      if (!tables.has(oldest)) known.delete(oldest);
    }
    return is;
  }

  async function leave(sessionId: string): Promise<void> {
    tables.get(sessionId)?.stop();
    tables.delete(sessionId);
    await claims.release(sessionId);
  }

  function leaveAll(): void {
    for (const table of tables.values()) table.stop();
    tables.clear();
  }
}

/** The room as it stands; null once it is gone. */
async function roomOf(sessionId: string): Promise<SessionRoom | null> {
  try {
    return (await readStanding(sessionId, () => [])).room;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return null;
  }
}
