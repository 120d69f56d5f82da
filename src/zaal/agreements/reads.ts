import { notKnown } from "../../contributions/reads.ts";
import type { Tx } from "../../lib/db.ts";
import { known } from "../../live/memory.ts";
import { readAgreementsOf } from "../../samenwerkingsafspraak/reads.ts";
import type { SessionRoom } from "../../sessions/reads.ts";
import type { Agreements } from "../snapshot/agreements.ts";

/** What this process knows of the agreements of a session, each as it stood at a revision. */
export const knownAgreements = known<Agreements>("agreements", (agreements) =>
  Object.values(agreements).reduce((sum, { sections }) => sum + sections.length, 1),
);

/** The agreements of a session as they stand at its revision, by their partnerships; read where this process does not know them. */
export const readAgreementsKnown = (room: SessionRoom, tx: Tx): Promise<Agreements> => readAt(room, room.revision, tx);

/**
 * The same while a press that leaves them alone holds the session's row at its own, next revision: they stand at both.
 * Without `tx` only what is known; throws `notKnown` otherwise.
 */
export async function readAgreementsPressed(room: SessionRoom, tx: Tx | null): Promise<Agreements> {
  if (tx) return readAt(room, room.revision - 1, tx);
  const agreements = knownAgreements.at(room.id, room.revision - 1);
  if (!agreements) throw notKnown;
  return agreements;
}

/** A press that is committed left the agreements as they were. */
export function keepAgreements({ id, revision }: SessionRoom): void {
  const agreements = knownAgreements.at(id, revision - 1);
  if (agreements) knownAgreements.keep(id, revision, agreements);
}

async function readAt(room: SessionRoom, revision: number, tx: Tx): Promise<Agreements> {
  const agreements = knownAgreements.at(room.id, revision) ?? (await readAgreementsOf(room, tx));
  knownAgreements.keep(room.id, revision, agreements);
  return agreements;
}
