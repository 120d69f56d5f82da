import { act } from "../../accounts/act/writes.ts";
import type { Tx } from "../../lib/db.ts";
import { invalid, notFound } from "../../lib/errors.ts";
import { idOfPress } from "../../lib/ids.ts";
import { saying } from "../../lib/saying.ts";
import { nameKey } from "../../lib/text.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import type { Host } from "../access.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("sessions/partnerships/texts");

/** More than anybody can lead at once. */
const PARTNERSHIPS_MOST = 12;

/** Adds a samenwerking, with the same `once` and title once. INVALID where another one is called so, or there are too many. */
export async function addPartnership(host: Host, title: string, once = ""): Promise<void> {
  const { sessionId } = host;
  const id = idOfPress(once, sessionId, { title }) ?? uuid7();
  await act(host, "prepare.addPartnership", { kind: "partnership", id }, async (tx, { nothing }) => {
    const others = await tx.partnership.findMany({ where: { sessionId }, orderBy: { order: "asc" } });
    if (others.some((other) => other.id === id)) return nothing();
    if (others.length >= PARTNERSHIPS_MOST) throw invalid("title", says("tooMany"));
    requireFree(title, others);
    await tx.partnership.create({ data: { id, sessionId, title, order: (others.at(-1)?.order ?? 0) + 1 } });
  });
}

/** Gives a samenwerking another name. INVALID where another one has it, NOT_FOUND for another session's. */
export async function renamePartnership(host: Host, partnershipId: string, title: string): Promise<void> {
  await act(host, "prepare.renamePartnership", { kind: "partnership", id: partnershipId }, async (tx) => {
    const { others } = await requirePartnership(tx, host, partnershipId);
    requireFree(title, others);
    await tx.partnership.update({ where: { id: partnershipId }, data: { title } });
  });
}

/**
 * Takes a samenwerking out that no partner is in and that agreed nothing; one that is gone already stays so. INVALID where
 * somebody is in it, its agreement holds something, or it is the last one; NOT_FOUND for another session's.
 */
export async function removePartnership(host: Host, partnershipId: string): Promise<void> {
  await act(host, "prepare.removePartnership", { kind: "partnership", id: partnershipId }, async (tx, { nothing }) => {
    if ((await tx.partnership.count({ where: { id: partnershipId } })) === 0) return nothing();
    const { own, others } = await requirePartnership(tx, host, partnershipId);
    if (others.length === 0) throw invalid("title", says("last"));
    if (own._count.partners > 0) throw invalid("title", says("inUse"));
    const agreement = { partnershipId, OR: [{ lines: { some: {} } }, { versions: { some: {} } }] };
    if ((await tx.samenwerkingsafspraak.count({ where: agreement })) > 0) throw invalid("title", says("agreed"));
    await tx.partnership.delete({ where: { id: partnershipId } });
  });
}

async function requirePartnership(tx: Tx, { sessionId }: Host, id: string) {
  const all = await tx.partnership.findMany({
    where: { sessionId },
    include: { _count: { select: { partners: true } } },
  });
  const own = all.find((one) => one.id === id);
  if (!own) throw notFound();
  return { own, others: all.filter((one) => one.id !== id) };
}

function requireFree(title: string, others: { title: string }[]): void {
  if (others.some((other) => nameKey(other.title) === nameKey(title))) throw invalid("title", says("there"));
}
