import { act } from "../../accounts/act/writes.ts";
import type { Standing } from "../../exercises/contract.ts";
import { createBatches } from "../../lib/batches.ts";
import { db, type Tx } from "../../lib/db.ts";
import { invalid, isProblem, notFound, Problem } from "../../lib/errors.ts";
import { hashOf, idOfPress, newDigits, newSecret } from "../../lib/ids.ts";
import type { Participant, Prisma } from "../../lib/prisma/client.ts";
import { type Message, saying } from "../../lib/saying.ts";
import { nameKey } from "../../lib/text.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import type { Host } from "../access.ts";
import { placeLateComers } from "../circles/writes.ts";
import { storedStandings } from "../stored.ts";
import { raiseRevision, requireRunning } from "../writes.ts";
import { codeLength } from "./codeLength.ts";
import { doorkeeper } from "./doorkeeper.ts";
import { freeLabel } from "./label.ts";
import { findOpenDoor, findWayBack } from "./reads.ts";
import type { JoinRequest } from "./schema.ts";
import type texts from "./texts.json";
import { hashOfWayBack, newWayBack } from "./wayBack.ts";

const says = saying<typeof texts>("sessions/door/texts");

/** Seats that one session holds; those that the facilitator removed make room again. */
const SEATS_MOST = 2_000;
/** With this many organisations and groups, the room chooses one of them; the facilitator may add more. */
const PARTNERS_MOST = 100;
const WAY_BACK_MS = 60 * 60 * 1000;
/** A room that scans the code in the same second is let in together, this many at a time. */
const TOGETHER_MOST = 100;

type NewSeat = { sessionId: string; participantId: string; label: string; secret: string };

/**
 * Lets a participant in whom `askDoor` let through: a seat with a picture word and a secret for the cookie; `address` is
 * the asker's, absent for a script of our own.
 * CODE_UNKNOWN or CODE_CLOSED where the door was closed meanwhile, TOO_MANY, or INVALID where the organisation is not
 * one of this session and side, or the session is full.
 */
export async function join(wanted: JoinRequest, address = ""): Promise<NewSeat> {
  const sessionId = await findOpenDoor(wanted.code, db());
  if (!sessionId) throw new Problem("CODE_UNKNOWN");
  doorkeeper().requireTurn(sessionId, address);
  const secret = newSecret();
  const seat = await letIn(sessionId, { ...wanted, secretHash: hashOf(secret) });
  if (isProblem(seat)) throw seat;
  doorkeeper().seated(sessionId, address);
  return { sessionId, participantId: seat.id, label: seat.label, secret };
}

type Wish = JoinRequest & { secretHash: string | null; simulated?: true };
type StoredStanding = (typeof storedStandings)[Standing];
type FreeSeat = { id: string; label: string };
type SeatData = FreeSeat & {
  sessionId: string;
  partnerId: string;
  standing: StoredStanding;
  people: number;
  secretHash: string | null;
  simulated?: true | undefined;
};

/** A seat for each who wishes one now, or why not. Who cannot get one holds up nobody: that is judged before the lock. */
export const letIn = createBatches(TOGETHER_MOST, async (sessionId, wishes: Wish[]) => {
  const partners = await readPartners(db(), sessionId);
  const refusals = wishes.map((wish) => refusalOf(partners, wish));
  const rest = wishes.filter((_, at) => !refusals[at]);
  const seats = rest.length > 0 ? await seatAll(sessionId, rest) : [];
  return refusals.map((refusal) => refusal ?? seats.shift() ?? new Problem("CODE_UNKNOWN"));
});

const seatAll = (sessionId: string, wishes: Wish[]): Promise<(SeatData | Problem)[]> =>
  db().$transaction(async (tx) => {
    await raiseRevision(tx, sessionId);
    const hall = await readHall(tx, sessionId);
    const seats: (SeatData | Problem)[] = [];
    for (const wish of wishes) seats.push(await seatFor(tx, hall, wish).catch(problemOrThrow));
    await tx.participant.createMany({ data: seats.flatMap((seat) => (isProblem(seat) ? [] : [seat])) });
    await placeLateComers(tx, sessionId);
    return seats;
  });

function problemOrThrow(error: unknown): Problem {
  if (isProblem(error)) return error;
  throw error;
}

async function seatFor(tx: Tx, hall: Hall, wish: Wish): Promise<SeatData> {
  const { code, side, people, secretHash, simulated } = wish;
  await hall.requireOpenDoor(code);
  const partnerId = await partnerFor(tx, hall, wish);
  return {
    ...hall.takeSeat(),
    sessionId: hall.sessionId,
    partnerId,
    standing: storedStandings[side],
    people,
    secretHash,
    simulated,
  };
}

