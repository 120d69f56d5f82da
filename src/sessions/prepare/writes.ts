import { act } from "../../accounts/act/writes.ts";
import { findExercise } from "../../exercises/registry.ts";
import { db, type Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { idOfPress, isUuid, newSecret } from "../../lib/ids.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import type { Facilitator, Host } from "../access.ts";
import { giveCode } from "../door/writes.ts";
import { plannedIn } from "../programmes/stored.ts";
import { readRoom } from "../reads.ts";
import { seenOf } from "../run/seen.ts";
import { storedCircleKinds } from "../stored.ts";
import { dayAfter, timeAfter } from "./days.ts";
import type { NewSession, SessionDetails } from "./schema.ts";
import { type PlannedPart, type PlannedStep, programmeOf } from "./template.ts";

/**
 * Makes a session for the facilitator's team with the programme of a template, or one that the team saved, with the same
 * `once` and words once. Answers its id. NOT_FOUND for a saved programme that is gone, or another team's.
 */
export async function createSession(facilitator: Facilitator, wanted: NewSession, once = ""): Promise<string> {
  const id = idOfPress(once, `${facilitator.teamId} ${facilitator.userId}`, wanted) ?? uuid7();
  const made = { kind: "session", id };
  return onceMade(id, () =>
    act(facilitator, "session.create", made, (tx) => insertSession(tx, facilitator, wanted, id)),
  );
}

/** Makes the session with this id by `insert`, unless an earlier press did. Answers its id. */
export async function onceMade(id: string, insert: () => Promise<void>): Promise<string> {
  if (await isThere(id)) return id;
  try {
    await insert();
  } catch (error) {
    // Of two presses at once the other was first.
    if (!(await isThere(id))) throw error;
  }
  return id;
}

const isThere = async (id: string): Promise<boolean> => (await db().session.count({ where: { id } })) > 0;

/** The session with this id as it is when it is made: its programme, and one samenwerking without partners. */
export async function insertSession(
  tx: Tx,
  { teamId, userId }: Pick<Facilitator, "teamId" | "userId">,
  wanted: NewSession,
  id: string,
): Promise<void> {
  const { date, startsAt, ...details } = wanted;
  const programme = await programmeFor(tx, teamId, wanted.template);
  await tx.session.create({
    data: {
      ...details,
      id,
      teamId,
      leaderId: userId,
      screenToken: newSecret(),
      partnerships: { create: { title: details.title } },
      parts: {
        create: programme.map(({ day, after, steps }, order) => ({
          order,
          // As the programme has it, until somebody changes it.
          startsAt: timeAfter(startsAt, after),
          date: dayAfter(date, day),
          steps: { create: steps.map((step, at) => stepOf(step, at)) },
        })),
      },
    },
  });
}

async function programmeFor(tx: Tx, teamId: string, template: string): Promise<PlannedPart[]> {
  if (!isUuid(template)) return programmeOf(template);
  const saved = await tx.savedProgramme.findFirst({ where: { id: template, teamId } });
  if (!saved) throw notFound();
  return plannedIn(saved.parts).parts;
}

const stepOf = (
  { exercise, minutes, enabled = true, circle = null, checks = false, setup }: PlannedStep,
  order: number,
) => ({
  ...{ exercise, minutes, enabled, checks, order },
  circle: circle && storedCircleKinds[circle],
  setup: setup ?? setupOf(exercise),
});

/** The setup that an exercise begins with. */
export const setupOf = (id: string): object => ({ ...Object(findExercise(id)?.parseSetup({})) });

export async function changeDetails(host: Host, details: SessionDetails): Promise<void> {
  const { sessionId } = host;
  await act(host, "prepare.details", { kind: "session", id: sessionId }, async (tx) => {
    await tx.session.update({ where: { id: sessionId }, data: details });
    // One samenwerking alone is called as its session; nobody sees that until there is a second.
    if ((await tx.partnership.count({ where: { sessionId } })) === 1)
      await tx.partnership.updateMany({ where: { sessionId }, data: { title: details.title } });
  });
}

/** Changes date (YYYY-MM-DD) and planned start ("HH:MM") of a part. */
export async function changePart(
  host: Host,
  partId: string,
  { date, startsAt }: { date: string; startsAt: string },
): Promise<void> {
  await act(host, "prepare.changePart", { kind: "part", id: partId }, async (tx) => {
    const data = { date: new Date(`${date}T00:00:00Z`), startsAt };
    const { count } = await tx.part.updateMany({ where: { id: partId, sessionId: host.sessionId }, data });
    if (count === 0) throw notFound();
  });
}

/** Opens the session: a join code, the door open. SIDES_MISSING, PROGRAMME_EMPTY. Once open it stays so. */
export async function startSession(host: Host): Promise<void> {
  await act(host, "room.start", { kind: "session", id: host.sessionId }, async (tx, { nothing }) => {
    const session = await tx.session.findUniqueOrThrow({
      where: { id: host.sessionId },
      include: { partnerships: { include: { partners: true } }, parts: { include: { steps: true } } },
    });
    if (session.state === "RUNNING") return nothing();
    const sides = new Set(session.partnerships.flatMap(({ partners }) => partners.map(({ side }) => side)));
    if (sides.size < 2) throw new Problem("SIDES_MISSING");
    if (!session.parts.some(({ steps }) => steps.some(({ enabled }) => enabled))) throw new Problem("PROGRAMME_EMPTY");
    await letBegin(tx, host.sessionId);
  });
}

/** The session goes on from now, with its door open. Answers its code. */
export async function letBegin(tx: Tx, sessionId: string): Promise<string> {
  const data = { state: "RUNNING", locked: false, adjourned: false, openedAt: new Date(), closedAt: null } as const;
  await tx.session.update({ where: { id: sessionId }, data });
  return giveCode(tx, sessionId);
}

/**
 * Ends the session: nobody joins or sends any more; its agreement goes on. Doing so twice changes nothing. NOT_NOW before
 * it began; MOVED_ALREADY where it does not stand at `seen` any more.
 */
export async function closeSession(host: Host, seen?: string): Promise<number> {
  return act(host, "room.close", { kind: "session", id: host.sessionId }, async (tx, { revision, nothing }) => {
    const room = await readRoom(host.sessionId, tx);
    if (!room || room.state === "preparing") throw new Problem("NOT_NOW");
    if (room.state === "closed") {
      nothing();
      return revision;
    }
    if (seen !== undefined && seen !== seenOf(room)) throw new Problem("MOVED_ALREADY");
    const data = { state: "CLOSED", adjourned: false, closedAt: new Date(), undo: Prisma.DbNull } as const;
    await tx.session.update({ where: { id: host.sessionId }, data });
    await tx.participant.updateMany({ where: { sessionId: host.sessionId }, data: { handAt: null } });
    return revision;
  });
}
