import { type AgreementDocument, type AgreementRow, findLineForm } from "../../../exercises/contract.ts";
import { Problem } from "../../../lib/errors.ts";
import type { Host } from "../../../sessions/access.ts";
import { sha256Of } from "../../document/canonical.ts";
import { thaw } from "../../document/frozen.ts";
import { storedAnswers } from "../../document/stored.ts";
import { storedFields } from "../../lines/schema.ts";
import { restorePictures } from "../../pictures/writes.ts";
import { isOpen, type Opened, setState, type Written, writeTo } from "../opened/writes.ts";
import { restoredFields } from "./restoredFields.ts";

/**
 * Drops the concept of a next version: what was adopted last stands again, line by line, with where each came from and who
 * stands behind it, and with what the partners answered to that text; how far each is stays as it is. Once adopted there is nothing to drop. NOT_NOW
 * where nothing was ever adopted. Without `partnershipId` of the first samenwerking.
 */
export async function dropConcept(host: Host, partnershipId?: string): Promise<Written> {
  return writeTo(host, "agreement.dropConcept", { partnershipId }, async (opened) => {
    if (!isOpen(opened)) return {};
    const latest = await opened.tx.agreementVersion.findFirst({
      where: { agreementId: opened.id },
      orderBy: { number: "desc" },
    });
    if (!latest) throw new Problem("NOT_NOW");
    const adopted = thaw(latest);
    await restoreLines(opened, adopted);
    await restorePictures(opened, adopted);
    await restoreAnswers(opened, adopted);
    await setState(opened, "ADOPTED");
    return {};
  });
}

type Placed = AgreementRow & { kind: string; order: number };

async function restoreLines({ tx, id: agreementId, partnerIds }: Opened, { sections }: AgreementDocument) {
  const rows = sections
    .flatMap(({ groups }) => groups)
    .flatMap(({ kind, rows }) => rows.map((row, order): Placed => ({ ...row, kind, order })));
  await tx.agreementLine.deleteMany({ where: { agreementId, id: { notIn: rows.map(({ id }) => id) } } });
  const present = new Map((await tx.agreementLine.findMany({ where: { agreementId } })).map((line) => [line.id, line]));
  for (const row of rows) {
    const line = present.get(row.id);
    const now = storedFields.parse(line?.fields ?? {});
    const fields = restoredFields(row, now, partnerIds);
    const place = { order: row.order, takenOut: false, fields };
    if (!line) await tx.agreementLine.create({ data: { agreementId, ...originOf(row), ...place } });
    else if (line.takenOut || line.order !== row.order || sha256Of(now) !== sha256Of(fields))
      await tx.agreementLine.update({ where: { id: row.id }, data: place });
  }
}

/** Of a line whose row is gone: as much of where it came from as its version kept. */
const originOf = ({ id, kind, sourceCount, support }: Placed) => ({
  id,
  kind,
  section: findLineForm(kind)?.section ?? "",
  sourceCount,
  supportFormal: support.formal,
  supportInformal: support.informal,
});

/** What the partners answered to that text, unless they answered to it again since. */
async function restoreAnswers({ tx, id: agreementId, partnerIds }: Opened, { assents, textSha256 }: AgreementDocument) {
  const given = await tx.assent.findMany({ where: { agreementId, textSha256 } });
  const lost = assents.filter(
    ({ partnerId, current }) =>
      current && partnerIds.includes(partnerId) && !given.some((answer) => answer.partnerId === partnerId),
  );
  for (const { partnerId, answer, reason, at } of lost) {
    const kept = { answer: storedAnswers[answer], reason, textSha256, updatedAt: new Date(at) };
    await tx.assent.upsert({
      where: { agreementId_partnerId: { agreementId, partnerId } },
      create: { agreementId, partnerId, ...kept },
      update: kept,
    });
  }
}
