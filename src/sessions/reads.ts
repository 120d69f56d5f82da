import { type PublicTeam, readPublicTeam } from "../accounts/team/reads.ts";
import type { CircleKind } from "../exercises/circles.ts";
import type { PartnerRef, Side, Standing, StepState } from "../exercises/contract.ts";
import { ask, db, type Tx } from "../lib/db.ts";
import { type Participant, Prisma } from "../lib/prisma/client.ts";
import type { DivisionRow, PartnershipRow } from "./circles/circle.ts";
import { readDivisions } from "./circles/reads.ts";
import { type Beside, besideIn } from "./run/beside.ts";
import { type Clock, clockIn } from "./run/clock.ts";
import { handsUp } from "./run/handsUp.ts";
import { circleKinds, sessionStates, standings, stepStates } from "./stored.ts";

export const sideOf = (side: "FORMAL" | "INFORMAL"): Side => standings[side];
export const standingOf = (standing: "FORMAL" | "INFORMAL" | "BOTH"): Standing => standings[standing];

/** Of a statement about "Participant" seat and its "Partner" partner: the side on which the seat counts. */
export const seatSide = Prisma.sql`
  (case seat."standing" when 'BOTH' then partner."side"::text else seat."standing"::text end)`;

/** Of a session its team, who leads it and its screen token, for the door keepers in access.ts. */
export async function readSessionOwner(sessionId: string) {
  type Owner = { teamId: string; leaderId: string | null; screenToken: string; hosts: { userId: string }[] };
  const [owner] = await ask<Owner>(Prisma.sql`
    select "teamId"::text, "leaderId", "screenToken", (
      select coalesce(json_agg(json_build_object('userId', host."userId")), '[]') from "SessionHost" host
      where host."sessionId" = session."id") as "hosts"
    from "Session" session where "id" = ${sessionId}::uuid`);
  return owner ?? null;
}

/** Which session this projector token looks at, or null. */
export async function readSessionByScreen(screenToken: string): Promise<string | null> {
  const row = await db().session.findUnique({ where: { screenToken }, select: { id: true } });
  return row?.id ?? null;
}

/** At which revision a session stands. For callers that hold a proof of it. */
export async function readRevision(sessionId: string, client?: Tx): Promise<number | null> {
  const statement = Prisma.sql`select "revision" from "Session" where "id" = ${sessionId}::uuid`;
  const [row] = await ask<{ revision: number }>(statement, client);
  return row?.revision ?? null;
}

/** The seat with this secret's hash in this session, unless it was removed. */
export async function readSeatByHash(sessionId: string, secretHash: string) {
  const row = await db().participant.findUnique({ where: { secretHash } });
  return row && row.sessionId === sessionId && !row.removedAt ? seatOf(row) : null;
}

/** Of a phone that sat in this session before: whether its seat was removed, or is another phone's now; null for any other. */
export async function readFormerSeat(sessionId: string, formerHash: string): Promise<"removed" | "moved" | null> {
  const row = await db().participant.findFirst({ where: { sessionId, formerHash }, select: { removedAt: true } });
  return row && (row.removedAt ? "removed" : "moved");
}

/** The seat with this id in this session, unless it was removed, and whether it has a phone. */
export async function readSeatById(sessionId: string, id: string) {
  const row = await db().participant.findFirst({ where: { id, sessionId, removedAt: null } });
  return row && seatOf(row);
}

const seatOf = ({ sessionId, id, partnerId, label, seatedAt, standing, secretHash }: Participant) => ({
  sessionId,
  participantId: id,
  partnerId,
  label,
  seatedAt,
  hasPhone: secretHash !== null,
  standing: standingOf(standing),
});

export type StepRow = {
  id: string;
  partId: string;
  exercise: string;
  minutes: number;
  enabled: boolean;
  /** What it had before it was made shorter, or passed over, because time ran out; null where it was not. */
  givenMinutes: number | null;
  setup: unknown;
  state: StepState;
  round: number;
  page: number;
  revealed: boolean;
  startedAt: number | null;
  endsAt: number | null;
  closedAt: number | null;
  /** Whether what is sent in it waits until the facilitator let it through. */
  checks: boolean;
  clock: Clock;
  /** Who do it together; null where that is as its exercise says. */
  circle: CircleKind | null;
  divisionId: string | null;
  /** What circles chose for themselves, over the setup, by their ids. */
  chosen: Record<string, object>;
};

export type SeatRow = {
  id: string;
  label: string;
  partnerId: string;
  standing: Standing;
  people: number;
  hasPhone: boolean;
  /** A player of a practice session, for whom the app itself sends. */
  simulated: boolean;
  /** The session's revision when its present phone sat down. */
  seatedAt: number;
  removed: boolean;
};

export type PartRow = {
  id: string;
  order: number;
  date: string;
  startsAt: string;
  /** When it was ended, before the next one. */
  closedAt: number | null;
  steps: StepRow[];
};

/** Something for later: whose it is, is nobody's to read. */
export type ParkedRow = { id: string; text: string; done: boolean };

