import { db } from "../../lib/db.ts";

/** The samenwerkingen of a session in their order, for callers that hold a proof of it. */
export const readPartnerships = (sessionId: string): Promise<{ id: string; title: string }[]> =>
  db().partnership.findMany({
    where: { sessionId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, title: true },
  });

/** The id of the samenwerking that a partner is in, where its session has several; for callers that hold a proof of it. */
export async function readOwnPartnership(partnerId: string): Promise<string | undefined> {
  const partner = await db().partner.findUnique({
    where: { id: partnerId },
    select: {
      partnershipId: true,
      partnership: { select: { session: { select: { _count: { select: { partnerships: true } } } } } },
    },
  });
  return partner && partner.partnership.session._count.partnerships > 1 ? partner.partnershipId : undefined;
}
