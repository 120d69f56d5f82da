import { exerciseTitle } from "../../exercises/exerciseTitle.ts";
import type { SessionRoom, StepRow } from "../../sessions/reads.ts";
import { minutesAfter, planOf } from "../../sessions/run/clock.ts";
import { around, partToGoOn } from "../../sessions/run/programme.ts";
import { onward } from "../presses/stage.ts";
import type { Now } from "./now.ts";
import { wallOf } from "./wallPages.ts";

/** A round as the facilitator chooses it. `own` marks minutes that are our own filling. */
type HostRound = { title: string; collects: boolean; minutes: number; own: boolean };

/** What leads a facilitator on: the big button, and where to jump to. */
export type Leading = {
  /** What the big button does next. */
  next: "start" | "open" | "show" | "page" | "round" | "step" | "endPart" | "openPart" | "end";
  /** What it goes to: a page (its number where it has no name), a round, a step, or the number of a part. */
  nextTitle: string;
  /** The part (dagdeel) that goes on or is to begin. */
  partId: string | null;
  /** The rounds of the present step, with the minutes that they get. */
  rounds: HostRound[];
  /** What is on each page of the wall now; empty where there is but one without a name. */
  pageTitles: string[];
  /** The minutes of what is to come in the present step after the phase that runs. */
  minutesToCome: number;
};

/** What leads the facilitator on from here. Pure. */
export const leadingOf = (room: SessionRoom, now: Now | null): Leading => ({
  ...nextPress(room, now),
  partId: partToGoOn(room)?.id ?? null,
  ...(now ? planIn(now) : { rounds: [], pageTitles: [], minutesToCome: 0 }),
});

/** The rounds and pages of the present step, as its facilitator chooses among them. */
function planIn(now: Now) {
  const { step, exercise } = now;
  const { titles, pages, minutesEach } = wallOf(now);
  const rounds = exercise.roundsOf(step.setup);
  const plan = planOf(rounds, step.minutes);
  const minutesOf = (at: number) =>
    plan.filter(({ round }) => round === at).reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    rounds: rounds.map(({ title, collects, minutes: { own } }, at) => ({
      ...{ title, collects, own },
      minutes: minutesOf(at),
    })),
    pageTitles: titles,
    minutesToCome: step.state === "planned" ? 0 : minutesAfter(rounds, step.minutes, step) + pagesToCome(step),
  };

  function pagesToCome({ state, page }: StepRow): number {
    return state === "shown" && minutesEach !== null ? minutesEach * (pages - page - 1) : 0;
  }
}

function nextPress(room: SessionRoom, now: Now | null): Pick<Leading, "next" | "nextTitle"> {
  const { following, ends } = around(room);
  const nextTitle = following ? exerciseTitle(following.exercise) : "";
  if (room.adjourned) return { next: "openPart", nextTitle: String(numberOf(room, partToGoOn(room))) };
  if (!now) return { next: following ? "start" : "end", nextTitle };
  const rounds = now.exercise.roundsOf(now.step.setup);
  const { pages, names, stops } = wallOf(now);
  const press = onward({
    ...now.step,
    rounds,
    opensItself: now.exercise.opensItself,
    pages,
    stops,
  });
  if (press.name === "round") return { next: press.name, nextTitle: rounds[now.step.round + 1]?.title ?? "" };
  if (press.name === "page") return { next: press.name, nextTitle: names[press.to.page] || String(press.to.page + 1) };
  if (press.name !== "step") return { next: press.name, nextTitle };
  if (ends) return { next: "endPart", nextTitle: String(numberOf(room, ends)) };
  return { next: following ? "step" : "end", nextTitle };
}

const numberOf = ({ parts }: SessionRoom, part: SessionRoom["parts"][number] | null): number =>
  part ? parts.indexOf(part) + 1 : 1;
