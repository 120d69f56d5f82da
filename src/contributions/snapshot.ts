import {
  type AgreementDocument,
  content,
  type Exercise,
  type ExerciseInput,
  type Notes,
  type PartnerRef,
  type SetupChoice,
  type Stage,
} from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { perObject } from "../lib/perObject.ts";
import { phoneOf } from "../sessions/audience.ts";
import { currentStep, type SeatRow, type SessionRoom, type StepRow, stepsOf } from "../sessions/reads.ts";
import { seenOf } from "../sessions/run/seen.ts";
import { forward } from "../sessions/run/stage.ts";
import { shownTitle } from "../sessions/shownTitle.ts";
import { type Taking, takingIn } from "./acceptance.ts";
import { type HostAnswers, LISTED_AT_ONCE, listAnswers } from "./answers.ts";
import { type ContributionRow, inputOf, materialBefore } from "./reads.ts";

/** Everything that a snapshot is made of, read at one moment. */
export type Moment = { room: SessionRoom; rows: ContributionRow[]; agreement: AgreementDocument | null };

/** The step that is going on, as every audience may see it. Times in epoch milliseconds. */
export type StepSnapshot = Stage & {
  id: string;
  exercise: string;
  title: string;
  goal: string;
  /** What we are doing now, in one sentence. */
  question: string;
  roundTitle: string;
  rounds: number;
  pages: number;
  collects: boolean;
  startedAt: number | null;
  endsAt: number | null;
};

/** How many people per standing sent something in this round, of how many there are. */
export type Progress = Record<"formal" | "informal" | "both", { done: number; of: number }>;
export type WatchedStep = StepSnapshot & { progress: Progress };

type Common = {
  revision: number;
  session: { id: string; title: string; area: string; state: SessionRoom["state"] };
  /** What the exercise shows to this audience. */
  view: unknown;
};

/** A phone is not told how far the others are: so it need not hear of each contribution either. */
export type PhoneSnapshot = Common & { audience: "phone"; step: StepSnapshot | null; taking: Taking[] };

/** The way in. While the door is shut only the host still sees the code. */
export type DoorSnapshot = {
  open: boolean;
  code: string;
  joinSecret: string;
  joined: Record<"formal" | "informal" | "both", number>;
};

export type ScreenSnapshot = Common & {
  audience: "screen";
  step: WatchedStep | null;
  blank: boolean;
  door: DoorSnapshot;
  /** True while the screen is to show the way in, large. */
  arrival: boolean;
  wifi: { name: string; password: string } | null;
  /** How far the session is, from 0 to 1: the tree grows with it. */
  growth: number;
};

export type HostSeat = SeatRow & { done: boolean };

export type HostSnapshot = Omit<ScreenSnapshot, "audience" | "view"> &
  HostAnswers & {
    audience: "host";
    /** The facilitator looks at the wall itself. */
    view: null;
    /** What a press carries along to say where the presser was. */
    seen: string;
    canUndo: boolean;
    screenToken: string;
    /** What the big button does next. */
    next: "start" | "open" | "show" | "page" | "round" | "step" | "end";
    nextTitle: string;
    partners: PartnerRef[];
    seats: HostSeat[];
    notes: Notes | null;
    choices: SetupChoice[];
    parts: { id: string; date: string; startsAt: string; steps: (Omit<StepRow, "setup"> & { title: string })[] }[];
  };

const standings = ["formal", "informal", "both"] as const;

/**
 * The snapshot of one audience ("screen", "host" or a phone's): everything it may see now and nothing else. Phones that
 * see the same in the same moment get the same object. Pure.
 */
export function composeSnapshot(moment: Moment, audience: string): PhoneSnapshot | ScreenSnapshot | HostSnapshot {
  const now = stepNow(moment);
  const viewer = phoneOf(audience);
  if (viewer) return phonesIn(moment)(now ? now.exercise.phone(now.input, viewer) : null);
  const common = commonOf(moment.room);
  const step = now && stepOf(now);
  const progress = now && progressOf(moment.room, doneIn(moment.rows, now.step));
  const screen = { ...common, step: step && progress && { ...step, progress }, ...screenOf(moment, now) };
  if (audience !== "host") return { audience: "screen", ...screen };
  const door = { ...screen.door, ...keysOf(moment.room) };
  const { room } = moment;
  return { audience: "host", ...screen, view: null, door, wifi: wifiOf(room), ...hostOf(moment, now) };
}

const commonOf = (room: SessionRoom) => ({ revision: room.revision, session: sessionOf(room) });

// Most exercises show every phone the same, whatever audience it belongs to.
const phonesIn = perObject((moment: Moment) => {
  const made = new Map<unknown, PhoneSnapshot>();
  const taking = takingIn(moment.room);
  const now = stepNow(moment);
  const step = now && stepOf(now);
  return (view: unknown): PhoneSnapshot => {
    const snapshot = made.get(view) ?? { audience: "phone", ...commonOf(moment.room), step, taking, view };
    made.set(view, snapshot);
    return snapshot;
  };
});

type Now = { step: StepRow; exercise: Exercise; input: ExerciseInput<unknown, unknown> };

// One moment is composed for several audiences.
const stepNow = perObject(({ room, rows, agreement }: Moment): Now | null => {
  const step = currentStep(room);
  const exercise = step && findExercise(step.exercise);
  if (!step || !exercise) return null;
  const material = exercise.uses.includes("material") ? materialBefore(room, step, rows) : [];
  return { step, exercise, input: inputOf(room, step, rows, { material, agreement }) };
});

