import type { Coordinator } from "../accounts/access.ts";
import { readStepInputs } from "../contributions/reads.ts";
import type { AgreementAtHand, AgreementDocument, PartnerRef } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { createBatches } from "../lib/batches.ts";
import { db, type Tx } from "../lib/db.ts";
import { notFound } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import { othersTurn } from "../lib/othersTurn.ts";
import type { Prisma } from "../lib/prisma/client.ts";
import type { Host, Viewer } from "../sessions/access.ts";
import { sideOf } from "../sessions/reads.ts";
import { shownTitle } from "../sessions/shownTitle.ts";
import { sessionStates } from "../sessions/stored.ts";
import { todayInNetherlands } from "./calendar.ts";
import { composeDocument, type DocumentLine, type GivenAssent, textSha256Of } from "./document.ts";
import { thaw } from "./frozen.ts";
import { composeHarvest, type HarvestSection, type StepOffers } from "./harvest.ts";
import { storedFields } from "./schema.ts";
import { agreementStates, assentAnswers } from "./stored.ts";
import { readSupport } from "./support/reads.ts";

/** Which agreement is meant: of a session, and there of this partner's partnership, or else of the first. */
type Place = { session: Prisma.SessionWhereInput; partnerId?: string };

/**
 * What a reader sees first: the newest version that was adopted, and the number of a concept that followed it; or, where
 * nothing was adopted, the concept.
 */
export type FirstSeen = { document: AgreementDocument; concept: number | null };

/** What somebody who reads the agreement sees first. NOT_FOUND for a stranger. */
export const readFirst = (viewer: Viewer): Promise<FirstSeen> => readFirstAt(placeOf(viewer));

/** The same for the team's coordinator. NOT_FOUND for a session of another team. */
export const readTeamFirst = async (coordinator: Coordinator, sessionId: string): Promise<FirstSeen> =>
  readFirstAt(teamPlace(coordinator, sessionId));

async function readFirstAt(place: Place): Promise<FirstSeen> {
  const present = await readDocument(place);
  if (present.sha256 || present.version === 1) return { document: present, concept: null };
  return { document: await readFrozen(place, present.version - 1), concept: present.version };
}

/** The agreement as it stands: the frozen version once adopted, otherwise the concept. NOT_FOUND for a stranger. */
export async function readAgreement(viewer: Viewer, client?: Tx, today?: string): Promise<AgreementDocument> {
  const place = placeOf(viewer);
  if (client || today) return readDocument(place, client, today);
  return readTogether(`${viewer.sessionId} ${place.partnerId ?? ""}`, place);
}

const TOGETHER_MOST = 200;

/** A whole group opens the PDF at once: who asks while somebody else's reading is under way shares the next one. */
const readTogether = createBatches(TOGETHER_MOST, async (_: string, [place, ...others]: Place[]) => {
  if (!place) return [];
  const document = await readDocument(place);
  return [document, ...others.map(() => document)];
});

/** The same with which contributions stand in it, for callers that hold a proof of this session. */
export async function readAgreementOf(sessionId: string, client: Tx = db()): Promise<AgreementAtHand> {
  const document = await readDocument({ session: { id: sessionId } }, client);
  const sources = await client.lineSource.findMany({
    where: { line: { takenOut: false, agreement: { partnership: { sessionId } } } },
    select: { contributionId: true },
  });
  return { ...document, takenOver: [...new Set(sources.map(({ contributionId }) => contributionId))] };
}

/** The same for the team's coordinator. NOT_FOUND for a session of another team. */
export async function readTeamAgreement(coordinator: Coordinator, sessionId: string): Promise<AgreementDocument> {
  return readDocument(teamPlace(coordinator, sessionId));
}

/** The newest version that was adopted in this session; null where there is none. For callers that hold a proof of it. */
export async function readAdoptedOf(sessionId: string, client: Tx): Promise<AgreementDocument | null> {
  const row = await client.agreementVersion.findFirst({
    where: { agreement: { partnership: { sessionId } } },
    orderBy: [{ agreement: { partnership: { order: "asc" } } }, { number: "desc" }],
  });
  return row && thaw(row);
}

