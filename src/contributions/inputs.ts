import {
  type AgreementAtHand,
  type CircleBeside,
  type ExerciseInput,
  type Material,
  type PartnerRef,
  WHOLE_ROOM,
} from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { isTogether } from "../exercises/rounds.ts";
import { perObject } from "../lib/perObject.ts";
import { type CircleRow, circleIn, circlesOf, EVERYBODY, kindIn } from "../sessions/circles/inStep.ts";
import { type SessionRoom, type StepRow, stepsOf } from "../sessions/reads.ts";
import { headsIn, headsOf, seatsByCircle, sittingInCircle } from "./heads.ts";
import type { ContributionRow } from "./stored/reads.ts";
import { todayIn } from "./today.ts";
import { visitOf, visitsOf } from "./visits.ts";

export type Input = ExerciseInput<unknown, unknown>;

/** What a step has at hand beyond what is sent in it. */
type AtHand = { material?: Material[]; agreement?: AgreementAtHand | null };

const isKept = ({ hidden, mergedIntoId }: ContributionRow): boolean => !hidden && !mergedIntoId;

/** What an exercise may work with: neither what was hidden nor the doubles, nor what waits to be let through. */
export const isVisible = (row: ContributionRow): boolean => isKept(row) && !row.waits;

// Of thousands of rows the inputs of many steps are made.
const visibleIn = perObject((rows: ContributionRow[]) =>
  Map.groupBy(rows.filter(isVisible).map(withoutWaiting), ({ stepId }) => stepId),
);
const keptIn = perObject((rows: ContributionRow[]) => Map.groupBy(rows.filter(isKept), ({ stepId }) => stepId));

/** Words that came with an answer wait as well; which answer it is, does not. */
const withoutWaiting = perObject(
  (row: ContributionRow): ContributionRow =>
    row.supports.some(({ waits }) => waits)
      ? { ...row, supports: row.supports.map((one) => (one.waits ? { ...one, note: "" } : one)) }
      : row,
);

/**
 * The input of one step's exercise for one of its circles, out of a room and its contributions; for the whole room together
 * where `circle` is null. Who is in no circle sees of the others what was shown. What waits to be let through stands apart,
 * unless it is `unchecked`. Pure.
 */
export function inputOf(
  room: SessionRoom,
  step: StepRow,
  rows: ContributionRow[],
  more: AtHand & { beside?: (circle: string) => AtHand; unchecked?: boolean } = {},
  circle: string | null = null,
): Input {
  const visible = (more.unchecked ? keptIn : visibleIn)(rows).get(step.id) ?? [];
  const isDivided = kindIn(room, step) !== "room";
  const isOwn = isDivided && circle !== null ? ownIn(room, step, circle) : () => true;
  const own = isDivided && circle !== null ? visible.filter(isOwn) : visible;
  return {
    state: step.state,
    round: step.round,
    page: step.page,
    revealed: step.revealed,
    setup: setupOf(step, circle),
    entries: entriesOf(),
    partners: isDivided && circle !== null ? partnersIn(room, circle, own) : room.partners,
    material: more.material ?? [],
    agreement: more.agreement ?? null,
    heads: isDivided && circle !== null ? headsOf(room, sittingInCircle(room, step, circle)) : headsIn(room),
    ...asideOf(step, rows, isOwn),
    ...(!more.unchecked && heldOf(step, rows, isOwn)),
    ...(findExercise(step.exercise)?.uses.includes("today") && { today: todayIn(room) }),
    ...(isDivided && { circle }),
    ...(isDivided && circle === null && { circles: circlesIn(room, step, rows).map(withBeside) }),
    ...(isDivided && circle !== null && visitTo(circle)),
  };

  // Whom one visits has laid nothing there that still waits, not even to be judged by.
  function visitTo(to: string) {
    return visitOf(visitsOf(room, step, to), step, visibleIn(rows).get(step.id) ?? [], madeIn(room, step));
  }

  function withBeside(one: CircleRow): CircleBeside {
    return { ...one, ...more.beside?.(one.id) };
  }

  function entriesOf(): ContributionRow[] {
    if (isDivided && circle === null) return visible.map(placedIn(room, step));
    if (isDivided && circle === WHOLE_ROOM) return visible.filter((row) => isOwn(row) || isShown(step, row.round));
    return own;
  }
}

