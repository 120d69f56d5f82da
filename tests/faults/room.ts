import type pg from "pg";
import { z } from "zod";
import { cookieOf } from "../load/phones.ts";
import { type Room, writeSessions } from "../load/sessions.ts";
import type { Row } from "./ledger.ts";
import type { Seat } from "./phone.ts";

const seats = z.array(z.object({ participantId: z.string(), partnerId: z.string(), stepId: z.string() }));
const rows = z.array(
  z.object({ id: z.string(), participantId: z.string().nullable(), text: z.string(), seq: z.number() }),
);

export type FaultRoom = Room & { seats: (Seat & { cookie: string })[] };

/**
 * Writes a session at the boom with this many phones. With `direct`, everybody sees each contribution at once;
 * otherwise only the projector sees that somebody sent something, and phones hear of the revision by the clock.
 */
export async function writeRoom(client: pg.Client, phones: number, direct: boolean): Promise<FaultRoom> {
  const teamId = await client.query(`INSERT INTO "Team" (id, name) VALUES (uuidv7(), 'Faults') RETURNING id`);
  const wanted = { teamId: z.string().parse(teamId.rows[0]?.id), sessions: 1, phones, contributions: 0 };
  const [room] = await writeSessions(client, wanted);
  if (!room) throw new Error("The session was not written.");
  if (direct) await client.query(`UPDATE "Step" SET setup = '{"mode":["direct"]}' WHERE id = $1`, [room.boom]);
  // The secret of a seat is made of its place.
  const found = await client.query(
    `SELECT id AS "participantId", "partnerId", $2::text AS "stepId" FROM "Participant" WHERE "sessionId" = $1
     ORDER BY substring(label FROM '\\d+$')::int`,
    [room.sessionId, room.boom],
  );
  return { ...room, seats: seats.parse(found.rows).map((seat, at) => ({ ...seat, cookie: cookieOf(room, at) })) };
}

/** What was kept of this room, and the revision it stands at. */
export async function readKept(client: pg.Client, room: Room): Promise<{ rows: Row[]; revision: number }> {
  const kept = await client.query(
    `SELECT contribution.id, "participantId", body->>'text' AS text, seq FROM "Contribution" contribution
     JOIN "Step" step ON step.id = "stepId" JOIN "Part" part ON part.id = "partId" WHERE "sessionId" = $1`,
    [room.sessionId],
  );
  return { rows: rows.parse(kept.rows), revision: await readRevision(client, room) };
}

export async function readRevision(client: pg.Client, { sessionId }: Room): Promise<number> {
  const { rows } = await client.query('SELECT revision FROM "Session" WHERE id = $1', [sessionId]);
  return z.number().parse(rows[0]?.revision);
}
