import { notFound } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import type { Host } from "../../../sessions/access.ts";
import { insertLine } from "../insert/writes.ts";
import { type Written, writeTo } from "../opened/writes.ts";

/**
 * Puts something from the list for later into the agreement of a samenwerking, the first where none is said, among what is
 * still open (section 17), and says that it was dealt with. What stands there already stays one. NOT_FOUND for another
 * session's, INVALID, ADOPTED.
 */
export async function takeParked(
  host: Host,
  parkedId: string,
  partnershipId?: string,
  now = new Date(),
): Promise<Written & { lineId: string }> {
  if (!isUuid(parkedId)) throw notFound();
  return writeTo(
    host,
    "agreement.takeOver",
    { partnershipId },
    async (opened) => {
      const parked = await opened.tx.parked.findFirst({ where: { id: parkedId, sessionId: host.sessionId } });
      if (!parked) throw notFound();
      const lineId = await insertLine(opened, "openPoint", { text: parked.text }, now);
      await opened.tx.parked.update({ where: { id: parkedId }, data: { done: true } });
      return { lineId };
    },
    null,
  );
}
