import { db, type Tx } from "../../../lib/db.ts";
import { invalid, notFound, Problem } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import { Prisma } from "../../../lib/prisma/client.ts";
import { saying } from "../../../lib/saying.ts";
import type { Host } from "../../../sessions/access.ts";
import { isInAgreement, moveToSide } from "../../../sessions/partners/writes.ts";
import { sideOf } from "../../../sessions/reads.ts";
import { readTextSha256 } from "../../reads.ts";
import type texts from "../../texts.json";
import { type Opened, type Written, writeTo } from "../opened/writes.ts";

const says = saying<typeof texts>("samenwerkingsafspraak/texts");

/** Two partners of which one stays. */
type Merge = { from: string; into: string };

/**
 * Makes one partner of two that are the same: seats, contributions, answers and lines of `from` go over to `into`, on its
 * side and in its samenwerking; what was said in a circle stays there. An answer that went with the text as it stands still
 * does; of two answers the latest stays. INVALID where both are the same, or `from` stands in the agreement of another
 * samenwerking; NOT_FOUND where one is not of this session.
 */
export async function mergePartners(host: Host, merge: Merge): Promise<Written> {
  return writeTo(
    host,
    "prepare.mergePartners",
    { partnerId: merge.into },
    async (opened) => {
      const { tx, id: agreementId } = opened;
      await requireBoth(tx, host, merge);
      const before = await readTextSha256(host, opened);
      await moveSeats(tx, merge);
      await renameInside(opened, host, merge);
      await renameOffers(opened, host, merge);
      await moveAssent(opened, merge);
      await tx.partner.delete({ where: { id: merge.from } });
      // Raw, so that the day of an answer stays as it is.
      await tx.$executeRaw`update "Assent" set "textSha256" = ${await readTextSha256(host, opened)}
      where "agreementId" = ${agreementId}::uuid and "textSha256" = ${before}`;
      return {};
    },
    null,
  );
}

/**
 * Asks whether these two are one, by their names, for what comes of it cannot be undone: always MERGE_ASKED, unless
 * INVALID where two are not chosen or cannot become one, NOT_FOUND where one is not of this session.
 */
export async function askToMerge(host: Host, merge: Merge): Promise<never> {
  const { from, into } = merge;
  if (!from || !into) throw invalid("into", says("errors.mergeTwo"));
  if (from !== into && (!isUuid(from) || !isUuid(into))) throw notFound();
  const { goes, stays } = await requireBoth(db(), host, merge);
  const apart = goes.partnershipId !== stays.partnershipId;
  const shown = ({ name, partnership: { title } }: typeof goes) => (apart && title ? `${name} (${title})` : name);
  throw new Problem("MERGE_ASKED", { values: { weg: shown(goes), blijft: shown(stays) } });
}

/** Two different partners of this session. An agreement keeps its own: who stands in one does not leave its samenwerking. */
async function requireBoth(tx: Tx, { sessionId }: Host, { from, into }: Merge) {
  if (from === into) throw invalid("into", says("errors.mergeSelf"));
  const both = await tx.partner.findMany({
    where: { id: { in: [from, into] }, partnership: { sessionId } },
    include: { partnership: true },
  });
  const [goes, stays] = [from, into].map((wanted) => both.find(({ id }) => id === wanted));
  if (!goes || !stays) throw notFound();
  if (goes.partnershipId !== stays.partnershipId && (await isInAgreement(tx, { sessionId }, from)))
    throw invalid("into", says("errors.mergeApart", { naam: goes.name, samenwerking: goes.partnership.title }));
  return { goes, stays };
}

async function moveSeats(tx: Tx, { from, into }: Merge): Promise<void> {
  const move = { where: { partnerId: from }, data: { partnerId: into } };
  await tx.participant.updateMany(move);
  await tx.contribution.updateMany(move);
  await tx.contribution.updateMany({ where: { circle: from }, data: { circle: into } });
  const { side } = await tx.partner.findUniqueOrThrow({ where: { id: into } });
  await moveToSide(tx, into, sideOf(side));
}

/** Wherever exercises and sections keep the id within their own JSON; a uuid is nothing else by chance. */
async function renameInside({ tx, id: agreementId }: Opened, { sessionId }: Host, { from, into }: Merge) {
  await tx.$executeRaw`update "Contribution" c set "body" = replace(c."body"::text, ${from}, ${into})::jsonb
    from "Step" s join "Part" p on p."id" = s."partId"
    where s."id" = c."stepId" and p."sessionId" = ${sessionId}::uuid and position(${from} in c."body"::text) > 0`;
  await tx.$executeRaw`update "Step" s set "setup" = replace(s."setup"::text, ${from}, ${into})::jsonb
    from "Part" p
    where p."id" = s."partId" and p."sessionId" = ${sessionId}::uuid and position(${from} in s."setup"::text) > 0`;
  await tx.$executeRaw`update "AgreementLine" set "fields" = replace("fields"::text, ${from}, ${into})::jsonb
    where "agreementId" = ${agreementId}::uuid and position(${from} in "fields"::text) > 0`;
}

/** Offers name a partner by id in what they are and in which circle; what two partners offered alike is one then. */
async function renameOffers({ tx }: Opened, { sessionId }: Host, { from, into }: Merge) {
  const named = Prisma.sql`from "Step" s join "Part" p on p."id" = s."partId"
    where s."id" = o."stepId" and p."sessionId" = ${sessionId}::uuid and position(${from} in o."circle" || o."of") > 0`;
  await tx.$executeRaw`insert into "LineOffer" ("lineId", "stepId", "circle", "of")
    select o."lineId", o."stepId", replace(o."circle", ${from}, ${into}), replace(o."of", ${from}, ${into})
    from "LineOffer" o where exists (select ${named}) on conflict do nothing`;
  await tx.$executeRaw`delete from "LineOffer" o where exists (select ${named})`;
}

async function moveAssent({ tx, id: agreementId }: Opened, { from, into }: Merge): Promise<void> {
  const given = await tx.assent.findMany({
    where: { agreementId, partnerId: { in: [from, into] } },
    orderBy: { updatedAt: "desc" },
  });
  const [latest, ...older] = given;
  if (!latest) return;
  await tx.assent.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
  await tx.$executeRaw`update "Assent" set "partnerId" = ${into}::uuid where "id" = ${latest.id}::uuid`;
}
