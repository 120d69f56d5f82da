import { randomUUID } from "node:crypto";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";

export const LONG = {
  title: "Samen sterker rond opvoeden: hoe ouders in de Molenwijk elkaar en ons vinden, 27",
  team: "Gemeente Voorbeeldstad, afdeling Maatschappelijke Ontwikkeling en Jeugd, team 3A",
  wifi: "Buurthuis-de-Molen-gasten-5GHz-2",
  password: "soep-om-zes-uur-en-daarna-koffie-met-iets-lekkers-erbij-welkom",
  partner: "Stichting Samenwerkende Bewoners en Professionals in de Molenwijk en omstreken, 1",
  what: "Een vast inloopuur openen in het buurthuis, elke dinsdag van negen tot elf, met iemand van beide kanten en met koffie, ook in de zomer.",
};

/** Makes of a bijeenkomst one with names as long as they come, Wi-Fi, and twelve steps in its first part. */
export const makeLong = (sessionId: string): Promise<void> =>
  inDatabase(async (query) => {
    await query(
      `UPDATE "Session" SET title = $2, "wifiName" = $3, "wifiPassword" = $4, revision = revision + 1 WHERE id = $1`,
      [sessionId, LONG.title, LONG.wifi, LONG.password],
    );
    await query(`UPDATE "Team" SET name = $2 WHERE id = (SELECT "teamId" FROM "Session" WHERE id = $1)`, [
      sessionId,
      LONG.team,
    ]);
    await query(MORE_STEPS, [sessionId]);
  });

/** The bijeenkomst has an agreement that stands fast, in spite of two partners. */
export const adoptLong = (sessionId: string, when: string): Promise<void> =>
  inDatabase(async (query) => {
    const { rows } = await query(AGREEMENT, [sessionId]);
    await query(
      `INSERT INTO "AgreementVersion" (id, "agreementId", number, content, sha256, scheme)
       VALUES (uuidv7(), $1, 1, $2, $3, 'RFC8785')`,
      [rows[0]?.id, JSON.stringify(documentOf(when)), "a".repeat(64)],
    );
    await query(`UPDATE "Session" SET revision = revision + 1 WHERE id = $1`, [sessionId]);
  });

type Query = (sql: string, values: unknown[]) => Promise<{ rows: { id: string }[] }>;

async function inDatabase(work: (query: Query) => Promise<void>): Promise<void> {
  await withClient(await appDatabase(), (client) => work((sql, values) => client.query(sql, values)));
}

// Steps that the room could have chosen as well, behind those of the first part.
const MORE_STEPS = `
  INSERT INTO "Step" (id, "partId", "order", exercise, minutes)
  SELECT uuidv7(), part.id, 100 + at, (ARRAY['rollenmarkt', 'boom', 'pauze', 'valkuilen', 'afspraken', 'presentaties', 'kracht', 'rollenmarkt'])[at], 20
  FROM "Part" part, generate_series(1, 8) AS at WHERE part."sessionId" = $1::uuid AND part."order" = (
    SELECT min("order") FROM "Part" WHERE "sessionId" = $1::uuid)`;

const AGREEMENT = `
  INSERT INTO "Samenwerkingsafspraak" (id, "partnershipId", state)
  SELECT uuidv7(), id, 'ADOPTED' FROM "Partnership" WHERE "sessionId" = $1::uuid
  ON CONFLICT ("partnershipId") DO UPDATE SET state = 'ADOPTED' RETURNING id`;

/** As a version is kept. */
function documentOf(when: string) {
  const support = { formal: 1, informal: 1 };
  const row = (fields: Record<string, string>) => ({
    ...{ id: randomUUID(), cells: Object.values(fields), fields, support, sourceCount: 1 },
  });
  const action = { what: LONG.what, who: LONG.partner, when };
  const without = (partner: string) => ({
    ...{ partnerId: randomUUID(), partner, side: "informal", answer: "disagree", reason: "", current: true },
  });
  const columns = ["Wat", "Wie", "Wanneer", "Stand"];
  return {
    title: LONG.title,
    area: "Molenwijk",
    date: when,
    validUntil: null,
    state: "adopted",
    version: 1,
    sha256: null,
    adoptedAt: `${when}T12:00:00.000Z`,
    textSha256: "b".repeat(64),
    partners: [{ id: randomUUID(), name: LONG.partner, side: "informal", contact: "" }],
    sections: [
      {
        id: "actions",
        number: 1,
        title: "Acties",
        groups: [{ kind: "action", label: "", columns, rows: [row(action)] }],
      },
      {
        ...{ id: "evaluation", number: 2, title: "Evaluatie" },
        groups: [{ kind: "evalDate", label: "", columns: ["Datum"], rows: [row({ date: when })] }],
      },
    ],
    assents: [],
    withoutAssentOf: [without(LONG.partner), without(LONG.partner.replace("1", "2"))],
    checks: [],
    changes: [],
  };
}