/** What a circle chose for itself goes before what was chosen for all. */
const setupOf = ({ setup, chosen }: StepRow, circle: string | null): unknown =>
  circle !== null && chosen[circle] ? { ...Object(setup), ...chosen[circle] } : setup;

/** Whether a contribution belongs to a circle: it was made in it, or in a round that everybody does together. */
function ownIn(room: SessionRoom, step: StepRow, circle: string): (row: ContributionRow) => boolean {
  const rounds = findExercise(step.exercise)?.roundsOf(step.setup) ?? [];
  const circleOfRow = madeIn(room, step);
  return (row) => rounds[row.round]?.together === true || circleOfRow(row) === circle;
}

/** In which circle of a step that is divided a contribution was made. */
function madeIn(room: SessionRoom, step: StepRow): (row: ContributionRow) => string {
  const kind = kindIn(room, step);
  const known = new Set(circlesOf(room, step).map(({ id }) => id));
  // What was sent before there were several samenwerkingen is of the sender's.
  const isByAuthor = kind === "side" || kind === "partner" || kind === "partnership";
  return (row) => {
    if (known.has(row.circle)) return row.circle;
    return isByAuthor ? circleIn(room, step, row) : WHOLE_ROOM;
  };
}

/** Each in the circle that it belongs to now. */
function placedIn(room: SessionRoom, step: StepRow): (row: ContributionRow) => ContributionRow {
  const circleOfRow = madeIn(room, step);
  return (row) => {
    const circle = circleOfRow(row);
    return circle === row.circle ? row : { ...row, circle };
  };
}

function isShown(step: StepRow, round: number): boolean {
  return step.state !== "planned" && (round < step.round || (round === step.round && step.revealed));
}

/** The partners that a circle works with: of a samenwerking its own, and whose words it holds. */
function partnersIn({ partners, partnerships }: SessionRoom, circle: string, rows: ContributionRow[]): PartnerRef[] {
  const partnership = partnerships.find(({ id }) => id === circle);
  if (!partnership) return partners;
  const ids = new Set([...partnership.partnerIds, ...rows.map(({ partnerId }) => partnerId)]);
  return partners.filter(({ id }) => ids.has(id));
}

// What was hidden counts on where hiding it would tell whose it was.
function asideOf(
  { id, exercise, setup }: StepRow,
  rows: ContributionRow[],
  isOwn: (row: ContributionRow) => boolean,
): { aside?: ContributionRow[] } {
  const isAnonymous = findExercise(exercise)
    ?.roundsOf(setup)
    .some(({ anonymous }) => anonymous);
  return isAnonymous
    ? { aside: rows.filter((row) => row.stepId === id && !isKept(row) && !row.waits && isOwn(row)) }
    : {};
}

function heldOf(step: StepRow, rows: ContributionRow[], isOwn: (row: ContributionRow) => boolean): Pick<Input, "held"> {
  const held = (keptIn(rows).get(step.id) ?? []).filter((row) => row.waits && isOwn(row));
  return held.length > 0 ? { held } : {};
}

/** The circles of a step that somebody is in, or that made something; one where everybody does it together. Pure. */
export function circlesIn(room: SessionRoom, step: StepRow, rows: ContributionRow[]): CircleRow[] {
  const kind = kindIn(room, step);
  if (kind === "room") return [EVERYBODY];
  const own = rows.filter(({ stepId }) => stepId === step.id).map(madeIn(room, step));
  const inUse = new Set([...seatsByCircle(room, step).keys(), ...own]);
  const all = circlesOf(room, step).filter(({ id }) => kind !== "partner" || inUse.has(id));
  return inUse.has(WHOLE_ROOM) || all.length === 0 ? [...all, EVERYBODY] : all;
}

