import { randomUUID } from "node:crypto";
import type pg from "pg";
import { z } from "zod";
import { findLineForm } from "../../src/exercises/contract.ts";
import { programmeOf } from "../../src/sessions/prepare/template.ts";
import texts from "./sessions.json" with { type: "json" };

/** Which sessions to write: how many, with how many phones and, in the boom, contributions each. */
export type Wanted = { teamId: string; sessions: number; phones: number; contributions: number; old?: boolean };

const room = z.object({
  sessionId: z.string(),
  code: z.string().nullable(),
  screenToken: z.string(),
  partnerIds: z.array(z.string()),
  /** The step in which phones send while nobody reads along yet, and the one of the agreement. */
  boom: z.string(),
  afspraken: z.string().nullable(),
  lineIds: z.array(z.string()),
});
export type Room = z.output<typeof room> & { phones: number };

/** The secret of a phone's seat; the database gets its hash. */
export const secretOf = (sessionId: string, phone: number): string => `${phone + 1}-${sessionId}`;

/**
 * Writes sessions straight into the tables: what they cost to make is not what is measured. They stand at the boom with
 * the break just behind them; old ones are closed and hold just enough to weigh. Rows go table by table for all
 * sessions at once, so that 100,000 take less than a minute.
 */
export async function writeSessions(client: pg.Client, wanted: Wanted): Promise<Room[]> {
  const mark = `bench ${randomUUID()}`;
  const exercises = wanted.old
    ? ["boom"]
    : programmeOf("standaard").flatMap(({ steps }) => steps.map(({ exercise }) => exercise));
  const lines = texts.lines.slice(0, wanted.old ? 1 : undefined).map(({ kind, fields }) => ({
    kind,
    fields,
    section: findLineForm(kind)?.section,
  }));
  await client.query("BEGIN");
  // Checking each of millions of references would take longer than the benchmark; the statements below make no others.
  await client.query("SET LOCAL session_replication_role = replica");
  const run = (statement: string, ...more: unknown[]) => client.query(statement, [mark, ...more]);
  const names = [wanted.teamId, wanted.sessions, texts.title, texts.area, wanted.old ?? false, wanted.contributions];
  await run(SESSIONS, ...names);
  await run(PARTS);
  await run(STEPS, exercises, exercises.indexOf("boom"));
  await run(PARTNERSHIPS);
  await run(PARTNERS, JSON.stringify(texts.partners));
  await run(PARTICIPANTS, wanted.phones, texts.partners.length);
  await run(CONTRIBUTIONS, wanted.contributions, wanted.phones, texts.contribution);
  await run(AGREEMENTS);
  await run(LINES, JSON.stringify(lines));
  await run(CURRENT);
  await client.query("COMMIT");
  await client.query("ANALYZE");
  if (wanted.old) return [];
  const { rows } = await run(ROOMS);
  return z
    .array(room)
    .parse(rows)
    .map((found) => ({ ...found, phones: wanted.phones }));
}

const SESSIONS = `
  INSERT INTO "Session" (id, "teamId", title, area, theme, state, revision, code, "joinSecret", "screenToken", "openedAt", "closedAt")
  SELECT uuidv7(), $2, $4, $5, $1, (CASE WHEN $6 THEN 'CLOSED' ELSE 'RUNNING' END)::"SessionState", $7,
    CASE WHEN NOT $6 THEN lpad(floor(random() * 1e15)::bigint::text, 15, '0') END,
    md5(random()::text), md5(random()::text) || at, now(), CASE WHEN $6 THEN now() END
  FROM generate_series(1, $3::int) AS at`;

const PARTS = `
  INSERT INTO "Part" (id, "sessionId", "order", date) SELECT uuidv7(), id, 0, now() FROM "Session" WHERE theme = $1`;

const STEPS = `
  INSERT INTO "Step" (id, "partId", "order", exercise, minutes, setup, state, revealed, "startedAt")
  SELECT uuidv7(), part.id, at - 1, exercise, 20,
    CASE WHEN exercise = 'boom' THEN '{"mode":["hidden"]}'::jsonb ELSE '{}' END,
    (CASE WHEN at - 1 < $3::int THEN 'SHOWN' WHEN exercise IN ('boom', 'afspraken') THEN 'OPEN' ELSE 'PLANNED' END)::"StepState",
    at - 1 < $3::int, now()
  FROM "Part" part JOIN "Session" session ON session.id = part."sessionId",
    unnest($2::text[]) WITH ORDINALITY AS programme (exercise, at)
  WHERE session.theme = $1`;

