import { db } from "../../lib/db.ts";
import { isUuid } from "../../lib/ids.ts";

/** A photo of this session without its bytes: with which contribution to which step it came; null where there is none. */
export async function findPhoto(sessionId: string, id: string) {
  if (!isUuid(id)) return null;
  const found = await db().photo.findUnique({
    where: { id, sessionId },
    select: { id: true, sha256: true, contributionId: true, contribution: { select: { stepId: true } } },
  });
  return found && { ...found, stepId: found.contribution.stepId };
}

/** The JPEG itself, for who may see it; null where it went meanwhile. */
export async function readPhotoBytes(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await db().photo.findUnique({ where: { id }, select: { bytes: true } }))?.bytes ?? null;
}
