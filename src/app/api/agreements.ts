import { type Coordinator, coordinationsOf, findMember } from "../../accounts/access.ts";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { isProblem, notFound } from "../../lib/errors.ts";
import {
  readAgreement,
  readFirst,
  readTeamAgreement,
  readTeamFirst,
  readTeamVersion,
  readVersion,
} from "../../samenwerkingsafspraak/reads.ts";
import { findHost, findSeat, type Host } from "../../sessions/access.ts";

/** A version by its number, the concept, or what is seen first. */
export type AskedVersion = number | "concept" | null;

/**
 * The agreement that this request's asker may read. A host and a coordinator see every version and the present text, and
 * unless they ask otherwise what was adopted; a participant sees what was adopted, and nothing before. NOT_FOUND for a
 * stranger, and for a participant of another samenwerking than `partnershipId`.
 */
export async function readAgreementFor(
  sessionId: string,
  version: AskedVersion,
  partnershipId?: string,
): Promise<AgreementDocument> {
  const host = await findHost(sessionId);
  if (host) return readAsHost(host, version, partnershipId);
  const member = await findMember();
  for (const coordinator of member ? coordinationsOf(member) : []) {
    const document = await orNull(readAsCoordinator(coordinator, sessionId, version, partnershipId));
    if (document) return document;
  }
  const seat = await findSeat(sessionId);
  if (!seat || version === "concept") throw notFound();
  const document =
    version === null
      ? (await readFirst(seat, partnershipId)).document
      : await readVersion(seat, version, partnershipId);
  if (!document.sha256) throw notFound();
  return document;
}

async function readAsHost(host: Host, version: AskedVersion, partnershipId?: string): Promise<AgreementDocument> {
  if (version === null) return (await readFirst(host, partnershipId)).document;
  return version === "concept" ? readAgreement(host, partnershipId) : readVersion(host, version, partnershipId);
}

async function readAsCoordinator(
  by: Coordinator,
  sessionId: string,
  version: AskedVersion,
  partnershipId?: string,
): Promise<AgreementDocument> {
  if (version === null) return (await readTeamFirst(by, sessionId, partnershipId)).document;
  return version === "concept"
    ? readTeamAgreement(by, sessionId, partnershipId)
    : readTeamVersion(by, sessionId, version, partnershipId);
}

const orNull = async <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error: unknown) => {
    if (isProblem(error) && error.code === "NOT_FOUND") return null;
    throw error;
  });
