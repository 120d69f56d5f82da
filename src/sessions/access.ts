import { cookies, headers } from "next/headers.js";
import { type Member, memberOf, requireMember, signInOf } from "../accounts/access.ts";
import { isSignedIn, readRoles } from "../accounts/reads.ts";
import { isHttps } from "../lib/asker.ts";
import { cookieOf, cookiesOf } from "../lib/cookies.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { hashOf, isUuid } from "../lib/ids.ts";
import { findSessionId } from "./door/reads.ts";
import { mayLead } from "./hosts/mayLead.ts";
import {
  readFormerSeat,
  readSeatByHash,
  readSeatById,
  readSessionByScreen,
  readSessionOwner,
  type SessionRoom,
} from "./reads.ts";
import { type HostRecord, recentHosts, recentSeats, type SeatRecord } from "./recentlySeen.ts";

// The private fields make these types nominal: only this file can make one.
class SeatFields {
  readonly kind = "seat";
  readonly sessionId: string;
  readonly participantId: string;
  readonly partnerId: string;
  readonly standing: SeatRecord["standing"];
  readonly label: string;
  readonly seatedAt: number;
  readonly hasPhone: boolean;
  constructor(row: SeatRecord) {
    this.sessionId = row.sessionId;
    this.participantId = row.participantId;
    this.partnerId = row.partnerId;
    this.standing = row.standing;
    this.label = row.label;
    this.seatedAt = row.seatedAt;
    this.hasPhone = row.hasPhone;
  }
}

class MintedSeat extends SeatFields {
  #minted = true;
}

class MintedRecentSeat extends SeatFields {
  #minted = true;
}

class HostFields {
  readonly kind = "host";
  readonly sessionId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly signInId: string;
  constructor(row: HostRecord) {
    this.sessionId = row.sessionId;
    this.teamId = row.teamId;
    this.userId = row.userId;
    this.signInId = row.signInId;
  }
}

class MintedHost extends HostFields {
  #minted = true;
  readonly isSure = true;
}

class MintedRecentHost extends HostFields {
  #minted = true;
  readonly isSure = false;
}

class MintedScreen {
  #minted = true;
  readonly kind = "screen";
  readonly sessionId: string;
  readonly token: string;
  /** False for who only looks on at what the wall shows. */
  readonly hangs: boolean;
  constructor(sessionId: string, token: string, hangs: boolean) {
    this.sessionId = sessionId;
    this.token = token;
    this.hangs = hangs;
  }
}

class MintedFacilitator {
  #minted = true;
  readonly kind = "facilitator";
  readonly userId: string;
  readonly teamId: string;
  constructor(userId: string, teamId: string) {
    this.userId = userId;
    this.teamId = teamId;
  }
}

/** Proof that a request comes from a participant of a session. */
export type Seat = MintedSeat;
/** Proof that a request comes from who sat there a moment ago: the write must make sure that it is so still. */
export type RecentSeat = MintedRecentSeat;
/** Proof that somebody asks who leads the session: its leader, who leads beside the leader, or a facilitating coordinator. */
export type Host = MintedHost;
/** Proof that somebody asks who led the session a moment ago: the press must make sure that it is so still. */
export type RecentHost = MintedRecentHost;
/** Proof of the projector's narrow token: may look, nothing else. */
type ScreenViewer = MintedScreen;
/** Proof that somebody may make sessions for this team. */
export type Facilitator = MintedFacilitator;
export type Viewer = Seat | Host | ScreenViewer;

const SEAT_KEPT_S = 60 * 60 * 24 * 180;

export const seatCookie = (sessionId: string): string => `plek-${sessionId}`;

/** The seat that this secret opens in this session, or null. */
export async function seatOf(sessionId: string, secret: string | undefined): Promise<Seat | null> {
  if (!secret || !isUuid(sessionId)) return null;
  const row = await readSeatByHash(sessionId, hashOf(secret));
  if (row) recentSeats.remember(secret, row);
  return row ? new MintedSeat(row) : null;
}