const PARTNERSHIPS = `
  INSERT INTO "Partnership" (id, "sessionId") SELECT uuidv7(), id FROM "Session" WHERE theme = $1`;

const PARTNERS = `
  INSERT INTO "Partner" (id, "partnershipId", name, side, "order")
  SELECT uuidv7(), partnership.id, partner->>'name', (partner->>'side')::"Side", at - 1
  FROM "Partnership" partnership JOIN "Session" session ON session.id = partnership."sessionId",
    jsonb_array_elements($2::jsonb) WITH ORDINALITY AS partners (partner, at)
  WHERE session.theme = $1`;

const PARTICIPANTS = `
  INSERT INTO "Participant" (id, "sessionId", "partnerId", standing, label, "secretHash")
  SELECT uuidv7(), session.id, partner.id, partner.side::text::"Standing", 'fiets ' || phone,
    encode(sha256(convert_to(phone || '-' || session.id, 'UTF8')), 'hex')
  FROM "Session" session
    JOIN "Partnership" partnership ON partnership."sessionId" = session.id
    CROSS JOIN generate_series(1, $2::int) AS phone
    JOIN "Partner" partner ON partner."partnershipId" = partnership.id AND partner."order" = phone % $3::int
  WHERE session.theme = $1`;

const CONTRIBUTIONS = `
  INSERT INTO "Contribution" (id, "stepId", "participantId", "partnerId", standing, round, body, seq)
  SELECT uuidv7(), session_step.id, participant.id, participant."partnerId", participant.standing, 0, $4::jsonb, at
  FROM (SELECT step.id, part."sessionId" FROM "Step" step JOIN "Part" part ON part.id = step."partId"
      JOIN "Session" session ON session.id = part."sessionId" WHERE step.exercise = 'boom' AND session.theme = $1) session_step
    JOIN (SELECT *, row_number() OVER (PARTITION BY "sessionId" ORDER BY id) AS place FROM "Participant") participant
      ON participant."sessionId" = session_step."sessionId"
    JOIN generate_series(1, $2::int) AS at ON at % $3::int = participant.place - 1`;

const AGREEMENTS = `
  INSERT INTO "Samenwerkingsafspraak" (id, "partnershipId")
  SELECT uuidv7(), partnership.id
  FROM "Partnership" partnership JOIN "Session" session ON session.id = partnership."sessionId" WHERE session.theme = $1`;

const LINES = `
  INSERT INTO "AgreementLine" (id, "agreementId", section, kind, "order", fields, "updatedAt")
  SELECT uuidv7(), agreement.id, line->>'section', line->>'kind', 0, line->'fields', now()
  FROM "Samenwerkingsafspraak" agreement
    JOIN "Partnership" partnership ON partnership.id = agreement."partnershipId"
    JOIN "Session" session ON session.id = partnership."sessionId",
    jsonb_array_elements($2::jsonb) AS line
  WHERE session.theme = $1`;

const CURRENT = `
  UPDATE "Session" session SET "currentStepId" = step.id
  FROM "Part" part JOIN "Step" step ON step."partId" = part.id AND step.exercise = 'boom'
  WHERE part."sessionId" = session.id AND session.theme = $1`;

const ROOMS = `
  SELECT session.id AS "sessionId", session.code, session."screenToken", session."currentStepId" AS boom,
    (SELECT step.id FROM "Step" step JOIN "Part" part ON part.id = step."partId"
      WHERE part."sessionId" = session.id AND step.exercise = 'afspraken') AS afspraken,
    ARRAY(SELECT partner.id::text FROM "Partner" partner WHERE partner."partnershipId" = partnership.id
      ORDER BY partner."order") AS "partnerIds",
    ARRAY(SELECT line.id::text FROM "AgreementLine" line JOIN "Samenwerkingsafspraak" agreement ON agreement.id = line."agreementId"
      WHERE agreement."partnershipId" = partnership.id ORDER BY line.id) AS "lineIds"
  FROM "Session" session JOIN "Partnership" partnership ON partnership."sessionId" = session.id
  WHERE session.theme = $1 ORDER BY session.id`;
