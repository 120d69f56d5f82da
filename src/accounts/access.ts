import { cookies, headers } from "next/headers.js";
import { addressOf, isHttps } from "../lib/asker.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { type Roles, readRoles, readUser, type SignedInUser } from "./reads.ts";
import { signIn, signOut } from "./writes.ts";

/** How the names of the cookies of a sign-in begin. */
const COOKIES = "better-auth.";

// The private field makes these types nominal: only this file can make one.
class SignedIn {
  #minted = true;
  readonly kind = "member";
  readonly userId: string;
  readonly email: string;
  /** Which sign-in this is, so that it can be asked about again. */
  readonly signInId: string;
  readonly teams: Roles[];
  constructor(user: SignedInUser, teams: Roles[]) {
    this.userId = user.id;
    this.signInId = user.signInId;
    this.email = user.email;
    this.teams = teams;
  }
}

class TeamCoordinator {
  #minted = true;
  readonly kind = "coordinator";
  readonly userId: string;
  readonly teamId: string;
  constructor(userId: string, teamId: string) {
    this.userId = userId;
    this.teamId = teamId;
  }
}

/** Proof that somebody is signed in, with the teams and roles. */
export type Member = SignedIn;
/** Proof that somebody coordinates this team. */
export type Coordinator = TeamCoordinator;

/** Who signed in with these request headers, or null. */
export async function memberOf(requestHeaders: Headers): Promise<Member | null> {
  const user = await readUser(requestHeaders);
  return user ? new SignedIn(user, await readRoles(user.id)) : null;
}

/** What these request headers bring to say who signed in, whatever that is worth; null where they bring nothing. */
export function signInOf(requestHeaders: Headers): string | null {
  const brought = (requestHeaders.get("cookie") ?? "").split("; ").filter((pair) => pair.startsWith(COOKIES));
  return brought.length > 0 ? brought.join("; ") : null;
}

export const findMember = async (): Promise<Member | null> => memberOf(await headers());

/** The member behind a form that stands open; SIGNED_OUT for who is not signed in (any more). */
export async function requireMember(): Promise<Member> {
  const member = await findMember();
  if (!member) throw new Problem("SIGNED_OUT");
  return member;
}

/** One proof for each team that this member coordinates. */
export const coordinationsOf = (member: Member): Coordinator[] =>
  member.teams.filter(({ coordinates }) => coordinates).map(({ teamId }) => new TeamCoordinator(member.userId, teamId));

/** The asker as coordinator of this team, behind a form that stands open. SIGNED_OUT, NOT_FOUND. */
export async function requireCoordinator(teamId: string): Promise<Coordinator> {
  const found = coordinationsOf(await requireMember()).find((coordinator) => coordinator.teamId === teamId);
  if (!found) throw notFound();
  return found;
}

/** Signs in and sets the cookie, Secure where the request is https. SIGN_IN_WRONG, TOO_MANY. */
export async function enter(form: { email: string; password: string }): Promise<void> {
  const asked = await headers();
  const secure = isHttps(asked);
  const jar = await cookies();
  for (const line of await signIn(form, addressOf(asked))) {
    const [pair = "", ...attributes] = line.split(";");
    const at = pair.indexOf("=");
    const maxAge = attributes.map((part) => /^\s*max-age=(\d+)/i.exec(part)?.[1]).find(Boolean);
    jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure,
      ...(maxAge ? { maxAge: Number(maxAge) } : {}),
    });
  }
}

/** Signs out and drops the cookies of the sign-in. */
export async function leave(): Promise<void> {
  await signOut(await headers());
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.startsWith(COOKIES)) jar.delete(name);
}