/** Of which circle the input is by which this is composed or judged: null in a round that everybody does together. Pure. */
export function circleInRound(step: StepRow, circle: string, round = step.round): string | null {
  const rule = findExercise(step.exercise)?.roundsOf(step.setup)[round];
  return rule && isTogether(rule, isShown(step, round)) ? null : circle;
}

/** What the steps before this one yielded, in the order of the programme, for one of its circles. */
export function materialBefore(
  room: SessionRoom,
  step: StepRow,
  rows: ContributionRow[],
  circle: string | null = null,
): Material[] {
  const steps = stepsOf(room);
  const before = steps.slice(
    0,
    steps.findIndex(({ id }) => id === step.id),
  );
  return ofCircle(
    room,
    circle,
    before.flatMap((earlier) => yieldedBy(room, earlier, rows, circle)),
  );
}

/** What one of several circles of a step made before: in the steps that it did as a circle too, and what its own partners said. Pure. */
export function madeBefore(room: SessionRoom, step: StepRow, rows: ContributionRow[], circle: string): Material[] {
  const steps = stepsOf(room);
  const own = new Set([circle, ...(room.partnerships.find(({ id }) => id === circle)?.partnerIds ?? [])]);
  return steps
    .slice(
      0,
      steps.findIndex(({ id }) => id === step.id),
    )
    .flatMap((earlier) =>
      circlesIn(room, earlier, rows).some(({ id }) => id === circle)
        ? yieldedBy(room, earlier, rows, circle)
        : yieldedBy(room, earlier, rows, null).filter(({ partnerId }) => partnerId !== null && own.has(partnerId)),
    );
}

type Yielded = { rows: ContributionRow[]; lines: Material[] };

// Every circle of every later step starts from the same, and what is sent there does not change it.
const known = perObject((_: SessionRoom["seats"]) =>
  perObject((_: SessionRoom["parts"]) => new Map<string, Yielded>()),
);

const ofStep = perObject((rows: ContributionRow[]) => Map.groupBy(rows, ({ stepId }) => stepId));

const areSame = (some: ContributionRow[], others: ContributionRow[]): boolean =>
  some.length === others.length && some.every((row, at) => row === others[at]);

/** What a step yielded: of this circle where it was one there, else of all, what they have in common once. */
function yieldedBy(room: SessionRoom, step: StepRow, rows: ContributionRow[], circle: string | null): Material[] {
  const circles = circlesIn(room, step, rows).map(({ id }) => id);
  const isOne = circle !== null && circle !== WHOLE_ROOM && circles.includes(circle);
  const asked = circles.length < 2 ? [null] : isOne ? [circle] : circles;
  const lines = asked.flatMap((id) => {
    const key = `${room.partnershipId} ${step.id} ${id}`;
    const kept = known(room.seats)(room.parts);
    const own = ofStep(rows).get(step.id) ?? [];
    const before = kept.get(key);
    if (before && areSame(before.rows, own)) return before.lines;
    const lines = materialOf(step, inputOf(room, step, rows, {}, id));
    kept.set(key, { rows: own, lines });
    return lines;
  });
  if (asked.length < 2) return lines;
  return [...new Map(lines.map((line) => [JSON.stringify([line.kind, line.text, line.sources]), line])).values()];
}

/** A samenwerking starts from what its own partners said, and from what nobody said alone. */
function ofCircle({ partnerships }: SessionRoom, circle: string | null, lines: Material[]): Material[] {
  const partnership = partnerships.length > 1 && partnerships.find(({ id }) => id === circle);
  if (!partnership) return lines;
  return lines.filter(({ partnerId }) => partnerId === null || partnership.partnerIds.includes(partnerId));
}

function materialOf(step: StepRow, input: Input): Material[] {
  // What was never on the wall is nobody else's yet.
  const exercise = findExercise(step.exercise);
  const seen = step.revealed || step.round > 0 || exercise?.roundsOf(step.setup)[0]?.seen === "at once";
  return exercise && step.state !== "planned" && seen ? exercise.material(input) : [];
}