/** The SHA-256 of the working text, also of one that is adopted: what a partner's next answer goes with. */
export async function readTextSha256(host: Host, client: Tx): Promise<string> {
  const row = await readRow(placeOf(host), client);
  return textSha256Of({ ...headerOf(row), lines: linesOf(row) });
}

/** A frozen version. NOT_FOUND for a number that does not exist. */
export async function readVersion(viewer: Viewer, number: number): Promise<AgreementDocument> {
  return readFrozen(placeOf(viewer), number);
}

export async function readTeamVersion(
  coordinator: Coordinator,
  sessionId: string,
  number: number,
): Promise<AgreementDocument> {
  return readFrozen(teamPlace(coordinator, sessionId), number);
}

/** What the steps of the session offer to each of the 17 sections, and the partners whose names stand in it. */
export async function readHarvest(host: Host): Promise<{ sections: HarvestSection[]; partners: PartnerRef[] }> {
  const [steps, { partners, taken }] = await Promise.all([readOffers(host), readTaken(host)]);
  await othersTurn();
  return { sections: composeHarvest(steps, taken, partners), partners };
}

/** The lines that each step of the session offers, with the step's title. */
async function readOffers(host: Host): Promise<StepOffers[]> {
  const offers: StepOffers[] = [];
  for (const { step, input } of await readStepInputs(host)) {
    const exercise = findExercise(step.exercise);
    if (exercise) offers.push({ title: exercise.title, lines: exercise.harvest(input) });
    if (input.entries.length > 0) await othersTurn();
  }
  return offers;
}

export type TeamAgreement = {
  sessionId: string;
  title: string;
  area: string;
  /** Of the last sitting, YYYY-MM-DD. */
  date: string;
  sessionState: "preparing" | "running" | "closed";
  /** Of what is seen first: the newest adopted version, or the concept where there is none. */
  state: AgreementDocument["state"];
  version: number;
  /** The number of a concept that followed what was adopted. */
  concept: number | null;
  /** ISO date and time of the latest frozen version. */
  adoptedAt: string | null;
};

/** The agreements of the coordinator's team, the latest meeting first. */
export async function readTeamAgreements({ teamId }: Coordinator): Promise<TeamAgreement[]> {
  const newest = { orderBy: { number: "desc" }, take: 1, select: { number: true, adoptedAt: true } } as const;
  const sessions = await db().session.findMany({
    where: { teamId },
    include: {
      parts: { orderBy: { order: "desc" }, take: 1 },
      partnerships: { orderBy: { order: "asc" }, include: { agreement: { include: { versions: newest } } } },
    },
  });
  const rows = sessions.flatMap(({ partnerships, parts, createdAt, ...session }) =>
    partnerships.map(({ agreement }): TeamAgreement => {
      const state = agreementStates[agreement?.state ?? "CONCEPT"];
      const latest = agreement?.versions[0];
      return {
        sessionId: session.id,
        title: session.title,
        area: session.area,
        date: dayOf(parts[0]?.date ?? createdAt),
        sessionState: sessionStates[session.state],
        state: latest && isOpen(state) ? "adopted" : state,
        version: latest?.number ?? 1,
        concept: latest && isOpen(state) ? latest.number + 1 : null,
        adoptedAt: latest?.adoptedAt.toISOString() ?? null,
      };
    }),
  );
  return rows.toSorted((a, b) => b.date.localeCompare(a.date) || b.sessionId.localeCompare(a.sessionId));
}

/** Whether the text may still change without a new version. */
const isOpen = (state: AgreementDocument["state"]): boolean => state === "concept" || state === "proposed";

