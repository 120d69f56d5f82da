import type {
  AgreementAtHand,
  AgreementDocument,
  PartnerRef,
  RoundNotes,
  SetupChoice,
  Stage,
} from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { perObject } from "../lib/perObject.ts";
import { phoneOf } from "../sessions/audience.ts";
import { currentStep, type SeatRow, type SessionRoom, type StepRow, stepsOf } from "../sessions/reads.ts";
import { dateInWords } from "../sessions/run/programme.ts";
import { seenOf } from "../sessions/run/seen.ts";
import { type Taking, takingIn } from "./acceptance.ts";
import { type Afterwards, afterwardsOf } from "./afterwards.ts";
import { answersTo, type HostGroups } from "./answerGroups.ts";
import { type HostAnswers, LISTED_AT_ONCE } from "./answers.ts";
import { type Leading, leadingOf, type Now, titleOf } from "./leading.ts";
import { type Progress, progressIn, sentIn } from "./progress.ts";
import { inputOf, materialBefore } from "./reads.ts";
import { type SessionHead, sessionHead } from "./sessionHead.ts";
import type { ContributionRow } from "./stored/reads.ts";

/** Everything that a snapshot is made of, read at one moment. */
export type Moment = {
  room: SessionRoom;
  rows: ContributionRow[];
  agreement: AgreementAtHand | null;
  /** Once the session is closed: the newest version that was adopted. */
  adopted: AgreementDocument | null;
};

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
  /** There where the exercise says until when it takes. */
  saysTime?: true;
};

/** A phone says in its own language what the step is called and asks. */
export type PhoneStepSnapshot = Omit<StepSnapshot, "title" | "goal" | "question" | "roundTitle"> & { roundId: string };

export type WatchedStep = StepSnapshot & { progress: Progress };

type Common = Afterwards & {
  revision: number;
  session: SessionHead;
  /** What the exercise shows to this audience. */
  view: unknown;
};

/** A phone is not told how far the others are: so it need not hear of each contribution either. */
export type PhoneSnapshot = Common & { audience: "phone"; step: PhoneStepSnapshot | null; taking: Taking[] };

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
  /** Light letters on dark. */
  dark: boolean;
  door: DoorSnapshot;
  /** True while the screen is to show the way in, large. */
  arrival: boolean;
  /** The day of the part that goes on or is to begin, in words. */
  date: string;
  wifi: { name: string; password: string } | null;
  /** How far the session is, from 0 to 1: the tree grows with it. */
  growth: number;
};

/** Whether somebody said to be ready in this round, and sent something in it: the one says nothing of the other. */
export type HostSeat = SeatRow & { ready: boolean; sent: boolean };

export type HostSnapshot = Omit<ScreenSnapshot, "audience" | "view"> &
  HostAnswers &
  Leading &
  HostGroups & {
    audience: "host";
    /** The facilitator looks at the wall itself. */
    view: null;
    /** What a press carries along to say where the presser was. */
    seen: string;
    canUndo: boolean;
    screenToken: string;
    partners: PartnerRef[];
    seats: HostSeat[];
    /** The script of the present round, and where the exercise comes from. */
    notes: (RoundNotes & { source: string }) | null;
    /** Whether the agreement is made in this step, or soon: in a step that comes after this break. */
    agreement: "now" | "soon" | null;
    /** Whether all is over with an agreement that was adopted. */
    endedWell: boolean;
    choices: SetupChoice[];
    parts: {
      id: string;
      date: string;
      startsAt: string;
      closedAt: number | null;
      steps: (Omit<StepRow, "setup" | "clock"> & { title: string })[];
    }[];
  };

/**
 * The snapshot of one audience ("screen", "host" or a phone's): everything it may see now and nothing else. Phones that
 * see the same in the same moment get the same object. Pure.
 */
export function composeSnapshot(moment: Moment, audience: string): PhoneSnapshot | ScreenSnapshot | HostSnapshot {
  const now = stepNow(moment);
  const viewer = phoneOf(audience);
  if (viewer) return phonesIn(moment)(now ? now.exercise.phone(now.input, viewer) : null);
  const common = { ...commonOf(moment.room), ...afterwardsOf(moment, "screen") };
  const step = now && stepOf(now);
  const screen = {
    ...common,
    step: step && { ...step, progress: progressIn(moment) },
    ...screenOf(moment, now),
  };
  if (audience !== "host") return { audience: "screen", ...screen, view: viewOf(moment, now) };
  const door = { ...screen.door, ...keysOf(moment.room) };
  const { room } = moment;
  return { audience: "host", ...screen, view: null, door, wifi: wifiOf(room), ...hostOf(moment, now) };
}

const commonOf = (room: SessionRoom) => ({ revision: room.revision, session: sessionHead(room) });

// Most exercises show every phone the same, whatever audience it belongs to.
const phonesIn = perObject((moment: Moment) => {
  const made = new Map<unknown, PhoneSnapshot>();
  const taking = takingIn(moment.room);
  const now = stepNow(moment);
  const step = now && wordless(now);
  const common = { ...commonOf(moment.room), ...afterwardsOf(moment, "phone") };
  return (view: unknown): PhoneSnapshot => {
    const snapshot = made.get(view) ?? { audience: "phone", ...common, step, taking, view };
    made.set(view, snapshot);
    return snapshot;
  };
});

