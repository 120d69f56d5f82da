import { randomUUID } from "node:crypto";
import { coordinationsOf } from "../../src/accounts/access.ts";
import type { AgreementDocument } from "../../src/exercises/contract.ts";
import { db } from "../../src/lib/db.ts";
import { isProblem } from "../../src/lib/errors.ts";
import { hashOf, newSecret } from "../../src/lib/ids.ts";
import { DUTCH } from "../../src/lib/languages.ts";
import { refusalIn } from "../../src/lib/refusals.ts";
import { addLine, assent } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { type Host, hostOf, type Seat, screenOf, seatOf } from "../../src/sessions/access.ts";
import { signedIn } from "./people.ts";

/** Noon on the day of the meeting, in the Netherlands. */
export const NOW = new Date("2026-11-23T11:00:00Z");

/** A session with Hanna who hosts, Bea of the wijkteam, Amir of the moeders and a boom, in a team of its own. */
export async function openRoom() {
  const member = await signedIn("hanna");
  const { teamId } = present(member.teams[0]);
  const session = await makeSession(teamId);
  const sessionId = session.id;
  const [partnership] = session.partnerships;
  const [wijkteam, moeders] = present(partnership).partners;
  return {
    sessionId,
    teamId,
    member,
    host: present(await hostOf(sessionId, member)),
    coordinator: present(coordinationsOf(member)[0]),
    screen: present(await screenOf(sessionId, session.screenToken)),
    bea: await takeSeat(sessionId, present(wijkteam).id, "FORMAL", "fiets"),
    amir: await takeSeat(sessionId, present(moeders).id, "INFORMAL", "boom"),
    wijkteam: present(wijkteam).id,
    moeders: present(moeders).id,
    boomStep: present(session.parts[0]?.steps[0]).id,
  };
}

export type Room = Awaited<ReturnType<typeof openRoom>>;

export async function takeSeat(
  sessionId: string,
  partnerId: string,
  standing: "FORMAL" | "INFORMAL" | "BOTH",
  label: string,
): Promise<Seat> {
  const secret = newSecret();
  await db().participant.create({ data: { sessionId, partnerId, standing, label, secretHash: hashOf(secret) } });
  await raise(sessionId);
  return present(await seatOf(sessionId, secret));
}

/** What Bea or Amir wrote in the boom. */
export async function writeInBoom(
  { boomStep }: Room,
  seat: Seat,
  part: string,
  text: string,
  seq: number,
): Promise<string> {
  const { id } = await db().contribution.create({
    data: {
      id: randomUUID(),
      stepId: boomStep,
      participantId: seat.participantId,
      partnerId: seat.partnerId,
      standing: seat.standing === "formal" ? "FORMAL" : "INFORMAL",
      round: 0,
      body: { part, text },
      seq,
    },
  });
  await raise(seat.sessionId);
  return id;
}

/** What a process knows of a session holds for one revision: whoever writes past the app raises it. */
export const raise = (sessionId: string) =>
  db().session.update({ where: { id: sessionId }, data: { revision: { increment: 1 } } });

/** Adds every line that the blocking checks ask for. */
export async function fillIn({ host, wijkteam, moeders }: Room): Promise<void> {
  const lines: [string, Record<string, string>][] = [
    ["goal", { text: "Ouders vinden de weg naar hulp" }],
    ["form", { text: "over-de-drempel" }],
    ["shapeText", { text: "Elke dinsdag spreekuur in het buurthuis" }],
    ["formalRole", { text: "Bewaker", owner: wijkteam }],
    ["informalRole", { text: "Bruggenbouwer", owner: moeders }],
    ["condition", { text: "Een vaste ruimte", owner: wijkteam }],
    ["action", { what: "Sleutel regelen", who: "Wijkteam Noord", when: "2026-12-01" }],
    ["leadParty", { text: "Wijkteam Noord" }],
    ["backup", { text: "Moeders van de Singel" }],
    ["meeting", { text: "Elke eerste maandag" }],
    ["evalDate", { date: "2027-06-01" }],
    ["whatif", { risk: "Het hangt op één persoon", response: "Dan neemt een ander het over" }],
  ];
  for (const [kind, fields] of lines) await addLine(host, kind, fields, NOW);
}

/** Everything filled in, and both sides agree to it. */
export async function agreeTogether(room: Room): Promise<void> {
  await fillIn(room);
  await bothAgree(room);
}

export async function bothAgree({ host, bea, amir }: Room): Promise<void> {
  const { textSha256 } = await readAgreement(host);
  await assent(bea, { answer: "agree", textSha256 });
  await assent(amir, { answer: "agree", textSha256 });
}

/** The lines of one kind, as the document shows them. */
export const rowsOf = ({ sections }: AgreementDocument, kind: string) =>
  sections.flatMap(({ groups }) => groups).find((group) => group.kind === kind)?.rows ?? [];

/** The fields of a goal. */
export const goal = (text: string, sign = "") => ({ text, sign });

/** The goals of the agreement in words. */
export const goalsOf = async ({ host }: Room) => rowsOf(await readAgreement(host), "goal").map(({ cells }) => cells[0]);

export const revisionOf = async ({ sessionId }: Host): Promise<number> =>
  (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).revision;

/** The problem that this ends in, in Dutch; null when it succeeds. */
export async function problemOf(attempt: Promise<unknown>) {
  return attempt.then(
    () => null,
    (error: unknown) => {
      if (isProblem(error)) return { code: error.code, values: error.values, ...refusalIn(DUTCH, error) };
      throw error;
    },
  );
}

/** The code of the problem that an attempt ran into. */
export const codeOf = async (attempt: Promise<unknown>) => (await problemOf(attempt))?.code ?? "went through";

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("Something that the test needs is missing.");
  return value;
}

const makeSession = (teamId: string) =>
  db().session.create({
    data: {
      teamId,
      title: "Samen op de Singel",
      area: "Singelkwartier",
      screenToken: newSecret(),
      state: "RUNNING",
      partnerships: {
        create: {
          partners: {
            create: [
              { name: "Wijkteam Noord", side: "FORMAL", order: 0 },
              { name: "Moeders van de Singel", side: "INFORMAL", order: 1 },
            ],
          },
        },
      },
      parts: {
        create: {
          order: 0,
          date: new Date("2026-11-23T00:00:00Z"),
          steps: { create: { order: 0, exercise: "boom", minutes: 20, state: "SHOWN" } },
        },
      },
    },
    include: {
      partnerships: { include: { partners: { orderBy: { order: "asc" } } } },
      parts: { include: { steps: true } },
    },
  });
