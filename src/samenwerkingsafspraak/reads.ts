import type { Coordinator } from "../accounts/access.ts";
import type { AgreementAtHand, AgreementDocument, PartnerRef } from "../exercises/contract.ts";
import { createBatches } from "../lib/batches.ts";
import { db, type Tx } from "../lib/db.ts";
import { notFound } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import type { Prisma } from "../lib/prisma/client.ts";
import type { Host, Seat, Viewer } from "../sessions/access.ts";
import { type SessionRoom, sideOf } from "../sessions/reads.ts";
import { shownTitle } from "../sessions/shownTitle.ts";
import { todayInNetherlands } from "./document/calendar.ts";
import { composeDocument, type DocumentLine, type GivenAssent, textSha256Of } from "./document/document.ts";
import { thaw } from "./document/frozen.ts";
import { agreementStates, assentAnswers } from "./document/stored.ts";
import type { Opened } from "./edit/opened/writes.ts";
import { storedFields } from "./lines/schema.ts";
import { pictureOf, picturesOfLine } from "./pictures/reads.ts";
import { type Told, withProgress } from "./progress/beside.ts";
import { readTold } from "./progress/reads.ts";
import { readSupport } from "./support/reads.ts";

/** Which agreement is meant: of a session, and there of this partnership, and of this partner's; or else of the first. */
type Place = { session: Prisma.SessionWhereInput; partnershipId?: string; partnerId?: string };

// Everywhere: without `partnershipId` a seat reads its own agreement, and anybody else that of the first samenwerking.

/**
 * What a reader sees first: the newest version that was adopted, and the number of a concept that followed it; or, where
 * nothing was adopted, the concept.
 */
export type FirstSeen = { document: AgreementDocument; concept: number | null };

/** What somebody who reads the agreement sees first. NOT_FOUND for a stranger. */
export const readFirst = async (viewer: Viewer, partnershipId?: string): Promise<FirstSeen> =>
  readFirstAt(placeOf(viewer, partnershipId));

/** The same for the team's coordinator. NOT_FOUND for a session of another team. */
export const readTeamFirst = async (
  coordinator: Coordinator,
  sessionId: string,
  partnershipId?: string,
): Promise<FirstSeen> => readFirstAt(teamPlace(coordinator, sessionId, partnershipId));

async function readFirstAt(place: Place): Promise<FirstSeen> {
  const present = await readDocument(place);
  if (present.sha256 || present.version === 1) return { document: present, concept: null };
  return { document: await readFrozen(place, present.version - 1), concept: present.version };
}

/**
 * The agreement as it stands: the frozen version once adopted, otherwise the concept. NOT_FOUND for a stranger, and for a
 * seat that asks for another samenwerking's.
 */
export async function readAgreement(viewer: Viewer, partnershipId?: string): Promise<AgreementDocument> {
  const place = placeOf(viewer, partnershipId);
  return readTogether(`${viewer.sessionId} ${place.partnershipId ?? ""} ${place.partnerId ?? ""}`, place);
}

/** The same within a change to it. */
export const readOpened = (
  { sessionId }: Host | Seat,
  { tx, partnershipId }: Opened,
  today?: string,
): Promise<AgreementDocument> => readDocument({ session: { id: sessionId }, partnershipId }, tx, today);

const TOGETHER_MOST = 200;

/** A whole group opens the PDF at once: who asks while somebody else's reading is under way shares the next one. */
const readTogether = createBatches(TOGETHER_MOST, async (_: string, [place, ...others]: Place[]) => {
  if (!place) return [];
  const document = await readDocument(place);
  return [document, ...others.map(() => document)];
});

/** The same with which contributions stand in it, for callers that hold a proof of this session. */
export async function readAgreementOf(
  sessionId: string,
  client: Tx = db(),
  partnershipId?: string,
): Promise<AgreementAtHand> {
  const place = { session: { id: sessionId }, partnershipId };
  const row = await readRow(place, client);
  const [partnership] = row.partnerships;
  const sources = await client.lineSource.findMany({
    where: { line: { takenOut: false, agreement: { partnershipId: partnership?.id } } },
    select: { contributionId: true },
  });
  return {
    ...(await documentOf(row, client)),
    takenOver: [...new Set(sources.map(({ contributionId }) => contributionId))],
  };
}

