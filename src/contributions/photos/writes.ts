import { createHash } from "node:crypto";
import type { Entry } from "../../exercises/contract.ts";
import { db, type Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { uuidFor } from "../../lib/ids.ts";
import { createLimit } from "../../lib/limit.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import { readRevision } from "../../sessions/reads.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { openStepIn } from "../acceptance.ts";
import { isChecked } from "../checking/isChecked.ts";
import { asItSits, type Wanted, writeJudged } from "../oneStatement/writes.ts";
import { type Asking, isSettled } from "../order/writes.ts";
import { readStanding, stepsAround } from "../reads.ts";
import type { Recent } from "../recent.ts";
import type { ContributionRow } from "../stored/reads.ts";
import { stepOfOwn } from "../writes.ts";
import { aboutPhoto } from "./away/writes.ts";
import { type CleanPhoto, cleanPhoto } from "./cleanPhoto.ts";

type Photo = NonNullable<Entry<unknown>["photo"]>;
type PhotoKept = { photo: Photo; revision: number };

// A photo costs a hundred times what words do; nobody chooses so many in a minute.
const PHOTOS_MOST = { most: 30, perMs: 60_000 };
const limit = createLimit(PHOTOS_MOST);

/**
 * Puts a photo to a seat's own contribution, in the place of one that is there; the host may for a seat without a phone.
 * `read` gives what was sent, and is not asked where it may not be. The same photo once more, and a copy that comes late, change nothing. NOT_FOUND when the contribution is not that
 * seat's; STEP_CLOSED; NOT_NOW where its round takes no photos; what `cleanPhoto` refuses; TOO_MANY, BUSY.
 */
export async function putPhoto(
  by: Seat | RecentSeat | Host,
  contributionId: string,
  read: () => Promise<Buffer>,
  { participantId, askedAt = null }: Asking = {},
): Promise<PhotoKept> {
  const seat = await seatFor(by, participantId);
  const stepId = await stepOfOwn(seat, contributionId);
  const rowToTakeIt = (recent: Recent) => takesPhoto(recent, seat, { stepId, contributionId });
  // Who may not send one hears so before a picture is made.
  rowToTakeIt(await readStanding(seat.sessionId, (room) => stepsAround(room, stepId)));
  if (!limit.allow(seat.participantId)) throw new Problem("TOO_MANY");
  const clean = await cleanPhoto(await read(), seat.participantId);
  const sha256 = createHash("sha256").update(clean.bytes).digest("hex");
  const { width, height } = clean;
  // The same picture has the same address, so that a repeat is known and no browser shows an old one.
  const photo = { id: uuidFor(`${contributionId} ${sha256}`), width, height };
  const asked = { by: seat, about: aboutPhoto(contributionId), at: askedAt };
  return inSeatTurn(seat, async () => {
    const judge = (recent: Recent): Wanted | null => {
      const row = rowToTakeIt(recent);
      return row.photo?.id === photo.id ? null : putting({ ...row, photo }, { ...clean, sha256 }, asked);
    };
    const isSo = async (client: Tx) => (await keptIn(client, contributionId))?.id === photo.id;
    const { revision } = await writeJudged({ ...seat, stepId }, judge, async (needless) =>
      (await isSettled(asked, needless, isSo)) ? { revision: (await readRevision(seat.sessionId)) ?? 0 } : null,
    );
    return { photo: (await keptIn(db(), contributionId)) ?? photo, revision };
  });
}

/** The contribution to which this seat may put a photo now. */
function takesPhoto(
  recent: Recent,
  seat: Seat | RecentSeat,
  { stepId, contributionId }: { stepId: string; contributionId: string },
): ContributionRow {
  asItSits(recent.room, seat);
  const { step, exercise } = openStepIn(recent.room, stepId);
  const row = recent.rows.find(({ id }) => id === contributionId);
  if (row?.participantId !== seat.participantId) throw notFound();
  if (!exercise.roundsOf(step.setup)[row.round]?.photo) throw new Problem("NOT_NOW");
  // Another picture waits as other words do.
  return { ...row, waits: row.waits || isChecked(step, row.round) };
}

const keptIn = (client: Tx, contributionId: string): Promise<Photo | null> =>
  client.photo.findUnique({ where: { contributionId }, select: { id: true, width: true, height: true } });

function putting(
  row: ContributionRow & { photo: Photo },
  { bytes, sha256 }: CleanPhoto & { sha256: string },
  asked: NonNullable<Wanted["asked"]>,
): Wanted {
  const { id, width, height } = row.photo;
  return {
    touched: row,
    asked,
    parts: Prisma.sql`kept as (
      insert into "Photo" ("id", "sessionId", "contributionId", "bytes", "width", "height", "sha256")
      select ${id}::uuid, ${asked.by.sessionId}::uuid, ${row.id}::uuid, ${bytes}::bytea, ${width}, ${height}, ${sha256}
      from heard
      on conflict ("contributionId") do update set "id" = excluded."id", "bytes" = excluded."bytes",
        "width" = excluded."width", "height" = excluded."height", "sha256" = excluded."sha256", "createdAt" = now()
    ), again as (
      update "Contribution" set "passedAt" = ${row.waits ? Prisma.sql`null` : Prisma.sql`"passedAt"`}
      from heard where "id" = ${row.id}::uuid
    )`,
  };
}
