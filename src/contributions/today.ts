import type { Exercise, Today } from "../exercises/contract.ts";
import { exerciseTitle } from "../exercises/exerciseTitle.ts";
import { findExercise } from "../exercises/registry.ts";
import { scheduleOf } from "../sessions/prepare/schedule.ts";
import type { SessionRoom } from "../sessions/reads.ts";
import { dayInWords, presentPart } from "../sessions/run/programme.ts";

/**
 * The exercises that were begun in the parts (dagdelen) that were ended before the present one, in their order and each
 * once; nothing of what anybody sent. A break and a welcome are nothing to look back on. Pure.
 */
export function doneIn(room: SessionRoom): Exercise[] {
  const part = presentPart(room);
  const ended = room.parts.filter(({ order, closedAt }) => part && closedAt !== null && order < part.order);
  const begun = ended.flatMap(({ steps }) => steps.filter(({ state }) => state !== "planned"));
  return [...new Set(begun.map(({ exercise }) => exercise))].flatMap((id) => {
    const exercise = findExercise(id);
    return exercise && !exercise.opensItself && !exercise.showsDoor ? [exercise] : [];
  });
}

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
    before: doneIn(room).map(({ id, title, notes, picture }) => ({ exercise: id, title, goal: notes.goal, picture })),
    steps: steps.map(({ id, exercise }) => ({
      exercise,
      title: exerciseTitle(exercise),
      startsAt: plan?.begins[id] ?? "",
      isBreak: findExercise(exercise)?.opensItself ?? false,
    })),
  };
}
