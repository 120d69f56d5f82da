import type { VerbOf } from "../../../accounts/act/verbs.ts";
import { type About, act, type Turn } from "../../../accounts/act/writes.ts";
import { db, type Tx } from "../../../lib/db.ts";
import { notFound, Problem } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import type { Prisma } from "../../../lib/prisma/client.ts";
import type { Only } from "../../../live/announce.ts";
import type { Host, Seat } from "../../../sessions/access.ts";
import { raiseRevision } from "../../../sessions/writes.ts";

/** The agreement that a write is about, with the session's row locked. */
export type Opened = {
  tx: Tx;
  id: string;
  partnershipId: string;
  state: "CONCEPT" | "PROPOSED" | "ADOPTED" | "EVALUATED" | "STOPPED";
  partnerIds: string[];
  /** To be said where the write changed nothing after all. */
  nothing: () => void;
};

export type Written = { revision: number };

/**
 * Which agreement of the session is meant: that of a samenwerking, of the one that a partner is in, or in which a line
 * stands; of the first where nothing is said.
 */
type Which = { partnershipId?: string; partnerId?: string; lineId?: string };

/**
 * One change to an agreement of the session that the proof is of, of a seat its own: all of it or nothing, in the session's
 * order of events; `verb` is what a host does by it. `only` is null where more than the agreement changes. NOT_FOUND where there is no such agreement.
 */
export async function writeTo<Result extends object>(
  proof: Host | Seat,
  verb: VerbOf<"host">,
  which: Which,
  write: (opened: Opened, revision: number) => Promise<Result>,
  only: Only | null = { what: "agreement", id: "" },
): Promise<Written & Result> {
  const meant = meantBy(proof, which);
  const writeIn = async (tx: Tx, { revision, nothing }: Turn): Promise<Written & Result> => {
    const partnership = await tx.partnership.findFirst({
      where: { sessionId: proof.sessionId, AND: meant },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      include: { partners: true },
    });
    if (!partnership) throw notFound();
    const { id, state } = await ensureAgreement(tx, partnership.id);
    const partnerIds = partnership.partners.map((partner) => partner.id);
    const result = await write({ tx, id, partnershipId: partnership.id, state, partnerIds, nothing }, revision);
    return { revision, ...result };
  };
  if (proof.kind === "host") return act(proof, verb, aboutIn(which, proof), writeIn, only);
  return db().$transaction(async (tx) =>
    writeIn(tx, { revision: await raiseRevision(tx, proof.sessionId, only), nothing: () => undefined }),
  );
}

function aboutIn({ lineId, partnerId, partnershipId }: Which, { sessionId }: Host): About {
  if (lineId !== undefined) return { kind: "line", id: lineId };
  if (partnerId !== undefined) return { kind: "partner", id: partnerId };
  return partnershipId === undefined ? { kind: "session", id: sessionId } : { kind: "partnership", id: partnershipId };
}

function meantBy(proof: Host | Seat, { partnershipId, partnerId, lineId }: Which): Prisma.PartnershipWhereInput[] {
  if (![partnershipId, partnerId, lineId].every((id) => id === undefined || isUuid(id))) throw notFound();
  return [
    { id: partnershipId },
    partnerId === undefined ? {} : { partners: { some: { id: partnerId } } },
    lineId === undefined ? {} : { agreement: { lines: { some: { id: lineId, takenOut: false } } } },
    proof.kind === "seat" ? { partners: { some: { id: proof.partnerId } } } : {},
  ];
}

/** Makes sure that a partnership has its agreement; two at once make one. */
export async function ensureAgreement(tx: Tx, partnershipId: string) {
  await tx.samenwerkingsafspraak.createMany({ data: { partnershipId }, skipDuplicates: true });
  return tx.samenwerkingsafspraak.findUniqueOrThrow({ where: { partnershipId } });
}

/** Whether the text may still change. */
export const isOpen = ({ state }: Pick<Opened, "state">): boolean => state === "CONCEPT" || state === "PROPOSED";

/** Refuses with NOT_NOW what asks for a text that may still change. */
export function requireOpen(opened: Opened): void {
  if (!isOpen(opened)) throw new Problem("NOT_NOW");
}

/**
 * Refuses to change a text that was adopted: a frozen version never changes, and whoever edits on must know that this
 * begins the concept of the next one. ADOPTED.
 */
export async function requireConcept(opened: Opened): Promise<void> {
  if (isOpen(opened)) return;
  const { tx, id: agreementId } = opened;
  throw new Problem("ADOPTED", {
    values: { nummer: 1 + (await tx.agreementVersion.count({ where: { agreementId } })) },
  });
}

export async function setState({ tx, id }: Opened, state: Opened["state"]): Promise<void> {
  await tx.samenwerkingsafspraak.update({ where: { id }, data: { state } });
}
