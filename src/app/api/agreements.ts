import { coordinationsOf, findMember } from "../../accounts/access.ts";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { isProblem, notFound } from "../../lib/errors.ts";
import { readAgreement, readTeamAgreement, readTeamVersion, readVersion } from "../../samenwerkingsafspraak/reads.ts";
import { findHost, findSeat } from "../../sessions/access.ts";

/**
 * The agreement that this request's asker may read. A host and a coordinator see every version and the present text; a
 * participant sees what was adopted, and nothing before. NOT_FOUND for a stranger.
 */
export async function readAgreementFor(sessionId: string, version: number | null): Promise<AgreementDocument> {
  const host = await findHost(sessionId);
  if (host) return version === null ? readAgreement(host) : readVersion(host, version);
  const member = await findMember();
  for (const coordinator of member ? coordinationsOf(member) : []) {
    const document = await orNull(
      version === null ? readTeamAgreement(coordinator, sessionId) : readTeamVersion(coordinator, sessionId, version),
    );
    if (document) return document;
  }
  const seat = await findSeat(sessionId);
  if (!seat) throw notFound();
  if (version !== null) return readVersion(seat, version);
  const present = await readAgreement(seat);
  const adopted = present.sha256 ? present.version : present.version - 1;
  if (adopted < 1) throw notFound();
  return readVersion(seat, adopted);
}

const orNull = async <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error: unknown) => {
    if (isProblem(error) && error.code === "NOT_FOUND") return null;
    throw error;
  });