/** Reads and composes the document at a place, within `client`'s transaction if it has one. NOT_FOUND. */
async function readDocument(place: Place, client: Tx = db(), today = todayInNetherlands()): Promise<AgreementDocument> {
  const row = await readRow(place, client);
  const [partnership] = row.partnerships;
  const agreement = partnership?.agreement;
  const [latest] = agreement?.versions ?? [];
  const state = agreementStates[agreement?.state ?? "CONCEPT"];
  if (latest && !isOpen(state)) return { ...thaw(latest), state };
  const lines = linesOf(row);
  const support = await readSupport(
    lines.map(({ id }) => id),
    client,
  );
  return composeDocument({
    ...headerOf(row),
    state,
    version: (latest?.number ?? 0) + 1,
    partners: (partnership?.partners ?? []).map(partnerOf),
    lines: lines.map((line) => ({ ...line, support: support.get(line.id) ?? { formal: 0, informal: 0 } })),
    assents: (agreement?.assents ?? []).map(assentOf),
    previous: latest ? thaw(latest) : null,
    today,
  });
}

async function readRow(place: Place, client: Tx) {
  const row = await client.session.findFirst({ where: place.session, include: roomOf(place) });
  if (!row) throw notFound();
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
  (partnerships[0]?.agreement?.lines ?? []).map(({ id, kind, fields, sourceCount }) => {
    return { id, kind, fields: storedFields.parse(fields), sourceCount };
  });

async function readFrozen(place: Place, number: number): Promise<AgreementDocument> {
  const partnership = { session: place.session, ...partnershipOf(place) };
  const row = await db().agreementVersion.findFirst({ where: { number, agreement: { partnership } } });
  if (!row) throw notFound();
  return thaw(row);
}

async function readTaken(host: Host) {
  const row = await db().session.findFirst({
    where: { id: host.sessionId },
    include: {
      partnerships: {
        orderBy: { order: "asc" },
        take: 1,
        include: {
          partners: true,
          agreement: { include: { lines: { where: { takenOut: false }, include: { sources: true } } } },
        },
      },
    },
  });
  const [partnership] = row?.partnerships ?? [];
  const lines = partnership?.agreement?.lines ?? [];
  return {
    partners: (partnership?.partners ?? []).map(partnerOf),
    taken: lines.map(({ kind, fields, sources }) => ({
      kind,
      fields: storedFields.parse(fields),
      sources: sources.map(({ contributionId }) => contributionId),
    })),
  };
}

const placeOf = (viewer: Viewer): Place => ({
  session: { id: viewer.sessionId },
  ...(viewer.kind === "seat" ? { partnerId: viewer.partnerId } : {}),
});

/** Looked up through the team, so that another team's session does not exist. */
function teamPlace({ teamId }: Coordinator, sessionId: string): Place {
  if (!isUuid(sessionId)) throw notFound();
  return { session: { id: sessionId, teamId } };
}

const partnershipOf = ({ partnerId }: Place): Prisma.PartnershipWhereInput =>
  partnerId ? { partners: { some: { id: partnerId } } } : {};

const agreementParts = {
  lines: { where: { takenOut: false }, orderBy: [{ order: "asc" }, { id: "asc" }] },
  assents: true,
  versions: { orderBy: { number: "desc" }, take: 1 },
} satisfies Prisma.SamenwerkingsafspraakInclude;

const roomOf = (place: Place) =>
  ({
    team: { select: { name: true, contact: true, contactEmail: true, contactPhone: true } },
    parts: { orderBy: { order: "desc" } },
    partnerships: {
      where: partnershipOf(place),
      orderBy: { order: "asc" },
      take: 1,
      include: { partners: { orderBy: [{ order: "asc" }, { id: "asc" }] }, agreement: { include: agreementParts } },
    },
  }) satisfies Prisma.SessionInclude;

const assentOf = (row: Prisma.AssentGetPayload<object>): GivenAssent => ({
  partnerId: row.partnerId,
  answer: assentAnswers[row.answer],
  reason: row.reason,
  textSha256: row.textSha256,
  at: row.updatedAt.toISOString(),
});

const partnerOf = ({ id, name, side }: Prisma.PartnerGetPayload<object>): PartnerRef => ({
  id,
  name,
  side: sideOf(side),
});

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
