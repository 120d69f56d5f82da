import { db, type Tx } from "../../lib/db.ts";
import { isProblem, notFound, Problem } from "../../lib/errors.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { noteFault } from "../../lib/requests.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import { announcement, type Only } from "../../live/announce.ts";
import type { Roles } from "../reads.ts";
import { ACTS_KEPT_DAYS, mayDo, type StaffRole, type Verb, type VerbOf } from "./verbs.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The proofs with which staff write; `server` is who runs the server, by a command there. */
type Staff =
  | { kind: "host"; userId: string; teamId: string; sessionId: string }
  | { kind: "coordinator" | "facilitator"; userId: string; teamId: string }
  | { kind: "member"; userId: string; teams: Pick<Roles, "teamId">[] }
  | { kind: "server" };

/**
 * What a write is about: ids alone. `sessionId` where that is not said by the proof, `teamIds` where it concerns other
 * teams than those of the proof.
 */
export type About = { kind: string; id: string; sessionId?: string; teamIds?: string[] };

/** What the write is told: to which revision it brings its session, and how to say that it changed nothing after all. */
export type Turn = { revision: number; nothing: () => void };

/** Where the write happens, and what it said of that so far. */
type Scene = { tx: Tx; proof: Staff; verb: Verb; about: About; teamIds: string[]; lineIds: string[] };

/**
 * The one door for what staff write: one transaction, in which the table of verbs is asked first whether this somebody
 * may, the revision of the session is raised and announced (`only` as in `Change`; "later" where the write itself announces), and one line says who did what, about
 * what, with what outcome. A refusal takes everything back and leaves its line. NOT_FOUND for who may not;
 * TAKE_OVER_FIRST for who coordinates the team and does not lead the session.
 */
export async function act<Proof extends Staff, T>(
  proof: Proof,
  verb: VerbOf<Proof["kind"]>,
  about: About,
  write: (tx: Tx, turn: Turn) => Promise<T>,
  only: Only | null | "later" = null,
): Promise<T> {
  const scene = { proof, verb, about, teamIds: about.teamIds ?? teamsOf(proof), lineIds: [] };
  try {
    return await db().$transaction(async (tx) => {
      const at: Scene = { ...scene, tx };
      let changed = true;
      const revision = await begin(at, only);
      const nothing = () => {
        changed = false;
      };
      const result = await write(tx, { revision, nothing });
      if (!changed) await tx.act.updateMany({ where: { id: { in: at.lineIds } }, data: { outcome: "nothing" } });
      return result;
    });
  } catch (error) {
    if (isProblem(error)) await noteRefusal(scene, error.code);
    throw error;
  }
}

const teamsOf = (proof: Staff): string[] => {
  if (proof.kind === "server") return [];
  return proof.kind === "member" ? proof.teams.map(({ teamId }) => teamId) : [proof.teamId];
};

/** Locks, asks whether this somebody may, and notes it: a session or a team first, so that what is asked stays so. */
async function begin(scene: Scene, only: Only | null | "later"): Promise<number> {
  const { proof, about } = scene;
  const sessionId = "sessionId" in proof ? proof.sessionId : about.sessionId;
  if (sessionId !== undefined) return beginInSession(scene, sessionId, only);
  if (proof.kind === "coordinator")
    await scene.tx.$queryRaw`select from "Team" where "id" = ${proof.teamId}::uuid for no key update`;
  requireRole(scene.verb, await rolesOutside(scene));
  const data = linesOf(scene).map((line) => ({ ...line, id: uuid7() }));
  scene.lineIds.push(...data.map(({ id }) => id));
  await scene.tx.act.createMany({ data });
  return 0;
}

/** Of two coordinators who remove each other at once, the second has nothing to say any more. */
async function rolesOutside({ tx, proof }: Scene): Promise<StaffRole[]> {
  if (proof.kind === "server" || proof.kind === "member") return [proof.kind];
  const role = proof.kind === "coordinator" ? "COORDINATOR" : "FACILITATOR";
  const { teamId, userId } = proof;
  return (await tx.membership.count({ where: { teamId, userId, role } })) > 0 ? [proof.kind] : [];
}

type Raised = { revision: number; leads: boolean; free: boolean; hosts: boolean; memberships: string[] };

/** All in one statement, so that a press asks the database no more often than for its revision alone. */
async function beginInSession(scene: Scene, sessionId: string, only: Only | null | "later"): Promise<number> {
  const { tx, proof, verb, about, lineIds } = scene;
  const [id, userId] = [uuid7(), proof.kind === "server" ? null : proof.userId];
  lineIds.push(id);
  const revision = Prisma.sql`"revision"`;
  const [row] = await tx.$queryRaw<Raised[]>`
    with raised as (
      update "Session" set "revision" = "revision" + 1 where "id" = ${sessionId}::uuid
      returning "id", "revision", "teamId", "leaderId"
    ), noted as (
      ${noted({ id, userId, verb, about, outcome: "done" }, Prisma.sql`raised`)}
    )
    select "revision", coalesce("leaderId" = ${userId}, false) as "leads", "leaderId" is null as "free",
      exists (select from "SessionHost" h where h."sessionId" = raised."id" and h."userId" = ${userId}) as "hosts",
      array(select m."role"::text from "Membership" m
        where m."teamId" = raised."teamId" and m."userId" = ${userId}) as "memberships",
      ${only === "later" ? Prisma.sql`null` : announcement({ sessionId, revision, only })}::text as "told"
    from raised`;
  if (!row) throw notFound();
  requireRole(verb, proof.kind === "server" ? ["server"] : rolesInSession(row));
  return row.revision;
}