// One moment is composed for several audiences.
const stepNow = perObject(({ room, rows, agreement }: Moment): Now | null => {
  const step = currentStep(room);
  const exercise = step && findExercise(step.exercise);
  if (!step || !exercise) return null;
  const material = exercise.uses.includes("material") ? materialBefore(room, step, rows) : [];
  return { step, exercise, input: inputOf(room, step, rows, { material, agreement }) };
});

function stepOf({ step, exercise, input }: Now): StepSnapshot {
  const rounds = exercise.roundsOf(step.setup);
  const round = rounds[step.round] ?? rounds[0];
  return {
    id: step.id,
    exercise: exercise.id,
    title: exercise.title,
    goal: exercise.notes.goal,
    question: round?.question ?? "",
    roundTitle: round?.title ?? "",
    rounds: rounds.length,
    state: step.state,
    round: step.round,
    page: step.page,
    pages: exercise.pages(input),
    collects: round?.collects ?? false,
    ...timeOf(step),
    ...(exercise.saysTime && { saysTime: true }),
  };
}

function wordless(now: Now): PhoneStepSnapshot {
  const { title: _, goal: __, question: ___, roundTitle: ____, ...step } = stepOf(now);
  return { ...step, roundId: now.exercise.roundsOf(now.step.setup)[step.round]?.id ?? "" };
}

/** When the time of the phase that runs began and ends. */
function timeOf({ clock, startedAt, endsAt }: StepRow) {
  const running = clock.at === null ? undefined : clock.phases[clock.at];
  return { startedAt: running && endsAt !== null ? endsAt - running.given : startedAt, endsAt };
}

function screenOf(moment: Moment, now: Now | null) {
  const { room } = moment;
  const open = room.state === "running" && !room.locked && !room.adjourned && room.code !== null;
  const welcome = !room.locked && !room.adjourned && room.state !== "closed";
  const { formal, informal, both } = progressIn(moment);
  const steps = stepsOf(room).filter(({ enabled }) => enabled);
  const ended = room.parts.filter(({ closedAt }) => closedAt !== null).map(({ id }) => id);
  const at = now
    ? steps.findIndex(({ id }) => id === now.step.id) + 1
    : steps.filter(({ partId }) => ended.includes(partId)).length;
  return {
    blank: room.blank,
    dark: room.darkWall,
    door: {
      open,
      ...(open ? keysOf(room) : { code: "", joinSecret: "" }),
      joined: { formal: formal.of, informal: informal.of, both: both.of },
    },
    arrival: !room.adjourned && (!now || (now.exercise.showsDoor && now.step.page === 0 && !room.locked)),
    date: dateInWords(room),
    wifi: welcome ? wifiOf(room) : null,
    growth: steps.length > 0 ? at / steps.length : 0,
  };
}

const viewOf = ({ room }: Moment, now: Now | null): unknown =>
  now && now.step.state !== "planned" && !room.blank ? now.exercise.screen(now.input) : null;

const keysOf = ({ code, joinSecret }: SessionRoom) => ({ code: code ?? "", joinSecret: joinSecret ?? "" });

const wifiOf = ({ wifiName, wifiPassword }: SessionRoom) =>
  wifiName ? { name: wifiName, password: wifiPassword } : null;

function hostOf(moment: Moment, now: Now | null) {
  const { room } = moment;
  const [ready, sent] = [new Set(room.ready), sentIn(moment)];
  return {
    seen: seenOf(room),
    canUndo: room.canUndo,
    screenToken: room.screenToken,
    ...leadingOf(room, now),
    partners: room.partners,
    seats: room.seats
      .filter(({ removed }) => !removed)
      .map((seat) => ({ ...seat, ready: ready.has(seat.id), sent: sent.has(seat.id) })),
    notes: now && scriptOf(now),
    agreement: now && agreementAt(room, now),
    endedWell: moment.adopted !== null,
    choices: now?.exercise.choices(now.input) ?? [],
    ...answersIn(moment, LISTED_AT_ONCE),
    parts: room.parts.map(({ id, date, startsAt, closedAt, steps }) => ({
      id,
      date,
      startsAt,
      closedAt,
      steps: steps.map(({ setup: _, clock: __, ...step }) => ({ ...step, title: titleOf(step.exercise) })),
    })),
  };
}

function agreementAt(room: SessionRoom, { step, exercise }: Now): HostSnapshot["agreement"] {
  if (exercise.uses.includes("agreement")) return "now";
  if (!exercise.opensItself) return null;
  const steps = stepsOf(room).filter(({ enabled, id }) => enabled || id === step.id);
  const after = steps.slice(steps.findIndex(({ id }) => id === step.id) + 1).map((one) => findExercise(one.exercise));
  const until = after.findIndex((one) => one?.opensItself);
  const here = until < 0 ? after : after.slice(0, until);
  return here.some((one) => one?.uses.includes("agreement")) ? "soon" : null;
}

function scriptOf({ step, exercise: { notes } }: Now): HostSnapshot["notes"] {
  const round = notes.rounds[step.round] ?? notes.rounds[0];
  return round ? { ...round, source: notes.source } : null;
}

/** The answers to the present step, grouped as its exercise sees them; at most `most` are listed. */
export function answersIn(moment: Moment, most: number): HostAnswers & HostGroups {
  const now = stepNow(moment);
  const rows = moment.rows.filter(({ stepId }) => stepId === now?.step.id);
  const taken = moment.agreement && new Set(moment.agreement.takenOver);
  return answersTo(now && { ...now, rows, most, taken });
}