type Hall = Awaited<ReturnType<typeof readHall>>;

/** A session's door, organisations and free seats as they are under its lock, read once for all who come in together. */
async function readHall(tx: Tx, sessionId: string) {
  const taken = await tx.participant.findMany({ where: { sessionId }, select: { label: true, removedAt: true } });
  const labels = new Set(taken.map(({ label }) => label));
  let left = SEATS_MOST - taken.filter(({ removedAt }) => !removedAt).length;
  const doors = new Map<string, Promise<string | null>>();
  return {
    sessionId,
    partners: await readPartners(tx, sessionId),
    /** Only under the lock is it sure that nobody locks the door or renews the code before this seat is there. */
    async requireOpenDoor(code: string): Promise<void> {
      const door = doors.get(code) ?? findOpenDoor(code, tx);
      doors.set(code, door);
      if ((await door) !== sessionId) throw new Problem("CODE_UNKNOWN");
    },
    takeSeat(): FreeSeat {
      if (left-- <= 0) throw invalid("side", says("sessionFull"));
      const label = freeLabel(labels);
      labels.add(label);
      return { id: uuid7(), label };
    },
  };
}

type Partners = Awaited<ReturnType<typeof readPartners>>;

/** The partners that there are, and the partnerships in which a new one may be. */
async function readPartners(client: Tx, sessionId: string) {
  const orderBy = [{ order: "asc" }, { id: "asc" }] as const;
  const rows = await client.partnership.findMany({
    where: { sessionId },
    orderBy: [...orderBy],
    include: { partners: { orderBy: [...orderBy] } },
  });
  return { all: rows.flatMap(({ partners }) => partners), partnershipIds: rows.map(({ id }) => id) };
}

/** Which of these organisations somebody wishes to sit with; null for one that is not there yet. */
const wishedFor = ({ all }: Partners, { partner }: JoinRequest): Partners["all"][number] | null =>
  all.find((one) => ("id" in partner ? one.id === partner.id : isCalled(one, partner))) ?? null;

type Called = Exclude<JoinRequest["partner"], { id: string }>;

const isCalled = (one: Partners["all"][number], { name, partnership }: Called): boolean =>
  nameKey(one.name) === nameKey(name) && (partnership === undefined || one.partnershipId === partnership);

/** In which partnership a new organisation would be; null where that was not said, or is not of this session. */
function partnershipFor({ partnershipIds }: Partners, { partnership }: Called): string | null {
  const chosen = partnership ?? (partnershipIds.length === 1 ? partnershipIds[0] : undefined);
  return chosen && partnershipIds.includes(chosen) ? chosen : null;
}

/** Why nobody can sit with the organisation that is wished for, or null. */
function refusalOf(partners: Partners, wish: JoinRequest): Problem | null {
  const refusal = (message: Message) => invalid("partner", message);
  const wanted = wishedFor(partners, wish);
  // What was chosen in another partnership before is still there in a form, hidden.
  if (wanted && wanted.partnershipId !== (wish.partner.partnership ?? wanted.partnershipId))
    return refusal(says("partnerUnknown"));
  if (wanted)
    return wish.side === "both" || wanted.side === storedStandings[wish.side]
      ? null
      : refusal(says("partnerOtherSide"));
  if ("id" in wish.partner) return refusal(says("partnerUnknown"));
  if (!partnershipFor(partners, wish.partner)) return refusal(says("partnershipMissing"));
  return partners.all.length >= PARTNERS_MOST ? refusal(says("partnersFull")) : null;
}

async function partnerFor(tx: Tx, { partners }: Hall, wish: Wish): Promise<string> {
  const refusal = refusalOf(partners, wish);
  if (refusal) throw refusal;
  const { partner, side } = wish;
  const wanted = wishedFor(partners, wish);
  if (wanted || "id" in partner) return wanted?.id ?? "";
  const partnershipId = partnershipFor(partners, partner) ?? "";
  const stands = side === "both" ? (partner.side ?? "informal") : side;
  const made = await tx.partner.create({
    data: { partnershipId, name: partner.name, side: storedStandings[stands], order: partners.all.length },
  });
  partners.all.push(made);
  return made.id;
}

type SeatWish = { standing: Standing; partnerId: string; people: number };

/**
 * Makes a seat for a person or table without a phone, with the same `once` and words once. NOT_FOUND where the partner
 * is not of this session, NOT_NOW.
 */
