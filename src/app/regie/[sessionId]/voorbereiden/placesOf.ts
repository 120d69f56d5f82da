import { fill } from "../../../../lib/text.ts";
import { scheduleOf } from "../../../../sessions/prepare/schedule.ts";
import { type PlannedPart, type PlannedStep, placeEarlier, placeLater } from "./programmeChange.ts";
import type { Places } from "./StepOrder.tsx";
import texts from "./texts.json" with { type: "json" };

const { programme } = texts;

type Place = { value: string; label: string };

/** Where a step can go: one place earlier, one later, and each other place that is not before what was begun. */
export const placesOf = (parts: PlannedPart[], stepId: string): Places => ({
  earlier: placeEarlier(parts, stepId),
  later: placeLater(parts, stepId),
  others: parts.flatMap((part, at) => {
    if (part.isOver) return [];
    const day = parts.length > 1 ? `${fill(programme.part, { nummer: at + 1 })}: ` : "";
    const places = [...beforeSteps(part, ({ id }) => id !== stepId), atEnd(part)];
    return places.map(({ value, label }) => ({ value, label: `${day}${label}` }));
  }),
});

/** Where something new can come in a part: at its end first. */
export const placesToAdd = (part: PlannedPart): Place[] => [atEnd(part), ...beforeSteps(part, () => true)];

const atEnd = ({ id }: PlannedPart): Place => ({ value: id, label: programme.atEnd });

function beforeSteps(part: PlannedPart, isMeant: (step: PlannedStep) => boolean): Place[] {
  const { begins } = scheduleOf(part);
  return part.steps
    .filter((step) => step.state === "planned" && isMeant(step))
    .map(({ id, title }) => ({ value: id, label: fill(programme.before, { titel: title, tijd: begins[id] ?? "" }) }));
}
