import { findPhoto } from "../../contributions/photos/reads.ts";
import { readStanding, stepsAround } from "../../contributions/reads.ts";
import { notFound } from "../../lib/errors.ts";
import type { Viewer } from "../../sessions/access.ts";
import { seesPhoto } from "./seesPhoto.ts";

/**
 * A photo that this viewer may see now, by its id and the SHA-256 of its bytes, which are not read. NOT_FOUND for one of
 * another session, and for who may not see it (yet).
 */
export async function readSeenPhoto(viewer: Viewer, id: string): Promise<{ id: string; sha256: string }> {
  const photo = await findPhoto(viewer.sessionId, id);
  if (!photo) throw notFound();
  const standing = await readStanding(viewer.sessionId, (room) => stepsAround(room, photo.stepId));
  if (!seesPhoto(standing, photo.contributionId, viewer)) throw notFound();
  return photo;
}