/** A session with its programme, partners and seats: what every screen of it starts from. Times in epoch milliseconds. */
export type SessionRoom = {
  id: string;
  teamId: string;
  title: string;
  area: string;
  theme: string;
  template: string;
  /** Only to try things out. */
  practice: boolean;
  /** How fast its players play; 0 while they are still. */
  playersPace: number;
  wifiName: string;
  wifiPassword: string;
  state: "preparing" | "running" | "closed";
  revision: number;
  code: string | null;
  joinSecret: string | null;
  locked: boolean;
  screenToken: string;
  blank: boolean;
  darkWall: boolean;
  /** Which page of what was parked is on the wall; null while it is not. */
  parkedPage: number | null;
  /** True between two parts: the door is shut and nothing is taken. */
  adjourned: boolean;
  canUndo: boolean;
  /** What goes on beside the present step; who reads it asks `besideNow`. */
  beside: Beside | null;
  currentStepId: string | null;
  parts: PartRow[];
  /** The first of its partnerships. */
  partnershipId: string;
  partnerships: PartnershipRow[];
  /** Of all partnerships. */
  partners: PartnerRef[];
  /** The indelingen, where a step goes by one. */
  divisions: DivisionRow[];
  seats: SeatRow[];
  /** What is for later, in order of arrival. */
  parked: ParkedRow[];
  /** The ids of the seats that are ready in the round that is going on. */
  ready: string[];
  /** The ids of the seats whose hand is up, who raised it first before the others. */
  hands: string[];
};

/** Reads a session's room by id; null when there is none. For callers that hold a proof of this session. */
export async function readRoom(sessionId: string, client: Tx = db()): Promise<SessionRoom | null> {
  const row = await client.session.findUnique({
    where: { id: sessionId },
    include: {
      parts: {
        orderBy: { order: "asc" },
        include: { steps: { orderBy: { order: "asc" }, include: { circles: true } } },
      },
      partnerships: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        include: { partners: { orderBy: [{ order: "asc" }, { id: "asc" }] } },
      },
      participants: { orderBy: { id: "asc" } },
      parked: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true, text: true, done: true } },
    },
  });
  const [partnership] = row?.partnerships ?? [];
  if (!row || !partnership) return null;
  const steps = row.parts.flatMap((part) => part.steps);
  const current = steps.find(({ id }) => id === row.currentStepId);
  const { undo, participants, ...own } = row;
  return {
    ...own,
    ready: current ? await readReady(current, client) : [],
    hands: handsUp(participants),
    state: sessionStates[row.state],
    canUndo: undo !== null,
    beside: besideIn(row.beside),
    partnershipId: partnership.id,
    partnerships: row.partnerships.map(({ id, title, partners }) => ({
      id,
      title,
      partnerIds: partners.map((partner) => partner.id),
    })),
    partners: row.partnerships.flatMap(({ partners }) =>
      partners.map(({ id, name, side }) => ({ id, name, side: sideOf(side) })),
    ),
    divisions: steps.some(({ divisionId }) => divisionId !== null) ? await readDivisions(sessionId, client) : [],
    seats: participants.map((seat) => ({
      id: seat.id,
      label: seat.label,
      partnerId: seat.partnerId,
      standing: standingOf(seat.standing),
      people: seat.people,
      hasPhone: seat.secretHash !== null,
      simulated: seat.simulated,
      seatedAt: seat.seatedAt,
      removed: seat.removedAt !== null,
    })),
    parts: row.parts.map(({ id, order, date, startsAt, closedAt, steps }) => ({
      id,
      order,
      startsAt,
      date: date.toISOString().slice(0, 10),
      closedAt: closedAt?.getTime() ?? null,
      steps: steps.map(({ circles, ...step }) => ({
        ...step,
        chosen: Object.fromEntries(circles.map(({ circle, setup }) => [circle, Object(setup)])),
        circle: step.circle && circleKinds[step.circle],
        state: stepStates[step.state],
        startedAt: step.startedAt?.getTime() ?? null,
        endsAt: step.endsAt?.getTime() ?? null,
        closedAt: step.closedAt?.getTime() ?? null,
        clock: clockIn(step.clock),
      })),
    })),
  };
}

async function readReady({ id: stepId, round }: { id: string; round: number }, client: Tx): Promise<string[]> {
  const orderBy = { participantId: "asc" } as const;
  const rows = await client.ready.findMany({ where: { stepId, round }, select: { participantId: true }, orderBy });
  return rows.map(({ participantId }) => participantId);
}

/** All steps of the programme in order. */
export const stepsOf = (room: SessionRoom): StepRow[] => room.parts.flatMap(({ steps }) => steps);

export const currentStep = (room: SessionRoom): StepRow | null =>
  stepsOf(room).find(({ id }) => id === room.currentStepId) ?? null;

/** Whether the database answers. */
export const isDatabaseUp = (): Promise<boolean> =>
  db().$queryRaw`select 1`.then(
    () => true,
    () => false,
  );

/** The name of a partner; for callers that hold a proof of its session. */
export async function readPartner(partnerId: string): Promise<string> {
  const partner = await db().partner.findUnique({ where: { id: partnerId }, select: { name: true } });
  return partner?.name ?? "";
}

/** What anybody may know of the team of this session; for callers that hold a proof of the session. */
export async function readTeamOf(sessionId: string): Promise<PublicTeam | null> {
  const row = await db().session.findUnique({ where: { id: sessionId }, select: { teamId: true } });
  return row && readPublicTeam(row.teamId);
}

/** Reads several things as they stood at one and the same moment. */
export const inOneMoment = <T>(read: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(read, { isolationLevel: "RepeatableRead" });
