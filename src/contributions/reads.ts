import type { AgreementDocument, Author, Entry, ExerciseInput, Material } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { db, type Tx } from "../lib/db.ts";
import { notFound } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import type { Host, Seat } from "../sessions/access.ts";
import { inOneMoment, readRoom, type SessionRoom, type StepRow, standingOf, stepsOf } from "../sessions/reads.ts";
import { type Recent, recallTouched } from "./recent.ts";

/** A contribution with what the facilitator did to it. */
export type ContributionRow = Entry<unknown> & {
  stepId: string;
  hidden: boolean;
  mergedIntoId: string | null;
  seq: number;
};

/** All contributions of these steps in order of arrival, the hidden and merged ones too. For callers that hold a proof. */
export async function readContributions(stepIds: string[], client: Tx = db()): Promise<ContributionRow[]> {
  if (stepIds.length === 0) return [];
  const rows = await client.contribution.findMany({
    where: { stepId: { in: stepIds } },
    orderBy: [{ seq: "asc" }, { id: "asc" }],
    include: {
      participant: true,
      supports: { orderBy: { participantId: "asc" }, include: { participant: true } },
    },
  });
  const authors = new Map(rows.map((row) => [row.id, authorOf(row)]));
  const doubles = Map.groupBy(rows, ({ mergedIntoId }) => mergedIntoId);
  return rows.map((row) => ({
    ...authorOf(row),
    id: row.id,
    stepId: row.stepId,
    body: row.body,
    round: row.round,
    seq: row.seq,
    label: row.participant?.label ?? "",
    starred: row.starred,
    hidden: row.hidden,
    mergedIntoId: row.mergedIntoId,
    supports: row.supports.map(({ value, note, participant }) => ({
      ...authorOf({ ...participant, participantId: participant.id }),
      value,
      note,
    })),
    doubles: (doubles.get(row.id) ?? []).flatMap(({ id }) => authors.get(id) ?? []),
  }));
}

/**
 * Contributions as each of these changes left it: null where one came out of another process and was changed, answered,
 * moderated or merged since, or is gone. For callers that hold a proof.
 */
export async function readTouched(
  room: SessionRoom,
  changes: { revision: number; id: string }[],
): Promise<ContributionRow[] | null> {
  const here = changes.flatMap(({ revision }) => recallTouched(room.id, revision) ?? []);
  if (here.length === changes.length) return here;
  const ids = [...new Set(changes.map(({ id }) => id))];
  const rows = await db().contribution.findMany({
    where: { id: { in: ids } },
    orderBy: { seq: "asc" },
    include: { _count: { select: { supports: true, merged: true } } },
  });
  const untouched = rows.every(
    ({ rewrittenAt, hidden, starred, mergedIntoId, _count: { supports, merged } }) =>
      rewrittenAt + supports + merged === 0 && !hidden && !starred && !mergedIntoId,
  );
  if (!untouched || rows.length < ids.length) return null;
  return rows.map((row) => ({
    ...authorOf(row),
    id: row.id,
    stepId: row.stepId,
    body: row.body,
    round: row.round,
    seq: row.seq,
    label: room.seats.find(({ id }) => id === row.participantId)?.label ?? "",
    ...{ starred: false, hidden: false, mergedIntoId: null, supports: [], doubles: [] },
  }));
}

/** Contributions in order of arrival after these became as they are here, or came in. */
export const rowsAfter = (rows: ContributionRow[], touched: ContributionRow[]): ContributionRow[] => [
  ...new Map([...rows, ...touched].map((row) => [row.id, row])).values(),
];

const authorOf = (row: {
  participantId: string | null;
  partnerId: string;
  standing: "FORMAL" | "INFORMAL" | "BOTH";
}): Author => ({
  participantId: row.participantId,
  partnerId: row.partnerId,
  standing: standingOf(row.standing),
});

/** What an exercise may work with: neither what was hidden nor the doubles. */
export const visible = (rows: ContributionRow[]): ContributionRow[] =>
  rows.filter(({ hidden, mergedIntoId }) => !hidden && !mergedIntoId);

/** The input of one step's exercise, out of a room and its contributions. Pure. */
export function inputOf(
  room: SessionRoom,
  step: StepRow,
  rows: ContributionRow[],
  more: { material?: Material[]; agreement?: AgreementDocument | null } = {},
): ExerciseInput<unknown, unknown> {
  return {
    state: step.state,
    round: step.round,
    page: step.page,
    revealed: step.revealed,
    setup: step.setup,
    entries: visible(rows.filter(({ stepId }) => stepId === step.id)),
    partners: room.partners,
    material: more.material ?? [],
    agreement: more.agreement ?? null,
  };
}

