import { act } from "../../accounts/act/writes.ts";
import type { Side } from "../../exercises/contract.ts";
import type { Tx } from "../../lib/db.ts";
import { invalid, notFound } from "../../lib/errors.ts";
import { idOfPress } from "../../lib/ids.ts";
import { saying } from "../../lib/saying.ts";
import { nameKey } from "../../lib/text.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import type { Host } from "../access.ts";
import type { PartnerWords } from "../prepare/schema.ts";
import { storedStandings } from "../stored.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("sessions/partners/texts");

/**
 * Adds an organisation or group on a side, in a partnership or else in the first, with the same `once` and words once.
 * INVALID where its name is taken, NOT_FOUND for another session's partnership.
 */
export async function addPartner(host: Host, { partnershipId: wanted, ...words }: PartnerWords, once = "") {
  const { name, side } = words;
  const id = idOfPress(once, host.sessionId, words) ?? uuid7();
  await act(host, "prepare.addPartner", { kind: "partner", id }, async (tx, { nothing }) => {
    const partnershipId = await requirePartnership(tx, host, wanted);
    const others = await tx.partner.findMany({ where: { partnershipId } });
    if (others.some((other) => other.id === id)) return nothing();
    if (isTaken(name, others)) throw invalid("name", says("there"));
    await tx.partner.create({ data: { id, partnershipId, name, side: storedStandings[side], order: others.length } });
  });
}

/**
 * Gives a partner another name, side or partnership; its seats and what they sent go along, to the side but for who stands
 * on both. INVALID where another one has the name, or it answered to the agreement that it would leave, stands behind a
 * line of it, or words of it or its name stand in it; NOT_FOUND for another session's.
 */
export async function changePartner(host: Host, partnerId: string, words: PartnerWords): Promise<void> {
  const { name, side } = words;
  await act(host, "prepare.changePartner", { kind: "partner", id: partnerId }, async (tx) => {
    const before = await requirePartner(tx, host, partnerId);
    const partnershipId = await requirePartnership(tx, host, words.partnershipId ?? before.partnershipId);
    const others = await tx.partner.findMany({ where: { partnershipId, id: { not: partnerId } } });
    if (isTaken(name, others)) throw invalid("name", says("twice"));
    if (partnershipId !== before.partnershipId && (await isInAgreement(tx, host, partnerId)))
      throw invalid("partnershipId", says("agreed"));
    const data = { name, side: storedStandings[side], partnershipId };
    await tx.partner.update({ where: { id: partnerId }, data });
    await moveToSide(tx, partnerId, side);
    // It never was in the other one: what it sent there was sent in this one.
    const there = { partnerId, circle: before.partnershipId };
    await tx.contribution.updateMany({ where: there, data: { circle: partnershipId } });
  });
}

/**
 * Takes a partner out that nothing refers to yet; one that is gone already stays so. INVALID once something refers to it,
 * NOT_FOUND for another session's.
 */
export async function removePartner(host: Host, partnerId: string): Promise<void> {
  await act(host, "prepare.removePartner", { kind: "partner", id: partnerId }, async (tx, { nothing }) => {
    if ((await tx.partner.count({ where: { id: partnerId } })) === 0) return nothing();
    await requirePartner(tx, host, partnerId);
    if (await isInUse(tx, host, partnerId)) throw invalid("name", says("inUse"));
    await tx.partner.delete({ where: { id: partnerId } });
  });
}

/** Brings who stood on one side of a partner, and what they sent, to its `side`. */
export async function moveToSide(tx: Tx, partnerId: string, side: Side): Promise<void> {
  const change = {
    where: { partnerId, standing: storedStandings[otherSide[side]] },
    data: { standing: storedStandings[side] },
  };
  await tx.participant.updateMany(change);
  await tx.contribution.updateMany(change);
}

const otherSide = { formal: "informal", informal: "formal" } as const;

async function requirePartner(tx: Tx, { sessionId }: Host, id: string) {
  const partner = await tx.partner.findFirst({ where: { id, partnership: { sessionId } } });
  if (!partner) throw notFound();
  return partner;
}

/** The id of this partnership of the session; without one, of the first. */
async function requirePartnership(tx: Tx, { sessionId }: Host, id: string | undefined): Promise<string> {
  const found = await tx.partnership.findFirst({ where: { id, sessionId }, orderBy: { order: "asc" } });
  if (!found) throw notFound();
  return found.id;
}

const isTaken = (name: string, others: { name: string }[]): boolean =>
  others.some((other) => nameKey(other.name) === nameKey(name));

/** A seat that was taken away counts where something that it sent or answered is still there. */
async function isInUse(tx: Tx, { sessionId }: Host, partnerId: string): Promise<boolean> {
  const busySeat = { partnerId, OR: [{ removedAt: null }, { supports: { some: {} } }] };
  if ((await tx.participant.count({ where: busySeat })) > 0) return true;
  if ((await tx.contribution.count({ where: { partnerId } })) > 0) return true;
  const named = await tx.$queryRaw<object[]>`
    select c."id" from "Contribution" c join "Step" s on s."id" = c."stepId" join "Part" p on p."id" = s."partId"
      where p."sessionId" = ${sessionId}::uuid and position(${partnerId} in c."body"::text) > 0
    limit 1`;
  return named.length > 0 || isInAgreement(tx, { sessionId }, partnerId);
}

/** Whether words, an answer or the name of this partner stand in an agreement, or it stands behind a line of one. */
export async function isInAgreement(
  tx: Tx,
  { sessionId }: Pick<Host, "sessionId">,
  partnerId: string,
): Promise<boolean> {
  if ((await tx.assent.count({ where: { partnerId } })) > 0) return true;
  const behind = [
    { sources: { some: { contribution: { partnerId } } } },
    { supports: { some: { participant: { partnerId } } } },
  ];
  const counted = { counted: { some: { participant: { partnerId } } } };
  if ((await tx.agreementLine.count({ where: { OR: [...behind, counted] } })) > 0) return true;
  const named = await tx.$queryRaw<object[]>`
    select l."id" from "AgreementLine" l
      join "Samenwerkingsafspraak" a on a."id" = l."agreementId" join "Partnership" t on t."id" = a."partnershipId"
      where t."sessionId" = ${sessionId}::uuid and position(${partnerId} in l."fields"::text) > 0
    limit 1`;
  return named.length > 0;
}
