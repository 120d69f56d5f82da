import { act, forgetActs } from "../../accounts/act/writes.ts";
import { db, type Tx } from "../../lib/db.ts";
import { forgetLimits } from "../../lib/limits/writes.ts";
import type { Prisma } from "../../lib/prisma/client.ts";
import { announceForgotten } from "../../live/announce.ts";
import { seatSide } from "../../sessions/reads.ts";
import { KEPT_DAYS } from "./days.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets the loose contributions and the seats of sessions that closed more than 90 days before `now`; one that nobody
 * closed counts from its last day, or from when somebody last opened it, joined or wrote, and is closed with it. The
 * agreement stays: its lines keep the count of what they came from, its versions are frozen. Of a practice session
 * nothing stays when a day has gone by since its last day, and since it was made or opened. Codes and links of closed
 * sessions go after a day, and the log of what staff did after half a year (conventions G-9). Answers how many sessions were forgotten.
 */
export async function forgetOldSessions(now = Date.now()): Promise<number> {
  await db().session.updateMany({
    where: {
      state: "CLOSED",
      closedAt: { lt: new Date(now - DAY_MS) },
      OR: [{ code: { not: null } }, { joinSecret: { not: null } }],
    },
    // What a process remembers of a session holds for one revision.
    data: { code: null, joinSecret: null, revision: { increment: 1 } },
  });
  const practised = practisedBefore(new Date(now - DAY_MS));
  const gone = await forgetEach(practised, async (tx, id) => {
    // Under the lock, as below.
    const { count } = await tx.session.deleteMany({ where: { ...practised, id } });
    return count > 0;
  });
  const where = oldSince(new Date(now - KEPT_DAYS * DAY_MS));
  const forgotten = await forgetEach(where, (tx, id) => forget(tx, id, where, now));
  await forgetActs(now);
  await forgetLimits(now);
  return gone + forgotten;
}

/** Answers of how many of these sessions `wipe` took something away. */
async function forgetEach(
  where: Prisma.SessionWhereInput,
  wipe: (tx: Tx, id: string) => Promise<boolean>,
): Promise<number> {
  let forgotten = 0;
  for (const { id } of await db().session.findMany({ where, select: { id: true } })) {
    const about = { kind: "session", id, sessionId: id };
    const isForgotten = await act({ kind: "server" }, "session.forget", about, async (tx, { revision, nothing }) => {
      const done = await wipe(tx, id);
      if (done) await announceForgotten(tx, id, revision);
      else nothing();
      return done;
    });
    if (isForgotten) forgotten++;
  }
  return forgotten;
}

const practisedBefore = (before: Date): Prisma.SessionWhereInput => ({
  practice: true,
  createdAt: { lt: before },
  OR: [{ openedAt: null }, { openedAt: { lt: before } }],
  parts: { none: { date: { gt: before } } },
});

async function forget(tx: Tx, id: string, where: Prisma.SessionWhereInput, now: number): Promise<boolean> {
  // Under the lock: somebody may have opened it again in between.
  const session = await tx.session.findFirst({ where: { ...where, id }, select: { closedAt: true } });
  if (!session) return false;
  await keepSupport(tx, id);
  await tx.contribution.deleteMany({ where: { step: { part: { sessionId: id } } } });
  await tx.parked.deleteMany({ where: { sessionId: id } });
  // Of which choice a line was made may hold words of who chose.
  await tx.lineOffer.deleteMany({ where: { step: { part: { sessionId: id } } } });
  await tx.participant.deleteMany({ where: { sessionId: id } });
  await tx.division.deleteMany({ where: { sessionId: id } });
  const closedAt = session.closedAt ?? new Date(now);
  await tx.session.update({ where: { id }, data: { state: "CLOSED", closedAt, code: null, joinSecret: null } });
  return true;
}

/** The people who stood behind a line go, their number stays; who is in it already does not count again. */
const keepSupport = (tx: Tx, sessionId: string) => tx.$executeRaw`
  update "AgreementLine" l
  set "supportFormal" = l."supportFormal" + more.formal, "supportInformal" = l."supportInformal" + more.informal
  from (
    select s."lineId",
      coalesce(sum(seat."people") filter (where ${seatSide} = 'FORMAL'), 0) as formal,
      coalesce(sum(seat."people") filter (where ${seatSide} = 'INFORMAL'), 0) as informal
    from "LineSupport" s
    join "Participant" seat on seat."id" = s."participantId"
    join "Partner" partner on partner."id" = seat."partnerId"
    where seat."sessionId" = ${sessionId}::uuid and seat."removedAt" is null and not exists (
      select from "LineCounted" c where c."lineId" = s."lineId" and c."participantId" = s."participantId")
    group by s."lineId"
  ) more
  where l."id" = more."lineId"`;

function oldSince(before: Date): Prisma.SessionWhereInput {
  const since = { gte: before };
  return {
    participants: { some: {} },
    OR: [
      { state: "CLOSED", closedAt: { lt: before } },
      {
        state: { not: "CLOSED" },
        openedAt: { lt: before },
        parts: {
          none: { OR: [{ date: since }, { steps: { some: { contributions: { some: { createdAt: since } } } } }] },
        },
        participants: { none: { createdAt: since } },
      },
    ],
  };
}
