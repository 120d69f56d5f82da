import { judgedIn, openStepIn } from "../../contributions/acceptance.ts";
import { contribute } from "../../contributions/arrival/writes.ts";
import { isVisible } from "../../contributions/inputs.ts";
import { asItSits } from "../../contributions/oneStatement/writes.ts";
import { readRecent } from "../../contributions/reads.ts";
import { setReady } from "../../contributions/ready/writes.ts";
import type { Recent } from "../../contributions/recent.ts";
import { support, withdraw } from "../../contributions/writes.ts";
import { isProblem } from "../../lib/errors.ts";
import { uuidFor } from "../../lib/ids.ts";
import { noteFault } from "../../lib/requests.ts";
import { playersIn, type RecentSeat } from "../../sessions/access.ts";
import { answerAgreement, standBehind } from "./agreed.ts";
import type { Planned } from "./plan.ts";
import { bodyOf, type Round, roundIn } from "./round.ts";

/** How often somebody says what most say. */
const AGREES = 0.75;

/**
 * Does for a player what was planned, by the way that every phone goes; nothing where the round is another by now. A "no"
 * is what people hear too, and is left at that. Never rejects.
 */
export async function doDeed(sessionId: string, at: Round, deed: Planned): Promise<void> {
  try {
    const recent = await readRecent(sessionId, at.stepId);
    const seat = playersIn(recent.room).find(({ participantId }) => participantId === deed.seatId);
    if (seat && roundIn(recent.room)?.key === at.key) await doFor(seat, recent, at, deed);
  } catch (error) {
    if (!isProblem(error)) noteFault(error);
  }
}

async function doFor(seat: RecentSeat, recent: Recent, at: Round, deed: Planned): Promise<void> {
  const { stepId, round } = at;
  if (deed.does === "ready") await setReady(seat, { stepId, round, value: true });
  if (deed.does === "takeBack") await withdraw(seat, idOf(at, deed), { askedAt: Date.now() });
  if (deed.does === "answer") await answer(seat, recent, at, deed);
  if (deed.does === "stand") await standBehind(seat, deed.one);
  if (deed.does === "assent") await answerAgreement(seat, recent.room, deed.stance);
  if (deed.does === "send") {
    const body = bodyOf(deed.body, recent.room, seat.partnerId);
    await contribute(seat, { id: idOf(at, deed), stepId, round, body });
  }
}

/** The same again where the app was started anew: so nothing is sent twice, and what was taken back stays away. */
const idOf = ({ stepId, round }: Round, { seatId, nr }: { seatId: string; nr: number }): string =>
  uuidFor(`${stepId} ${round} ${seatId} ${nr}`);

/** Answers something of another that may be answered now, mostly as most do; nothing where there is nothing. */
async function answer(seat: RecentSeat, recent: Recent, at: Round, deed: { one: number; how: number }): Promise<void> {
  const author = asItSits(recent.room, seat);
  const { step, exercise } = openStepIn(recent.room, at.stepId);
  const { input, by } = judgedIn(recent, { step, author, round: at.round });
  const [usual = "", ...others] = exercise.supportValues;
  const other = others[Math.floor(((deed.how - AGREES) / (1 - AGREES)) * others.length)];
  const value = deed.how < AGREES ? usual : (other ?? usual);
  const isOwn = ({ participantId }: { participantId: string | null }) => participantId === seat.participantId;
  // Nobody answers what they cannot see yet.
  const seen = new Set(recent.rows.filter(isVisible).map(({ id }) => id));
  const free = input.entries.filter(
    (entry) =>
      seen.has(entry.id) &&
      !isOwn(entry) &&
      !entry.supports.some(isOwn) &&
      exercise.acceptsSupport(entry, by, value, input) === null,
  );
  const chosen = free[Math.floor(deed.one * free.length)];
  if (chosen) await support(seat, chosen.id, { value, note: "" });
}
