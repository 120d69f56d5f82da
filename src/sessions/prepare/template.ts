import { content } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";

export type PlannedPart = { title: string; steps: { exercise: string; minutes: number }[] };

/** The programmes to choose from: those that the toolkit's content offers. */
export const templates = content.programmes
  .filter(({ offered }) => offered)
  .map(({ id, title, text }) => ({ id, title, text }));

/**
 * The programme of a template (workshop.md 1.4) with only the exercises that exist; a part that is left with nothing
 * but breaks falls away. Unknown ids give an empty programme.
 */
export function programmeOf(templateId: string): PlannedPart[] {
  const blocks = content.programmes.find(({ id }) => id === templateId)?.blocks ?? [];
  return blocks
    .map(({ title, items }) => ({
      title,
      steps: withoutLooseBreaks(items.filter(({ exercise }) => findExercise(exercise))),
    }))
    .filter(({ steps }) => steps.length > 0);
}

const isBreak = (id: string): boolean => content.programmeItems.some((item) => item.id === id && item.kind === "break");

/** A break makes sense between two pieces of work. */
function withoutLooseBreaks(items: { exercise: string; minutes: number }[]) {
  const works = (part: typeof items) => part.some(({ exercise }) => !isBreak(exercise));
  return items.filter(
    ({ exercise }, at) => !isBreak(exercise) || (works(items.slice(0, at)) && works(items.slice(at))),
  );
}