/** The same as this process last saw it: for writes that make sure themselves that it sits there still. */
export async function recentSeatOf(sessionId: string, secret: string | undefined): Promise<Seat | RecentSeat | null> {
  const known = secret && recentSeats.recall(sessionId, secret);
  return known ? new MintedRecentSeat(known) : seatOf(sessionId, secret);
}

/** The players of a practice session, as whom the app itself sends. */
export const playersIn = ({ id, seats }: SessionRoom): RecentSeat[] =>
  seats
    .filter(({ simulated, removed }) => simulated && !removed)
    .map((seat) => new MintedRecentSeat({ ...seat, sessionId: id, participantId: seat.id }));

/** The same once it is sure to sit there still; NOT_FOUND where it does not. */
export async function sureSeat({ sessionId, participantId, seatedAt }: RecentSeat): Promise<Seat> {
  const row = await readSeatById(sessionId, participantId);
  return row?.seatedAt === seatedAt ? new MintedSeat(row) : refuse();
}

/**
 * The seat that somebody writes for: a participant's own, or the one that the host types for because it has no phone.
 * NOT_FOUND for any other seat; SEAT_HAS_PHONE, because nobody speaks for who can speak for themselves.
 */
export async function seatFor(by: Seat | Host, participantId: string | undefined): Promise<Seat>;
export async function seatFor(
  by: Seat | RecentSeat | Host,
  participantId: string | undefined,
): Promise<Seat | RecentSeat>;
export async function seatFor(by: Seat | RecentSeat | Host, participantId: string | undefined) {
  if (by.kind === "seat") return participantId && participantId !== by.participantId ? refuse() : by;
  const row = participantId && isUuid(participantId) ? await readSeatById(by.sessionId, participantId) : null;
  if (!row) throw notFound();
  if (row.hasPhone) throw new Problem("SEAT_HAS_PHONE");
  return new MintedSeat(row);
}

/** Of a member: the proof to host this session, or null. */
export async function hostOf(sessionId: string, member: Member | null): Promise<Host | null> {
  if (!member || !isUuid(sessionId)) return null;
  const owner = await readSessionOwner(sessionId);
  if (!owner || !mayLead(owner, member.userId, member.teams)) return null;
  return new MintedHost({ ...member, sessionId, teamId: owner.teamId });
}

/** Whether this host is signed in still, and leads the session still. */
export async function stillHosts({ sessionId, userId, signInId }: HostRecord): Promise<boolean> {
  const [signedIn, owner, teams] = await Promise.all([
    isSignedIn(signInId),
    readSessionOwner(sessionId),
    readRoles(userId),
  ]);
  return signedIn && owner !== null && mayLead(owner, userId, teams);
}

/** The host whom a press may still be taken from; NOT_FOUND where that is so no more. */
export async function sureHost(host: Host | RecentHost): Promise<Host> {
  if (host.isSure) return host;
  return (await stillHosts(host)) ? new MintedHost(host) : refuse();
}

/** The projector's proof for this session, by its token, or null. `hangs` is false for who only looks on. */
export async function screenOf(sessionId: string, token: string | null, hangs = true): Promise<ScreenViewer | null> {
  if (!token || !isUuid(sessionId)) return null;
  const owner = await readSessionOwner(sessionId);
  return owner?.screenToken === token ? new MintedScreen(sessionId, token, hangs) : null;
}

/** The projector's proof by its token alone, or null. */
export async function findScreen(token: string): Promise<ScreenViewer | null> {
  const sessionId = await readSessionByScreen(token);
  return sessionId ? new MintedScreen(sessionId, token, false) : null;
}

/** One proof for each team in which this member may lead sessions. */
export const facilitationsOf = (member: Member): Facilitator[] =>
  member.teams
    .filter(({ facilitates }) => facilitates)
    .map(({ teamId }) => new MintedFacilitator(member.userId, teamId));

const secretIn = async (sessionId: string): Promise<string | undefined> =>
  (await cookies()).get(seatCookie(sessionId))?.value;

export const findSeat = async (sessionId: string): Promise<Seat | null> => seatOf(sessionId, await secretIn(sessionId));

