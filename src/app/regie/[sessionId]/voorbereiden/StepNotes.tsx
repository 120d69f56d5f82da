import { findExercise } from "../../../../exercises/registry.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { ExerciseScript } from "../now/ExerciseScript.tsx";
import texts from "../texts.json" with { type: "json" };

/** What is said and done in a step, to read before the day. */
export function StepNotes({ exercise: id }: { exercise: string }) {
  const exercise = findExercise(id);
  if (!exercise) return null;
  return (
    <details className="[&[open]>summary>svg]:rotate-180 [&[open]]:basis-full">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1.5 text-sm text-muted [&::-webkit-details-marker]:hidden">
        <span>{texts.script.title}</span>
        <span className="sr-only">{`: ${exercise.title}`}</span>
        <Drawing name="chevron" className="icon" />
      </summary>
      <div className="max-w-2xl pb-4">
        <ExerciseScript exercise={exercise} heading="h4" />
      </div>
    </details>
  );
}