/** The same of each samenwerking of a session, by its id. */
export async function readAgreementsOf(
  { id: sessionId, partnerships }: Pick<SessionRoom, "id" | "partnerships">,
  client: Tx,
): Promise<Record<string, AgreementAtHand>> {
  const agreements: Record<string, AgreementAtHand> = {};
  for (const { id } of partnerships) agreements[id] = await readAgreementOf(sessionId, client, id);
  return agreements;
}

/** The same for the team's coordinator. NOT_FOUND for a session of another team. */
export async function readTeamAgreement(
  coordinator: Coordinator,
  sessionId: string,
  partnershipId?: string,
): Promise<AgreementDocument> {
  return readDocument(teamPlace(coordinator, sessionId, partnershipId));
}

/**
 * The newest version that was adopted in each samenwerking of this session, by its id; none where nothing was. For callers
 * that hold a proof of it.
 */
export async function readAdoptedOf(sessionId: string, client: Tx): Promise<Record<string, AgreementDocument>> {
  const rows = await client.agreementVersion.findMany({
    where: { agreement: { partnership: { sessionId } } },
    distinct: ["agreementId"],
    orderBy: [{ agreementId: "asc" }, { number: "desc" }],
    include: { agreement: { select: { partnershipId: true } } },
  });
  const told = rows.length > 0 ? await readTold({ partnership: { sessionId } }, client) : NOTHING_TOLD;
  const today = todayInNetherlands();
  return Object.fromEntries(
    rows.map(({ agreement, ...row }) => [agreement.partnershipId, withProgress(thaw(row), told, today)]),
  );
}

/** The SHA-256 of the working text, also of one that is adopted: what a partner's next answer goes with. */
export async function readTextSha256(
  { sessionId }: Host,
  { tx, partnershipId }: Pick<Opened, "tx" | "partnershipId">,
): Promise<string> {
  const row = await readRow({ session: { id: sessionId }, partnershipId }, tx);
  return textSha256Of({ ...headerOf(row), lines: linesOf(row) });
}

/** A frozen version as it was signed, with how far its actions are today. NOT_FOUND for a number that does not exist. */
export async function readVersion(viewer: Viewer, number: number, partnershipId?: string): Promise<AgreementDocument> {
  return readFrozen(placeOf(viewer, partnershipId), number);
}

export async function readTeamVersion(
  coordinator: Coordinator,
  sessionId: string,
  number: number,
  partnershipId?: string,
): Promise<AgreementDocument> {
  return readFrozen(teamPlace(coordinator, sessionId, partnershipId), number);
}

const NOTHING_TOLD: Told = new Map();

/** Whether the text may still change without a new version. */
const isOpen = (state: AgreementDocument["state"]): boolean => state === "concept" || state === "proposed";

/** Reads and composes the document at a place, within `client`'s transaction if it has one. NOT_FOUND. */
const readDocument = async (place: Place, client: Tx = db(), today?: string): Promise<AgreementDocument> =>
  documentOf(await readRow(place, client), client, today);

async function documentOf(row: Row, client: Tx, today = todayInNetherlands()): Promise<AgreementDocument> {
  const [partnership] = row.partnerships;
  const agreement = partnership?.agreement;
  const [latest] = agreement?.versions ?? [];
  const state = agreementStates[agreement?.state ?? "CONCEPT"];
  const told = agreement ? await readTold({ id: agreement.id }, client) : NOTHING_TOLD;
  if (latest && !isOpen(state)) return withProgress({ ...thaw(latest), state }, told, today);
  const lines = linesOf(row);
  const support = await readSupport(
    lines.map(({ id }) => id),
    client,
  );
  return composeDocument({
    ...headerOf(row),
    partnership: row._count.partnerships > 1 ? partnership?.title : undefined,
    state,
    version: (latest?.number ?? 0) + 1,
    partners: (partnership?.partners ?? []).map(partnerOf),
    lines: lines.map((line) => ({ ...line, support: support.get(line.id) ?? { formal: 0, informal: 0 } })),
    assents: (agreement?.assents ?? []).map(assentOf),
    told,
    previous: latest ? thaw(latest) : null,
    today,
  });
}