type Line = { id: string; userId: string | null; verb: Verb; about: About; outcome: string };

/** The line of the log, of a session that `from` has with its "id" and "teamId". */
const noted = ({ id, userId, verb, about, outcome }: Line, from: Prisma.Sql): Prisma.Sql => Prisma.sql`
  insert into "Act" ("id", "teamId", "userId", "verb", "aboutKind", "aboutId", "sessionId", "outcome")
  select ${id}::uuid, "teamId", ${userId}::text, ${verb}::text, ${about.kind}::text, ${about.id}::text, "id",
    ${outcome}::text from ${from}`;

/**
 * What `act` asks and notes, as parts of the one statement of a press by who leads the session: whether its row of
 * "Session" is led by this host still, who is signed in still, and the line of what was done to the session that `from` has with "id" and "teamId".
 */
export const pressed = (
  { userId, signInId }: { userId: string; signInId: string },
  verb: VerbOf<"host">,
  about: About,
  { from, changed }: { from: Prisma.Sql; changed: boolean },
): { isLed: Prisma.Sql; noted: Prisma.Sql } => ({
  isLed: Prisma.sql`exists (select from "Membership" m
      where m."teamId" = "Session"."teamId" and m."userId" = ${userId} and m."role" = 'FACILITATOR')
    and ("leaderId" = ${userId} or exists (select from "SessionHost" h
      where h."sessionId" = "Session"."id" and h."userId" = ${userId})
      or ("leaderId" is null and exists (select from "Membership" m
        where m."teamId" = "Session"."teamId" and m."userId" = ${userId} and m."role" = 'COORDINATOR')))
    and exists (select from "AuthSession" a where a."id" = ${signInId} and a."userId" = ${userId}
      and a."expiresAt" > now() at time zone 'UTC')`,
  noted: noted({ id: uuid7(), userId, verb, about, outcome: changed ? "done" : "nothing" }, from),
});

/** Who leads nothing of the team leads no session of it; one without a leader is the coordinators'. */
function rolesInSession({ leads, free, hosts, memberships }: Raised): StaffRole[] {
  const facilitates = memberships.includes("FACILITATOR");
  const coordinates = memberships.includes("COORDINATOR");
  return [
    ...(facilitates && (leads || (free && coordinates)) ? (["leader"] as const) : []),
    ...(facilitates && hosts ? (["host"] as const) : []),
    ...(coordinates ? (["coordinator"] as const) : []),
  ];
}

function requireRole(verb: Verb, roles: StaffRole[]): void {
  if (mayDo(verb, roles)) return;
  throw roles.includes("coordinator") ? new Problem("TAKE_OVER_FIRST") : notFound();
}

/** A line for each team that this concerns, or one that is of none. */
function linesOf({ proof, verb, about, teamIds }: Omit<Scene, "tx">) {
  const userId = proof.kind === "server" ? null : proof.userId;
  // Of a session that is just being made, its own id.
  const own = about.kind === "session" ? about.id : null;
  const sessionId = "sessionId" in proof ? proof.sessionId : (about.sessionId ?? own);
  const teams = teamIds.length > 0 ? teamIds : [null];
  return teams.map((teamId) => ({ teamId, userId, verb, aboutKind: about.kind, aboutId: about.id, sessionId }));
}

/** Outside of what was taken back. That it cannot be noted is no reason to say something else. */
async function noteRefusal(scene: Omit<Scene, "tx">, outcome: string): Promise<void> {
  try {
    const lines = linesOf({ ...scene, teamIds: await concernedBy(scene) });
    await db().act.createMany({ data: lines.map((line) => ({ ...line, outcome })) });
  } catch (error) {
    noteFault(error);
  }
}

/** Of what a member asked of a session, the team of both; a stranger's name is none of the team's business. */
async function concernedBy({ proof, about, teamIds }: Omit<Scene, "tx">): Promise<string[]> {
  if (proof.kind !== "member" || about.sessionId === undefined) return teamIds;
  const where = { id: about.sessionId, teamId: { in: teamIds } };
  const session = await db().session.findFirst({ where, select: { teamId: true } });
  return session ? [session.teamId] : [];
}

/** Forgets what staff did longer ago than the log is kept. Answers how many lines. */
export async function forgetActs(now = Date.now()): Promise<number> {
  const before = new Date(now - ACTS_KEPT_DAYS * DAY_MS);
  return (await db().act.deleteMany({ where: { at: { lt: before } } })).count;
}
