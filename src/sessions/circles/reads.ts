import type { Tx } from "../../lib/db.ts";
import type { DivisionRow } from "./circle.ts";

/** The indelingen of a session, the oldest first. For callers that hold a proof of it. */
export async function readDivisions(sessionId: string, client: Tx): Promise<DivisionRow[]> {
  const rows = await client.division.findMany({
    where: { sessionId },
    orderBy: { id: "asc" },
    include: { groups: { orderBy: { order: "asc" }, include: { places: { orderBy: { participantId: "asc" } } } } },
  });
  return rows.map(({ id, kind, groups }) => ({
    id,
    kind: kind === "PAIR" ? "pair" : "group",
    groups: groups.map((group) => group.id),
    places: Object.fromEntries(
      groups.flatMap((group) => group.places.map(({ participantId }) => [participantId, group.id])),
    ),
  }));
}
