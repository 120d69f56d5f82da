import { type Taking, takingIn } from "../../contributions/acceptance.ts";
import { type Stage, WHOLE_ROOM } from "../../exercises/contract.ts";
import { perObject } from "../../lib/perObject.ts";
import { phoneOf } from "../../sessions/audience.ts";
import { currentStep, type SessionRoom, type StepRow, stepsOf } from "../../sessions/reads.ts";
import { dateInWords } from "../../sessions/run/programme.ts";
import { type Afterwards, phoneAfterwards, wallAfterwards } from "./afterwards.ts";
import { partnershipOf, withOwn } from "./agreements.ts";
import type { HostGroups } from "./answerGroups.ts";
import type { HostAnswers } from "./answers.ts";
import { type BesideView, besideView } from "./besideView.ts";
import { type HostChecking, looksFirst } from "./checking.ts";
import {
  type CircleOnPhone,
  type CircleOnWall,
  circlesOnWall,
  NO_CIRCLES,
  phoneCircleIn,
  progressOnWall,
} from "./circles.ts";
import { answersOf, type HostOwn, hostOf } from "./host.ts";
import type { HostCircles } from "./hostCircles.ts";
import type { Leading } from "./leading.ts";
import type { Moment } from "./moment.ts";
import { type Now, nowAt } from "./now.ts";
import { type HostParked, type ParkedOnWall, parkedOnPhones, parkedOnWall } from "./parked.ts";
import { type Progress, progressIn } from "./progress.ts";
import { type SessionHead, sessionHead } from "./sessionHead.ts";
import { wallOf } from "./wallPages.ts";

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
export type PhoneStepSnapshot = Omit<StepSnapshot, "title" | "goal" | "question" | "roundTitle"> & {
  roundId: string;
  /** There where the facilitator looks first at what is sent. */
  looksFirst?: true;
};

export type WatchedStep = StepSnapshot & { progress: Progress };

type Common = Afterwards & {
  revision: number;
  session: SessionHead;
  /** What goes on beside the step. */
  beside: BesideView | null;
  /** What the exercise shows to this audience. */
  view: unknown;
};

/** A phone is not told how far the others are: so it need not hear of each contribution either. */
export type PhoneSnapshot = Common & {
  audience: "phone";
  step: PhoneStepSnapshot | null;
  taking: Taking[];
  /** With whom this phone does the step, where not everybody does it together. */
  circle: CircleOnPhone | null;
  /** Whether this phone's own hand is up; of other hands no phone hears. */
  hand: boolean;
  /** What is for later, where the wall shows it. */
  parked?: string[];
};

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
  /** Where there are several circles: whose page this is, or those that stand on it beside each other. */
  circle: Pick<CircleOnWall, "title" | "sign"> | null;
  among: CircleOnWall[] | null;
  /** The page of what is for later, in place of the step; null where that is not shown. */
  parkedOnWall: ParkedOnWall | null;
};

export type HostSnapshot = Omit<ScreenSnapshot, "audience" | "view"> &
  HostAnswers &
  Leading &
  HostGroups &
  HostCircles &
  HostChecking &
  HostParked &
  HostOwn & {
    audience: "host";
    /** The facilitator looks at the wall itself. */
    view: null;
  };

/**
 * The snapshot of one audience ("screen", "host" or a phone's): everything it may see now and nothing else. Phones that
 * see the same in the same moment get the same object. Pure.
 */
export function composeSnapshot(moment: Moment, audience: string): PhoneSnapshot | ScreenSnapshot | HostSnapshot {
  const now = stepNow(moment);
  const viewer = phoneOf(audience);
  if (viewer) return phonesIn(moment)(now && phoneView(moment, now, viewer), viewer);
  const common = { ...commonOf(moment.room), ...wallAfterwards(moment) };
  const step = now && stepOf(now);
  const screen = {
    ...common,
    step: step && { ...step, progress: progressIn(moment) },
    ...screenOf(moment, now),
  };
  if (audience !== "host") {
    const progress = now && progressOnWall(moment, now.step, wallOf(now).now);
    return {
      audience: "screen",
      ...screen,
      step: step && progress && { ...step, progress },
      view: viewOf(moment, now),
    };
  }
  const door = { ...screen.door, ...keysOf(moment.room) };
  const { room } = moment;
  return { audience: "host", ...screen, view: null, door, wifi: wifiOf(room), ...hostOf(moment, now) };
}