const sessionOf = ({ id, area, state, ...named }: SessionRoom) => ({ id, title: shownTitle(named), area, state });

function stepOf({ step, exercise, input }: Now): StepSnapshot {
  const round = exercise.rounds[step.round] ?? exercise.rounds[0];
  return {
    id: step.id,
    exercise: exercise.id,
    title: exercise.title,
    goal: exercise.notes.goal,
    question: round?.question ?? "",
    roundTitle: round?.title ?? "",
    rounds: exercise.rounds.length,
    state: step.state,
    round: step.round,
    page: step.page,
    pages: exercise.pages(input),
    collects: round?.collects ?? false,
    ...timeOf(step, exercise.pageMinutes(input)),
  };
}

const MINUTE_MS = 60_000;

/** When the time of the step began and ends; where each page has its own time, that of the page. */
function timeOf({ state, startedAt, endsAt }: StepRow, minutesEach: number | null) {
  const timed = state === "shown" && minutesEach !== null && endsAt !== null;
  return { startedAt: timed ? endsAt - minutesEach * MINUTE_MS : startedAt, endsAt };
}

/** The seats that sent or answered something in the step's present round. */
function doneIn(rows: ContributionRow[], step: StepRow): Set<string | null> {
  const here = rows.filter(({ stepId }) => stepId === step.id);
  const sent = here.filter(({ round }) => round === step.round).map(({ participantId }) => participantId);
  const answered =
    step.round > 0 ? here.flatMap(({ supports }) => supports.map(({ participantId }) => participantId)) : [];
  return new Set([...sent, ...answered]);
}

function progressOf(room: SessionRoom, done: Set<string | null>): Progress {
  const people = (seats: SeatRow[]) => seats.reduce((sum, seat) => sum + seat.people, 0);
  const of = (standing: (typeof standings)[number]) => {
    const seats = room.seats.filter((seat) => seat.standing === standing && !seat.removed);
    return { done: people(seats.filter(({ id }) => done.has(id))), of: people(seats) };
  };
  return { formal: of("formal"), informal: of("informal"), both: of("both") };
}

function screenOf({ room }: Moment, now: Now | null) {
  const open = room.state === "running" && !room.locked && room.code !== null;
  const welcome = !room.locked && room.state !== "closed";
  const joined = progressOf(room, new Set());
  const steps = stepsOf(room).filter(({ enabled }) => enabled);
  const at = now ? steps.findIndex(({ id }) => id === now.step.id) + 1 : 0;
  return {
    blank: room.blank,
    door: {
      open,
      ...(open ? keysOf(room) : { code: "", joinSecret: "" }),
      joined: { formal: joined.formal.of, informal: joined.informal.of, both: joined.both.of },
    },
    arrival: !now || (now.exercise.showsDoor && !room.locked),
    wifi: welcome ? wifiOf(room) : null,
    growth: steps.length > 0 ? at / steps.length : 0,
    view: now && now.step.state !== "planned" && !room.blank ? now.exercise.screen(now.input) : null,
  };
}

const keysOf = ({ code, joinSecret }: SessionRoom) => ({ code: code ?? "", joinSecret: joinSecret ?? "" });

const wifiOf = ({ wifiName, wifiPassword }: SessionRoom) =>
  wifiName ? { name: wifiName, password: wifiPassword } : null;

function hostOf(moment: Moment, now: Now | null) {
  const { room } = moment;
  const done = now ? doneIn(moment.rows, now.step) : new Set();
  return {
    seen: seenOf(room),
    canUndo: room.canUndo,
    screenToken: room.screenToken,
    ...nextPress(room, now),
    partners: room.partners,
    seats: room.seats.filter(({ removed }) => !removed).map((seat) => ({ ...seat, done: done.has(seat.id) })),
    notes: now?.exercise.notes ?? null,
    choices: now?.exercise.choices(now.input) ?? [],
    ...answersIn(moment, LISTED_AT_ONCE),
    parts: room.parts.map(({ id, date, startsAt, steps }) => ({
      id,
      date,
      startsAt,
      steps: steps.map(({ setup: _, ...step }) => ({ ...step, title: titleOf(step.exercise) })),
    })),
  };
}

/** The answers to the present step, of which the newest `most` are listed. */
export function answersIn(moment: Moment, most: number): HostAnswers {
  const now = stepNow(moment);
  const rows = now ? moment.rows.filter(({ stepId }) => stepId === now.step.id) : [];
  return listAnswers(rows, most, (body) => now?.exercise.summary(body, now.input) ?? "");
}

function nextPress(room: SessionRoom, now: Now | null): { next: HostSnapshot["next"]; nextTitle: string } {
  const steps = stepsOf(room).filter(({ enabled, id }) => enabled || id === room.currentStepId);
  const following = steps[steps.findIndex(({ id }) => id === room.currentStepId) + 1];
  const nextTitle = following ? titleOf(following.exercise) : "";
  if (!now) return { next: following ? "start" : "end", nextTitle };
  const { name } = forward({
    ...now.step,
    rounds: now.exercise.rounds,
    opensItself: now.exercise.opensItself,
    pages: now.exercise.pages(now.input),
  });
  if (name === "round") return { next: name, nextTitle: now.exercise.rounds[now.step.round + 1]?.title ?? "" };
  return { next: name === "step" && !following ? "end" : name, nextTitle };
}

/** What an exercise or break is called, also one that this version does not have. */
export function titleOf(exerciseId: string): string {
  const known = [...content.exercises, ...content.programmeItems].find(({ id }) => id === exerciseId);
  return findExercise(exerciseId)?.title ?? known?.title ?? exerciseId;
}
