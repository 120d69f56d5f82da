import { type Coordinator, coordinationsOf, type Member } from "../accounts/access.ts";
import type { AgreementDocument } from "../exercises/contract.ts";
import { isProblem, notFound } from "../lib/errors.ts";
import { findPicture, type PictureFile } from "../samenwerkingsafspraak/pictures/reads.ts";
import {
  readAgreement,
  readFirst,
  readTeamAgreement,
  readTeamFirst,
  readTeamVersion,
  readVersion,
} from "../samenwerkingsafspraak/reads.ts";
import { findSeatOf, type Host, hostOf, type Seat } from "../sessions/access.ts";

/** A version by its number, the concept, or what is seen first. */
export type AskedVersion = number | "concept" | null;

/** As whom somebody may read an agreement of a session; not every coordinator is one of its team. */
export type AgreementReader = { host: Host | null; coordinators: Coordinator[]; seat: Seat | null };

/** As whom a call may read an agreement of this session. NOT_FOUND for a stranger. */
export async function agreementReaderOf(
  call: Request,
  sessionId: string,
  member: Member | null,
): Promise<AgreementReader> {
  const host = await hostOf(sessionId, member);
  if (host) return { host, coordinators: [], seat: null };
  const coordinators = member ? coordinationsOf(member) : [];
  const seat = await findSeatOf(call, sessionId);
  if (coordinators.length === 0 && !seat) throw notFound();
  return { host, coordinators, seat };
}

/**
 * The agreement that this reader may read. A host and a coordinator see every version and the present text, and unless
 * they ask otherwise what was adopted; a participant sees what was adopted, and nothing before. NOT_FOUND for a
 * coordinator of another team, and for a participant of another samenwerking than `partnershipId`.
 */
export async function readAgreementFor(
  { host, coordinators, seat }: AgreementReader,
  sessionId: string,
  version: AskedVersion,
  partnershipId?: string,
): Promise<AgreementDocument> {
  if (host) return readAsHost(host, version, partnershipId);
  for (const coordinator of coordinators) {
    const document = await orNull(readAsCoordinator(coordinator, sessionId, version, partnershipId));
    if (document) return document;
  }
  if (!seat || version === "concept") throw notFound();
  const document =
    version === null
      ? (await readFirst(seat, partnershipId)).document
      : await readVersion(seat, version, partnershipId);
  if (!document.sha256) throw notFound();
  return document;
}

/** A picture of an agreement that this reader may read, by its hash. NOT_FOUND. */
export async function readPictureFor(
  { host, coordinators, seat }: AgreementReader,
  sessionId: string,
  sha256: string,
): Promise<PictureFile> {
  for (const reader of [host, ...coordinators, seat]) {
    const picture = reader && (await findPicture(reader, sessionId, sha256));
    if (picture) return picture;
  }
  throw notFound();
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
