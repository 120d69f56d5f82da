import { randomUUID } from "node:crypto";
import { makeSignature } from "better-auth/crypto";
import { type Coordinator, coordinationsOf, type Member, memberOf } from "../../src/accounts/access.ts";
import { addUser, auth, hashInTurn, signIn } from "../../src/accounts/writes.ts";
import { db } from "../../src/lib/db.ts";
import type { Role } from "../../src/lib/prisma/client.ts";
import { facilitationsOf, type Host, hostOf, type Seat, seatOf } from "../../src/sessions/access.ts";
import { join } from "../../src/sessions/door/writes.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { createSession, startSession } from "../../src/sessions/prepare/writes.ts";
import { readRoom, type SessionRoom, stepsOf } from "../../src/sessions/reads.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move, setStep } from "../../src/zaal/presses/writes.ts";

/** Somebody with an account and a team of her own. */
export async function signedIn(name: string): Promise<Member> {
  const email = `${name}-${randomUUID()}@example.org`;
  const passwordHash = await hashFor(name);
  const userId = await db().$transaction(async (tx) => {
    const id = await addUser(tx, { email }, passwordHash);
    const both = (["COORDINATOR", "FACILITATOR"] as const).map((role) => ({ userId: id, role }));
    await tx.team.create({ data: { name: `Team van ${name}`, memberships: { create: both } } });
    return id;
  });
  return memberWith(await cookieFor(userId));
}

const hashes = new Map<string, Promise<string>>();

/** The hash of somebody's password, made once: a password is costly on purpose, and nearly every test begins with one. */
function hashFor(name: string): Promise<string> {
  const hash = hashes.get(name) ?? hashInTurn(passwordOf(name));
  hashes.set(name, hash);
  return hash;
}

/** The cookie of a new sign-in for which no password was asked. */
export async function cookieFor(userId: string): Promise<string> {
  const { internalAdapter, secret, authCookies } = await (await auth()).$context;
  const { token } = await internalAdapter.createSession(userId);
  const signed = encodeURIComponent(`${token}.${await makeSignature(token, secret)}`);
  return `${authCookies.sessionToken.name}=${signed}`;
}

async function memberWith(cookie: string): Promise<Member> {
  const member = await memberOf(new Headers({ cookie }));
  if (!member) throw new Error("Nobody is signed in by this cookie.");
  return member;
}

export const passwordOf = (name: string): string => `${name} heeft een lange zin`;

/** The member with this e-mail address, signed in anew. */
export const signedInAgain = async (email: string, password: string): Promise<Member> =>
  memberWith(await cookieOf(email, password));

/** The cookie of a new sign-in. */
export const cookieOf = async (email: string, password: string): Promise<string> =>
  (await signIn({ email, password })).map((line) => line.split(";")[0]).join("; ");

/** Somebody with an account and these roles in the member's team, and in no other. */
export async function colleagueOf(member: Member, name: string, ...roles: Role[]): Promise<Member> {
  const { userId } = await signedIn(name);
  const teamId = member.teams[0]?.teamId ?? "";
  await db().membership.deleteMany({ where: { userId } });
  await db().membership.createMany({ data: roles.map((role) => ({ teamId, userId, role })) });
  return memberWith(await cookieFor(userId));
}

/** A session that Hanna made, with a formal and an informal partner, not started yet. */
export async function prepared(member: Member): Promise<Host> {
  const [facilitator] = facilitationsOf(member);
  if (!facilitator) throw new Error("No team to lead for.");
  const details = {
    title: "Samen in de Molenwijk",
    area: "Molenwijk",
    theme: "opvoeden",
    wifiName: "",
    wifiPassword: "",
  };
  const id = await createSession(facilitator, {
    ...details,
    date: "2027-03-01",
    startsAt: "09:30",
    template: "standaard",
  });
  const host = await hostOf(id, member);
  if (!host) throw new Error("Hanna may not lead her own session.");
  await addPartner(host, { name: "Wijkteam", side: "formal" });
  await addPartner(host, { name: "Moedergroep", side: "informal" });
  return host;
}

/** The same, started: the door is open. */
export async function started(member: Member): Promise<Host> {
  const host = await prepared(member);
  await startSession(host);
  return host;
}

export async function roomOf({ sessionId }: { sessionId: string }): Promise<SessionRoom> {
  const room = await readRoom(sessionId);
  if (!room) throw new Error("No such session.");
  return room;
}

/** Somebody joins on a side, with the partner of that side. */
export async function joined(host: Host, side: "formal" | "informal"): Promise<Seat> {
  const room = await roomOf(host);
  const partner = room.partners.find((one) => one.side === side);
  const { sessionId, secret } = await join({
    code: room.code ?? "",
    side,
    partner: { id: partner?.id ?? "" },
    people: 1,
  });
  const seat = await seatOf(sessionId, secret);
  if (!seat) throw new Error("The new seat does not open.");
  return seat;
}

/** Somebody joins on a side with the partner of this name. */
export async function joinedWith(host: Host, name: string, side: "formal" | "informal"): Promise<Seat> {
  const room = await roomOf(host);
  const partner = { id: room.partners.find((one) => one.name === name)?.id ?? "" };
  const { sessionId, secret } = await join({ code: room.code ?? "", side, partner, people: 1 });
  const seat = await seatOf(sessionId, secret);
  if (!seat) throw new Error("The new seat does not open.");
  return seat;
}

/** The first step of this exercise in the programme. */
export async function stepOf(host: Host, exercise: string) {
  const step = stepsOf(await roomOf(host)).find((one) => one.exercise === exercise);
  if (!step) throw new Error(`No step ${exercise}.`);
  return step;
}

/** Opens a round of a step and makes it the current one. Answers the step's id. */
export async function opened(host: Host, exercise: string, round = 0): Promise<string> {
  const { id } = await stepOf(host, exercise);
  await setStep(host, id, "open", { round }, readPaging);
  return id;
}

/** Shows what was sent in the step. Answers the step's id. */
export async function shown(host: Host, exercise: string): Promise<string> {
  const { id } = await stepOf(host, exercise);
  await setStep(host, id, "shown", {}, readPaging);
  return id;
}

/** Hanna leads, Amir and Bea take part on either side, and Carl leads a bijeenkomst of his own, in another team. */
export async function allFour(): Promise<{ hanna: Host; amir: Seat; bea: Seat; carl: Host }> {
  const hanna = await started(await signedIn("hanna"));
  const carl = await started(await signedIn("carl"));
  return { hanna, carl, amir: await joined(hanna, "informal"), bea: await joined(hanna, "formal") };
}

export const next = (host: Host, seen?: string) => move(host, "next", seen, readPaging);

/** What a member coordinates, where it is one team. */
export const coordination = (member: Member): Coordinator => {
  const [found] = coordinationsOf(member);
  if (!found) throw new Error("Coordinates nothing.");
  return found;
};
