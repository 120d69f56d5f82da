import type { Today } from "../exercises/contract.ts";
import { exerciseTitle } from "../exercises/exerciseTitle.ts";
import { findExercise } from "../exercises/registry.ts";
import { scheduleOf } from "../sessions/prepare/schedule.ts";
import type { SessionRoom } from "../sessions/reads.ts";
import { dayInWords, presentPart } from "../sessions/run/programme.ts";

/** What the room does in the part that goes on, by its plan; the welcome itself is no part of it. Pure. */
export function todayIn(room: SessionRoom): Today {
  const part = presentPart(room);
  const plan = part && scheduleOf(part);
  const steps = (part?.steps ?? []).filter(({ enabled, exercise }) => enabled && !findExercise(exercise)?.showsDoor);
  return {
    title: room.title,
    place: room.area,
    date: part ? dayInWords(part.date) : "",
    day: part?.date ?? "",
    endsAt: plan?.endsAt ?? "",
    steps: steps.map(({ id, exercise }) => ({
      exercise,
      title: exerciseTitle(exercise),
      startsAt: plan?.begins[id] ?? "",
      isBreak: findExercise(exercise)?.opensItself ?? false,
    })),
  };
}