const commonOf = (room: SessionRoom) => ({
  revision: room.revision,
  session: sessionHead(room),
  beside: besideView(room),
});

// Most exercises show every phone the same, whatever audience it belongs to.
const phonesIn = perObject((moment: Moment) => {
  const made = new Map<string, { common: Omit<PhoneSnapshot, "view">; views: Map<unknown, PhoneSnapshot> }>();
  const { room } = moment;
  const [taking, now] = [takingIn(room), stepNow(moment)];
  const step = now && wordless(now);
  const commonTo = (circleId: string, partnership: string, hand: boolean) => ({
    ...{ audience: "phone" as const, ...commonOf(room), ...phoneAfterwards(moment, partnership), step, taking },
    circle: now && phoneCircleIn(room, now.step, circleId),
    hand,
    ...parkedOnPhones(room),
  });
  return (view: unknown, viewer: Viewer): PhoneSnapshot => {
    // Only what was adopted is another for each samenwerking.
    const partnership = room.state === "closed" ? partnershipOf(room, viewer.partnerId) : "";
    const { circle, hand } = viewer;
    const key = `${circle} ${partnership} ${hand}`;
    const { common, views } = made.get(key) ?? {
      common: commonTo(circle, partnership, hand),
      views: new Map<unknown, PhoneSnapshot>(),
    };
    const snapshot = views.get(view) ?? { ...common, view };
    made.set(key, { common, views: views.set(view, snapshot) });
    return snapshot;
  };
});

type Viewer = NonNullable<ReturnType<typeof phoneOf>>;

/** What a phone is shown: of its circle, and of the agreements that of its own samenwerking. */
function phoneView({ room, agreements }: Moment, now: Now, viewer: Viewer): unknown {
  const input = wallOf(now).inputIn(viewer.circle);
  return now.exercise.phone(withOwn(room, agreements, input, viewer.partnerId), viewer);
}

// One moment is composed for several audiences.
const stepNow = perObject((moment: Moment): Now | null => {
  const step = currentStep(moment.room);
  return step && nowAt(moment, step);
});

function stepOf(now: Now): StepSnapshot {
  const { step, exercise } = now;
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
    pages: wallOf(now).pages,
    collects: round?.collects ?? false,
    ...timeOf(step),
    ...(exercise.saysTime && { saysTime: true }),
  };
}

function wordless(now: Now): PhoneStepSnapshot {
  const { title: _, goal: __, question: ___, roundTitle: ____, ...step } = stepOf(now);
  const roundId = now.exercise.roundsOf(now.step.setup)[step.round]?.id ?? "";
  return { ...step, roundId, ...(step.collects && looksFirst(now.step)) };
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
    parkedOnWall: room.blank ? null : parkedOnWall(room),
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
    ...(now && now.step.state !== "planned" ? circlesOnWall(moment, wallOf(now).now) : NO_CIRCLES),
  };
}

function viewOf({ room }: Moment, now: Now | null): unknown {
  if (!now || now.step.state === "planned" || room.blank) return null;
  const { now: shown, inputIn } = wallOf(now);
  return shown.among ? null : now.exercise.screen(inputIn(shown.circle?.id ?? WHOLE_ROOM));
}

const keysOf = ({ code, joinSecret }: SessionRoom) => ({ code: code ?? "", joinSecret: joinSecret ?? "" });

const wifiOf = ({ wifiName, wifiPassword }: SessionRoom) =>
  wifiName ? { name: wifiName, password: wifiPassword } : null;

/** The answers to the present step, grouped as its exercise sees them; at most `most` are listed. */
export const answersIn = (moment: Moment, most: number): HostAnswers & HostGroups =>
  answersOf(moment, stepNow(moment), most);
