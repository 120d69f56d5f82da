import type { AgreementDocument } from "../../exercises/contract.ts";
import type { Opened } from "../edit/opened/writes.ts";

/** Lets go what no concept and no version of this agreement names any more. */
export async function sweepPictures({ tx, id: agreementId }: Pick<Opened, "tx" | "id">): Promise<void> {
  await tx.$executeRaw`delete from "AgreementPicture" p
    where p."agreementId" = ${agreementId}::uuid and (p."takenOut" or p."lineId" is null) and not exists (
      select from "AgreementVersion" v where v."agreementId" = p."agreementId"
      and v."content" @> jsonb_build_object('pictures', jsonb_build_array(jsonb_build_object('sha256', p."sha256"))))`;
}

/** Puts back those that a version names, with its lines, which are there again, and lets go the others. */
export async function restorePictures(opened: Opened, { pictures = [] }: AgreementDocument): Promise<void> {
  const { tx, id: agreementId } = opened;
  await tx.agreementPicture.updateMany({ where: { agreementId }, data: { takenOut: true } });
  const rows = await tx.agreementPicture.findMany({
    where: { agreementId },
    select: { id: true, lineId: true, sha256: true },
  });
  for (const { lineId, sha256, alt } of pictures) {
    const same = rows.filter((row) => row.sha256 === sha256);
    const row = same.find((one) => one.lineId === lineId) ?? same.find((one) => one.lineId === null);
    if (row) await tx.agreementPicture.update({ where: { id: row.id }, data: { lineId, alt, takenOut: false } });
  }
  await sweepPictures(opened);
}