/** What the steps before this one yielded, in the order of the programme. */
export function materialBefore(room: SessionRoom, step: StepRow, rows: ContributionRow[]): Material[] {
  const steps = stepsOf(room);
  return steps
    .slice(
      0,
      steps.findIndex(({ id }) => id === step.id),
    )
    .flatMap((earlier) => {
      // What was never on the wall is nobody else's yet.
      const exercise = findExercise(earlier.exercise);
      const seen = earlier.revealed || earlier.round > 0 || exercise?.showsAtOnce(earlier.setup);
      if (!exercise || earlier.state === "planned" || !seen) return [];
      return exercise.material(inputOf(room, earlier, rows));
    });
}

/** The ids of the steps whose contributions this step's exercise needs: its own, and the earlier ones if it asks. */
export function stepsNeeded(room: SessionRoom, step: StepRow): string[] {
  const steps = stepsOf(room);
  if (!findExercise(step.exercise)?.uses.includes("material")) return [step.id];
  return steps.slice(0, steps.findIndex(({ id }) => id === step.id) + 1).map(({ id }) => id);
}

/** The same by the step's id; none where it is not one of this session. */
export const stepsAround = (room: SessionRoom, stepId: string): string[] =>
  stepsOf(room)
    .filter(({ id }) => id === stepId)
    .flatMap((step) => stepsNeeded(room, step));

/** A session and what its step's exercise needs, as they stand now, for a caller with a proof. NOT_FOUND. */
export async function readRecent(sessionId: string, stepId: string, locked?: Tx): Promise<Recent> {
  const read = async (tx: Tx) => {
    const room = await readRoom(sessionId, tx);
    if (!room) throw notFound();
    const stepIds = stepsAround(room, stepId);
    return { room, stepIds, rows: await readContributions(stepIds, tx) };
  };
  return locked ? read(locked) : inOneMoment(read);
}

/** Reads the input of one step's exercise. For callers that hold a proof of the session. */
export async function readStepInput(
  room: SessionRoom,
  step: StepRow,
  client: Tx = db(),
  agreement: AgreementDocument | null = null,
): Promise<ExerciseInput<unknown, unknown>> {
  const rows = await readContributions(stepsNeeded(room, step), client);
  return inputOf(room, step, rows, { material: materialBefore(room, step, rows), agreement });
}

/** Every step of the session with its exercise's input: for the harvest of the agreement. */
export async function readStepInputs(host: Host): Promise<{ step: StepRow; input: ExerciseInput<unknown, unknown> }[]> {
  const room = await readRoom(host.sessionId);
  if (!room) return [];
  const steps = stepsOf(room);
  const rows = await readContributions(steps.map(({ id }) => id));
  return steps.map((step) => ({
    step,
    input: inputOf(room, step, rows, { material: materialBefore(room, step, rows) }),
  }));
}

type OwnContribution = { id: string; stepId: string; body: unknown; round: number; hidden: boolean };

/** All that this seat sent in its session, and what it answered: the id of a contribution or of the agreement's line to the value. */
export async function readOwn({
  participantId,
}: Seat): Promise<{ mine: OwnContribution[]; answered: Record<string, string> }> {
  const [mine, supports, lines] = await Promise.all([
    db().contribution.findMany({ where: { participantId }, orderBy: [{ seq: "asc" }, { id: "asc" }] }),
    db().support.findMany({ where: { participantId } }),
    db().lineSupport.findMany({ where: { participantId } }),
  ]);
  const answers = [
    ...supports.map(({ contributionId, value }) => [contributionId, value]),
    ...lines.map(({ lineId }) => [lineId, "ja"]),
  ];
  return {
    mine: mine.map(({ id, stepId, body, round, hidden }) => ({ id, stepId, body, round, hidden })),
    answered: Object.fromEntries(answers),
  };
}

/** In which session a contribution stands, so that its door can be asked; null when there is none. */
export async function findSessionOfContribution(id: string): Promise<string | null> {
  const row = isUuid(id)
    ? await db().contribution.findUnique({
        where: { id },
        select: { step: { select: { part: { select: { sessionId: true } } } } },
      })
    : null;
  return row?.step.part.sessionId ?? null;
}

/** The same; NOT_FOUND when there is none. */
export async function readSessionOfContribution(id: string): Promise<string> {
  const sessionId = await findSessionOfContribution(id);
  if (!sessionId) throw notFound();
  return sessionId;
}
