import { invalid, notFound } from "../../../lib/errors.ts";
import { saying } from "../../../lib/saying.ts";
import type { Host } from "../../../sessions/access.ts";
import { type Keepable, readKeepable } from "../../pictures/reads.ts";
import { sweepPictures } from "../../pictures/writes.ts";
import type texts from "../../texts.json";
import { requireLine } from "../insert/writes.ts";
import { type Opened, requireConcept, type Written, writeTo } from "../opened/writes.ts";

const says = saying<typeof texts>("samenwerkingsafspraak/texts");

/** So many pictures an agreement keeps at most. */
const PICTURES_MOST = 4;

/**
 * Keeps with a line what was drawn or photographed of what it came from, by its hash; once more changes nothing. From then
 * on it is the agreement's own, whatever becomes of the contribution. INVALID where there are enough, NOT_FOUND, ADOPTED.
 */
export async function keepPicture(host: Host, lineId: string, sha256: string): Promise<Written> {
  return writeTo(host, "agreement.keepPicture", { lineId }, async (opened) => {
    const { tx, id: agreementId, nothing } = opened;
    await requireLine(opened, lineId);
    const kept = await tx.agreementPicture.count({ where: { lineId, sha256, takenOut: false } });
    if (kept > 0) {
      nothing();
      return {};
    }
    const found = (await readKeepable({ id: lineId }, tx))[lineId]?.find((one) => one.sha256 === sha256);
    if (!found) throw notFound();
    await requireConcept(opened);
    const count = await tx.agreementPicture.count({
      where: { agreementId, takenOut: false, line: { takenOut: false } },
    });
    if (count >= PICTURES_MOST) throw invalid("picture", says("errors.pictures", { max: PICTURES_MOST }));
    const { alt, width, height } = found;
    await tx.agreementPicture.upsert({
      where: { lineId_sha256: { lineId, sha256 } },
      create: { agreementId, lineId, sha256, alt, width, height, ...(await contentOf(opened, found)) },
      update: { alt, takenOut: false },
    });
    return {};
  });
}

/** Takes a picture out of the agreement; a version that was adopted with it keeps it. NOT_FOUND, ADOPTED. */
export async function dropPicture(host: Host, lineId: string, sha256: string): Promise<Written> {
  return writeTo(host, "agreement.dropPicture", { lineId }, async (opened) => {
    await requireLine(opened, lineId);
    const present = { lineId, sha256, takenOut: false };
    if ((await opened.tx.agreementPicture.count({ where: present })) === 0) throw notFound();
    await requireConcept(opened);
    await opened.tx.agreementPicture.updateMany({ where: present, data: { takenOut: true } });
    await sweepPictures(opened);
    return {};
  });
}

async function contentOf({ tx }: Opened, { drawing, photoId }: Keepable) {
  if (drawing) return { drawing };
  const photo = photoId ? await tx.photo.findUnique({ where: { id: photoId }, select: { bytes: true } }) : null;
  if (!photo) throw notFound();
  return { bytes: photo.bytes };
}