/**
 * The seat that this browser has already in the session of this code, whether its door is open or not; or null. Of a call
 * the launcher has the cookies, of a page Next.
 */
export async function findSeatBehind(code: string, call?: Request): Promise<Seat | null> {
  const sessionId = await findSessionId(code);
  if (!sessionId) return null;
  return call ? findSeatOf(call, sessionId) : findSeat(sessionId);
}

/** Why this browser has no seat in this session: it was removed, another phone took it, or it never had one. */
export async function whyNoSeat(sessionId: string): Promise<"removed" | "moved" | "none"> {
  const secret = await secretIn(sessionId);
  return (secret && isUuid(sessionId) && (await readFormerSeat(sessionId, hashOf(secret)))) || "none";
}

/** The seat behind this call's cookie, or null. */
export const findSeatOf = (call: Request, sessionId: string): Promise<Seat | null> =>
  seatOf(sessionId, cookieOf(call, seatCookie(sessionId)));

/** The seat behind this call's cookie; NOT_FOUND for a stranger. */
export async function requireSeat(call: Request, sessionId: string): Promise<Seat> {
  return (await findSeatOf(call, sessionId)) ?? refuse();
}

/** The seat behind this call's cookie, perhaps as it was a moment ago; NOT_FOUND for a stranger. */
export async function requireRecentSeat(call: Request, sessionId: string): Promise<Seat | RecentSeat> {
  return (await recentSeatOf(sessionId, cookieOf(call, seatCookie(sessionId)))) ?? refuse();
}

/** The sessions of which this call brings a seat's cookie, whatever that is worth. */
export const sessionsOfCookies = (call: Request): string[] =>
  cookiesOf(call).flatMap((pair) => {
    const id = pair.slice(seatCookie("").length, pair.indexOf("="));
    return pair.startsWith(seatCookie("")) && isUuid(id) ? [id] : [];
  });

/** The host of this session behind this call's sign-in; NOT_FOUND for a stranger. */
export async function requireHost(call: Request, sessionId: string): Promise<Host> {
  const host = (await hostOf(sessionId, await memberOf(call.headers))) ?? refuse();
  const signIn = signInOf(call.headers);
  if (signIn) recentHosts.remember(signIn, host);
  return host;
}

/** The same as this process last saw it: for presses whose statement makes sure that it is so still. */
export async function requireRecentHost(call: Request, sessionId: string): Promise<Host | RecentHost> {
  const signIn = signInOf(call.headers);
  const known = signIn && recentHosts.recall(sessionId, signIn);
  return known ? new MintedRecentHost(known) : requireHost(call, sessionId);
}

/** The host of this session behind a form that stands open: SIGNED_OUT for who is not signed in (any more), NOT_FOUND for a stranger. */
export async function requireHostOfForm(sessionId: string): Promise<Host> {
  return (await hostOf(sessionId, await requireMember())) ?? refuse();
}

/** Who asks by this call to look at a session `as` phone, screen, preview (of the screen) or host; NOT_FOUND for a stranger. */
export async function requireViewer(
  call: Request,
  sessionId: string,
  as: string | null,
  token: string | null,
): Promise<Viewer> {
  if (as === "host") return requireHost(call, sessionId);
  if (as === "phone") return requireSeat(call, sessionId);
  if (as === "screen" || as === "preview") return (await screenOf(sessionId, token, as === "screen")) ?? refuse();
  throw notFound();
}

/** Puts the secret of a seat into this browser. Secure where the request is https. */
export async function keepSeat(sessionId: string, secret: string): Promise<void> {
  const secure = isHttps(await headers());
  (await cookies()).set(seatCookie(sessionId), secret, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: SEAT_KEPT_S,
  });
}

/** The same as a header of the answer to a call. */
export function keepingSeat(call: Request, sessionId: string, secret: string): { "set-cookie": string } {
  const secure = isHttps(call.headers) ? "; Secure" : "";
  const kept = `${seatCookie(sessionId)}=${secret}; Path=/; Max-Age=${SEAT_KEPT_S}; HttpOnly; SameSite=lax${secure}`;
  return { "set-cookie": kept };
}

function refuse(): never {
  throw notFound();
}