export async function seatWithoutPhone(host: Host, wanted: SeatWish, once = "") {
  const pressed = idOfPress(once, host.sessionId, wanted) ?? uuid7();
  return act(host, "room.addSeat", { kind: "seat", id: pressed }, async (tx, { nothing }) => {
    await requireRunning(tx, host.sessionId);
    const partner = await tx.partner.findFirst({
      where: { id: wanted.partnerId, partnership: { sessionId: host.sessionId } },
    });
    if (!partner) throw notFound();
    const made = await tx.participant.findUnique({ where: { id: pressed } });
    if (made && !made.removedAt) {
      nothing();
      return { participantId: made.id, label: made.label };
    }
    const { id, label } = (await readHall(tx, host.sessionId)).takeSeat();
    const standing = storedStandings[wanted.standing];
    const seat = { ...wanted, id: made ? id : pressed, label, standing, sessionId: host.sessionId };
    await tx.participant.create({ data: seat });
    await placeLateComers(tx, host.sessionId);
    return { participantId: seat.id, label };
  });
}

/** Takes a seat away: its cookie opens nothing any more, and its places in groups are free. What it sent stays. */
export async function removeSeat(host: Host, participantId: string): Promise<void> {
  await changeSeat(host, "room.removeSeat", participantId, ({ secretHash, formerHash }) => ({
    removedAt: new Date(),
    secretHash: null,
    formerHash: secretHash ?? formerHash,
    returnHash: null,
    handAt: null,
    places: { deleteMany: {} },
  }));
}

/** A one-time way back to this seat for who lost the phone, good for an hour. Answers its secret. NOT_FOUND, NOT_NOW. */
export async function giveWayBack(host: Host, participantId: string): Promise<{ secret: string }> {
  const secret = newWayBack();
  const returnUntil = new Date(Date.now() + WAY_BACK_MS);
  const change = () => ({ returnHash: hashOfWayBack(secret), returnUntil, removedAt: null });
  await changeSeat(host, "room.giveWayBack", participantId, change, requireRunning);
  return { secret };
}

async function changeSeat(
  host: Host,
  verb: "room.removeSeat" | "room.giveWayBack",
  participantId: string,
  change: (seat: Participant) => Prisma.ParticipantUpdateInput,
  require = async (_: Tx, __: string): Promise<void> => undefined,
): Promise<void> {
  await act(host, verb, { kind: "seat", id: participantId }, async (tx) => {
    await require(tx, host.sessionId);
    const seat = await tx.participant.findFirst({ where: { id: participantId, sessionId: host.sessionId } });
    if (!seat) throw notFound();
    await tx.participant.update({ where: { id: seat.id }, data: change(seat) });
    await placeLateComers(tx, host.sessionId);
  });
}

/** Sits down again with a way back; from now on only this browser holds the seat. NOT_FOUND when it was used or is old. */
export async function takeSeatBack(wayBack: string): Promise<NewSeat> {
  const seat = await findWayBack(wayBack);
  if (!seat) throw notFound();
  const secret = newSecret();
  await db().$transaction(async (tx) => {
    const seatedAt = await raiseRevision(tx, seat.sessionId);
    const before = await tx.participant.findUnique({
      where: { id: seat.participantId, returnHash: hashOfWayBack(wayBack) },
    });
    if (!before) throw notFound();
    const { id, secretHash: former, formerHash } = before;
    // Whoever takes the seat of a player speaks for themselves from now on.
    const phone = { secretHash: hashOf(secret), formerHash: former ?? formerHash, seatedAt, simulated: false };
    await tx.participant.update({ where: { id }, data: { ...phone, returnHash: null, returnUntil: null } });
  });
  return { sessionId: seat.sessionId, participantId: seat.participantId, label: seat.label, secret };
}

/** Locks or unlocks the door. Who is in stays in. NOT_NOW. */
export async function setDoor(host: Host, locked: boolean): Promise<number> {
  return act(host, "room.lockDoor", { kind: "session", id: host.sessionId }, async (tx, { revision }) => {
    await requireRunning(tx, host.sessionId);
    await tx.session.update({ where: { id: host.sessionId }, data: { locked } });
    return revision;
  });
}

/** Gives the session a new code and link; the old ones are unknown from now on. NOT_NOW. */
export async function renewCode(host: Host): Promise<{ code: string; revision: number }> {
  return act(host, "room.renewCode", { kind: "session", id: host.sessionId }, async (tx, { revision }) => {
    await requireRunning(tx, host.sessionId);
    return { code: await giveCode(tx, host.sessionId), revision };
  });
}

/** Gives a session digits that no other session has, as many as the open sessions ask for, and a link secret. */
export async function giveCode(tx: Tx, sessionId: string): Promise<string> {
  const others = await tx.session.count({ where: { state: "RUNNING", code: { not: null }, id: { not: sessionId } } });
  for (;;) {
    const code = newDigits(codeLength(others));
    if (await tx.session.findUnique({ where: { code }, select: { id: true } })) continue;
    await tx.session.update({ where: { id: sessionId }, data: { code, joinSecret: newSecret() } });
    return code;
  }
}
