import type { Coordinator } from "../accounts/access.ts";
import { readStepInputs } from "../contributions/reads.ts";
import type { AgreementDocument, PartnerRef } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { db, type Tx } from "../lib/db.ts";
import { notFound } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import type { Prisma } from "../lib/prisma/client.ts";
import type { Host, Viewer } from "../sessions/access.ts";
import { sideOf } from "../sessions/reads.ts";
import { shownTitle } from "../sessions/shownTitle.ts";
import { sessionStates } from "../sessions/stored.ts";
import { todayInNetherlands } from "./calendar.ts";
import { composeDocument, type DocumentLine, type GivenAssent, textSha256Of } from "./document.ts";
import { thaw } from "./frozen.ts";
import { composeHarvest, type HarvestSection } from "./harvest.ts";
import { storedFields } from "./schema.ts";
import { agreementStates, assentAnswers } from "./stored.ts";
import { readSupport } from "./support/reads.ts";

/** Which agreement is meant: of a session, and there of this partner's partnership, or else of the first. */
type Place = { session: Prisma.SessionWhereInput; partnerId?: string };

/** The agreement as it stands: the frozen version once adopted, otherwise the concept. NOT_FOUND for a stranger. */
export async function readAgreement(viewer: Viewer, client: Tx = db(), today?: string): Promise<AgreementDocument> {
  return readDocument(placeOf(viewer), client, today);
}

/** The same for callers that hold a proof of this session. */
export async function readAgreementOf(sessionId: string, client: Tx = db()): Promise<AgreementDocument> {
  return readDocument({ session: { id: sessionId } }, client);
}

/** The same for the team's coordinator. NOT_FOUND for a session of another team. */
export async function readTeamAgreement(coordinator: Coordinator, sessionId: string): Promise<AgreementDocument> {
  return readDocument(teamPlace(coordinator, sessionId));
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

/** What the steps of the session offer to each of the 17 sections. */
export async function readHarvest(host: Host): Promise<HarvestSection[]> {
  const [steps, { partners, taken }] = await Promise.all([readOffers(host), readTaken(host)]);
  return composeHarvest(steps, taken, partners);
}

/** The lines that each step of the session offers, with the step's title. */
export async function readOffers(host: Host) {
  return (await readStepInputs(host)).flatMap(({ step, input }) => {
    const exercise = findExercise(step.exercise);
    return exercise ? [{ title: exercise.title, lines: exercise.harvest(input) }] : [];
  });
}

export type TeamAgreement = {
  sessionId: string;
  title: string;
  area: string;
  /** Of the last sitting, YYYY-MM-DD. */
  date: string;
  sessionState: "preparing" | "running" | "closed";
  state: AgreementDocument["state"];
  /** Of the latest frozen version, or for a concept the number it will get. */
  version: number;
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
        state,
        version: (latest?.number ?? 0) + (isOpen(state) ? 1 : 0),
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
  host: { name: team.name, contact: "" },
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
        include: { partners: true, agreement: { include: { lines: { include: { sources: true } } } } },
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
  lines: { orderBy: [{ order: "asc" }, { id: "asc" }] },
  assents: true,
  versions: { orderBy: { number: "desc" }, take: 1 },
} satisfies Prisma.SamenwerkingsafspraakInclude;

const roomOf = (place: Place) =>
  ({
    team: { select: { name: true } },
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