async function readRow(place: Place, client: Tx) {
  const row = await client.session.findFirst({ where: place.session, include: roomOf(place) });
  // A session without partnerships has an empty agreement; what was asked for by name must be there.
  if (!row || (place.partnershipId !== undefined && row.partnerships.length === 0)) throw notFound();
  return row;
}

type Row = Awaited<ReturnType<typeof readRow>>;

const headerOf = ({ title, practice, area, parts, createdAt, team }: Row) => ({
  title: shownTitle({ title, practice }),
  area,
  date: dayOf(parts[0]?.date ?? createdAt),
  dates: parts.map(({ date }) => dayOf(date)).toReversed(),
  host: { name: team.name, contact: [team.contact, team.contactEmail, team.contactPhone].filter(Boolean).join("\n") },
});

const linesOf = ({ partnerships }: Row): Omit<DocumentLine, "support">[] =>
  (partnerships[0]?.agreement?.lines ?? []).map(({ id, kind, fields, sourceCount, pictures }) => {
    return { id, kind, fields: storedFields.parse(fields), sourceCount, pictures: pictures.map(pictureOf) };
  });

async function readFrozen(place: Place, number: number): Promise<AgreementDocument> {
  const { partnerships } =
    (await db().session.findFirst({ where: place.session, select: versionAt(place, number) })) ?? {};
  const agreement = partnerships?.[0]?.agreement;
  const [version] = agreement?.versions ?? [];
  if (!agreement || !version) throw notFound();
  return withProgress(thaw(version), await readTold({ id: agreement.id }, db()), todayInNetherlands());
}

function placeOf(viewer: Viewer, partnershipId?: string): Place {
  const partnerId = viewer.kind === "seat" ? viewer.partnerId : undefined;
  return { session: { id: viewer.sessionId }, partnershipId: known(partnershipId), partnerId };
}

/** Looked up through the team, so that another team's session does not exist. */
function teamPlace({ teamId }: Coordinator, sessionId: string, partnershipId?: string): Place {
  if (!isUuid(sessionId)) throw notFound();
  return { session: { id: sessionId, teamId }, partnershipId: known(partnershipId) };
}

function known(partnershipId: string | undefined): string | undefined {
  if (partnershipId !== undefined && !isUuid(partnershipId)) throw notFound();
  return partnershipId;
}

const partnershipOf = ({ partnershipId, partnerId }: Place): Prisma.PartnershipWhereInput => ({
  id: partnershipId,
  ...(partnerId === undefined ? {} : { partners: { some: { id: partnerId } } }),
});

const FIRST = { orderBy: [{ order: "asc" }, { id: "asc" }], take: 1 } satisfies Prisma.Session$partnershipsArgs;

const agreementParts = {
  lines: {
    where: { takenOut: false },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    include: { pictures: picturesOfLine },
  },
  assents: true,
  versions: { orderBy: { number: "desc" }, take: 1 },
} satisfies Prisma.SamenwerkingsafspraakInclude;

const roomOf = (place: Place) =>
  ({
    team: { select: { name: true, contact: true, contactEmail: true, contactPhone: true } },
    parts: { orderBy: { order: "desc" } },
    _count: { select: { partnerships: true } },
    partnerships: {
      where: partnershipOf(place),
      ...FIRST,
      include: { partners: { orderBy: [{ order: "asc" }, { id: "asc" }] }, agreement: { include: agreementParts } },
    },
  }) satisfies Prisma.SessionInclude;

const versionAt = (place: Place, number: number) =>
  ({
    partnerships: {
      where: partnershipOf(place),
      ...FIRST,
      select: { agreement: { select: { id: true, versions: { where: { number } } } } },
    },
  }) satisfies Prisma.SessionSelect;

const assentOf = (row: Prisma.AssentGetPayload<object>): GivenAssent => ({
  partnerId: row.partnerId,
  answer: assentAnswers[row.answer],
  reason: row.reason,
  textSha256: row.textSha256,
  at: row.updatedAt.toISOString(),
});

/** A partner as the document names it. */
export const partnerOf = ({ id, name, side }: Prisma.PartnerGetPayload<object>): PartnerRef => ({
  id,
  name,
  side: sideOf(side),
});

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
