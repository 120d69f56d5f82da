import type { Page } from "@playwright/test";
import type { PartnerRef } from "../../src/exercises/contract.ts";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";
import { fillAgreement } from "./fullRoom.ts";
import { hostSnapshot, type Room } from "./people.ts";

/** An agreement of more than sixty lines, each as long as it may be, with answers and their reasons. */
export async function fillLong(laptop: Page, { sessionId }: Room): Promise<void> {
  const { partners } = await hostSnapshot(laptop.request, sessionId);
  const people = partners.map((partner) => ({ id: partner.id, partner: partner as PartnerRef }));
  await fillAgreement({ sessionId, people });
  await withClient(await appDatabase(), async (client) => {
    await client.query(
      `INSERT INTO "AgreementLine" (id, "agreementId", section, kind, "order", fields, "supportFormal", "supportInformal", "updatedAt")
       SELECT uuidv7(), a.id, 'actions', 'action', 2000 + turn, jsonb_build_object('what', 'Een vast inloopuur in het buurthuis openen, elke dinsdag van negen tot elf.',
         'who', 'Coördinator van het wijkteam', 'when', to_char(now() + (20 + turn) * interval '1 day', 'YYYY-MM-DD'), 'status', 'open'), turn % 3, turn % 5, now()
       FROM "Samenwerkingsafspraak" a JOIN "Partnership" p ON p.id = a."partnershipId", generate_series(1, 30) AS turn WHERE p."sessionId" = $1::uuid`,
      [sessionId],
    );
    await client.query(`UPDATE "Session" SET revision = revision + 1 WHERE id = $1::uuid`, [sessionId]);
  });
}
